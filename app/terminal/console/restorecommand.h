#pragma once

#include "protect/protection.h"
#include "protect/recovery/recovery.h"
#include "terminal/console/choosing.h"
#include "terminal/console/job.h"
#include "terminal/console/restoreoptions.h"
#include "terminal/console/restoretext.h"

#include <optional>

namespace console {

/// Bringing back a key or a VM in the terminal, or rehearsing it: the same recovery as the window.
class RestoreCommand final : public Job {
    Q_OBJECT
public:
    RestoreCommand(
        protect::Estate &estate, account::Account *account, RestoreOptions options, Output &output);

private:
    /// Why the job ends here.
    struct End {
        ExitCode code = ExitCode::Done;
        std::optional<base::Error> error; ///< for the JSON object; told already
    };
    using Onward = std::optional<End>; ///< nullopt: the next step follows

    QCoro::Task<void> run() override;
    void stopWork() override;
    QCoro::Task<Onward> connectToSource();
    QCoro::Task<Onward> listMachines();
    QCoro::Task<Onward> chooseTheMachine();
    QCoro::Task<Onward> lookAround();
    QCoro::Task<Onward> chooseTheWay();
    QCoro::Task<Onward> takeUpTheRun();
    Onward otherKeyThanNamed();
    Onward showThePlan();
    QCoro::Task<Onward> carryOut();
    QCoro::Task<void> settled(protect::RecoveryTask task);
    bool isWaitingForAddress() const;
    QCoro::Task<Onward> goOnWithSignedAddress();
    Onward afterRun();
    End exportScript(scripts::RecoveryScriptLanguage language);
    End refused();
    End fail(const base::Error &error);
    End fail(const BadChoice &choice);
    End failedTask(protect::RecoveryTask task);
    End cancelled();
    void finish(const End &why);

    protect::Protection m_list; ///< that the list of VMs is waited for by
    protect::Recovery m_recovery;
    RestoreOptions m_options;
    RecoveryTeller m_stages;
    std::optional<protect::RecoveryTask> m_waitingFor;
};

} // namespace console
