#pragma once

#include "protect/protection.h"
#include "terminal/console/job.h"
#include "terminal/console/undooptions.h"

namespace console {

/// Takes back what an earlier job granted, in the terminal: looks, tells the plan with its requests, and
/// sends them. `account` null: the source connects without one.
class UndoCommand final : public Job {
    Q_OBJECT
public:
    UndoCommand(protect::Estate &estate, account::Account *account, UndoOptions options, Output &output);

private:
    QCoro::Task<void> run() override;
    void stopWork() override;
    QString chosenRun() const;
    bool isAtRest() const;
    bool isStopRefused() const;
    void tellPlan();
    void tellResult();

    protect::Protection m_protection;
    UndoOptions m_options;
};

/// Lists the recorded jobs, newest first, with their ids.
void listRuns(const protect::Estate &estate, Output &output);

} // namespace console
