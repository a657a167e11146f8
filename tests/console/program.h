#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// The program as a process.
namespace program {

struct Result {
    int exitCode = -1;
    bool crashed = false;
    QString output;
    QString error;
};

/// Starts it with these arguments, in English unless they say otherwise, without a display. False where it
/// could not be started.
bool start(QProcess &process, const QString &path, const QStringList &arguments);
/// Sends a signal to the running program, and to nothing else.
bool interrupt(const QProcess &process, int signal);
/// Runs it to its end.
Result run(const QString &path, const QStringList &arguments);
/// Reads the rest of a started process.
Result finish(QProcess &process);
/// The one JSON object that `text` is; empty if it is anything else.
QJsonObject json(const QString &text);

} // namespace program
