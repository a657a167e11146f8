#include "domain/snapshot/pseudonyms.h"

#include "domain/snapshot/fields.h"
#include "domain/snapshot/pseudonymbook.h"

#include <QHash>

#include <type_traits>

namespace snapshot {

namespace {

bool isAnyOf(const char *name, std::initializer_list<const char *> names) {
    const QLatin1String text(name);
    return std::any_of(
        names.begin(), names.end(), [&text](const char *other) { return text == QLatin1String(other); });
}

/// Walks the described fields of a value and replaces what gives names or ids away.
class Replacer {
public:
    Replacer(PseudonymBook &book, const char *kind, bool isBuiltIn)
        : m_book(book), m_kind(kind), m_isBuiltIn(isBuiltIn) { }

    template <typename T>
    void operator()(const char *name, T &value) {
        replace(name, value);
    }
    template <typename T>
    void always(const char *name, T &value) {
        replace(name, value);
    }

    template <typename T>
    void later(const char *name, T &value) {
        replace(name, value);
    }

    template <typename T>
    static void object(PseudonymBook &book, T &value) {
        Replacer replacer(book, kindOf(value), isBuiltIn(value));
        describe(replacer, value);
    }

private:
    template <typename T>
    static bool isBuiltIn(const T &value) {
        if constexpr (std::is_same_v<T, domain::RoleDefinition>) {
            return value.isBuiltIn;
        } else {
            return false;
        }
    }

    /// What a value's name is called where no id told it before.
    template <typename T>
    static const char *kindOf(const T &) {
        if constexpr (std::is_same_v<T, domain::Subscription>) {
            return "subscription";
        } else if constexpr (std::is_same_v<T, domain::Tenant>) {
            return "tenant";
        } else if constexpr (std::is_same_v<T, domain::RoleDefinition>) {
            return "role";
        } else if constexpr (std::is_same_v<T, domain::KeyIdentifier>) {
            return "key";
        } else if constexpr (std::is_same_v<T, domain::Principal>) {
            return "principal";
        } else if constexpr (std::is_same_v<T, domain::DenyAssignment>) {
            return "deny";
        } else if constexpr (std::is_same_v<T, domain::BackupStatus>) {
            return "policy";
        } else {
            return "name";
        }
    }

    void replace(const char *name, QString &value) {
        if (value.isEmpty()) {
            return;
        }
        if (isAnyOf(name, {"message", "errorMessage", "autoKeyRotationErrorMessage", "activationMessage"})) {
            value = QStringLiteral("(left out)");
        } else if (isAnyOf(name, {"condition"})) {
            value = QStringLiteral("(a condition)");
        } else if (isAnyOf(name, {"description"})) {
            value = m_isBuiltIn ? value : QString();
        } else if (isAnyOf(name, {"reason"})) {
            value = value.section(QLatin1String(": "), 0, 0); // the code, without the service's sentence
            value = value.contains(QLatin1Char(' ')) ? QStringLiteral("(left out)") : value;
        } else if (isAnyOf(name, {"name", "policyName"})) {
            value = m_isBuiltIn ? value : m_book.name(value, m_kind);
        } else if (isAnyOf(name, {"displayName"})) {
            value = m_book.displayName(value, m_kind);
        } else if (isAnyOf(name, {"resourceGroup"})) {
            value = m_book.name(value, "rg");
        } else if (isAnyOf(name, {"defaultDomain"})) {
            value = m_book.name(value, "domain") + QStringLiteral(".example.com");
        } else if (isAnyOf(name, {"userName"})) {
            value = m_book.account(value);
        } else if (isAnyOf(name, {"host", "store"})) {
            value = value.startsWith(QLatin1Char('/')) ? m_book.id(value) : m_book.host(value);
        } else if (isAnyOf(name, {"version"})) {
            value = m_book.version(value);
        } else if (isAnyOf(name, {"containerName", "protectedItemName"})) {
            value = m_book.backupName(value);
        } else if (isAnyOf(name,
                       {"id", "guid", "scope", "roleDefinitionId", "roleGuid", "principalId", "objectId",
                           "appId", "applicationId", "tenantId", "subscriptionId", "identityPrincipalId",
                           "federatedClientId", "appOwnerTenantId", "identityTenantId", "clientId",
                           "principalFilter", "userObjectId"})) {
            value = m_book.id(value);
        }
    }

    void replace(const char *, domain::ResourceId &value) {
        value = domain::ResourceId(m_book.id(value.text()));
    }
    void replace(const char *, QUrl &value) {
        if (!value.isEmpty()) {
            value.setHost(m_book.host(value.host()));
        }
    }
    void replace(const char *name, QStringList &values) {
        for (QString &value : values) {
            if (isAnyOf(name, {"ipRules"})) {
                value = m_book.address(value);
            } else if (isAnyOf(name,
                           {"assignableScopes", "virtualNetworkRules", "principalIds", "excludedPrincipalIds",
                               "appliesTo", "listedFor", "perhapsFor"})) {
                value = m_book.id(value);
            }
        }
    }
    void replace(const char *, QDateTime &) { }
    void replace(const char *, bool &) { }
    void replace(const char *, int &) { }
    void replace(const char *, QList<int> &) { }
    template <typename T>
    void replace(const char *name, std::optional<T> &value) {
        if (value) {
            replace(name, *value);
        }
    }
    template <typename T>
    void replace(const char *name, std::vector<T> &values) {
        for (T &value : values) {
            replace(name, value);
        }
    }
    template <typename T>
    void replace(const char *, QHash<QString, T> &values) {
        QHash<QString, T> replaced;
        QStringList keys = values.keys();
        keys.sort(); // the same snapshot always gets the same pseudonyms
        for (const QString &key : keys) {
            T value = values.value(key);
            object(m_book, value);
            const QString name = key.startsWith(QLatin1Char('/')) ? m_book.id(key) : m_book.host(key);
            replaced.insert(name.toLower(), std::move(value));
        }
        values = std::move(replaced);
    }
    /// Words by the ids of whom they are about.
    void replace(const char *, QHash<QString, QString> &words) {
        QHash<QString, QString> replaced;
        QStringList ids = words.keys();
        ids.sort();
        for (const QString &id : ids) {
            replaced.insert(m_book.id(id).toLower(), words.value(id));
        }
        words = std::move(replaced);
    }
    template <typename T>
    void replace(const char *, T &value) {
        if constexpr (!std::is_enum_v<T>) {
            object(m_book, value);
        }
    }

    PseudonymBook &m_book;
    const char *m_kind;
    bool m_isBuiltIn;
};

} // namespace

Snapshot withPseudonyms(Snapshot snapshot) {
    PseudonymBook book(snapshot.environment);
    if (!snapshot.isSimulated) {
        snapshot.source = book.host(snapshot.source);
    }
    Replacer::object(book, snapshot);
    snapshot.usesPseudonyms = true;
    return snapshot;
}

} // namespace snapshot
