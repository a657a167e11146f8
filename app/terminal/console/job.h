#pragma once

#include "base/result.h"
#include "terminal/console/exitcode.h"
#include "terminal/console/output.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace account {
class Account;
}
namespace protect {
class Estate;
struct Source;
} // namespace protect

namespace console {

class SignInTeller;

/// A command that waits for Azure: what connecting, signing in, waiting, interrupting and ending have in
/// common.
class Job : public QObject {
    Q_OBJECT
public:
    /// All must outlive the job, and the job its run. `account` is used for Azure itself, and may be null
    /// without.
    Job(protect::Estate &estate, account::Account *account, Output &output);
    ~Job() override;

    void start(); ///< ends with finished()
    /// Stops what is going on; the run then ends by itself, as Cancelled.
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);
    void lookAgain(); ///< something changed that until() may wait for

protected:
    virtual QCoro::Task<void> run() = 0;
    virtual void stopWork() = 0; ///< what the run waits for

    /// Signs in where the source is Azure, and connects.
    QCoro::Task<base::Result<void>> connectTo(protect::Source source);
    /// Ends when `done` holds, looked at now and after each lookAgain(), or when interrupted.
    QCoro::Task<void> until(std::function<bool()> done);
    void end(ExitCode exitCode);
    void fail(const base::Error &error); ///< tells it, but for the end of an interrupted job, and ends

    protect::Estate &m_estate;
    account::Account *const m_account;
    Output &m_output;
    bool m_interrupted = false;

private:
    std::unique_ptr<SignInTeller> m_signIn;
};

} // namespace console
