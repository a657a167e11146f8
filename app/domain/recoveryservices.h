#pragma once

#include "domain/resourceid.h"
#include "domain/truth.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

/// A Recovery Services vault (contract 12.3). Absent blocks mean "not told", hence the optionals.
struct RecoveryServicesVault {
    ResourceId id;
    QString name;
    QString location;
    QString provisioningState;
    QString moveState;
    QString publicNetworkAccess;
    QString storageRedundancy; ///< "GeoRedundant", …; empty: not told
    QString immutabilityState;
    QString softDeleteState;
    QString multiUserAuthorization;
};

enum class ScheduleFrequency { Hourly, Daily, Weekly, Unknown };
enum class DurationUnit { Days, Weeks, Months, Years, Unknown };

/// A count and a unit, e.g. 30 days.
struct Retention {
    int count = 0;
    DurationUnit unit = DurationUnit::Days;
};

/// A monthly or yearly retention rule: on days of the month (0 = last day), or on weekdays of weeks.
struct LongRetention {
    Retention duration;
    QList<int> daysOfMonth; ///< 0 is the last day
    QStringList daysOfWeek;
    QStringList weeksOfMonth;
    QStringList monthsOfYear; ///< yearly only
};

/// A backup policy of kind AzureIaasVM (contract 13.1).
struct BackupPolicy {
    ResourceId id;
    QString name;
    bool isEnhanced = false; ///< policyType V2, else SimpleSchedulePolicyV2 (contract 13.3)
    QString policyType; ///< as it came; empty means V1
    ScheduleFrequency frequency = ScheduleFrequency::Unknown;
    int hourlyInterval = 0; ///< hours
    int hourlyWindow = 0; ///< hours
    QString startTime; ///< "08:00" in `timeZone`
    QStringList daysOfWeek;
    QString timeZone; ///< Windows name; "UTC" where absent
    std::optional<int> instantRestoreDays;
    std::optional<Retention> daily;
    std::optional<Retention> weekly;
    QStringList weeklyDays;
    std::optional<LongRetention> monthly;
    std::optional<LongRetention> yearly;
    std::optional<int> protectedItemsCount;
};

/// The policy that the product creates where a vault has no Enhanced one: daily, kept for some days.
struct NewPolicy {
    QString name; ///< ^[A-Za-z][-_!A-Za-z0-9]{2,149}$ (contract 13.4)
    QString time; ///< "22:00", minutes 00 or 30
    QString timeZone = QStringLiteral("UTC");
    int retentionDays = 30; ///< 7 to 9999
    int instantRestoreDays = 7; ///< 1 to 30, never more than retentionDays
};

/// A protected item (contract 14.7).
struct ProtectedItem {
    ResourceId id;
    QString protectionState; ///< "IRPending", "Protected", "ProtectionStopped", …
    QString protectionStatus;
    QString healthStatus;
    QString lastBackupStatus;
    QDateTime lastBackupTime;
    QDateTime lastRecoveryPoint;
    ResourceId policyId;
    QString policyName;
    ResourceId sourceResourceId;
    bool isScheduledForDeferredDelete = false;
    QString deferredDeleteTimeRemaining; ///< "13.23:58:00", as it came; empty: not told (contract 14.10)
};

struct JobTask {
    QString name;
    QString status;
};

/// errorDetails[] of a job: the portal labels both code and message "Error Code"; this does not.
struct JobError {
    QString code; ///< errorTitle, the symbolic code
    qint64 number = 0; ///< errorCode
    QString message; ///< errorString
    QStringList recommendations;
};

/// A backup job (contract 15.1).
struct BackupJob {
    ResourceId id;
    QString name; ///< job id (GUID)
    QString operation; ///< "ConfigureBackup", "Backup", …
    QString status; ///< "InProgress", "Completed", "Failed", …
    QString entityName; ///< the VM
    QString containerName; ///< "iaasvmcontainerv2;{resource group};{VM}"; empty: not told
    QString activityId;
    QDateTime startTime;
    QDateTime endTime; ///< invalid while running
    std::optional<double> progressPercentage;
    bool isCancellable = false;
    std::vector<JobTask> tasks;
    std::vector<JobError> errors;
    std::vector<std::pair<QString, QString>> properties; ///< propertyBag, keys trimmed

    bool isFinal() const;
    bool succeeded() const;
    /// Whether it is about this VM: Unknown where only the VM's name is told, which another resource group
    /// may have as well.
    Truth isOf(const ResourceId &virtualMachineId) const;
};

} // namespace domain
