#include "compose/simulatedtenant.h"

#include "base/filereader.h"
#include "compose/snapshotscenario/scenario.h"
#include "review/importer/importer.h"
#include "simulator/scenariocheck.h"
#include "wording/importtext.h"

#include <QFileInfo>
#include <QJsonObject>

namespace compose {

namespace {

using SimulatedResult = base::Result<SimulatedTenant>;

constexpr qint64 largestScenario = 64LL * 1024 * 1024;

QString nameOf(const QStringList &files) {
    return files.isEmpty() ? QString() : QFileInfo(files.constFirst()).fileName();
}

base::Error withTarget(base::Error error, const QString &file) {
    error.target = file;
    return error;
}

/// `file`: whose fault it is.
SimulatedResult resultOf(const base::Result<simulator::Simulator::PreparedPtr> &tenant, const QString &file,
    std::vector<domain::Simplified> simplified = {}) {
    return tenant ? SimulatedResult(SimulatedTenant{*tenant, std::move(simplified)})
                  : base::Unexpected(withTarget(tenant.error(), file));
}

SimulatedResult scenarioOfFile(
    const QString &file, const QDateTime &now, const std::atomic_bool &isUnwanted) {
    const base::Result<QByteArray> content
        = base::readFile(file, largestScenario, [&isUnwanted] { return isUnwanted.load(); });
    if (!content) {
        return base::Unexpected(withTarget(content.error(), file));
    }
    base::Result<QJsonObject> scenario = simulator::checkedScenario(*content);
    if (!scenario) {
        return base::Unexpected(withTarget(scenario.error(), file));
    }
    if (!scenario->contains(QLatin1String("name"))) {
        scenario->insert(QStringLiteral("name"), nameOf({file}));
    }
    const base::Result<simulator::Simulator::PreparedPtr> tenant
        = simulator::Simulator::prepare(*scenario, now);
    return tenant ? resultOf(tenant, file)
                  : base::Unexpected(withTarget(simulator::withLine(tenant.error(), *content), file));
}

QStringList filesLeftOut(const domain::ImportReport &report) {
    QStringList files;
    for (const domain::ImportNotUnderstood &one : report.notUnderstood) {
        files << one.file;
    }
    files.removeDuplicates();
    return files;
}

/// Why nothing was understood, of each file.
QString refusals(const domain::ImportReport &report) {
    QStringList lines;
    for (const domain::ImportNotUnderstood &one : report.notUnderstood) {
        lines << QStringLiteral("%1: %2").arg(one.file, wording::importRefusalText(one));
    }
    return lines.isEmpty() ? QStringLiteral("Nothing in the files was understood.") : lines.join(u'\n');
}

SimulatedResult copyOf(const QStringList &files, const QDateTime &now, const std::atomic_bool &isUnwanted) {
    importer::Options reading;
    reading.progress = [&isUnwanted](int, int) { return !isUnwanted; };
    const importer::Imported imported = importer::importFiles(files, reading);
    if (!imported.isUsable()) {
        return base::Unexpected(withTarget(base::localError(QStringLiteral("NotASnapshot"),
                                               refusals(imported.report), QStringLiteral("snapshot/read")),
            files.join(QStringLiteral(", "))));
    }
    const domain::Environment &environment = imported.snapshot.environment;
    const QJsonObject scenario = snapshotscenario::scenarioOf(
        environment, {nameOf(files), imported.snapshot.tenantId, imported.snapshot.takenAt});
    std::vector<domain::Simplified> simplified
        = snapshotscenario::simplifiedIn(environment, static_cast<int>(imported.report.missing.size()));
    if (const QStringList leftOut = filesLeftOut(imported.report); !leftOut.isEmpty()) {
        simplified.insert(simplified.begin(), {domain::SimplifiedKind::FilesLeftOut, leftOut});
    }
    return resultOf(simulator::Simulator::prepare(scenario, now), files.value(0), std::move(simplified));
}

SimulatedResult withoutFaults(
    const protect::Source &source, const QDateTime &now, const std::atomic_bool &isUnwanted) {
    switch (source.kind) {
    case protect::SourceKind::ScenarioFile:
        return scenarioOfFile(source.files.value(0), now, isUnwanted);
    case protect::SourceKind::Snapshot:
        return copyOf(source.files, now, isUnwanted);
    case protect::SourceKind::Azure:
    case protect::SourceKind::Simulator:
        break;
    }
    return resultOf(simulator::Simulator::prepare(source.scenario, now), QString());
}

base::Result<void> addFault(simulator::Simulator::Prepared &tenant, const QString &given) {
    const base::Result<QJsonArray> faults = simulator::checkedFaults(given.toUtf8());
    const base::Result<void> added
        = faults ? simulator::Simulator::addFaults(tenant, *faults) : base::Unexpected(faults.error());
    return added ? added : base::Unexpected(withTarget(added.error(), given));
}

} // namespace

SimulatedResult simulatedTenant(
    const protect::Source &source, const QDateTime &now, const std::atomic_bool &isUnwanted) {
    SimulatedResult simulated = withoutFaults(source, now, isUnwanted);
    if (!simulated) {
        return simulated;
    }
    for (const QString &given : source.faults) {
        if (const base::Result<void> added = addFault(*simulated->tenant, given); !added) {
            return base::Unexpected(added.error());
        }
    }
    return simulated;
}

} // namespace compose
