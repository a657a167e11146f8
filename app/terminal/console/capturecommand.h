#pragma once

#include "domain/snapshot/snapshot.h"
#include "terminal/console/captureoptions.h"
#include "terminal/console/exitcode.h"
#include "terminal/console/output.h"
#include "terminal/console/signinteller.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace account {
class Account;
}
namespace protect {
class Estate;
}

namespace console {

/// Reads a whole environment into a snapshot file. Changes nothing in Azure.
class CaptureCommand final : public QObject {
    Q_OBJECT
public:
    /// `estate`, `account` and `output` must outlive the command. `account` is used with
    /// CaptureOptions::live, and may be null without.
    CaptureCommand(
        protect::Estate &estate, account::Account *account, CaptureOptions options, Output &output);
    ~CaptureCommand() override;

    void start(); ///< ends with finished()
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    QCoro::Task<void> run();
    QCoro::Task<bool> connectToSource();
    void fail(const base::Error &error);
    void changed();
    void tellProgress(int done, int total);
    void save();
    void tellObstacles(const std::vector<base::Error> &obstacles);
    bool write(const snapshot::Snapshot &snapshot);

    protect::Estate &m_estate;
    account::Account *const m_account;
    CaptureOptions m_options;
    Output &m_output;
    std::unique_ptr<SignInTeller> m_signIn;
    int m_told = -1; ///< tenths of the work that were told
    bool m_interrupted = false;
    bool m_ended = false;
};

} // namespace console
