// Azure RBAC role assignments (contract 8.2, 8.3).
#include "base/text.h"
#include "simulator/routes/common.h"
#include "simulator/routes/routes.h"
#include "simulator/rules/azurerbac.h"

namespace simulator {

namespace {

constexpr qsizetype assignmentLimit = 4000; // per subscription

QJsonValue textOrNull(const QString &text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString idOf(const RoleAssignment &assignment) {
    const QString scope = assignment.scope == "/"_L1 ? QString() : assignment.scope;
    return scope + u"/providers/Microsoft.Authorization/roleAssignments/"_s + assignment.guid;
}

QJsonObject assignmentJson(const RoleAssignment &assignment) {
    const QString created = timeText(assignment.createdOn);
    return {
        {u"properties"_s,
            QJsonObject{{u"roleDefinitionId"_s, assignment.roleDefinitionId},
                {u"principalId"_s, assignment.principalId}, {u"principalType"_s, assignment.principalType},
                {u"scope"_s, assignment.scope}, {u"condition"_s, textOrNull(assignment.condition)},
                {u"conditionVersion"_s,
                    assignment.condition.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(u"2.0"_s)},
                {u"createdOn"_s, created}, {u"updatedOn"_s, created},
                {u"createdBy"_s, textOrNull(assignment.createdBy)},
                {u"updatedBy"_s, textOrNull(assignment.createdBy)},
                {u"delegatedManagedIdentityResourceId"_s, QJsonValue::Null},
                {u"description"_s, textOrNull(assignment.description)}}},
        {u"id"_s, idOf(assignment)}, {u"type"_s, u"Microsoft.Authorization/roleAssignments"_s},
        {u"name"_s, assignment.guid}};
}

/// 404 if the subscription, the group, or the vault that the scope names does not exist.
std::optional<Reply> missingScopeOf(Call &call, const QString &scope) {
    if (const auto missing = missingScope(call, scope)) {
        return missing;
    }
    const QStringList parts = scope.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() >= 8 && same(parts.at(0), u"subscriptions")
        && same(parts.at(5), u"Microsoft.KeyVault")) {
        const QString store = u'/' + parts.sliced(0, 8).join(u'/');
        if (!call.tenant.keyStoreById(store)) {
            return resourceNotFound(parts.at(5) + u'/' + parts.at(6), parts.at(7), parts.at(3));
        }
    }
    return std::nullopt;
}

Reply listAzureAssignments(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScopeOf(call, scope)) {
        return *missing;
    }
    if (const auto refused = refusal(call, u"Microsoft.Authorization/roleAssignments/read"_s, scope)) {
        return *refused;
    }
    const QString filter = call.request.queryValue(u"$filter"_s);
    const bool atScope = filter.contains("atScope()"_L1, Qt::CaseInsensitive);
    const auto principal = filterTerm(filter, u"principalId"_s);
    QStringList assignedTo;
    if (const qsizetype at = filter.indexOf("assignedTo('"_L1, 0, Qt::CaseInsensitive); at >= 0) {
        const QString id = filter.mid(at + 12).section(u'\'', 0, 0);
        assignedTo = call.tenant.withGroups(id);
    }
    if (!filter.isEmpty() && !atScope && !principal && assignedTo.isEmpty()) {
        return errorReply(400, u"UnsupportedFilter"_s, u"The filter '%1' is not supported."_s.arg(filter));
    }
    QJsonArray value;
    for (const RoleAssignment &assignment : call.tenant.assignments) {
        const bool above = isAtOrBelow(scope, assignment.scope);
        const bool below = !atScope && isAtOrBelow(assignment.scope, scope);
        if ((above || below) && (!principal || same(assignment.principalId, *principal))
            && (assignedTo.isEmpty() || assignedTo.contains(assignment.principalId, Qt::CaseInsensitive))) {
            value.append(assignmentJson(assignment));
        }
    }
    return pageReply(call, value, 500);
}

RoleAssignment *findAt(Tenant &tenant, const QString &scope, const QString &guid) {
    for (RoleAssignment &assignment : tenant.assignments) {
        if (same(assignment.guid, guid) && isAtOrBelow(assignment.scope, scope)
            && isAtOrBelow(scope, assignment.scope)) {
            return &assignment;
        }
    }
    return nullptr;
}

Reply getAzureAssignment(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScopeOf(call, scope)) {
        return *missing;
    }
    if (const auto refused = refusal(call, u"Microsoft.Authorization/roleAssignments/read"_s, scope)) {
        return *refused;
    }
    const RoleAssignment *assignment = findAt(call.tenant, scope, call[u"id"]);
    return assignment ? jsonReply(200, assignmentJson(*assignment))
                      : errorReply(404, u"RoleAssignmentNotFound"_s,
                          u"The role assignment '%1' is not found."_s.arg(call[u"id"]));
}

/// Entra is asked only if the request does not name the type (contract 8.3).
std::optional<Reply> invalidPrincipal(const Call &call, RoleAssignment &assignment) {
    const Principal *principal = call.tenant.principal(assignment.principalId);
    const QString type = principal ? principalTypeOf(*principal) : QString();
    if (type.isEmpty() && assignment.principalType.isEmpty()) {
        return errorReply(400, u"PrincipalNotFound"_s,
            u"Principal %1 does not exist in the directory %2. Check that you have the correct principal ID. "
            u"If you are "
            u"creating this principal and then immediately assigning a role, this error might be related to "
            u"a "
            u"replication delay. In this case, set the role assignment principalType property to a value, "
            u"such as "
            u"ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype"_s.arg(
                QString(assignment.principalId).remove(u'-'), call.tenant.id));
    }
    if (!type.isEmpty() && !assignment.principalType.isEmpty() && !same(type, assignment.principalType)) {
        return errorReply(400, u"UnmatchedPrincipalType"_s,
            u"The PrincipalId '%1' has type '%2' , which is different from specified PrinciaplType '%3'."_s
                .arg(QString(assignment.principalId).remove(u'-'), type, assignment.principalType));
    }
    if (assignment.principalType.isEmpty()) {
        assignment.principalType = type;
    }
    return std::nullopt;
}

Reply putAzureAssignment(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScopeOf(call, scope)) {
        return *missing;
    }
    if (const auto refused = refusal(call, u"Microsoft.Authorization/roleAssignments/write"_s, scope)) {
        return *refused;
    }
    const auto body = jsonBody(call.request);
    const QJsonObject properties = body ? body->value("properties"_L1).toObject() : QJsonObject();
    RoleAssignment assignment;
    assignment.guid = call[u"id"].toLower();
    assignment.scope = scope;
    assignment.roleDefinitionId = properties.value("roleDefinitionId"_L1).toString();
    assignment.roleGuid = assignment.roleDefinitionId.section(u'/', -1);
    assignment.principalId = properties.value("principalId"_L1).toString();
    assignment.principalType = properties.value("principalType"_L1).toString();
    assignment.condition = properties.value("condition"_L1).toString();
    assignment.description = properties.value("description"_L1).toString();
    assignment.createdBy = call.callerId;
    assignment.createdOn = call.now;
    assignment.effectiveFrom = call.now.addSecs(call.tenant.timings.azurePropagation);
    if (!base::isGuid(assignment.guid)) {
        return errorReply(400, u"InvalidRoleAssignmentId"_s,
            u"The role assignment ID '%1' is not valid. The role assignment ID must be a GUID."_s.arg(
                call[u"id"]));
    }
    if (!body || assignment.roleDefinitionId.isEmpty() || !base::isGuid(assignment.principalId)) {
        return invalidContent(
            u"Required property 'roleDefinitionId' or 'principalId' not found in JSON. Path 'properties'"_s);
    }
    const RoleDefinition *role = call.tenant.role(assignment.roleGuid);
    // which code Azure has for a scope that is none of the role's is not known; there, no list has the role
    if (!role || !isAssignableAt(*role, scope)) {
        return errorReply(400, u"RoleDefinitionDoesNotExist"_s,
            u"The specified role definition with ID '%1' does not exist."_s.arg(
                QString(assignment.roleGuid).remove(u'-')));
    }
    if (const auto invalid = invalidPrincipal(call, assignment)) {
        return *invalid;
    }
    if (const RoleAssignment *existing = findAt(call.tenant, scope, assignment.guid)) {
        const bool equal = same(existing->principalId, assignment.principalId)
            && same(existing->roleGuid, assignment.roleGuid);
        return equal
            ? jsonReply(200, assignmentJson(*existing))
            : errorReply(400, u"RoleAssignmentUpdateNotPermitted"_s,
                u"Tenant ID, application ID, principal ID, and scope are not allowed to be updated."_s);
    }
    qsizetype count = 0;
    for (const RoleAssignment &other : call.tenant.assignments) {
        if (same(other.principalId, assignment.principalId) && same(other.roleGuid, assignment.roleGuid)
            && isAtOrBelow(scope, other.scope) && isAtOrBelow(other.scope, scope)) {
            return errorReply(409, u"RoleAssignmentExists"_s,
                u"The role assignment already exists. The ID of the existing role assignment is %1."_s.arg(
                    QString(other.guid).remove(u'-')));
        }
        count += isAtOrBelow(other.scope, u'/' + scope.split(u'/', Qt::SkipEmptyParts).mid(0, 2).join(u'/'))
            ? 1
            : 0;
    }
    if (count >= assignmentLimit) {
        return errorReply(400, u"RoleAssignmentLimitExceeded"_s,
            u"No more role assignments can be created; the quota of role assignments of the subscription is used up."_s);
    }
    call.tenant.assignments.push_back(assignment);
    return jsonReply(201, assignmentJson(assignment));
}

Reply deleteAzureAssignment(Call &call) {
    const QString scope = call[u"scope"];
    if (const auto missing = missingScope(call, scope)) { // not the resource: its assignments outlive it
        return *missing;
    }
    if (const auto refused = refusal(call, u"Microsoft.Authorization/roleAssignments/delete"_s, scope)) {
        return *refused;
    }
    const RoleAssignment *found = findAt(call.tenant, scope, call[u"id"]);
    if (!found) {
        return emptyReply(204);
    }
    const Reply reply = jsonReply(200, assignmentJson(*found));
    call.tenant.assignments.erase(call.tenant.assignments.begin() + (found - call.tenant.assignments.data()));
    return reply;
}

} // namespace

void addRoleAssignmentRoutes(Router &router) {
    const QString base = u"{scope...}/providers/Microsoft.Authorization/roleAssignments"_s;
    const QString &versions = since::authorization;
    router.add("GET", base, versions, listAzureAssignments);
    router.add("GET", base + u"/{id}"_s, versions, getAzureAssignment);
    router.add("PUT", base + u"/{id}"_s, versions, putAzureAssignment);
    router.add("DELETE", base + u"/{id}"_s, versions, deleteAzureAssignment);
}

} // namespace simulator
