#include "cloud/azure/rolereader.h"

#include "base/text.h"

namespace azure {

namespace {

/// The GUID at the end of an id; the name where a test environment has none.
QString guidOf(const QString &id, const QString &name) {
    const QString guid = domain::trailingGuid(id);
    return guid.isEmpty() ? name.toLower() : guid;
}

std::vector<domain::Permission> readPermissions(const JsonNode &node) {
    std::vector<domain::Permission> permissions;
    for (const JsonNode &item : node.items()) {
        permissions.push_back(readPermission(item.object()));
    }
    return permissions;
}

/// The ids; what the answer says of each goes to `types`.
QStringList readPrincipalIds(const JsonNode &node, QHash<QString, QString> &types) {
    QStringList ids;
    for (const JsonNode &item : node.items()) {
        ids.append(item["id"].string());
        const QString type = item["type"].optionalString();
        if (!type.isEmpty()) {
            types.insert(ids.last().toLower(), type);
        }
    }
    return ids;
}

} // namespace

domain::Permission readPermission(const JsonNode &node) {
    domain::Permission permission;
    permission.actions = node["actions"].strings();
    permission.notActions = node["notActions"].strings();
    permission.dataActions = node["dataActions"].strings();
    permission.notDataActions = node["notDataActions"].strings();
    permission.condition = node["condition"].optionalString();
    return permission;
}

domain::RoleDefinition readRoleDefinition(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::RoleDefinition role;
    role.id = node["id"].string();
    role.guid = guidOf(role.id, node["name"].optionalString());
    role.name = properties["roleName"].optionalString(); // null was seen (contract 9.3)
    role.description = properties["description"].optionalString();
    const QString type = properties["type"].optionalString();
    role.isBuiltIn = base::sameText(type, u"BuiltInRole") || base::sameText(type, u"AKVBuiltInRole");
    role.assignableScopes = properties["assignableScopes"].strings();
    role.permissions = readPermissions(properties["permissions"]);
    return role;
}

domain::RoleAssignment readRoleAssignment(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::RoleAssignment assignment;
    assignment.id = node["id"].string();
    assignment.guid = guidOf(assignment.id, node["name"].optionalString());
    assignment.scope = properties["scope"].string();
    if (assignment.scope.isEmpty()) { // the empty scope of some HSM clients is the root
        assignment.scope = QStringLiteral("/");
    }
    assignment.roleDefinitionId = properties["roleDefinitionId"].string();
    assignment.roleGuid
        = guidOf(assignment.roleDefinitionId, assignment.roleDefinitionId.section(QLatin1Char('/'), -1));
    assignment.principalId = properties["principalId"].string();
    assignment.principalType = properties["principalType"].optionalString();
    assignment.condition = properties["condition"].optionalString();
    return assignment;
}

domain::DenyAssignment readDenyAssignment(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::DenyAssignment assignment;
    assignment.id = node["id"].string();
    assignment.name = properties["denyAssignmentName"].optionalString();
    assignment.scope = properties["scope"].string();
    assignment.doNotApplyToChildScopes = properties["doNotApplyToChildScopes"].optionalBool().value_or(false);
    assignment.permissions = readPermissions(properties["permissions"]);
    assignment.principalIds = readPrincipalIds(properties["principals"], assignment.principalTypes);
    assignment.excludedPrincipalIds
        = readPrincipalIds(properties["excludePrincipals"], assignment.principalTypes);
    assignment.condition = properties["condition"].optionalString();
    assignment.effect = properties["denyAssignmentEffect"].optionalString();
    return assignment;
}

} // namespace azure
