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

} // namespace

RoleTable::RoleTable(
    const std::vector<RoleDefinition> &definitions, const std::vector<RoleDefinition> &builtIn, bool complete)
    : m_definitions(&definitions), m_builtIn(&builtIn), m_complete(complete) { }

RoleTable RoleTable::forHsm(const Environment &environment, const QString &host) {
    const ScopeRead *read = environment.scopeRead(ReadKind::RoleDefinitions, host, QStringLiteral("/"));
    const bool complete = read && read->outcome == ReadOutcome::Read;
    return RoleTable(hsmRoleBook(environment, host).definitions, builtInHsmRoles(), complete);
}

RoleTable RoleTable::forAzure(const Environment &environment) {
    return RoleTable(environment.azureRoles.definitions, builtInKeyVaultRoles(), false);
}

ResolvedRole RoleTable::find(const QString &roleGuid) const {
    ResolvedRole role;
    if (roleGuid.isEmpty()) {
        return role;
    }
    role.definition = findDefinition(*m_definitions, roleGuid);
    role.fromStore = role.definition != nullptr;
    if (!role.definition && !m_complete) {
        role.definition = findDefinition(*m_builtIn, roleGuid);
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
