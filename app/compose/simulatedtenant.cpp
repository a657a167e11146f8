#include "compose/simulatedtenant.h"

#include "base/filereader.h"
#include "compose/snapshotscenario/scenario.h"
#include "review/importer/importer.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace compose {

namespace {

using Prepared = base::Result<simulator::Simulator::PreparedPtr>;

constexpr qint64 largestScenario = 64LL * 1024 * 1024;

QString nameOf(const QStringList &files) {
    return files.isEmpty() ? QString() : QFileInfo(files.constFirst()).completeBaseName();
}

base::Error withTarget(base::Error error, const QString &file) {
    error.target = file;
    return error;
}

base::Result<QJsonObject> readScenarioX(const QByteArray &content) {
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!document.isObject()) {
        return base::Unexpected(
            base::localError(QStringLiteral("InvalidScenario"), QString(), QStringLiteral("x")));
    }
    return document.object();
}

Prepared scenarioOfFile(const QString &file, const QDateTime &now) {
    const base::Result<QByteArray> content = base::readFile(file, largestScenario);
    if (!content) {
        return base::Unexpected(withTarget(content.error(), file));
    }
    base::Result<QJsonObject> scenario = readScenarioX(*content);
    if (!scenario) {
        return base::Unexpected(withTarget(scenario.error(), file));
    }
    if (!scenario->contains(QLatin1String("name"))) {
        scenario->insert(QStringLiteral("name"), nameOf({file}));
    }
    Prepared prepared = simulator::Simulator::prepare(*scenario, now);
    return prepared ? std::move(prepared) : base::Unexpected(withTarget(prepared.error(), file));
}

Prepared copyOf(const QStringList &files, const QDateTime &now, const std::atomic_bool &isUnwanted) {
    importer::Options reading;
    reading.progress = [&isUnwanted](int, int) { return !isUnwanted; };
    const importer::Imported imported = importer::importFiles(files, reading);
    if (!imported.isUsable()) {
        return base::Unexpected(withTarget(
            base::localError(QStringLiteral("NotASnapshot"),
                QStringLiteral("Nothing in the file was understood."), QStringLiteral("snapshot/read")),
            files.join(QStringLiteral(", "))));
    }
    return simulator::Simulator::prepare(
        snapshotscenario::scenarioOf(imported.snapshot.environment,
            {nameOf(files), imported.snapshot.tenantId, imported.snapshot.takenAt}),
        now);
}

} // namespace

Prepared simulatedTenant(
    const protect::Source &source, const QDateTime &now, const std::atomic_bool &isUnwanted) {
    switch (source.kind) {
    case protect::SourceKind::ScenarioFile:
        return scenarioOfFile(source.files.value(0), now);
    case protect::SourceKind::Snapshot:
        return copyOf(source.files, now, isUnwanted);
    case protect::SourceKind::Azure:
    case protect::SourceKind::Simulator:
        break;
    }
    return simulator::Simulator::prepare(source.scenario, now);
}

} // namespace compose
