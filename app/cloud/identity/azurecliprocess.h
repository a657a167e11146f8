#pragma once

#include "base/async/cancellation.h"
#include "base/async/completion.h"
#include "base/result.h"

#include <QCoroTask>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>

namespace identity {

/// What a program wrote before it ended.
struct ProcessOutput {
    int exitCode = 0;
    QByteArray standardOutput;
    QByteArray standardError;
};

/// Runs a program directly, never through a shell, with nothing on its standard input. When the time is over
/// or the caller cancels, it ends together with everything it started (the Azure CLI is a script around an
/// interpreter). Errors: Local with code "ProcessFailed" (does not start, crashes, or writes more than 1
/// MiB); Timeout with code "ProcessTimedOut"; Cancelled. What the program wrote is in none of them.
QCoro::Task<base::Result<ProcessOutput>> runProcess(
    QString program, QStringList arguments, std::chrono::milliseconds limit, base::Cancellation cancellation);

} // namespace identity
