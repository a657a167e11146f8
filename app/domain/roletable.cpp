#include "domain/roletable.h"

#include "base/text.h"
#include "domain/builtinroles.h"

#include <algorithm>

namespace domain {

namespace {

const RoleDefinition *findDefinition(const std::vector<RoleDefinition> &definitions, const QString &guid) {
    const auto found = std::find_if(definitions.begin(), definitions.end(),
        [&guid](const RoleDefinition &definition) { return base::sameText(definition.guid, guid); });
    return found == definitions.end() ? nullptr : &*found;
}

/// A custom role is always read whole; a built-in one may have been kept with its data actions only.
bool tellsActions(const RoleDefinition &role) {
    return std::any_of(
        role.permissions.begin(), role.permissions.end(), [&role](const Permission &permission) {
            return !permission.actions.isEmpty() || (!role.isBuiltIn && !permission.dataActions.isEmpty());
        });
}

} // namespace

RoleTable::RoleTable(
    const RoleBook &book, std::vector<const std::vector<RoleDefinition> *> builtIn, bool complete)
    : m_book(&book), m_builtIn(std::move(builtIn)), m_complete(complete) { }

RoleTable RoleTable::forHsm(const Environment &environment, const QString &host) {
    const ScopeRead *read = environment.scopeRead(ReadKind::RoleDefinitions, host, QStringLiteral("/"));
    const bool complete = read && read->outcome == ReadOutcome::Read;
    return RoleTable(hsmRoleBook(environment, host), {&builtInHsmRoles()}, complete);
}

RoleTable RoleTable::forAzure(const Environment &environment) {
    return RoleTable(environment.azureRoles,
        {&builtInKeyVaultRoles(), &builtInGrantingRoles(), &builtInOtherRoles()}, false);
}

RoleTable RoleTable::forControlPlane(const Environment &environment) {
    RoleTable table(environment.azureRoles,
        {&builtInGrantingRoles(), &builtInKeyVaultRoles(), &builtInOtherRoles()}, false);
    table.m_controlPlane = true;
    return table;
}

bool RoleTable::tells(const RoleDefinition &definition) const {
    return !m_controlPlane || tellsActions(definition);
}

void RoleTable::hashDefinitions() {
    auto byGuid = std::make_shared<QHash<QString, ResolvedRole>>();
    byGuid->reserve(static_cast<qsizetype>(definitions().size()));
    for (const RoleDefinition &definition : definitions()) {
        const QString guid = definition.guid.toCaseFolded();
        if (!byGuid->contains(guid)) { // one that tells nothing hides those after it
            byGuid->insert(guid, {{}, tells(definition) ? &definition : nullptr, true});
        }
    }
    for (const std::vector<RoleDefinition> *builtIn : m_builtIn) {
        for (const RoleDefinition &definition : *builtIn) {
            ResolvedRole &role = (*byGuid)[definition.guid.toCaseFolded()];
            role = role.definition ? role : ResolvedRole{{}, &definition, false};
        }
    }
    m_byGuid = std::move(byGuid);
}

ResolvedRole RoleTable::search(const QString &roleGuid) const {
    if (m_byGuid) {
        return m_byGuid->value(roleGuid.toCaseFolded());
    }
    const RoleDefinition *read = findDefinition(definitions(), roleGuid);
    if (read && tells(*read)) {
        return {{}, read, true};
    }
    ResolvedRole role;
    for (const std::vector<RoleDefinition> *builtIn : m_builtIn) {
        role.definition = role.definition ? role.definition : findDefinition(*builtIn, roleGuid);
    }
    return role;
}

ResolvedRole RoleTable::find(const QString &roleGuid) const {
    if (roleGuid.isEmpty() || m_book->disputedRoles.contains(roleGuid, Qt::CaseInsensitive)) {
        return {};
    }
    ResolvedRole role = search(roleGuid);
    if (role.definition) {
        role.knowledge = RoleKnowledge::Known;
    } else {
        role = {m_complete ? RoleKnowledge::Deleted : RoleKnowledge::NotRead, nullptr, false};
    }
    return role;
}

const RoleBook &hsmRoleBook(const Environment &environment, const QString &host) {
    static const RoleBook none;
    const auto found = environment.hsmRoles.constFind(host.toLower());
    return found == environment.hsmRoles.constEnd() ? none : *found;
}

QString roleGuidOf(const RoleAssignment &assignment) {
    return assignment.roleGuid.isEmpty() ? trailingGuid(assignment.roleDefinitionId)
                                         : assignment.roleGuid.toLower();
}

QString roleNameOf(const ResolvedRole &role) {
    return role.definition ? role.definition->name : QString();
}

QString hostOf(const KeyStore &store) {
    return store.uri.host().toLower();
}

} // namespace domain
