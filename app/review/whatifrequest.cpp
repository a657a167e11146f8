#include "review/whatifrequest.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "review/selection.h"

#include <algorithm>

namespace review {

namespace {

using domain::AccessEdit;
using domain::EditProblem;
using domain::KeyStore;
using domain::KeyStoreKind;
using domain::RoleAssignment;

struct Refusal {
    EditProblem problem;
    QString about;
};

/// Where a grant is: a scope, and of which HSM; no host: Azure RBAC.
struct Place {
    QString host;
    QString scope;
};

const QStringList &fieldNames() {
    static const QStringList names{QStringLiteral("assignment"), QStringLiteral("role"),
        QStringLiteral("assignee"), QStringLiteral("scope"), QStringLiteral("key"), QStringLiteral("to"),
        QStringLiteral("to-key"), QStringLiteral("hsm"), QStringLiteral("vault"),
        QStringLiteral("key-permissions")};
    return names;
}

class Reader {
public:
    Reader(const QString &text, const Case &reviewed) : m_case(reviewed) {
        const qsizetype space = text.trimmed().indexOf(u' ');
        m_verb = text.trimmed().left(space).toLower();
        for (const QString &part : text.trimmed().mid(space + 1).split(u';', Qt::SkipEmptyParts)) {
            const QString name = part.section(u'=', 0, 0).trimmed().toLower();
            const QString value = part.section(u'=', 1).trimmed();
            const bool fits = space > 0 && fieldNames().contains(name) && !value.isEmpty();
            if (!fits || m_fields.contains(name)) {
                refuse(EditProblem::NotUnderstood, part.trimmed());
            }
            m_fields.insert(name, value);
        }
    }

    WhatIfRequest read() {
        std::vector<AccessEdit> edits;
        if (m_verb == QLatin1String("add")) {
            edits = has("key-permissions") ? policies() : additions();
        } else if (m_verb == QLatin1String("remove")) {
            edits = has("key-permissions") ? policies() : removals();
        } else if (m_verb == QLatin1String("narrow")) {
            edits = narrowings();
        } else {
            refuse(EditProblem::NotUnderstood, m_verb);
        }
        for (const QString &name : m_fields.keys()) {
            if (!m_read.contains(name)) {
                refuse(EditProblem::NotUnderstood, name); // it would be passed over
            }
        }
        if (m_refusal) {
            return {{}, m_refusal->problem, m_refusal->about};
        }
        return {edits, std::nullopt, {}};
    }

private:
    void refuse(EditProblem problem, const QString &about) {
        if (!m_refusal) {
            m_refusal = Refusal{problem, about};
        }
    }
    bool has(const char *name) const { return m_fields.contains(QLatin1String(name)); }
    QString optional(const char *name) {
        m_read.insert(QLatin1String(name));
        return m_fields.value(QLatin1String(name));
    }
    QString needed(const char *name) {
        if (!has(name)) {
            refuse(EditProblem::FieldMissing, QLatin1String(name));
        }
        return optional(name);
    }

    const KeyStore *store(const QString &name, KeyStoreKind kind) {
        const auto &stores = m_case.environment().keyStores;
        const KeyStore *found = nullptr;
        for (const KeyStore &one : stores) {
            const bool fits = one.kind == kind
                && (name.isEmpty() || base::sameText(one.name, name) || base::sameText(one.uri.host(), name));
            if (fits && found) {
                found = nullptr; // which of them?
                break;
            }
            found = fits ? &one : found;
        }
        if (!found) {
            refuse(EditProblem::UnknownStore,
                !name.isEmpty()                        ? name
                    : kind == KeyStoreKind::ManagedHsm ? QStringLiteral("hsm")
                                                       : QStringLiteral("vault"));
        }
        return found;
    }
    QString principal() {
        const QString text = needed("assignee");
        const QSet<QString> ids = principalsMeant({text}, m_case.index());
        if (ids.size() == 1) {
            return *ids.begin();
        }
        if (ids.isEmpty() && base::isGuid(text)) {
            return text; // somebody new
        }
        refuse(EditProblem::UnknownPrincipal, text);
        return {};
    }
    /// GUIDs of the roles of this name or id.
    QSet<QString> roles(const QString &host, const QString &text) const {
        QSet<QString> found;
        const auto look = [&](const std::vector<domain::RoleDefinition> &definitions) {
            for (const domain::RoleDefinition &role : definitions) {
                if (base::sameText(role.name, text) || base::sameText(role.guid, text)) {
                    found.insert(role.guid.toLower());
                }
            }
        };
        if (host.isEmpty()) {
            look(m_case.index().azureRoles().definitions());
            look(domain::builtInKeyVaultRoles());
            look(domain::builtInGrantingRoles());
            look(domain::builtInOtherRoles());
        } else {
            look(m_case.index().hsmRoles(host).definitions());
            look(domain::builtInHsmRoles());
        }
        if (found.isEmpty() && base::isGuid(text)) {
            found.insert(text.toLower());
        }
        return found;
    }
    QString role(const QString &host) {
        const QString text = needed("role");
        const QSet<QString> found = roles(host, text);
        if (found.size() == 1) {
            return *found.begin();
        }
        refuse(EditProblem::UnknownRole, text);
        return {};
    }
    /// What the fields name; nullopt where they name none.
    std::optional<Place> place(const char *scopeField, const char *keyField) {
        const QString scope = optional(scopeField);
        const QString name = optional(keyField);
        if (!name.isEmpty()) {
            const auto keys = keysMeant({name}, m_case.index());
            if (keys.size() != 1 || !scope.isEmpty()) {
                refuse(EditProblem::UnknownKey, name);
                return Place();
            }
            const KeyStore &of = *keys.front()->store;
            return Place{of.kind == KeyStoreKind::ManagedHsm ? domain::hostOf(of) : QString(),
                keyScope(of, keys.front()->id.name)};
        }
        if (scope.isEmpty()) {
            return std::nullopt;
        }
        if (isHsmScope(scope)) {
            const KeyStore *hsm = store(optional("hsm"), KeyStoreKind::ManagedHsm);
            return Place{hsm ? domain::hostOf(*hsm) : QString(), scope};
        }
        if (!domain::Scope(scope).isInAzure()) {
            refuse(EditProblem::UnknownScope, scope);
        }
        return Place{QString(), scope};
    }

    std::vector<AccessEdit> additions() {
        const std::optional<Place> at = place("scope", "key");
        if (!at) {
            refuse(EditProblem::FieldMissing, QStringLiteral("scope"));
            return {};
        }
        return {additionOf(at->host, role(at->host), principal(), at->scope)};
    }
    std::vector<AccessEdit> policies() {
        QStringList permissions;
        for (const QString &one : needed("key-permissions").split(u',', Qt::SkipEmptyParts)) {
            permissions << one.trimmed();
            if (!domain::allKeyPermissions().contains(permissions.last(), Qt::CaseInsensitive)
                && !base::sameText(permissions.last(), u"purge")
                && !base::sameText(permissions.last(), u"all")) {
                refuse(EditProblem::NotUnderstood, permissions.last());
            }
        }
        const QString objectId = principal();
        const KeyStore *vault = store(needed("vault"), KeyStoreKind::KeyVault);
        const QString host = vault ? domain::hostOf(*vault) : QString();
        if (m_verb == QLatin1String("add")) {
            return {domain::AddPolicyEdit{host, objectId, permissions}};
        }
        return {domain::RemovePolicyEdit{host, objectId, permissions}};
    }

    /// The assignments that the fields mean.
    std::vector<domain::RemoveAssignmentEdit> meant() {
        const QString id = optional("assignment");
        const std::optional<Place> at = place("scope", "key");
        const QString objectId = id.isEmpty() || has("assignee") ? principal() : QString();
        const QString role = optional("role");
        const QString hsm = optional("hsm");
        std::vector<domain::RemoveAssignmentEdit> found;
        const auto look = [&](const QString &host, const std::vector<RoleAssignment> &assignments) {
            if (at && at->host != host) {
                return;
            }
            const QSet<QString> guids = roles(host, role);
            for (const RoleAssignment &one : assignments) {
                if ((id.isEmpty() || domain::isMeant(one, id, {}))
                    && (objectId.isEmpty() || base::sameText(one.principalId, objectId))
                    && (role.isEmpty() || guids.contains(domain::roleGuidOf(one).toLower()))
                    && (!at || domain::Scope(one.scope) == domain::Scope(at->scope))) {
                    found.push_back({host, one.id.isEmpty() ? one.guid : one.id, one.scope});
                }
            }
        };
        if (hsm.isEmpty()) {
            look({}, m_case.environment().azureRoles.assignments);
        }
        const KeyStore *only = hsm.isEmpty() ? nullptr : store(hsm, KeyStoreKind::ManagedHsm);
        const auto &books = m_case.environment().hsmRoles;
        for (auto book = books.constBegin(); book != books.constEnd(); ++book) {
            if (hsm.isEmpty() || (only && domain::hostOf(*only) == book.key())) {
                look(book.key(), book->assignments);
            }
        }
        if (found.empty()) {
            refuse(EditProblem::NothingFound, id.isEmpty() ? m_fields.value(QStringLiteral("assignee")) : id);
        }
        return found;
    }
    std::vector<AccessEdit> removals() {
        const auto found = meant();
        return {found.begin(), found.end()};
    }
    std::vector<AccessEdit> narrowings() {
        const std::optional<Place> to = place("to", "to-key");
        if (!to) {
            refuse(EditProblem::FieldMissing, QStringLiteral("to"));
            return {};
        }
        std::vector<AccessEdit> edits;
        for (const domain::RemoveAssignmentEdit &one : meant()) {
            if (one.host == to->host) {
                edits.push_back(
                    domain::NarrowAssignmentEdit{one.host, one.assignmentId, one.scope, to->scope});
            }
        }
        if (edits.empty()) {
            refuse(EditProblem::UnknownScope, to->scope);
        }
        return edits;
    }

    const Case &m_case;
    QString m_verb;
    QMap<QString, QString> m_fields;
    QSet<QString> m_read;
    std::optional<Refusal> m_refusal;
};

} // namespace

WhatIfRequest whatIfRequest(const QString &text, const Case &reviewed) {
    return Reader(text, reviewed).read();
}

} // namespace review
