// The simulator's own page; nothing of Azure.
#include "simulator/routes/statepage.h"

#include "simulator/routes/common.h"

#include <QJsonDocument>

namespace simulator {

namespace {

QString principalName(const Tenant &tenant, const QString &objectId) {
    const Principal *principal = tenant.principal(objectId);
    return principal ? principal->displayName : QString();
}

QJsonArray assignments(const Tenant &tenant, const std::vector<RoleAssignment> &list) {
    QJsonArray result;
    for (const RoleAssignment &assignment : list) {
        result.append(QJsonObject{{u"name"_s, assignment.guid}, {u"principalId"_s, assignment.principalId},
            {u"principal"_s, principalName(tenant, assignment.principalId)}, {u"role"_s, assignment.roleGuid},
            {u"scope"_s, assignment.scope}});
    }
    return result;
}

/// Custom roles only: the built-in ones are the same everywhere.
QJsonArray customRoles(const std::vector<RoleDefinition> &roles) {
    QJsonArray result;
    for (const RoleDefinition &role : roles) {
        if (!role.builtIn) {
            result.append(QJsonObject{{u"name"_s, role.guid}, {u"roleName"_s, role.name},
                {u"actions"_s, stringArray(role.actions)},
                {u"dataActions"_s, stringArray(role.dataActions)}});
        }
    }
    return result;
}

QJsonObject keyStore(const Tenant &tenant, const KeyStore &store) {
    QJsonArray policies;
    for (const AccessPolicy &policy : store.accessPolicies) {
        policies.append(QJsonObject{{u"objectId"_s, policy.objectId},
            {u"principal"_s, principalName(tenant, policy.objectId)}, {u"keys"_s, stringArray(policy.keys)},
            {u"secrets"_s, stringArray(policy.secrets)},
            {u"certificates"_s, stringArray(policy.certificates)},
            {u"storage"_s, stringArray(policy.storage)}});
    }
    return {{u"name"_s, store.name}, {u"managedHsm"_s, store.isManagedHsm}, {u"accessPolicies"_s, policies},
        {u"localRoleAssignments"_s, assignments(tenant, store.localAssignments)},
        {u"localRoleDefinitions"_s, customRoles(store.localRoles)}};
}

QJsonObject recoveryVault(const RecoveryVault &vault) {
    QJsonArray items;
    for (const ProtectedItem &item : vault.items) {
        items.append(QJsonObject{{u"virtualMachineId"_s, item.vmId}, {u"protectionState"_s, item.state},
            {u"policy"_s, item.policyName}, {u"recoveryPoints"_s, qint64(item.points.size())},
            {u"deleted"_s, item.deleted.isValid()}});
    }
    QJsonArray policies;
    for (const BackupPolicy &policy : vault.policies) {
        policies.append(policy.name);
    }
    QJsonArray errors;
    for (const Work &work : vault.work) {
        if (!work.errorCode.isEmpty()) {
            errors.append(QJsonObject{{u"virtualMachine"_s, work.vmName}, {u"errorCode"_s, work.errorCode}});
        }
    }
    return {{u"name"_s, vault.name}, {u"items"_s, items}, {u"policies"_s, policies}, {u"errors"_s, errors}};
}

} // namespace

Reply statePage(const QString &scenario, const Tenant &tenant) {
    QJsonArray stores;
    for (const KeyStore &store : tenant.keyStores) {
        stores.append(keyStore(tenant, store));
    }
    QJsonArray vaults;
    for (const RecoveryVault &vault : tenant.recoveryVaults) {
        vaults.append(recoveryVault(vault));
    }
    QJsonArray applications;
    QJsonArray users;
    for (const Principal &principal : tenant.principals) {
        if (principal.kind == PrincipalKind::User) {
            users.append(
                QJsonObject{{u"id"_s, principal.id}, {u"userPrincipalName"_s, principal.userPrincipalName},
                    {u"displayName"_s, principal.displayName}});
        }
        if (principal.kind == PrincipalKind::ServicePrincipal) {
            applications.append(QJsonObject{{u"id"_s, principal.id}, {u"appId"_s, principal.appId},
                {u"displayName"_s, principal.displayName}});
        }
    }
    Reply reply = jsonReply(200,
        {{u"simulated"_s, true}, {u"scenario"_s, scenario}, {u"tenantId"_s, tenant.id},
            {u"clientId"_s, tenant.clientId}, {u"callerId"_s, tenant.callerId}, {u"users"_s, users},
            {u"servicePrincipals"_s, applications},
            {u"roleAssignments"_s, assignments(tenant, tenant.assignments)},
            {u"roleDefinitions"_s, customRoles(tenant.roles)}, {u"keyStores"_s, stores},
            {u"recoveryVaults"_s, vaults}});
    reply.header("X-Content-Type-Options", QByteArray("nosniff"));
    return reply.header("Cache-Control", QByteArray("no-store"));
}

} // namespace simulator
