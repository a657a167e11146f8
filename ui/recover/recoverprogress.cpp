#include "ui/recover/recoverprogress.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "ui/widgets/announce.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"
#include "wording/runtext.h"

namespace ui {

using domain::RecoveryOutcome;
using domain::StageState;

namespace {

constexpr int wholeStage = 100;

} // namespace

RecoverProgress::RecoverProgress(protect::Recovery &recovery, QWidget *parent)
    : JobProgress(
        {tr("Progress of the recovery"), tr("Stop"), tr("What was sent isn't undone; you can go on later"),
            tr("Go on"), tr("Azure is checked first: what already exists isn't sent again.")},
        parent),
      m_recovery(recovery) {
    connect(this, &RecoverProgress::stopRequested, this,
        [this] { m_recovery.cancel(protect::RecoveryTask::Run); });
    connect(this, &RecoverProgress::goOnRequested, this, [this] { m_recovery.start(); });
}

void RecoverProgress::refresh(QWidget *next) {
    const domain::RecoveryRun &run = m_recovery.run();
    const bool isRunning = run.outcome == RecoveryOutcome::Running;
    const bool canGoOn = run.canGoOn();
    setVisible(isRunning || canGoOn);
    showStanding(wording::recoveryOutcomeTitle(run), isRunning, canGoOn, next);
    showShareOf(run);
}

void RecoverProgress::showShareOf(const domain::RecoveryRun &run) {
    int value = 0;
    for (const domain::RecoveryStage &stage : run.stages) {
        if (stage.state == StageState::Running) {
            value += static_cast<int>(stage.percent.value_or(0));
            const QString name = wording::recoveryStepName(stage.step.kind);
            if (name != m_stage && isVisible()) {
                m_stage = name;
                announce(this, name);
            }
        } else if (stage.state != StageState::Pending) {
            value += wholeStage;
        }
    }
    showShare(run.stages.size(), value);
}

QStringList RecoverProgress::timeLines() {
    const domain::RecoveryRun &run = m_recovery.run();
    if (!run.started.isValid()) {
        return {};
    }
    const QDateTime until = run.ended.isValid() ? run.ended : m_recovery.estate().now();
    QStringList lines{
        tr("Elapsed time: %1").arg(wording::elapsedText(std::chrono::seconds(run.started.secsTo(until))))};
    if (run.outcome == RecoveryOutcome::Running) {
        lines.append(
            tr("You can close the wizard and go on later; what is on its way in Azure goes on there."));
    }
    lines.append(wording::fasterClockNote(m_recovery.estate().connection().clockSpeed));
    return lines;
}

} // namespace ui
