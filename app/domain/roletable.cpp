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

void RoleTable::hashDefinitions() {
    auto byGuid = std::make_shared<QHash<QString, const RoleDefinition *>>();
    byGuid->reserve(static_cast<qsizetype>(definitions().size()));
    for (const RoleDefinition &definition : definitions()) {
        const QString guid = definition.guid.toCaseFolded();
        if (!byGuid->contains(guid)) {
            byGuid->insert(guid, &definition);
        }
    }
    m_byGuid = std::move(byGuid);
}

const RoleDefinition *RoleTable::read(const QString &roleGuid) const {
    const RoleDefinition *found
        = m_byGuid ? m_byGuid->value(roleGuid.toCaseFolded()) : findDefinition(definitions(), roleGuid);
    return found && m_controlPlane && !tellsActions(*found) ? nullptr : found;
}

ResolvedRole RoleTable::find(const QString &roleGuid) const {
    ResolvedRole role;
    if (roleGuid.isEmpty() || m_book->disputedRoles.contains(roleGuid, Qt::CaseInsensitive)) {
        return role;
    }
    role.definition = read(roleGuid);
    role.fromStore = role.definition != nullptr;
    for (const std::vector<RoleDefinition> *builtIn : m_builtIn) {
        if (!role.definition) {
            role.definition = findDefinition(*builtIn, roleGuid);
        }
    }
    if (role.definition) {
        role.knowledge = RoleKnowledge::Known;
    } else {
        role.knowledge = m_complete ? RoleKnowledge::Deleted : RoleKnowledge::NotRead;
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
