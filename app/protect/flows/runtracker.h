#pragma once

#include "base/clock.h"
#include "domain/run.h"

#include <functional>
#include <memory>

namespace protect {

/// Keeps the record of one run of configuring backup and tells whenever it changes.
class RunTracker {
public:
    RunTracker(std::shared_ptr<base::Clock> clock, std::function<void()> changed);

    const domain::RunRecord &record() const { return m_record; }
    domain::RunRecord &edit() { return m_record; } ///< call changed() afterwards
    void changed() const;
    /// Stops telling: whoever listened is going away.
    void detach() { m_changed = nullptr; }

    /// What was written and tried on the same VM before belongs to this record as well.
    void goOnFrom(const domain::RunRecord &before);
    /// A new start: all stages pending. What was written before stays in the record.
    void restart(const domain::AccessPlan &plan, const domain::Choices &choices);
    domain::Stage &stage(domain::StageKind kind);
    domain::StageState stateOf(domain::StageKind kind) const;
    bool isFinished(domain::StageKind kind) const; ///< Done, Warning or Skipped

    void begin(domain::StageKind kind, const QString &detail = {});
    void end(domain::StageKind kind, domain::StageState state, const QString &detail = {});
    void end(domain::StageKind kind, domain::StageState state, const base::Error &error);
    /// Everything that still runs becomes `state`.
    void endRunning(domain::StageState state);
    void skipPending();
    /// Told of every change that is added, once.
    void setWrittenListener(std::function<void(const domain::WrittenChange &)> listener) {
        m_writtenListener = std::move(listener);
    }
    void addWritten(const domain::PlannedWrite &write, const QString &id, bool existed);
    domain::WrittenChange *written(domain::WriteKind kind);
    void finish(domain::RunOutcome outcome);
    void fail(domain::RunFailure failure);

    bool isWriting() const { return m_writes > 0; }

    /// As long as it lives, a write is between sending and its answer.
    class Writing {
    public:
        explicit Writing(std::shared_ptr<RunTracker> tracker);
        ~Writing();
        Writing(const Writing &) = delete;
        Writing &operator=(const Writing &) = delete;

    private:
        std::shared_ptr<RunTracker> m_tracker;
    };

private:
    std::shared_ptr<base::Clock> m_clock;
    std::function<void()> m_changed;
    std::function<void(const domain::WrittenChange &)> m_writtenListener;
    domain::RunRecord m_record;
    int m_writes = 0;
};

} // namespace protect
