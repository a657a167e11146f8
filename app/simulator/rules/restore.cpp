#include "simulator/rules/restore.h"

#include "base/text.h"
#include "simulator/exchange.h"
#include "simulator/regions.h"
#include "simulator/rules/keyaccess.h"
#include "simulator/rules/recoverypoint.h"
#include "simulator/rules/work.h"

#include <optional>

namespace simulator {

namespace {

/// Why a restore fails: what its job tells.
struct Failure {
    int number = 0;
    QString code;
    QString message;
    QString recommendation;
    bool leavesKeyCopy = false; ///< the job names the blob with the copy of the key
};

using MaybeFailure = std::optional<Failure>;

// The numbers of most of these codes are in no source; clients decide on the title.

MaybeFailure badStaging(Tenant &tenant, const RecoveryVault &vault, const RestoreOrder &order) {
    const StorageAccount *account = tenant.storageAccount(order.storageAccountId);
    if (!account) {
        return Failure{400312, u"UserErrorBCMRestoreStorageAccountNotFound"_s,
            u"The target storage account specified for restore was not found."_s,
            u"Please ensure that the storage account exists."_s};
    }
    if (!account->network.publicAccess || account->network.denyByDefault) {
        return Failure{400247, u"UserErrorNetworkAclSANotSupported"_s,
            u"The storage account '%1' has network restrictions, which are not supported for this operation."_s
                .arg(account->name),
            u"Please use a storage account that allows access from all networks."_s};
    }
    if (base::normalisedRegion(account->location) != base::normalisedRegion(vault.location)) {
        // the code is not known: here it is looked for in the vault's region only
        return Failure{400312, u"UserErrorBCMRestoreStorageAccountNotFound"_s,
            u"The storage account '%1' was not found in the region of the vault."_s.arg(account->name),
            u"Please use a storage account in the region of the vault."_s};
    }
    if (account->sku.contains("ZRS"_L1, Qt::CaseInsensitive)
        || account->kind.contains("Block"_L1, Qt::CaseInsensitive)
        || account->kind.contains("File"_L1, Qt::CaseInsensitive) || same(account->kind, u"BlobStorage")
        || account->hierarchical) {
        // the code is not known for this; this one is for kinds of storage
        return Failure{400314, u"UserErrorUnsupportedStorageType"_s,
            u"The storage account '%1' (%2, %3) is not supported as a staging location: it must have page "
            u"blobs and must not be zone-redundant."_s.arg(account->name, account->kind, account->sku),
            u"Please use a general-purpose storage account with locally redundant storage."_s};
    }
    return std::nullopt;
}

bool hasSize(Tenant &tenant, const QString &subscriptionId, const QString &size) {
    const Subscription *subscription = tenant.subscription(subscriptionId);
    return !subscription || !subscription->restrictedSizes.contains(size, Qt::CaseInsensitive);
}

QString subscriptionOf(const QString &id) {
    return id.section(u'/', 2, 2);
}

MaybeFailure badTarget(
    Tenant &tenant, const ProtectedItem &item, const RecoveryPoint &point, const RestoreOrder &order) {
    if (order.kind == RestoreKind::OriginalLocation) {
        const bool isThere = tenant.virtualMachine(item.vmId) != nullptr;
        return isThere ? std::nullopt
                       : MaybeFailure({400136, u"UserErrorVmNotFoundV2"_s, u"VM is not found."_s,
                           u"Please restore to a new virtual machine, or restore the disks."_s});
    }
    if (!tenant.hasGroup(order.targetGroupId)) {
        return Failure{320001, u"UserErrorGenericResourceNotFound"_s,
            u"The target resource group '%1' was not found."_s.arg(order.targetGroupId),
            u"Please ensure that the resource group exists."_s};
    }
    if (order.kind == RestoreKind::RestoreDisks) {
        return std::nullopt;
    }
    if (tenant.virtualMachine(order.targetVmId)) {
        return Failure{400147, u"UserErrorVmAlreadyExistWithSameName"_s,
            u"A virtual machine with the same name exists in the target resource group."_s,
            u"Please use another name."_s};
    }
    if (!tenant.virtualNetwork(order.networkId)) {
        return Failure{320001, u"UserErrorGenericResourceNotFound"_s,
            u"The virtual network '%1' was not found."_s.arg(order.networkId),
            u"Please ensure that the virtual network exists."_s};
    }
    if (!hasSize(tenant, subscriptionOf(order.targetVmId), point.size)) {
        return Failure{400227, u"UserErrorSkuNotAvailable"_s,
            u"The size '%1' is not available in the target region."_s.arg(point.size),
            u"Please restore the disks and create a virtual machine of another size."_s};
    }
    return std::nullopt;
}

bool isOtherSet(const RecoveryPoint &point, const RestoreOrder &order) {
    return !order.setId.isEmpty() && !same(order.setId, point.setId);
}

MaybeFailure badTier(const RecoveryPoint &point, const RestoreOrder &order, const QDateTime &now) {
    if (!point.inVault && !point.hasSnapshotAt(now)) {
        return Failure{400220, u"UserErrorInstantRpNotFound"_s,
            u"The snapshot of this recovery point is not found."_s, u"Please use another recovery point."_s};
    }
    if (point.usesCustomerKey() && isOtherSet(point, order) && !point.inVault) {
        return Failure{400258, u"UserErrorRestoreNotSupportedFromSnapshotTierRPForDifferentDES"_s,
            u"Restore with a different disk encryption set is supported only from a recovery point in the "
            u"vault tier."_s,
            u"Please select a recovery point that is in the vault tier."_s};
    }
    return std::nullopt;
}

MaybeFailure keyIsGone() {
    return Failure{400255, u"UserErrorDiskEncryptionSetKeyDoesNotExist"_s,
        u"The key of the disk encryption set that was used to create the Confidential VM does not exist."_s,
        u"Please create the original key again, as the steps for restoring a key say, and try again."_s,
        true};
}

MaybeFailure backupMayNot() {
    return Failure{400254, u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s,
        u"Operation failed as Azure Backup Service does not have sufficient permissions to Key Vault or "
        u"Managed HSM for Restore of ConfidentialVM with Customer Managed Key."_s,
        u"Please grant the required permissions to the Azure Backup Service."_s, true};
}

/// Compute's refusal at the end: no source names a code for the Orchestrator that may not release the key, or
/// for the set's identity that may not use it. So this is how any refusal of Compute's comes.
MaybeFailure computeRefuses(const QString &why) {
    return Failure{400224, u"UserErrorCrpReportedUserError"_s,
        u"Compute refused to create the resource: %1"_s.arg(why),
        u"Please check the disk encryption set and the rights to its key."_s};
}

/// May the set's key be used in place of the key that the point was encrypted with?
bool keyFits(Tenant &tenant, const RecoveryPoint &point, const KeyPlace &given, const QDateTime &now) {
    const KeyPlace original = keyPlace(tenant, point.keyUrl, now);
    if (same(given.name, original.name) && same(given.version, original.version)) {
        return true; // restored: the same key, in whatever store
    }
    // wrapped anew: both keys must be there, in one Key Vault (contract 15.5, 16.3)
    return !whyKeyIsUseless(original, now) && same(given.host, original.host) && original.store
        && !original.store->isManagedHsm;
}

/// Everything about the disk encryption set and its key (contract 15.5, 16.3).
MaybeFailure badKey(Tenant &tenant, const RecoveryPoint &point, const RestoreOrder &order, const Work &work) {
    const QDateTime &now = work.ends;
    const QString what = u"Restore "_s + work.vmName;
    const DiskEncryptionSet *set = tenant.encryptionSet(order.setId.isEmpty() ? point.setId : order.setId);
    if (!set) { // whether this one leaves a copy of the key is not known: here it does not
        return Failure{400256, u"UserErrorDiskEncryptionSetDoesNotExist"_s,
            u"The disk encryption set does not exist."_s,
            u"Please create a disk encryption set with the original key and try again."_s};
    }
    if (set->encryptionType != "ConfidentialVmEncryptedWithCustomerKey"_L1) {
        return computeRefuses(
            u"The disk encryption set '%1' is not of type ConfidentialVmEncryptedWithCustomerKey."_s.arg(
                set->name));
    }
    const KeyPlace place = keyPlace(tenant, set->keyUrl, now);
    if (whyKeyIsUseless(place, now)) {
        return keyIsGone();
    }
    const Principal *backup = tenant.principalByAppId(backupAppId());
    const auto backupMay
        = [&](KeyRight right) { return mayUseKey(tenant, place, backup->id, right, now, what); };
    if (!networkAllowsTrustedServices(*place.store) || !backup || !backup->accountEnabled
        || !backupMay(KeyRight::Read) || !backupMay(KeyRight::List)) {
        return backupMayNot();
    }
    if (isOtherSet(point, order) && !keyFits(tenant, point, place, now)) {
        return Failure{400257, u"UserErrorInputDESKeyDoesNotMatchWithOriginalKey"_s,
            u"The key of the disk encryption set given as input is not the original key."_s,
            u"Please provide the disk encryption set of the original key and try again."_s, true};
    }
    const auto identityMay
        = [&](KeyRight right) { return mayUseKey(tenant, place, set->principalId, right, now, what); };
    if (!identityMay(KeyRight::Read) || !identityMay(KeyRight::Wrap) || !identityMay(KeyRight::Unwrap)) {
        return computeRefuses(
            u"The identity of the disk encryption set '%1' may not get, wrap and unwrap with its key."_s.arg(
                set->name));
    }
    const Principal *orchestrator = tenant.principalByAppId(orchestratorAppId());
    const bool starts = order.kind != RestoreKind::RestoreDisks;
    if (starts
        && (!orchestrator || !orchestrator->accountEnabled
            || !mayUseKey(tenant, place, orchestrator->id, KeyRight::Release, now, what))) {
        return computeRefuses(u"The key could not be released to the Confidential VM."_s);
    }
    return std::nullopt;
}

/// Leaves the copy of the key in the staging account, and in the job where it is.
void leaveKeyCopy(Tenant &tenant, const RecoveryPoint &point, Work &work) {
    StorageAccount *account = tenant.storageAccount(work.restore.storageAccountId);
    if (!account || !point.inVault || point.keyCopy.empty()) {
        return; // the failed job names no blob then
    }
    work.blobContainer = u"%1-%2"_s.arg(work.vmName.toLower(), QString(guidOf(work.jobId)).remove(u'-'));
    work.blobName = u"securedencryptioninfo%1.json"_s.arg(guidOf(work.jobId + u" blob"_s));
    StoredBlob blob{work.blobContainer, work.blobName, work.ends, guidOf(point.id + point.keyUrl),
        point.keyStoreType, 0, {}};
    const QByteArray bytes = securedInfoBytes(blob);
    blob.size = int(bytes.size());
    blob.sha256 = backupDigest(bytes);
    account->blobs.push_back(blob);
    tenant.keyBackups.insert(backupDigest(keyBackupBytes(blob.seed)), point.keyCopy.front());
}

QString confidentialKind(const RecoveryPoint &point) {
    return point.securityType.startsWith("Confidential"_L1) ? u"ConfidentialVM"_s : point.securityType;
}

QString setFor(const RecoveryPoint &point, const RestoreOrder &order) {
    return order.setId.isEmpty() ? point.setId : order.setId;
}

Resource inGroup(const QString &type, const QString &groupId, const QString &name, const QString &location,
    const QDateTime &created) {
    return {type, groupId.section(u'/', 2, 2), groupId.section(u'/', 4, 4), name, location, {}, created};
}

QString restoredDiskName(const Work &work) {
    return u"%1-osdisk-%2"_s.arg(work.vmName, work.started.toUTC().toString(u"yyyyMMdd-HHmmss"_s));
}

void makeDisk(Tenant &tenant, const RecoveryVault &vault, const RecoveryPoint &point, const Work &work) {
    Disk disk;
    static_cast<Resource &>(disk) = inGroup(u"Microsoft.Compute/disks"_s, work.restore.targetGroupId,
        restoredDiskName(work), vault.location, work.ends);
    disk.osType = point.osType;
    disk.securityType = confidentialKind(point);
    disk.securityEncryptionType = disk.securityType.isEmpty() ? QString() : u"DiskWithVMGuestState"_s;
    disk.confidentialSetId = setFor(point, work.restore);
    tenant.disks.push_back(disk);
}

void makeMachine(Tenant &tenant, const RecoveryVault &vault, const RecoveryPoint &point, const Work &work) {
    VirtualMachine vm;
    static_cast<Resource &>(vm) = inGroup(u"Microsoft.Compute/virtualMachines"_s, work.restore.targetGroupId,
        work.restore.targetVmId.section(u'/', -1), vault.location, work.ends);
    vm.size = point.size;
    vm.osType = point.osType;
    vm.securityType = confidentialKind(point);
    vm.securityEncryptionType = vm.isConfidential() ? u"DiskWithVMGuestState"_s : QString();
    vm.confidentialSetId = setFor(point, work.restore);
    vm.uniqueId = guidOf(u"restored "_s + work.jobId);
    vm.osDiskName = restoredDiskName(work);
    tenant.virtualMachines.push_back(vm);
}

/// The machine gets a disk of the point; the one that it had stays behind, on its own.
void replaceDisk(Tenant &tenant, const RecoveryPoint &point, const Work &work) {
    VirtualMachine &vm = *tenant.virtualMachine(work.vmId);
    Disk old;
    static_cast<Resource &>(old) = vm.osDisk();
    old.osType = vm.osType;
    old.securityType = vm.securityType;
    old.securityEncryptionType = vm.securityEncryptionType;
    old.confidentialSetId = vm.confidentialSetId;
    tenant.disks.push_back(old);
    vm.osDiskName = restoredDiskName(work);
    vm.confidentialSetId = setFor(point, work.restore);
    vm.changed = work.ends;
}

MaybeFailure whyNot(Tenant &tenant, const RecoveryVault &vault, const ProtectedItem &item,
    const RecoveryPoint &point, const Work &work) {
    if (auto failure = badStaging(tenant, vault, work.restore)) {
        return failure;
    }
    if (auto failure = badTarget(tenant, item, point, work.restore)) {
        return failure;
    }
    if (auto failure = badTier(point, work.restore, work.ends)) {
        return failure;
    }
    return point.usesCustomerKey() ? badKey(tenant, point, work.restore, work) : std::nullopt;
}

} // namespace

void endRestore(Tenant &tenant, RecoveryVault &vault, Work &work) {
    const ProtectedItem *item = vault.item(work.vmId);
    const RecoveryPoint *point = item ? item->point(work.restore.pointId) : nullptr;
    if (!point) {
        failWork(work, 400220, u"UserErrorInstantRpNotFound"_s, u"The recovery point is not found."_s,
            {u"Please use another recovery point."_s});
        return;
    }
    if (const MaybeFailure failure = whyNot(tenant, vault, *item, *point, work)) {
        failWork(work, failure->number, failure->code, failure->message, {failure->recommendation});
        if (failure->leavesKeyCopy) {
            leaveKeyCopy(tenant, *point, work);
        }
        return;
    }
    work.status = WorkStatus::Succeeded;
    switch (work.restore.kind) {
    case RestoreKind::RestoreDisks:
        makeDisk(tenant, vault, *point, work);
        break;
    case RestoreKind::AlternateLocation:
        makeMachine(tenant, vault, *point, work);
        break;
    case RestoreKind::OriginalLocation:
        replaceDisk(tenant, *point, work);
        break;
    }
    ++tenant.revision;
    tenant.indexVirtualMachines();
}

std::vector<RestoreFinding> restoreFindings(Tenant &tenant, const RecoveryVault &vault,
    const ProtectedItem &item, const RestoreOrder &order, const QDateTime &now) {
    const RecoveryPoint *point = item.point(order.pointId);
    std::vector<RestoreFinding> findings;
    if (!point) {
        return findings;
    }
    for (const MaybeFailure &failure : {badStaging(tenant, vault, order),
             badTarget(tenant, item, *point, order), badTier(*point, order, now)}) {
        if (failure) {
            findings.push_back({failure->code, failure->message, {failure->recommendation}});
        }
    }
    return findings;
}

} // namespace simulator
