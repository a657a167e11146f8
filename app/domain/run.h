#pragma once

#include "base/error.h"
#include "domain/accessplan.h"
#include "domain/recoveryservices.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace domain {

/// The stages of configuring backup, in order. The grant has three separate ones (written, read back,
/// accepted by the service): a failed read-back is not a failed write.
enum class StageKind {
    CreateRole,
    WriteGrant, ///< tick 1: written
    ReadBack, ///< tick 2: read back from the key store
    CreatePolicy,
    PreValidate, ///< advisory: a failure is a warning
    Enable, ///< the request that enables protection
    WaitForPropagation, ///< the service does not see the new grant yet; bounded, can be left and continued
    ConfigureJob, ///< operation and job followed to their end
    AcceptedByService, ///< tick 3: Azure Backup could use the key
    ReadProtectedItem,
    FirstBackup,
};

enum class StageState {
    Pending,
    Running,
    Done,
    Warning, ///< went on in spite of an error that does not matter for the result
    Failed,
    Skipped, ///< nothing to do
    Stopped, ///< the user stopped waiting; what was sent is not undone
    TakenBack, ///< it was done, and taken back afterwards
    LeftRunning, ///< a job that goes on at the service; `ended`: when it was last looked at
};

struct Stage {
    StageKind kind = StageKind::Enable;
    StageState state = StageState::Pending;
    QDateTime started;
    QDateTime ended;
    QString detail; ///< an id or the service's status word; never a sentence
    std::optional<double> percent; ///< 0 to 100, where the service tells it
    std::optional<std::chrono::seconds> bound; ///< WaitForPropagation: how long at most
    QDateTime nextTry; ///< WaitForPropagation: when it is sent again; invalid while it is being tried
    int tries = 0; ///< Enable: how often it was sent
    std::optional<base::Error> error;
};

/// One write that the service confirmed.
struct WrittenChange {
    PlannedWrite write;
    QString id; ///< resource or assignment id as the service told it
    QDateTime when;
    bool existed = false; ///< it was already there: nothing was changed
    bool readBack = false;
    bool takenBack = false; ///< it was taken back afterwards, or stopped
    QDateTime takenBackWhen; ///< invalid where not
    bool takingBackUnread = false; ///< taking it back was sent, and what became of it could not be read
};

/// Why configuring backup failed. `missing` is what the portal does not say; it is non-empty for key access.
struct RunFailure {
    base::Error error; ///< code, message, recommendations as the service told them; requestId = Activity ID
    std::optional<BackupJob> job;
    bool isKeyAccess = false; ///< …KeyVaultPermissionsNotConfigured… (contract 14.8)
    std::vector<ActionVerdict> missing;
    std::vector<NearMiss> nearMisses;
};

enum class RunOutcome {
    NotStarted,
    Running,
    Protected, ///< backup is configured (the first backup may still be to come)
    Failed,
    Stopped, ///< cancelled or waiting left; read Azure again before claiming anything
    TakenBack, ///< something that it did was taken back afterwards; `after` and `item` tell what is so now
};

/// One try of configuring backup that ended before the one that is told now.
struct Attempt {
    RunOutcome outcome = RunOutcome::Failed;
    QDateTime started;
    QDateTime ended;
    Choices choices; ///< as it was begun with
    std::vector<Stage> stages;
    std::optional<RunFailure> failure;
};

/// A preview feature that was registered in a subscription, beside the runs.
struct FeatureRegistration {
    QString subscriptionId;
    QString state; ///< as last told: "Registered", "Pending", …; empty: what became of it is not known
};

/// What was written beside the runs, on the user's request.
struct Preparations {
    bool createdPrincipal = false; ///< the service principal of Backup Management Service
    bool principalUnclear = false; ///< its creation was sent, and what became of it is not known
    std::vector<FeatureRegistration> features;

    int count() const {
        return (createdPrincipal || principalUnclear ? 1 : 0) + static_cast<int>(features.size());
    }
};

/// What happened while configuring backup: the one record that page, terminal and report tell.
struct RunRecord {
    RunOutcome outcome = RunOutcome::NotStarted;
    QDateTime started;
    QDateTime ended;
    std::vector<Stage> stages;
    std::vector<WrittenChange> written;
    std::vector<Attempt> attempts; ///< earlier ones on the same VM, oldest first
    Choices choices; ///< as the run was begun with
    AccessPlan plan; ///< as it was reviewed when the run began; afterwards there is nothing left to grant
    std::optional<RunFailure> failure;
    AccessVerdict before;
    AccessVerdict after;
    std::optional<ProtectedItem> item;
    std::optional<BackupJob> job; ///< the ConfigureBackup job
    std::optional<BackupJob> firstBackup;
    QString preValidationMessage; ///< the service's advice, if any
};

} // namespace domain
