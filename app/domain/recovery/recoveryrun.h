#pragma once

#include "domain/recovery/recoveryplan.h"
#include "domain/run.h"

namespace domain {

/// How far one step of a recovery is.
struct RecoveryStage {
    RecoveryStep step;
    StageState state = StageState::Pending;
    QDateTime started;
    QDateTime ended;
    QString detail; ///< an id or the service's status word; never a sentence
    std::optional<double> percent; ///< 0 to 100
    std::optional<std::chrono::seconds> bound; ///< WaitForGrants
    bool existed = false; ///< what it makes was there: nothing was sent
    std::optional<base::Error> error;
};

enum class RecoveryOutcome {
    NotStarted,
    Running,
    Recovered, ///< all steps came to their end
    Failed,
    Stopped, ///< can be gone on with
};

/// What a rehearsal proved.
struct RehearsalProof {
    KeyIdentifier key; ///< as restored, in the second store
    bool sameVersion = false;
    Truth samePublicPart = Truth::Unknown; ///< Unknown: the original cannot be read
    QDateTime restored;
    QDateTime deleted; ///< invalid: it is still there
    QDateTime purge; ///< until when it stays soft-deleted there
};

/// A key that was deleted, and keeps its name.
struct KeptName {
    KeyIdentifier key;
    QDateTime until; ///< invalid: not told
};

/// What happened in a recovery: the one record that window, terminal and report tell.
struct RecoveryRun {
    RecoveryOutcome outcome = RecoveryOutcome::NotStarted;
    RecoveryChoices choices;
    QDateTime started;
    QDateTime ended;
    std::vector<RecoveryStage> stages;
    std::vector<WrittenChange> written;
    std::optional<RecoveryPoint> point;
    std::optional<BackupJob> fetchJob; ///< the restore that was bound to fail
    std::optional<KeyCopyPlace> copy; ///< where the copy lies, or lay
    std::vector<KeyCopyPlace> strayCopies; ///< that restores of the VM wrote because they failed for its key
    std::optional<Key> restoredKey;
    std::optional<DiskEncryptionSet> newSet;
    std::optional<BackupJob> machineJob;
    std::optional<DiskEncryptionSet> machineSet; ///< that what came back uses, as read
    std::vector<ResourceId> made; ///< VM and disks that a restore made
    std::vector<KeyUserAccess> users; ///< of the key in the end, as read
    std::optional<RehearsalProof> proof;
    std::vector<KeptName> keptNames; ///< of keys that it deleted again
    std::optional<RunFailure> failure;
    /// What stays behind, by id: a blob, a set, a key that could not be deleted.
    QStringList leftBehind;
    /// The staging account where a restore that was started, and whose end is not known, may leave a copy of
    /// the key; empty: none.
    QString mayHoldCopy;
    bool isMadeKnown
        = true; ///< false: a restore that was to fail did not, and what it made could not be told

    bool isEnded() const;
    /// Going on can lead to another end.
    bool canGoOn() const;
    const RecoveryStage *stage(RecoveryStepKind kind) const;
};

} // namespace domain
