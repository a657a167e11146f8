// Azure RBAC: role definitions, assignments, deny assignments, own permissions (contract 8).
#include "base/text.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/azurerbac.h"
#include "simulator/rules/dataactions.h"

namespace simulator {

namespace {

QString subscriptionPrefix(const QString &scope) {
    const QStringList parts = scope.split(u'/', Qt::SkipEmptyParts);
    return parts.size() >= 2 && same(parts.first(), u"subscriptions") ? u"/subscriptions/"_s + parts.at(1)
                                                                      : QString();
}

QJsonObject permissionJson(const RoleDefinition &role) {
    return {{u"actions"_s, stringArray(role.actions)}, {u"notActions"_s, stringArray(role.notActions)},
        {u"dataActions"_s, stringArray(role.dataActions)},
        {u"notDataActions"_s, stringArray(role.notDataActions)}};
}

QJsonObject roleJson(const RoleDefinition &role, const QString &scope) {
    return {{u"properties"_s,
                QJsonObject{{u"roleName"_s, role.name},
                    {u"type"_s, role.builtIn ? u"BuiltInRole"_s : u"CustomRole"_s},
                    {u"description"_s, role.description},
                    {u"assignableScopes"_s, stringArray(role.assignableScopes)},
                    {u"permissions"_s, QJsonArray{permissionJson(role)}},
                    {u"createdOn"_s, timeText(role.createdOn)}, {u"updatedOn"_s, timeText(role.updatedOn)},
                    {u"createdBy"_s, QJsonValue::Null}, {u"updatedBy"_s, QJsonValue::Null}}},
        {u"id"_s,
            subscriptionPrefix(scope) + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + role.guid},
        {u"type"_s, u"Microsoft.Authorization/roleDefinitions"_s}, {u"name"_s, role.guid}};
}

Reply roleNotFound(const Call &call, int status) {
    return errorReply(status, u"RoleDefinitionDoesNotExist"_s,
        u"The specified role definition with ID '%1' does not exist."_s.arg(
            QString(call[u"id"]).remove(u'-')));
}

Reply listRoles(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) {
        return *missing;
    }
    if (const auto refused = refusal(call, u"Microsoft.Authorization/roleDefinitions/read"_s, scope)) {
        return *refused;
    }
    const QString filter = call.request.queryValue(u"$filter"_s);
    const auto name = filterTerm(filter, u"roleName"_s);
    const auto type = filterTerm(filter, u"type"_s);
    QJsonArray value;
    for (const RoleDefinition &role : call.tenant.roles) {
        if (isAssignableAt(role, scope) && (!name || same(role.name, *name))
            && (!type || same(*type, role.builtIn ? u"BuiltInRole" : u"CustomRole"))) {
            value.append(roleJson(role, scope));
        }
    }
    return listReply(value);
}

Reply getRole(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) {
        return *missing;
    }
    const RoleDefinition *role = call.tenant.role(call[u"id"]);
    if (scope != "/"_L1 || !role || !role->builtIn) { // built-in roles can be read by everybody at "/"
        if (const auto refused = refusal(call, u"Microsoft.Authorization/roleDefinitions/read"_s, scope)) {
            return *refused;
        }
    }
    return role ? jsonReply(200, roleJson(*role, scope)) : roleNotFound(call, 404);
}

Reply putRole(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) {
        return *missing;
    }
    const auto body = jsonBody(call.request);
    const QJsonObject properties = body ? body->value("properties"_L1).toObject() : QJsonObject();
    const QJsonObject permission = properties.value("permissions"_L1).toArray().first().toObject();
    RoleDefinition role;
    role.guid = call[u"id"].toLower();
    role.name = properties.value("roleName"_L1).toString();
    role.description = properties.value("description"_L1).toString();
    role.assignableScopes = stringList(properties.value("assignableScopes"_L1));
    role.actions = stringList(permission.value("actions"_L1));
    role.notActions = stringList(permission.value("notActions"_L1));
    role.dataActions = stringList(permission.value("dataActions"_L1));
    role.notDataActions = stringList(permission.value("notDataActions"_L1));
    if (!base::isGuid(role.guid)) {
        return errorReply(400, u"InvalidRoleDefinitionId"_s,
            u"The role definition ID '%1' is not valid. The role definition ID must be a GUID."_s.arg(
                call[u"id"]));
    }
    if (role.name.isEmpty() || role.assignableScopes.isEmpty()) {
        return errorReply(400, u"InvalidRoleDefinitionData"_s,
            u"The role definition must have a role name and assignable scopes."_s);
    }
    for (const QString &dataAction : role.dataActions + role.notDataActions) {
        if (!isAzureDataAction(dataAction)) {
            return errorReply(400, u"InvalidDataActionOrNotDataAction"_s,
                u"'%1' does not match any of the actions supported by the providers."_s.arg(dataAction));
        }
    }
    for (const QString &assignable : role.assignableScopes) {
        if (const auto refused
            = refusal(call, u"Microsoft.Authorization/roleDefinitions/write"_s, assignable)) {
            return *refused;
        }
    }
    RoleDefinition *existing = call.tenant.role(role.guid);
    if (existing && existing->builtIn) {
        return errorReply(400, u"RoleDefinitionUpdateNotPermitted"_s, u"Built-in roles cannot be changed."_s);
    }
    const RoleDefinition *namesake = call.tenant.roleByName(role.name);
    if (namesake && !same(namesake->guid, role.guid)) {
        return errorReply(409, u"RoleDefinitionWithSameNameExists"_s,
            u"A custom role with the same name '%1' already exists in this directory. Use a different name."_s
                .arg(role.name));
    }
    role.createdOn = existing ? existing->createdOn : call.now;
    role.updatedOn = call.now;
    if (existing) {
        *existing = role;
    } else {
        call.tenant.roles.push_back(role);
    }
    return jsonReply(201, roleJson(role, scope));
}

Reply deleteRole(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) {
        return *missing;
    }
    const RoleDefinition *role = call.tenant.role(call[u"id"]);
    if (const auto refused = refusal(call, u"Microsoft.Authorization/roleDefinitions/delete"_s, scope)) {
        return *refused;
    }
    if (!role) {
        return emptyReply(204);
    }
    const bool inUse = std::any_of(call.tenant.assignments.begin(), call.tenant.assignments.end(),
        [&](const RoleAssignment &assignment) { return same(assignment.roleGuid, role->guid); });
    if (inUse || role->builtIn) {
        return errorReply(400,
            inUse ? u"RoleDefinitionHasAssignments"_s : u"RoleDefinitionUpdateNotPermitted"_s,
            inUse
                ? u"There are existing role assignments referencing role (code: RoleDefinitionHasAssignments)."_s
                : u"Built-in roles cannot be deleted."_s);
    }
    const Reply reply = jsonReply(200, roleJson(*role, scope));
    const QString guid = role->guid;
    std::erase_if(
        call.tenant.roles, [&](const RoleDefinition &candidate) { return same(candidate.guid, guid); });
    return reply;
}

/// One of those whom a deny assignment concerns; without a type if the directory doesn't know it
/// (contract 8.4).
QJsonObject deniedJson(const Tenant &tenant, const QString &id) {
    if (id == "00000000-0000-0000-0000-000000000000"_L1) { // everyone
        return {{u"id"_s, id}, {u"type"_s, u"SystemDefined"_s}};
    }
    const Principal *principal = tenant.principal(id);
    const QString type = principal ? principalTypeOf(*principal) : QString();
    return type.isEmpty() ? QJsonObject{{u"id"_s, id}} : QJsonObject{{u"id"_s, id}, {u"type"_s, type}};
}

Reply denyAssignments(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) {
        return *missing;
    }
    if (const auto refused = refusal(call, u"Microsoft.Authorization/denyAssignments/read"_s, scope)) {
        return *refused;
    }
    QJsonArray value;
    for (const DenyAssignment &deny : call.tenant.denyAssignments) {
        if (!isAtOrBelow(scope, deny.scope)) {
            continue;
        }
        QJsonArray principals;
        for (const QString &id : deny.principalIds) {
            principals.append(deniedJson(call.tenant, id));
        }
        value.append(QJsonObject{
            {u"id"_s, deny.scope + u"/providers/Microsoft.Authorization/denyAssignments/"_s + deny.guid},
            {u"name"_s, deny.guid}, {u"type"_s, u"Microsoft.Authorization/denyAssignments"_s},
            {u"properties"_s,
                QJsonObject{{u"denyAssignmentName"_s, deny.name}, {u"description"_s, QString()},
                    {u"permissions"_s,
                        QJsonArray{QJsonObject{{u"actions"_s, stringArray(deny.actions)},
                            {u"notActions"_s, QJsonArray()},
                            {u"dataActions"_s, stringArray(deny.dataActions)},
                            {u"notDataActions"_s, QJsonArray()}}}},
                    {u"scope"_s, deny.scope}, {u"doNotApplyToChildScopes"_s, false},
                    {u"principals"_s, principals}, {u"excludePrincipals"_s, QJsonArray()},
                    {u"isSystemProtected"_s, false}}}});
    }
    return listReply(value);
}

/// The role without the rights that faults take from the caller at the scope.
RoleDefinition withoutMissing(RoleDefinition role, const Call &call, const QString &scope) {
    for (const MissingRight &missing : call.tenant.disturbances.missingRights) {
        if (same(missing.principalId, call.callerId)
            && (missing.scope.isEmpty() || isAtOrBelow(scope, missing.scope))) {
            role.notActions.append(missing.right);
            role.notDataActions.append(missing.right);
        }
    }
    return role;
}

Reply permissions(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) {
        return *missing;
    }
    QJsonArray value;
    const auto assignments = assignmentsFor(call.tenant, call.callerId, scope);
    for (const RoleAssignment *assignment : assignments) {
        if (const RoleDefinition *role = call.tenant.role(assignment->roleGuid)) {
            value.append(permissionJson(withoutMissing(*role, call, scope)));
        }
    }
    return listReply(value);
}

} // namespace

void addAuthorizationRoutes(Router &router) {
    const QString base = u"{scope...}/providers/Microsoft.Authorization/"_s;
    const QString &versions = since::authorization;
    router.add("GET", base + u"roleDefinitions"_s, versions, listRoles);
    router.add("GET", base + u"roleDefinitions/{id}"_s, versions, getRole);
    router.add("PUT", base + u"roleDefinitions/{id}"_s, versions, putRole);
    router.add("DELETE", base + u"roleDefinitions/{id}"_s, versions, deleteRole);
    router.add("GET", base + u"denyAssignments"_s, versions, denyAssignments);
    router.add("GET", base + u"permissions"_s, versions, permissions);
}

} // namespace simulator
