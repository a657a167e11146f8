#include "ui/recover/recoverreport.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "wording/errortext.h"
#include "wording/journaltext.h"
#include "wording/names.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"
#include "wording/runtext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct RecoverReport {
    Q_DECLARE_TR_FUNCTIONS(ui::RecoverReport)
};

QString stageLine(const domain::RecoveryStage &stage, const domain::RecoveryRun &run) {
    const QString line = QStringLiteral("%1: %2").arg(
        wording::recoveryStepName(stage.step.kind), wording::stageStateName(stage.state));
    const QString detail = wording::recoveryStageText(stage, run);
    return detail.isEmpty() ? line : line + QStringLiteral(" – ") + detail;
}

} // namespace

QString recoverReport(const protect::Recovery &recovery) {
    const domain::RecoveryRun &run = recovery.run();
    const protect::ConnectionInfo &connection = recovery.estate().connection();
    QStringList lines{wording::recoveryOutcomeTitle(run), {}};
    if (connection.isSimulated) {
        lines << RecoverReport::tr("Simulated – no Azure resource is read or changed. Scenario: %1")
                     .arg(connection.label)
              << QString();
    }
    lines << RecoverReport::tr("Virtual machine: %1").arg(wording::shown(recovery.chosenMachine().text()))
          << RecoverReport::tr("Vault: %1").arg(wording::shown(recovery.chosenVault().text()))
          << RecoverReport::tr("Tenant: %1").arg(wording::shown(connection.tenantId))
          << RecoverReport::tr("In the name of: %1").arg(wording::shown(connection.userName));
    if (run.started.isValid()) {
        lines << RecoverReport::tr("Started: %1").arg(wording::utcText(run.started));
    }
    if (run.ended.isValid()) {
        lines << RecoverReport::tr("Ended: %1").arg(wording::utcText(run.ended));
    }
    if (!recovery.runId().isEmpty()) {
        lines << wording::runIdLine(recovery.runId());
    }
    lines << QString();
    lines += wording::recoveryOutcomeLines(run);
    if (run.failure) {
        lines << wording::errorDetails(run.failure->error);
    }
    lines << QString() << RecoverReport::tr("Stages");
    for (const domain::RecoveryStage &stage : run.stages) {
        lines << QStringLiteral("- ") + stageLine(stage, run);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace ui
