#pragma once

#include "base/secretbytes.h"
#include "cloud/azure/connection.h"
#include "domain/recovery/recoveryrun.h"
#include "protect/flows/grantturns.h"
#include "protect/journal/journal.h"

#include <QUrl>

#include <functional>
#include <memory>
#include <span>

namespace protect {

/// One run of a recovery: what was decided, what was found before it, and what has happened so far. Its flow
/// shares it, and it can be taken up again after it was stopped.
struct RecoveryContext {
    azure::ConnectionPtr azure; ///< for reading only: writes go through writing()
    domain::RecoveryFindings findings; ///< as they were planned with
    domain::RecoveryRun run;
    std::function<void()> changed; ///< told of every change of `run`; null: nobody listens any more
    std::shared_ptr<GrantTurns> turns; ///< of all runs on the estate

    // Its record
    std::shared_ptr<const journal::Journal> journal;
    journal::OpenRunPtr open; ///< while the flow is at work on it
    QString runId; ///< empty: not begun
    QString userName;
    QString source; ///< cloud or scenario, for the record

    /// The copy of the key between fetching and restoring it: in memory alone, and zeroed when it goes.
    std::shared_ptr<base::SecretBytes> copy;
    QUrl signedAddress; ///< of the blob, where the user gave one
    QStringList toldFailures; ///< jobs whose failure the user has seen: what follows is another try
    int writes = 0; ///< between sending and their answer

    QDateTime now() const { return azure->clock->now(); }
    void tell() const;
    domain::RecoveryStage &stage(std::size_t index) { return run.stages[index]; }
    /// The connection for one write of this run, which is recorded before it is sent.
    azure::ConnectionPtr writing(const domain::PlannedWrite &write) const;
    /// Notes what the service confirmed, here and in the record.
    void addWritten(const domain::PlannedWrite &write, const QString &id, bool existed);
    /// Whether this run, in this or an earlier process, made what this write makes.
    bool hasMade(domain::RecoveryStepKind step) const;
    /// It was sent, by this or an earlier process, and neither confirmed nor refused: what it makes may be
    /// there. It was not there before: each step looks before it sends.
    bool mayHaveMade(domain::RecoveryStepKind step) const;
    /// What this step makes is this run's, if it is there. A refused write made nothing: what has the name
    /// then is somebody else's.
    bool owns(domain::RecoveryStepKind step) const { return hasMade(step) || mayHaveMade(step); }
    /// A rehearsal has begun to take away what this step made: it is not made again.
    bool isTakenAway(domain::RecoveryStepKind maker) const;
    void addMade(const domain::ResourceId &id); ///< by a restore
    /// The last try of a write of this kind, of this or an earlier process; nullptr: it was never sent.
    const journal::Intent *sent(domain::RecoveryStepKind step) const;
    void forgetSecrets();
};
using RecoveryContextPtr = std::shared_ptr<RecoveryContext>;

/// As long as it lives, a write is between sending and its answer.
class RecoveryWriting {
public:
    explicit RecoveryWriting(RecoveryContextPtr context);
    ~RecoveryWriting();
    RecoveryWriting(const RecoveryWriting &) = delete;
    RecoveryWriting &operator=(const RecoveryWriting &) = delete;

private:
    RecoveryContextPtr m_context;
};

/// What a rehearsal makes for its time, and the step that takes it away again.
struct Passing {
    domain::RecoveryStepKind maker;
    domain::RecoveryStepKind cleaner;
};
std::span<const Passing> passingThings();

/// The key, or else the resource, that a step is about; for people and records.
QString subjectOf(const domain::RecoveryStep &step);

/// A rehearsal cannot go on to what it is for: what it needs is taken away already.
base::Error rehearsalCutOff(const domain::RecoveryStep &step);

/// How a step ended that did not fail.
struct StepEnd {
    domain::StageState state = domain::StageState::Done; ///< Done, Skipped or Warning
    bool existed = false; ///< what it makes was there: nothing was sent
    QString detail; ///< an id; never a sentence
    std::optional<base::Error> error; ///< Warning
};
using StepResult = base::Result<StepEnd>;

} // namespace protect
