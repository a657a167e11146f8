#include "tests/console/program.h"

#include <QJsonDocument>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace program {

namespace {
constexpr int patience = 120'000; // ms; sanitizers and shared machines are slow
}

bool start(QProcess &process, const QString &path, const QStringList &arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"}) {
        environment.remove(QLatin1String(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(path, arguments);
    return process.waitForStarted(patience);
}

bool interrupt(const QProcess &process, int signal) {
#ifdef Q_OS_UNIX
    const qint64 id = process.processId(); // 0, which would mean all of this group, where it has ended
    return process.state() == QProcess::Running && id > 0 && ::kill(static_cast<pid_t>(id), signal) == 0;
#else
    Q_UNUSED(process)
    Q_UNUSED(signal)
    return false;
#endif
}

Result finish(QProcess &process) {
    Result result;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(patience);
        result.crashed = true;
        return result;
    }
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.exitCode = process.exitCode();
    result.output = QString::fromUtf8(process.readAllStandardOutput());
    result.error = QString::fromUtf8(process.readAllStandardError());
    return result;
}

Result run(const QString &path, const QStringList &arguments) {
    QProcess process;
    if (!start(process, path, arguments)) {
        Result result;
        result.crashed = true;
        result.error = process.errorString();
        return result;
    }
    return finish(process);
}

QJsonObject json(const QString &text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace program
