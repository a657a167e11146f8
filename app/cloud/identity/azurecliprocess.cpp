#include "cloud/identity/azurecliprocess.h"

#include "base/platform.h"

#include <QTimer>

#include <memory>

namespace identity {

using base::Result;
using base::Unexpected;

namespace {

constexpr qint64 maximumOutput = 1024 * 1024;

QString cliOperation() {
    return QStringLiteral("azureCli/run");
}

/// One run. Its end is reported from a turn of the event loop of its own, so that the waiter may destroy it.
class Run final : public QObject {
public:
    Run(const QString &program, const QStringList &arguments, std::chrono::milliseconds limit);
    ~Run() override;
    base::Completion<Result<ProcessOutput>> end() const { return m_end; }
    void stop() { m_end.complete(Unexpected(base::cancelledError(cliOperation()))); }

private:
    void read();
    void failLater(base::ErrorKind kind, const QString &code, const QString &message);
    void endLater(Result<ProcessOutput> result);
    void killTree();

    QProcess *m_process = new QProcess;
    QTimer m_limit;
    ProcessOutput m_output;
    base::Completion<Result<ProcessOutput>> m_end;
};

Run::Run(const QString &program, const QStringList &arguments, std::chrono::milliseconds limit) {
    m_process->setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    m_process->setChildProcessModifier(&base::leadGroup);
#endif
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Run::read);
    connect(m_process, &QProcess::readyReadStandardError, this, &Run::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart || error == QProcess::Crashed) {
            failLater(base::ErrorKind::Local, QStringLiteral("ProcessFailed"), m_process->errorString());
        }
    });
    connect(m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        read();
        if (status == QProcess::NormalExit) {
            m_output.exitCode = exitCode;
            endLater(m_output);
        }
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this, limit] {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(limit).count();
        failLater(base::ErrorKind::Timeout, QStringLiteral("ProcessTimedOut"),
            QStringLiteral("No answer within %1 s.").arg(seconds));
    });
    m_limit.start(limit);
    m_process->start(program, arguments, QIODevice::ReadOnly);
}

Run::~Run() {
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        m_process->deleteLater();
        return;
    }
    // Destroying a running QProcess would block: it goes when its end is reported.
    QObject::connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    killTree();
}

void Run::killTree() {
    base::endGroup(m_process->processId());
    m_process->kill();
}

void Run::read() {
    m_output.standardOutput += m_process->readAllStandardOutput();
    m_output.standardError += m_process->readAllStandardError();
    if (m_output.standardOutput.size() > maximumOutput || m_output.standardError.size() > maximumOutput) {
        failLater(base::ErrorKind::Local, QStringLiteral("ProcessFailed"),
            QStringLiteral("The program wrote more than was expected."));
    }
}

void Run::failLater(base::ErrorKind kind, const QString &code, const QString &message) {
    base::Error error = base::localError(code, message, cliOperation());
    error.kind = kind;
    endLater(Unexpected(error));
}

void Run::endLater(Result<ProcessOutput> result) {
    m_process->disconnect(this);
    m_limit.stop();
    QMetaObject::invokeMethod(
        this, [end = m_end, result] { end.complete(result); }, Qt::QueuedConnection);
}

} // namespace

QCoro::Task<Result<ProcessOutput>> runProcess(QString program, QStringList arguments,
    std::chrono::milliseconds limit, base::Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return Unexpected(base::cancelledError(cliOperation()));
    }
    Run run(program, arguments, limit);
    const base::Cancellation::Registration registration = cancellation.onCancel([&run] { run.stop(); });
    base::Completion<Result<ProcessOutput>> end = run.end();
    Result<ProcessOutput> output = co_await end;
    co_return output;
}

} // namespace identity
