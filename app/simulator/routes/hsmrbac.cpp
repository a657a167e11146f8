// Local RBAC of a Managed HSM (contract 9).
#include "base/text.h"
#include "simulator/routes/common.h"
#include "simulator/routes/keyforms.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/dataactions.h"

namespace simulator {

namespace {

constexpr qsizetype customRoleLimit = 50; // contract 17.3
constexpr qsizetype assignmentLimitAtRoot = 50;
constexpr qsizetype assignmentLimitPerKey = 10;

QString action(const QString &name) {
    return u"Microsoft.KeyVault/managedHsm/"_s + name;
}

QJsonObject roleJson(const RoleDefinition &role) {
    return {{u"id"_s, u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s + role.guid},
        {u"name"_s, role.guid}, {u"type"_s, u"Microsoft.Authorization/roleDefinitions"_s},
        {u"properties"_s,
            QJsonObject{{u"assignableScopes"_s, QJsonArray{u"/"_s}}, {u"description"_s, role.description},
                {u"permissions"_s,
                    QJsonArray{QJsonObject{{u"actions"_s, stringArray(role.actions)},
                        {u"dataActions"_s, stringArray(role.dataActions)},
                        {u"notActions"_s, stringArray(role.notActions)},
                        {u"notDataActions"_s, stringArray(role.notDataActions)}}}},
                {u"roleName"_s, role.name},
                {u"type"_s, role.builtIn ? u"AKVBuiltInRole"_s : u"CustomRole"_s}}}};
}

QJsonObject hsmAssignmentJson(const RoleAssignment &assignment) {
    // the id never carries the scope, also for a single key
    return {{u"id"_s, u"/providers/Microsoft.Authorization/roleAssignments/"_s + assignment.guid},
        {u"name"_s, assignment.guid}, {u"type"_s, u"Microsoft.Authorization/roleAssignments"_s},
        {u"properties"_s,
            QJsonObject{{u"principalId"_s, assignment.principalId},
                {u"roleDefinitionId"_s, assignment.roleDefinitionId}, {u"scope"_s, assignment.scope}}}};
}

Reply getHsmRole(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto refused = hsmRefusal(call, store, action(u"roleDefinitions/read/action"_s), u"/"_s)) {
        return *refused;
    }
    const RoleDefinition *role = hsmRole(store, call[u"id"]);
    return role ? jsonReply(200, roleJson(*role))
                : hsmError(404, u"RoleDefinitionNotFound"_s, u"Requested role definition not found"_s);
}

std::optional<Reply> invalidRole(const KeyStore &store, const RoleDefinition &role) {
    if (!base::isGuid(role.guid)) {
        return hsmError(400, u"BadParameter"_s, u"Role definition name must be a GUID"_s);
    }
    const RoleDefinition *existing = hsmRole(store, role.guid);
    if (existing && existing->builtIn) {
        return hsmError(400, u"BadParameter"_s,
            u"Cannot re-use the name/GUID matching that of a built-in role. Please use a unique role ID."_s);
    }
    if (role.name.isEmpty()) {
        return hsmError(400, u"BadParameter"_s, u"Role name must be set"_s);
    }
    for (const QString &dataAction : role.dataActions + role.notDataActions) {
        if (!isHsmDataAction(dataAction)) {
            return hsmError(400, u"BadParameter"_s, u"Invalid data action: %1"_s.arg(dataAction));
        }
    }
    if (!existing && qsizetype(store.localRoles.size()) >= customRoleLimit) {
        return hsmError(
            400, u"BadParameter"_s, u"The number of custom role definitions has reached its limit"_s);
    }
    return std::nullopt;
}

Reply putHsmRole(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = hsmRefusal(call, store, action(u"roleDefinitions/write/action"_s), u"/"_s)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    if (!body || !body->value("properties"_L1).isObject()) {
        return hsmError(400, u"BadParameter"_s, u"The request body is not valid"_s);
    }
    const QJsonObject properties = body->value("properties"_L1).toObject();
    const QJsonObject permission = properties.value("permissions"_L1).toArray().first().toObject();
    RoleDefinition role;
    role.guid = call[u"id"].toLower();
    role.name = properties.value("roleName"_L1).toString();
    role.description = properties.value("description"_L1).toString();
    role.assignableScopes = QStringList{u"/"_s};
    role.actions = stringList(permission.value("actions"_L1));
    role.notActions = stringList(permission.value("notActions"_L1));
    role.dataActions = stringList(permission.value("dataActions"_L1));
    role.notDataActions = stringList(permission.value("notDataActions"_L1));
    if (const auto invalid = invalidRole(store, role)) {
        return *invalid;
    }
    std::erase_if(store.localRoles, [&](const RoleDefinition &other) { return same(other.guid, role.guid); });
    store.localRoles.push_back(role);
    return jsonReply(201, roleJson(role)); // 201 for an update as well
}

Reply deleteHsmRole(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused = hsmRefusal(call, store, action(u"roleDefinitions/delete/action"_s), u"/"_s)) {
        return *refused;
    }
    const RoleDefinition *role = hsmRole(store, call[u"id"]);
    if (!role) {
        return hsmError(404, u"RoleDefinitionNotFound"_s, u"Requested role definition not found"_s);
    }
    if (role->builtIn) {
        return hsmError(400, u"BadParameter"_s, u"Cannot delete a built-in role"_s);
    }
    const Reply reply = jsonReply(200, roleJson(*role));
    const QString guid = role->guid; // its assignments stay, without effect
    std::erase_if(store.localRoles, [&](const RoleDefinition &other) { return same(other.guid, guid); });
    return reply;
}

/// "/", "/keys" or "/keys/{name}".
QString scopeOf(const Call &call) {
    return call[u"scope"];
}

std::optional<Reply> invalidScope(const Call &call) {
    const QStringList parts = scopeOf(call).split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty() || (parts.size() <= 2 && same(parts.first(), u"keys"))) {
        return std::nullopt;
    }
    return hsmError(400, u"Invalidkeyidentifier"_s, u"Invalid key identifier"_s);
}

/// At any scope, as the Azure CLI asks: the roles are the same everywhere.
Reply listHsmRoles(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto invalid = invalidScope(call)) {
        return *invalid;
    }
    if (const auto refused
        = hsmRefusal(call, store, action(u"roleDefinitions/read/action"_s), scopeOf(call))) {
        return *refused;
    }
    QJsonArray value;
    for (const RoleDefinition &role : hsmBuiltInRoles()) {
        value.append(roleJson(role));
    }
    for (const RoleDefinition &role : store.localRoles) {
        value.append(roleJson(role));
    }
    return listReply(value);
}

Reply listHsmAssignments(Call &call) {
    const KeyStore &store = storeOf(call);
    if (const auto invalid = invalidScope(call)) {
        return *invalid;
    }
    const QString scope = scopeOf(call);
    if (const auto refused = hsmRefusal(call, store, action(u"roleAssignments/read/action"_s), scope)) {
        return *refused;
    }
    const auto principal = filterTerm(call.request.queryValue(u"$filter"_s), u"principalId"_s);
    const bool isKey = scope.count(u'/') == 2;
    QJsonArray value;
    for (const RoleAssignment &assignment : store.localAssignments) {
        // at "/" and "/keys" the assignments of single keys are not shown (contract 9.2)
        const bool topLevel = assignment.scope.count(u'/') < 2;
        const bool shown = isKey ? same(assignment.scope, scope) : topLevel;
        if (shown && (!principal || same(assignment.principalId, *principal))) {
            value.append(hsmAssignmentJson(assignment));
        }
    }
    return listReply(value);
}

RoleAssignment *findAt(KeyStore &store, const QString &scope, const QString &guid) {
    for (RoleAssignment &assignment : store.localAssignments) {
        if (same(assignment.guid, guid) && same(assignment.scope, scope)) {
            return &assignment;
        }
    }
    return nullptr;
}

Reply assignmentNotFound() {
    return hsmError(404, u"RoleAssignmentNotFound"_s, u"Requested role assignment not found"_s);
}

Reply getHsmAssignment(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused
        = hsmRefusal(call, store, action(u"roleAssignments/read/action"_s), scopeOf(call))) {
        return *refused;
    }
    const RoleAssignment *assignment = findAt(store, scopeOf(call), call[u"id"]);
    return assignment ? jsonReply(200, hsmAssignmentJson(*assignment)) : assignmentNotFound();
}

std::optional<Reply> conflict(const KeyStore &store, const RoleAssignment &assignment) {
    qsizetype atScope = 0;
    for (const RoleAssignment &other : store.localAssignments) {
        if (!same(other.scope, assignment.scope)) {
            continue;
        }
        ++atScope;
        const bool equal
            = same(other.principalId, assignment.principalId) && same(other.roleGuid, assignment.roleGuid);
        if (same(other.guid, assignment.guid)) {
            return equal ? jsonReply(201, hsmAssignmentJson(other))
                         : hsmError(400, u"BadParameter"_s,
                             u"A role assignment cannot be changed, only created and deleted"_s);
        }
        if (equal) {
            return hsmError(400, u"MatchingRoleAssignmentExists"_s,
                u"Role assignment '%1' already adds role '%2' to principal '%3' in scope '%4'"_s.arg(
                    other.guid, other.roleDefinitionId, other.principalId, other.scope));
        }
    }
    const bool isKey = assignment.scope.count(u'/') == 2;
    if (atScope >= (isKey ? assignmentLimitPerKey : assignmentLimitAtRoot)) { // the code is not known
        return hsmError(400, u"RoleAssignmentLimitExceeded"_s,
            u"The number of role assignments at scope '%1' has reached its limit"_s.arg(assignment.scope));
    }
    return std::nullopt;
}

Reply putHsmAssignment(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto invalid = invalidScope(call)) {
        return *invalid;
    }
    const QString scope = scopeOf(call);
    if (const auto refused = hsmRefusal(call, store, action(u"roleAssignments/write/action"_s), scope)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QJsonObject properties = body ? body->value("properties"_L1).toObject() : QJsonObject();
    RoleAssignment assignment;
    assignment.guid = call[u"id"].toLower();
    assignment.scope = scope;
    assignment.principalId = properties.value("principalId"_L1).toString();
    assignment.roleGuid = properties.value("roleDefinitionId"_L1).toString().section(u'/', -1).toLower();
    assignment.createdOn = call.now;
    assignment.effectiveFrom = call.now.addSecs(call.tenant.timings.hsmPropagation);
    assignment.roleDefinitionId
        = u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s + assignment.roleGuid;
    if (!base::isGuid(assignment.guid)) {
        return hsmError(400, u"BadParameter"_s, u"Role assignment name must be a GUID"_s);
    }
    if (!body || !base::isGuid(assignment.principalId)) {
        return hsmError(400, u"BadParameter"_s, u"Principal ID must be a GUID"_s);
    }
    if (!hsmRole(store, assignment.roleGuid)) {
        return hsmError(404, u"RoleDefinitionNotFound"_s, u"Requested role definition not found"_s);
    }
    if (const auto existing = conflict(store, assignment)) {
        return *existing;
    }
    store.localAssignments.push_back(assignment);
    return jsonReply(201, hsmAssignmentJson(assignment));
}

Reply deleteHsmAssignment(Call &call) {
    KeyStore &store = storeOf(call);
    if (const auto refused
        = hsmRefusal(call, store, action(u"roleAssignments/delete/action"_s), scopeOf(call))) {
        return *refused;
    }
    const RoleAssignment *found = findAt(store, scopeOf(call), call[u"id"]);
    if (!found) {
        return assignmentNotFound();
    }
    const Reply reply = jsonReply(200, hsmAssignmentJson(*found));
    store.localAssignments.erase(store.localAssignments.begin() + (found - store.localAssignments.data()));
    return reply;
}

} // namespace

void addHsmRbacRoutes(Router &router) {
    const QString &known = since::localRoles;
    const QString roles = u"providers/Microsoft.Authorization/roleDefinitions"_s;
    const QString assignments = u"{scope...}/providers/Microsoft.Authorization/roleAssignments"_s;
    router.add("GET", u"{scope...}/"_s + roles, known, listHsmRoles);
    router.add("GET", roles + u"/{id}"_s, known, getHsmRole);
    router.add("PUT", roles + u"/{id}"_s, known, putHsmRole);
    router.add("DELETE", roles + u"/{id}"_s, known, deleteHsmRole);
    router.add("GET", assignments, known, listHsmAssignments);
    router.add("GET", assignments + u"/{id}"_s, known, getHsmAssignment);
    router.add("PUT", assignments + u"/{id}"_s, known, putHsmAssignment);
    router.add("DELETE", assignments + u"/{id}"_s, known, deleteHsmAssignment);
}

} // namespace simulator
