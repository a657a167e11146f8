#include "simulator/rules/recoverypoint.h"

#include "simulator/exchange.h"
#include "simulator/rules/keyaccess.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace simulator {

QString pointSecurityType(const VirtualMachine &vm) {
    if (!vm.isConfidential()) {
        return {};
    }
    return vm.usesCustomerKey() ? u"ConfidentialVMDiskEncryptedWithCustomerKey"_s
                                : u"ConfidentialVMDiskEncryptedWithPlatformKey"_s;
}

RecoveryPoint pointOf(Tenant &tenant, const VirtualMachine &vm, const QString &id, const QDateTime &time) {
    RecoveryPoint point;
    point.id = id;
    point.time = time;
    point.securityType = pointSecurityType(vm);
    point.size = vm.size;
    point.osType = vm.osType;
    point.setId = vm.confidentialSetId;
    const DiskEncryptionSet *set = tenant.encryptionSet(vm.confidentialSetId);
    if (set && vm.usesCustomerKey()) {
        const KeyPlace place = keyPlace(tenant, set->keyUrl, time);
        point.keyUrl = set->keyUrl;
        point.keyStoreType = place.store && place.store->isManagedHsm ? u"Microsoft.KeyVault/managedHSMs"_s
                                                                      : u"Microsoft.KeyVault/vaults"_s;
    }
    return point;
}

void keepKeyCopy(Tenant &tenant, RecoveryPoint &point) {
    const KeyPlace place = keyPlace(tenant, point.keyUrl, point.time);
    if (place.store && place.key) {
        point.keyCopy = {{*place.key, place.store->restorePlace()}};
    }
}

int snapshotDays(const RecoveryVault &vault, const QString &policyName) {
    for (const BackupPolicy &policy : vault.policies) {
        if (same(policy.name, policyName)) {
            return policy.properties.value("instantRpRetentionRangeInDays"_L1)
                .toInt(policy.isEnhanced() ? 7 : 2);
        }
    }
    return 2;
}

QByteArray keyBackupBytes(const QString &seed) {
    QByteArray noise;
    for (int block = 0; block < 160; ++block) {
        noise += QCryptographicHash::hash(
            seed.toUtf8() + QByteArray::number(block), QCryptographicHash::Sha512);
    }
    return "&AzureKeyVaultKeyBackupV1.microsoft.com" + noise;
}

QByteArray securedInfoBytes(const StoredBlob &blob) {
    // other members of the real one are not known
    const QJsonObject details{{u"KeyBackupData"_s, QString::fromLatin1(keyBackupBytes(blob.seed).toBase64())},
        {u"KeyVaultResourceType"_s, blob.keyStoreType}};
    return QJsonDocument(QJsonObject{{u"OsDiskEncryptionDetails"_s, details}}).toJson(QJsonDocument::Compact);
}

QString backupDigest(const QByteArray &blob) {
    return QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toHex());
}

} // namespace simulator
