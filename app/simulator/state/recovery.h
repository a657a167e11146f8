#pragma once

#include "simulator/state/keystore.h"
#include "simulator/state/resource.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace simulator {

struct BackupPolicy {
    QString name;
    QJsonObject properties; ///< as answered, without protectedItemsCount
    bool isEnhanced() const;
    bool isForVirtualMachines() const;
};

struct RecoveryPoint {
    QString id; ///< decimal digits
    QDateTime time;
    bool inVault = false; ///< HardenedRP is Valid
    QDateTime snapshotEnds{}; ///< InstantRP is Valid until then; invalid: as long as the point is there
    bool hasSnapshot = true;
    QString archive{}; ///< status of ArchivedRP; empty: never was there
    QString securityType{}; ///< as the point tells it; empty: none
    QString size{}; ///< of the virtual machine
    QString osType{};
    QString setId{}; ///< confidential disk encryption set that the machine had
    QString keyUrl{}; ///< the key that the set had
    QString keyStoreType{}; ///< "Microsoft.KeyVault/vaults"
    std::vector<KeyBackup> keyCopy{}; ///< what Azure Backup kept of the key: one, or none

    bool usesCustomerKey() const { return securityType.endsWith(QLatin1String("WithCustomerKey")); }
    bool hasSnapshotAt(const QDateTime &now) const {
        return hasSnapshot && (!snapshotEnds.isValid() || now < snapshotEnds);
    }
};

struct ProtectedItem {
    QString vmId;
    QString vmGroup;
    QString vmName;
    QString policyName; ///< empty when stopped
    QString state; ///< IRPending, Protected, ProtectionStopped
    QString dataId;
    QString lastBackupStatus;
    QDateTime lastBackup; ///< invalid: never
    QDateTime deleted; ///< valid: soft-deleted then
    QJsonObject extendedProperties;
    std::vector<RecoveryPoint> points;

    const RecoveryPoint *point(const QString &id) const;
};

enum class WorkKind {
    ConfigureBackup,
    DisableBackup,
    DeleteItem,
    UndeleteItem,
    Backup,
    Refresh,
    Cancel,
    Provision,
    Restore,
    Validate
};
enum class WorkStatus { Running, Succeeded, Failed, Cancelling, Cancelled };

enum class RestoreKind { AlternateLocation, RestoreDisks, OriginalLocation };

/// What a restore was asked for (contract 15.4).
struct RestoreOrder {
    RestoreKind kind = RestoreKind::AlternateLocation;
    QString pointId;
    QString targetVmId;
    QString targetGroupId;
    QString storageAccountId;
    QString networkId;
    QString subnetId;
    QString setId; ///< confidential set for the restored disks; empty: the one that the machine had
    bool prefersVaultTier = false;
};

/// What a validation found.
struct RestoreFinding {
    QString code;
    QString message;
    QStringList recommendations;
};

/// One long-running operation together with the job it runs. It ends when virtual time has reached `ends`;
/// nothing waits for it.
struct Work {
    QString operationId;
    QString jobId; ///< empty: an operation without a job
    WorkKind kind = WorkKind::Refresh;
    WorkStatus status = WorkStatus::Running;
    QString vmId;
    QString vmGroup;
    QString vmName;
    QString policyName;
    QString activityId; ///< x-ms-client-request-id of the call that started it
    QDateTime started;
    QDateTime snapshotEnds; ///< Backup only
    QDateTime ends;
    QDateTime operationEnds; ///< for Backup the operation ends long before the job
    QDateTime pointExpires; ///< Backup only
    QJsonObject extendedProperties;
    int errorNumber = 0;
    QString errorCode;
    QString errorMessage;
    QStringList recommendations;
    RestoreOrder restore{}; ///< Restore only
    QString blobContainer{}; ///< Restore only: where a failed one has left the copy of the key
    QString blobName{};
    std::vector<RestoreFinding> findings{}; ///< Validate only
};

struct RecoveryVault : Resource {
    QString redundancy = QStringLiteral("GeoRedundant");
    QString skuName = QStringLiteral("RS0");
    QString skuTier = QStringLiteral("Standard");
    QJsonObject identity;
    QDateTime ready; ///< provisioningState is Provisioning until then
    std::vector<BackupPolicy> policies;
    std::vector<ProtectedItem> items;
    std::vector<Work> work;

    BackupPolicy *policy(const QString &name);
    ProtectedItem *item(const QString &vmId);
    const ProtectedItem *item(const QString &vmId) const;
};

} // namespace simulator
