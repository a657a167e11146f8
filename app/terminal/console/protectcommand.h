#pragma once

#include "terminal/console/choosing.h"
#include "terminal/console/exitcode.h"
#include "terminal/console/protectoptions.h"
#include "terminal/console/signinteller.h"
#include "terminal/console/telling.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace account {
class Account;
}
namespace protect {
class Protection;
enum class Step;
} // namespace protect

namespace console {

/// The whole job in the terminal: the same protection as the window, driven step by step.
class ProtectCommand final : public QObject {
    Q_OBJECT
public:
    /// `protection`, `account` and `output` must outlive the command, and the command its run. `account` is
    /// used with ProtectOptions::live, and may be null without.
    ProtectCommand(
        protect::Protection &protection, account::Account *account, ProtectOptions options, Output &output);
    ~ProtectCommand() override;

    void start(); ///< ends with finished()
    /// Stops what is going on; the run then ends by itself, as Cancelled.
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    /// Why the job ends here.
    struct End {
        ExitCode code = ExitCode::Done;
        std::optional<base::Error> error; ///< for the JSON object; told already
    };
    using Onward = std::optional<End>; ///< nullopt: the next step follows

    QCoro::Task<void> run();
    QCoro::Task<Onward> connectToSource();
    QCoro::Task<Onward> signIn();
    QCoro::Task<Onward> chooseTheMachine();
    QCoro::Task<Onward> examineTheKey();
    QCoro::Task<Onward> chooseThePrincipal();
    QCoro::Task<Onward> chooseTheBackup();
    QCoro::Task<Onward> configure();
    QCoro::Task<void> settled(protect::Step step);
    /// Ends when `done` holds, looking again at every answer that arrives, or when interrupted.
    QCoro::Task<void> until(std::function<bool()> done);
    void lookAgain();
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
    void finish(const End &end);

    protect::Protection &m_protection;
    account::Account *const m_account;
    ProtectOptions m_options;
    Output &m_output;
    StageTeller m_stages;
    std::unique_ptr<SignInTeller> m_signIn;
    bool m_interrupted = false;
    bool m_grantsAgain = false; ///< to a VM that is protected and has lost access
    std::optional<protect::Step> m_waitingFor;
    struct Waiter;
    std::unique_ptr<Waiter> m_waiter;
};

} // namespace console
