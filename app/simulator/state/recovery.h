#pragma once

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
    bool inVault = false; ///< HardenedRP as well as InstantRP
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
};

enum class WorkKind {
    ConfigureBackup,
    DisableBackup,
    DeleteItem,
    UndeleteItem,
    Backup,
    Refresh,
    Cancel,
    Provision
};
enum class WorkStatus { Running, Succeeded, Failed, Cancelling, Cancelled };

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
