#include "domain/snapshot/pseudonymbook.h"

#include "base/text.h"
#include "domain/builtinroles.h"

#include <QStringList>

#include <array>

namespace snapshot {

namespace {

const QString everyone = QStringLiteral("00000000-0000-0000-0000-000000000000");
const QString microsoftTenant = QStringLiteral("f8cdef31-a31e-4b4a-93e4-5f571e91255a");

struct TypeKind {
    QLatin1String type;
    const char *kind;
};

/// What a resource's name is called, by the segment before it.
constexpr std::array<TypeKind, 16> kinds{{{QLatin1String("subscriptions"), "subscription"},
    {QLatin1String("resourceGroups"), "rg"}, {QLatin1String("virtualMachines"), "vm"},
    {QLatin1String("disks"), "disk"}, {QLatin1String("diskEncryptionSets"), "des"},
    {QLatin1String("managedHSMs"), "hsm"}, {QLatin1String("vaults"), "vault"}, {QLatin1String("keys"), "key"},
    {QLatin1String("backupPolicies"), "policy"}, {QLatin1String("managementGroups"), "mg"},
    {QLatin1String("virtualNetworks"), "vnet"}, {QLatin1String("subnets"), "subnet"},
    {QLatin1String("roleAssignments"), "assignment"}, {QLatin1String("roleDefinitions"), "role"},
    {QLatin1String("denyAssignments"), "deny"}, {QLatin1String("tenants"), "tenant"}}};

const char *kindAfter(const QString &type) {
    for (const TypeKind &known : kinds) {
        if (type.compare(known.type, Qt::CaseInsensitive) == 0) {
            return known.kind;
        }
    }
    return "name";
}

/// Names that Azure gives: "Azure" of backupFabrics, policies that every vault has.
bool isAzuresOwn(const QString &name) {
    static const QStringList own{QStringLiteral("Azure"), QStringLiteral("DefaultPolicy"),
        QStringLiteral("EnhancedPolicy"), QStringLiteral("HourlyLogBackup")};
    return own.contains(name, Qt::CaseInsensitive);
}

} // namespace

PseudonymBook::PseudonymBook(const domain::Environment &environment) {
    const auto keep = [this](const std::vector<domain::RoleDefinition> &roles) {
        for (const domain::RoleDefinition &role : roles) {
            m_kept.insert(role.guid.toLower());
        }
    };
    keep(domain::builtInHsmRoles());
    keep(domain::builtInKeyVaultRoles());
    keep(domain::builtInGrantingRoles());
    keep(domain::builtInOtherRoles());
    const auto keepBuiltIn = [this](const domain::RoleBook &book) {
        for (const domain::RoleDefinition &role : book.definitions) {
            if (role.isBuiltIn) {
                m_kept.insert(role.guid.toLower());
            }
        }
    };
    keepBuiltIn(environment.azureRoles);
    for (const domain::RoleBook &book : environment.hsmRoles) {
        keepBuiltIn(book);
    }
    for (const QString &appId : domain::backupManagementServiceAppIds()) {
        m_kept.insert(appId.toLower());
    }
    m_kept.insert(domain::confidentialVmOrchestratorAppId);
    m_kept.insert(everyone);
    m_kept.insert(microsoftTenant);
}

QString PseudonymBook::take(QHash<QString, QString> &book, const QString &key, const QString &kind) {
    const QString folded = key.toLower();
    const auto known = book.constFind(folded);
    if (known != book.constEnd()) {
        return *known;
    }
    const QString pseudonym = QStringLiteral("%1-%2").arg(kind).arg(++m_counts[kind]);
    book.insert(folded, pseudonym);
    return pseudonym;
}

QString PseudonymBook::name(const QString &name, const char *kind) {
    if (name.isEmpty() || isAzuresOwn(name)) {
        return name;
    }
    return base::isGuid(name) ? guid(name) : take(m_names, name, QLatin1String(kind));
}

QString PseudonymBook::displayName(const QString &name, const char *kind) {
    static const QStringList microsofts = domain::backupServiceNames()
        + QStringList{
            QStringLiteral("Confidential VM Orchestrator"), QStringLiteral("Confidential Guest VM Agent")};
    return microsofts.contains(name) ? name : this->name(name, kind);
}

QString PseudonymBook::account(const QString &name) {
    return take(m_names, name, QStringLiteral("account")) + QStringLiteral("@example.com");
}

QString PseudonymBook::host(const QString &host) {
    const qsizetype dot = host.indexOf(QLatin1Char('.'));
    if (dot < 0) {
        return host;
    }
    const QString kind = host.contains(QLatin1String(".managedhsm."), Qt::CaseInsensitive)
        ? QStringLiteral("hsm")
        : QStringLiteral("vault");
    return take(m_names, host.left(dot), kind) + host.mid(dot).toLower();
}

QString PseudonymBook::guid(const QString &guid) {
    const QString folded = guid.toLower();
    if (m_kept.contains(folded)) {
        return guid;
    }
    const auto known = m_guids.constFind(folded);
    if (known != m_guids.constEnd()) {
        return *known;
    }
    const QString pseudonym = QStringLiteral("00000000-0000-4000-8000-%1")
                                  .arg(++m_counts[QStringLiteral("guid")], 12, 16, QLatin1Char('0'));
    m_guids.insert(folded, pseudonym);
    return pseudonym;
}

QString PseudonymBook::id(const QString &id) {
    if (id.isEmpty() || base::isGuid(id)) {
        return id.isEmpty() ? id : guid(id);
    }
    if (!id.contains(QLatin1Char('/'))) {
        return take(m_names, id, QStringLiteral("id"));
    }
    // Types and names take turns; after "providers" stands a namespace, and then a type.
    QStringList segments = id.split(QLatin1Char('/'));
    bool isName = false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        QString &segment = segments[i];
        if (segment.isEmpty()) {
            continue;
        }
        const bool isNamespace = i == 0 || base::sameText(segments.at(i - 1), u"providers");
        if (isNamespace) {
            isName = false; // "Microsoft.KeyVault/providers/…" of an HSM begins with one
        } else if (isName) {
            segment = segment.contains(QLatin1Char(';')) ? backupName(segment)
                                                         : name(segment, kindAfter(segments.at(i - 1)));
            isName = false;
        } else {
            isName = true;
        }
    }
    return segments.join(QLatin1Char('/'));
}

QString PseudonymBook::version(const QString &version) {
    const QString folded = version.toLower();
    const auto known = m_versions.constFind(folded);
    if (known != m_versions.constEnd()) {
        return *known;
    }
    const QString pseudonym
        = QStringLiteral("%1").arg(++m_counts[QStringLiteral("version")], 32, 16, QLatin1Char('0'));
    m_versions.insert(folded, pseudonym);
    return pseudonym;
}

QString PseudonymBook::address(const QString &address) {
    const auto known = m_addresses.constFind(address);
    if (known != m_addresses.constEnd()) {
        return *known;
    }
    const int number = m_counts[QStringLiteral("address")]++ % 254 + 1;
    const QString pseudonym = QStringLiteral("192.0.2.%1").arg(number);
    m_addresses.insert(address, pseudonym);
    return pseudonym;
}

QString PseudonymBook::backupName(const QString &backupName) {
    QStringList parts = backupName.split(QLatin1Char(';'));
    const QStringList types{
        QStringLiteral("iaasvmcontainer"), QStringLiteral("iaasvmcontainerv2"), QStringLiteral("vm")};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isType = i + 2 < parts.size() && types.contains(parts.at(i), Qt::CaseInsensitive);
        if (!isType && !parts.at(i).isEmpty()) {
            parts[i] = name(parts.at(i), i + 1 == parts.size() ? "vm" : "rg");
        }
    }
    return parts.join(QLatin1Char(';'));
}

} // namespace snapshot
