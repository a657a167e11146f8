#include "tests/console/program.h"

#include <QJsonDocument>

namespace program {

namespace {
constexpr int patience = 120'000; // ms; sanitizers and shared machines are slow
}

void start(QProcess &process, const QString &path, const QStringList &arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"}) {
        environment.remove(QLatin1String(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(path, arguments);
    process.waitForStarted(patience);
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
    start(process, path, arguments);
    return finish(process);
}

QJsonObject json(const QString &text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace program
