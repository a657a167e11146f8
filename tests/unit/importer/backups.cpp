#include "tests/unit/importer/backups.h"

#include "tests/unit/importer/fixtures.h"

namespace backups {

namespace {

const QByteArray arm = "https://management.azure.com";
const QByteArray version = "api-version=2024-10-01";

QByteArray list(const QByteArray &rows) {
    return "{\"value\": " + rows + ", \"nextLink\": null}";
}

} // namespace

QString machineId() {
    return QStringLiteral("/subscriptions/") + fixtures::subscription
        + QStringLiteral("/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/vm1");
}

QString vaultId() {
    return QStringLiteral("/subscriptions/") + fixtures::subscription
        + QStringLiteral("/resourceGroups/RG/providers/Microsoft.RecoveryServices/vaults/rsv1");
}

QString itemId() {
    return vaultId()
        + QStringLiteral("/backupFabrics/Azure/protectionContainers/IaasVMContainer;iaasvmcontainerv2;rg;vm1/"
                         "protectedItems/VM;iaasvmcontainerv2;rg;vm1");
}

QByteArray vaults() {
    return "[{\"id\": \"" + vaultId().toLatin1()
        + "\", \"name\": \"rsv1\", \"location\": \"uaenorth\", \"type\": "
          "\"Microsoft.RecoveryServices/vaults\", \"properties\": {\"provisioningState\": \"Succeeded\"}}]";
}

QByteArray items() {
    return "[{\"id\": \"" + itemId().toLatin1()
        + "\", \"name\": \"VM;iaasvmcontainerv2;rg;vm1\", \"type\": "
          "\"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems\", "
          "\"properties\": {\"protectedItemType\": \"Microsoft.Compute/virtualMachines\", "
          "\"protectionState\": \"Protected\", \"sourceResourceId\": \""
        + machineId().toLatin1() + "\"}}]";
}

QByteArray points(const QByteArray &tier, const QByteArray &securityType) {
    return "[{\"id\": \"" + itemId().toLatin1()
        + "/recoveryPoints/805440465632125\", \"name\": \"805440465632125\", \"type\": "
          "\"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems/"
          "recoveryPoints\", \"properties\": {\"objectType\": \"IaasVMRecoveryPoint\", "
          "\"recoveryPointType\": \"AppConsistent\", \"recoveryPointTime\": "
          "\"2026-07-30T03:00:00.000000+00:00\", \"recoveryPointTierDetails\": [{\"type\": \""
        + tier + "\", \"status\": \"Valid\"}], \"securityType\": \"" + securityType + "\"}}]";
}

QByteArray recordedVaults(const QByteArray &rows) {
    return fixtures::exchange("GET",
        arm + "/subscriptions/" + fixtures::subscription.toLatin1()
            + "/providers/Microsoft.RecoveryServices/vaults?" + version,
        200, list(rows));
}

QByteArray recordedItems(const QByteArray &rows) {
    return fixtures::exchange("GET",
        arm + vaultId().toLatin1() + "/backupProtectedItems?" + version
            + "&$filter=backupManagementType%20eq%20'AzureIaasVM'%20and%20itemType%20eq%20'VM'",
        200, list(rows));
}

QByteArray recordedPoints(const QByteArray &rows) {
    return fixtures::exchange("GET",
        arm + itemId().replace(QLatin1Char(';'), QLatin1String("%3B")).toLatin1() + "/recoveryPoints?"
            + version,
        200, list(rows));
}

QByteArray recordedStatus() {
    const QByteArray url = arm + "/subscriptions/" + fixtures::subscription.toLatin1()
        + "/providers/Microsoft.RecoveryServices/locations/uaenorth/backupStatus?" + version;
    return "{\"request\": {\"method\": \"POST\", \"uri\": \"" + url
        + "\", \"body\": {\"resourceType\": \"VM\", \"resourceId\": \"" + machineId().toLatin1()
        + "\"}}, \"response\": {\"status\": 200, \"body\": {\"protectionStatus\": \"Protected\", "
          "\"vaultId\": \""
        + vaultId().toLatin1() + "\", \"policyName\": \"p\"}}}";
}

std::vector<lesser::File> files(const QByteArray &points) {
    QByteArray hsm = fixtures::managedHsm();
    hsm.replace("\"enablePurgeProtection\": true",
        "\"enablePurgeProtection\": true, \"enableSoftDelete\": true, \"softDeleteRetentionInDays\": 90");
    return {{QStringLiteral("vm"), fixtures::virtualMachines()},
        {QStringLiteral("des"), fixtures::diskEncryptionSets()}, {QStringLiteral("hsm"), hsm},
        {QStringLiteral("key"), fixtures::keyOfHsm()}, {QStringLiteral("vaults"), recordedVaults(vaults())},
        {QStringLiteral("items"), recordedItems(items())}, {QStringLiteral("points"), recordedPoints(points)},
        {QStringLiteral("status"), recordedStatus()}};
}

} // namespace backups
