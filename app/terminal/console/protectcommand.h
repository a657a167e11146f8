#pragma once

#include "protect/protection.h"
#include "terminal/console/choosing.h"
#include "terminal/console/job.h"
#include "terminal/console/protectoptions.h"
#include "terminal/console/steptext.h"

#include <optional>

namespace console {

/// The whole job in the terminal: the same protection as the window, driven step by step.
class ProtectCommand final : public Job {
    Q_OBJECT
public:
    ProtectCommand(
        protect::Estate &estate, account::Account *account, ProtectOptions options, Output &output);

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
    QCoro::Task<Onward> chooseTheMachine();
    QCoro::Task<Onward> examineTheKey();
    QCoro::Task<Onward> chooseThePrincipal();
    QCoro::Task<Onward> chooseTheBackup();
    QCoro::Task<Onward> configure();
    QCoro::Task<void> settled(protect::Step step);
    /// Chooses the role that was asked for, where the key store has it.
    void takeRole();
    QStringList principalHints() const;
    Onward chooseGrant();
    Onward choosePolicyOf(const std::vector<domain::BackupPolicy> &policies);
    Onward afterRun();
    End exportScript(scripts::Language language);
    base::Error notReady() const;
    /// Writes the preview feature of the VM's subscription, if that is asked for and needed.
    QCoro::Task<Onward> registerPreview(QString subscriptionId);
    void tellHindrances();
    void tellGrantThatStays();
    QCoro::Task<Onward> unsuitable(domain::VirtualMachine machine, domain::Qualification qualification);
    void tellKey(); ///< what was found out about it
    QCoro::Task<Onward> alreadyProtected(QString vmName, QString vaultName);

    End fail(const base::Error &error);
    End fail(const BadChoice &choice);
    Onward failedStep(protect::Step step);
    End cancelled();
    void finish(const End &why);

    protect::Protection m_protection;
    ProtectOptions m_options;
    StageTeller m_stages;
    bool m_grantsAgain = false; ///< to a VM that is protected and has lost access
    std::optional<protect::Step> m_waitingFor;
};

} // namespace console
