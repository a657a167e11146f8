#include "protect/flows/runtracker.h"

#include "base/text.h"

#include <algorithm>

namespace protect {

using domain::Stage;
using domain::StageKind;
using domain::StageState;

namespace {

const StageKind allStages[] = {
    StageKind::CreateRole,
    StageKind::WriteGrant,
    StageKind::ReadBack,
    StageKind::CreatePolicy,
    StageKind::PreValidate,
    StageKind::Enable,
    StageKind::WaitForPropagation,
    StageKind::ConfigureJob,
    StageKind::AcceptedByService,
    StageKind::ReadProtectedItem,
    StageKind::FirstBackup,
};

} // namespace

RunTracker::RunTracker(std::shared_ptr<base::Clock> clock, std::function<void()> changed)
    : m_clock(std::move(clock)), m_changed(std::move(changed)) { }

void RunTracker::changed() const {
    // The listener may detach itself, or end the run, while it is told.
    const std::function<void()> listener = m_changed;
    if (listener) {
        listener();
    }
}

void RunTracker::goOnFrom(const domain::RunRecord &before) {
    m_record.written = before.written;
    m_record.attempts = before.attempts;
    m_record.choices = before.choices;
    m_record.firstBackup = before.firstBackup;
    m_record.stages = before.stages;
    const bool ended = before.outcome == domain::RunOutcome::Failed
        || before.outcome == domain::RunOutcome::Stopped || before.outcome == domain::RunOutcome::TakenBack;
    if (ended) {
        m_record.attempts.push_back(
            {before.outcome, before.started, before.ended, before.choices, before.stages, before.failure});
    }
}

void RunTracker::restart(const domain::AccessPlan &plan, const domain::Choices &choices) {
    std::vector<domain::WrittenChange> written = std::move(m_record.written);
    std::vector<domain::Attempt> attempts = std::move(m_record.attempts);
    // Where protection goes on, so does a backup that was started.
    const StageState backupState = stateOf(StageKind::FirstBackup);
    const bool goesOn = !plan.enables()
        && m_record.choices.recoveryServicesVaultId == choices.recoveryServicesVaultId
        && (backupState == StageState::LeftRunning || backupState == StageState::Done);
    const Stage backup = goesOn ? stage(StageKind::FirstBackup) : Stage();
    const std::optional<domain::BackupJob> job = goesOn ? m_record.firstBackup : std::nullopt;
    m_record = domain::RunRecord();
    m_record.written = std::move(written);
    m_record.attempts = std::move(attempts);
    m_record.choices = choices;
    m_record.outcome = domain::RunOutcome::Running;
    m_record.started = m_clock->now();
    m_record.plan = plan;
    m_record.before = plan.before;
    m_record.after = plan.before;
    for (const StageKind kind : allStages) {
        Stage stage;
        stage.kind = kind;
        m_record.stages.push_back(stage);
    }
    if (goesOn) {
        stage(StageKind::FirstBackup) = backup;
        m_record.firstBackup = job;
    }
    changed();
}

Stage &RunTracker::stage(StageKind kind) {
    const auto found = std::find_if(m_record.stages.begin(), m_record.stages.end(),
        [kind](const Stage &stage) { return stage.kind == kind; });
    if (found != m_record.stages.end()) {
        return *found;
    }
    Stage stage;
    stage.kind = kind;
    m_record.stages.push_back(stage);
    return m_record.stages.back();
}

StageState RunTracker::stateOf(StageKind kind) const {
    const auto found = std::find_if(m_record.stages.begin(), m_record.stages.end(),
        [kind](const Stage &stage) { return stage.kind == kind; });
    return found == m_record.stages.end() ? StageState::Pending : found->state;
}

bool RunTracker::isFinished(StageKind kind) const {
    const StageState state = stateOf(kind);
    return state == StageState::Done || state == StageState::Warning || state == StageState::Skipped;
}

void RunTracker::begin(StageKind kind, const QString &detail) {
    Stage &begun = stage(kind);
    if (!begun.started.isValid()) {
        begun.started = m_clock->now();
    }
    begun.state = StageState::Running;
    begun.ended = QDateTime();
    begun.detail = detail;
    begun.error.reset();
    changed();
}

void RunTracker::end(StageKind kind, StageState state, const QString &detail) {
    Stage &ended = stage(kind);
    ended.state = state;
    if (ended.started.isValid()) {
        ended.ended = m_clock->now();
    }
    if (!detail.isEmpty()) {
        ended.detail = detail;
    }
    changed();
}

void RunTracker::end(StageKind kind, StageState state, const base::Error &error) {
    stage(kind).error = error;
    end(kind, state);
}

void RunTracker::endRunning(StageState state) {
    for (Stage &running : m_record.stages) {
        if (running.state == StageState::Running) {
            running.state = state;
            running.ended = m_clock->now();
        }
    }
    changed();
}

void RunTracker::skipPending() {
    for (Stage &pending : m_record.stages) {
        if (pending.state == StageState::Pending) {
            pending.state = StageState::Skipped;
        }
    }
    changed();
}

void RunTracker::addWritten(const domain::PlannedWrite &write, const QString &id, bool existed) {
    for (domain::WrittenChange &known : m_record.written) {
        const bool same = !known.takenBack && known.write.kind == write.kind && base::sameText(known.id, id)
            && base::sameText(known.write.scope, write.scope);
        if (same) {
            return; // repeated: what this tool wrote does not become something that was there before
        }
    }
    domain::WrittenChange change;
    change.write = write;
    change.id = id;
    change.when = m_clock->now();
    change.existed = existed;
    m_record.written.push_back(change);
    const std::function<void(const domain::WrittenChange &)> listener = m_writtenListener;
    if (listener) {
        listener(change);
    }
    changed();
}

domain::WrittenChange *RunTracker::written(domain::WriteKind kind) {
    for (auto change = m_record.written.rbegin(); change != m_record.written.rend(); ++change) {
        if (change->write.kind == kind) {
            return &*change;
        }
    }
    return nullptr;
}

void RunTracker::finish(domain::RunOutcome outcome) {
    m_record.outcome = outcome;
    m_record.ended = m_clock->now();
    changed();
}

void RunTracker::fail(domain::RunFailure failure) {
    endRunning(StageState::Failed);
    m_record.failure = std::move(failure);
    finish(domain::RunOutcome::Failed);
}

RunTracker::Writing::Writing(std::shared_ptr<RunTracker> tracker) : m_tracker(std::move(tracker)) {
    ++m_tracker->m_writes;
    m_tracker->changed();
}

RunTracker::Writing::~Writing() {
    --m_tracker->m_writes;
    m_tracker->changed();
}

} // namespace protect
