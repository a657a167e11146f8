#include "cloud/azure/requestparts.h"

#include "base/text.h"
#include "cloud/azure/urls.h"
#include "domain/builtinroles.h"

#include <QJsonArray>

namespace azure {

namespace {

QJsonObject properties(const QJsonObject &object) {
    return {{QStringLiteral("properties"), object}};
}

} // namespace

QString assignmentDescriptionOf(const QString &roleGuid) {
    const bool isOfMachine = base::sameText(roleGuid, domain::roles::keyVaultCryptoServiceEncryptionUser)
        || base::sameText(roleGuid, domain::roles::keyVaultCryptoServiceReleaseUser);
    return isOfMachine ? QStringLiteral("Lets confidential VMs be encrypted with their key.")
                       : assignmentDescription;
}

QString authorizationPath(const QString &scope, const QString &kind, const QString &name) {
    const QString path = encodedPath(scope) + QStringLiteral("/providers/Microsoft.Authorization/") + kind;
    return name.isEmpty() ? path : path + QLatin1Char('/') + encoded(name);
}

QString roleDefinitionId(const QString &scope, const QString &roleGuid) {
    const QString subscription = domain::ResourceId(scope).subscriptionId();
    const QString prefix
        = subscription.isEmpty() ? QString() : QStringLiteral("/subscriptions/") + subscription;
    return prefix + QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/") + roleGuid;
}

QString hsmRoleDefinitionId(const QString &roleGuid) {
    return QStringLiteral("Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/") + roleGuid;
}

QJsonObject customRoleBody(
    const QString &roleName, const QStringList &dataActions, const QStringList &assignableScopes) {
    const QJsonObject permission{{QStringLiteral("actions"), QJsonArray()},
        {QStringLiteral("notActions"), QJsonArray()},
        {QStringLiteral("dataActions"), QJsonArray::fromStringList(dataActions)},
        {QStringLiteral("notDataActions"), QJsonArray()}};
    return properties(
        {{QStringLiteral("roleName"), roleName}, {QStringLiteral("type"), QStringLiteral("CustomRole")},
            {QStringLiteral("description"), roleDescription},
            {QStringLiteral("assignableScopes"), QJsonArray::fromStringList(assignableScopes)},
            {QStringLiteral("permissions"), QJsonArray{permission}}});
}

QJsonObject assignmentBody(
    const QString &scope, const QString &roleGuid, const QString &principalId, const QString &description) {
    // principalType spares Azure a look-up that fails for a service principal just created.
    QJsonObject assignment{{QStringLiteral("roleDefinitionId"), roleDefinitionId(scope, roleGuid)},
        {QStringLiteral("principalId"), principalId},
        {QStringLiteral("principalType"), QStringLiteral("ServicePrincipal")}};
    if (!description.isEmpty()) {
        assignment.insert(QStringLiteral("description"), description);
    }
    return properties(assignment);
}

QJsonObject hsmAssignmentBody(const QString &roleGuid, const QString &principalId) {
    return properties({{QStringLiteral("roleDefinitionId"), hsmRoleDefinitionId(roleGuid)},
        {QStringLiteral("principalId"), principalId}});
}

QJsonObject accessPolicyBody(const QString &tenantId, const domain::AccessPolicy &policy) {
    QJsonObject permissions{{QStringLiteral("keys"), QJsonArray::fromStringList(policy.keys)}};
    const std::pair<QString, const QStringList *> others[] = {{QStringLiteral("secrets"), &policy.secrets},
        {QStringLiteral("certificates"), &policy.certificates}, {QStringLiteral("storage"), &policy.storage}};
    for (const auto &[kind, held] : others) {
        if (!held->isEmpty()) {
            permissions.insert(kind, QJsonArray::fromStringList(*held));
        }
    }
    QJsonObject entry{{QStringLiteral("tenantId"), tenantId}, {QStringLiteral("objectId"), policy.objectId},
        {QStringLiteral("permissions"), permissions}};
    if (!policy.applicationId.isEmpty()) {
        entry.insert(QStringLiteral("applicationId"), policy.applicationId);
    }
    return properties({{QStringLiteral("accessPolicies"), QJsonArray{entry}}});
}

QString containerName(const domain::ResourceId &vmId) {
    return QStringLiteral("IaasVMContainer;iaasvmcontainerv2;%1;%2").arg(vmId.resourceGroup(), vmId.name());
}

QString protectedItemName(const domain::ResourceId &vmId) {
    return QStringLiteral("VM;iaasvmcontainerv2;%1;%2").arg(vmId.resourceGroup(), vmId.name());
}

domain::ResourceId protectedItemId(const domain::ResourceId &vaultId, const domain::ResourceId &vmId) {
    return vaultId.child(QStringLiteral("backupFabrics/Azure/protectionContainers/%1/protectedItems/%2")
                             .arg(containerName(vmId), protectedItemName(vmId)));
}

QJsonObject protectionBody(const domain::ResourceId &vmId, const domain::ResourceId &policyId) {
    return properties({{QStringLiteral("protectedItemType"),
                           QStringLiteral("Microsoft.Compute/virtualMachines")},
        {QStringLiteral("sourceResourceId"), vmId.text()}, {QStringLiteral("policyId"), policyId.text()}});
}

QString backupCheckId(const domain::ResourceId &vmId, const QString &location, const QString &check) {
    return QStringLiteral("/subscriptions/%1/providers/Microsoft.RecoveryServices/locations/%2/%3")
        .arg(vmId.subscriptionId(), location, check);
}

QJsonObject backupStatusBody(const domain::ResourceId &vmId) {
    return {
        {QStringLiteral("resourceType"), QStringLiteral("VM")}, {QStringLiteral("resourceId"), vmId.text()}};
}

QJsonObject encryptionSetBody(const domain::NewEncryptionSet &set) {
    QJsonObject key{{QStringLiteral("keyUrl"), set.key.text()}};
    if (!set.sourceVaultId.isEmpty()) {
        key.insert(
            QStringLiteral("sourceVault"), QJsonObject{{QStringLiteral("id"), set.sourceVaultId.text()}});
    }
    QJsonObject body = properties({{QStringLiteral("activeKey"), key},
        {QStringLiteral("encryptionType"), QStringLiteral("ConfidentialVmEncryptedWithCustomerKey")}});
    body.insert(
        QStringLiteral("identity"), QJsonObject{{QStringLiteral("type"), QStringLiteral("SystemAssigned")}});
    body.insert(QStringLiteral("location"), set.location);
    return body;
}

QJsonObject restoreBody(const domain::RestoreOrder &order) {
    QJsonObject body{{QStringLiteral("objectType"), QStringLiteral("IaasVMRestoreRequest")},
        {QStringLiteral("recoveryPointId"), order.pointId.name()},
        {QStringLiteral("sourceResourceId"), order.virtualMachineId.text()},
        {QStringLiteral("storageAccountId"), order.stagingAccountId.text()},
        {QStringLiteral("region"), order.region}, {QStringLiteral("createNewCloudService"), false},
        {QStringLiteral("originalStorageAccountOption"), false},
        {QStringLiteral("restoreWithManagedDisks"), false}};
    const QString type = QStringLiteral("recoveryType");
    switch (order.kind) {
    case domain::RestoreKind::Disks:
        body.insert(type, QStringLiteral("RestoreDisks"));
        body.insert(QStringLiteral("targetResourceGroupId"), order.targetGroupId.text());
        break;
    case domain::RestoreKind::NewVirtualMachine:
        body.insert(type, QStringLiteral("AlternateLocation"));
        body.insert(QStringLiteral("targetVirtualMachineId"), order.targetVirtualMachineId.text());
        body.insert(QStringLiteral("targetResourceGroupId"), order.targetGroupId.text());
        body.insert(QStringLiteral("virtualNetworkId"), order.virtualNetworkId.text());
        body.insert(QStringLiteral("subnetId"), order.subnetId.text());
        break;
    case domain::RestoreKind::ReplaceDisks:
        body.insert(type, QStringLiteral("OriginalLocation"));
        for (const QString &name :
            {QStringLiteral("targetResourceGroupId"), QStringLiteral("targetVirtualMachineId"),
                QStringLiteral("virtualNetworkId"), QStringLiteral("subnetId"),
                QStringLiteral("targetDomainNameId"), QStringLiteral("diskEncryptionSetId")}) {
            body.insert(name, QJsonValue::Null);
        }
        body.insert(QStringLiteral("affinityGroup"), QString());
        break;
    }
    if (!order.encryptionSetId.isEmpty()) {
        body.insert(QStringLiteral("securedVMDetails"),
            QJsonObject{{QStringLiteral("securedVMOsDiskEncryptionSetId"), order.encryptionSetId.text()}});
    }
    if (order.osDiskOnly) { // no data disk
        body.insert(QStringLiteral("restoreDiskLunList"), QJsonArray());
    }
    return properties(body);
}

} // namespace azure
