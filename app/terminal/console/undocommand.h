#pragma once

#include "base/error.h"
#include "domain/undo.h"
#include "terminal/console/output.h"
#include "terminal/console/undooptions.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace account {
class Account;
}
namespace protect {
class Estate;
class Protection;
} // namespace protect

namespace console {

class SignInTeller;

/// Takes back what an earlier job granted, in the terminal: looks, tells the plan with its requests, and
/// sends them. All three must outlive the command; `account` null: `source` connects without one.
class UndoCommand final : public QObject {
    Q_OBJECT
public:
    UndoCommand(
        protect::Protection &protection, account::Account *account, UndoOptions options, Output &output);
    ~UndoCommand() override;

    void start();
    void interrupt(); ///< stops, and tells what was taken back

Q_SIGNALS:
    void finished(int exitCode);

private:
    QCoro::Task<void> run();
    QCoro::Task<bool> connectToSource();
    QCoro::Task<void> until(std::function<bool()> done);
    void lookAgain();
    QString chosenRun() const;
    bool isAtRest() const;
    bool isStopRefused() const;
    void tellPlan();
    void tellResult();
    void fail(const base::Error &error);
    void end(int exitCode);

    struct Waiter;
    protect::Protection &m_protection;
    account::Account *m_account;
    UndoOptions m_options;
    Output &m_output;
    std::unique_ptr<SignInTeller> m_signIn;
    std::unique_ptr<Waiter> m_waiter;
    bool m_interrupted = false;
};

/// Lists the recorded jobs, newest first, with their ids.
void listRuns(const protect::Estate &estate, Output &output);

} // namespace console
