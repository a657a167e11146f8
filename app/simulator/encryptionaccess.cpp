#include "simulator/encryptionaccess.h"

#include "simulator/exchange.h"

namespace simulator {

namespace {

using namespace Qt::StringLiterals;

const QString hsmEncryptionUser = u"33413926-3206-4cdd-b39a-83574fe37a17"_s;
const QString keyVaultEncryptionUser = u"e147488a-f6f5-4113-8e2d-b22465e65bf6"_s;

RoleAssignment assignmentOf(const DiskEncryptionSet &set, const QString &roleGuid, const QString &rolePrefix,
    const QString &scope, const QDateTime &since) {
    RoleAssignment assignment;
    assignment.guid = guidOf(scope + u" assignment of "_s + set.principalId);
    assignment.principalId = set.principalId;
    assignment.principalType = u"ServicePrincipal"_s;
    assignment.roleGuid = roleGuid;
    assignment.roleDefinitionId = rolePrefix + roleGuid;
    assignment.scope = scope;
    assignment.createdOn = since;
    assignment.effectiveFrom = since;
    return assignment;
}

} // namespace

void letIdentityUseKey(const DiskEncryptionSet &set, Tenant &tenant, KeyStore &store, const QString &keyName,
    const QDateTime &since) {
    const QString keyPath = u"/keys/"_s + keyName;
    if (store.isManagedHsm) {
        store.localAssignments.push_back(assignmentOf(set, hsmEncryptionUser,
            u"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/"_s, keyPath, since));
    } else if (store.usesAzureRbac) {
        tenant.assignments.push_back(assignmentOf(set, keyVaultEncryptionUser,
            u"/subscriptions/%1/providers/Microsoft.Authorization/roleDefinitions/"_s.arg(
                store.subscriptionId),
            store.id() + keyPath, since));
    } else {
        AccessPolicy policy;
        policy.tenantId = tenant.id;
        policy.objectId = set.principalId;
        policy.keys = QStringList{u"get"_s, u"wrapKey"_s, u"unwrapKey"_s};
        policy.keysBefore = policy.keys;
        policy.effectiveFrom = since;
        store.accessPolicies.push_back(policy);
    }
}

} // namespace simulator
