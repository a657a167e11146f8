#include "ui/protect/configure/runprogress.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/widgets/announce.h"
#include "wording/runtext.h"

#include <algorithm>

namespace ui {

const domain::Stage *propagationOf(const domain::RunRecord &run) {
    const auto stage = std::find_if(run.stages.begin(), run.stages.end(), [](const domain::Stage &candidate) {
        return candidate.kind == domain::StageKind::WaitForPropagation
            && candidate.state == domain::StageState::Running;
    });
    return stage == run.stages.end() ? nullptr : &*stage;
}

RunProgress::RunProgress(protect::Protection &protection, QWidget *parent)
    : JobProgress({tr("Progress of configuring backup"), tr("Stop waiting"),
                      tr("What was sent isn't undone; you can continue later"), tr("Continue"), {}},
        parent),
      m_protection(protection) { }

void RunProgress::refresh(bool isRunning, QWidget *next) {
    const domain::RunRecord &run = m_protection.run();
    const bool isStopped = !isRunning && run.outcome == domain::RunOutcome::Stopped;
    setVisible(isRunning || isStopped || run.outcome == domain::RunOutcome::Failed);
    const domain::VirtualMachine *vm
        = m_protection.estate().environment().virtualMachine(m_protection.choices().virtualMachineId);
    showStanding(propagationOf(run) != nullptr
            ? tr("Waiting for the grant to take effect")
            : wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name),
        isRunning, isStopped, next);
    showShareOf(run);
}

/// Of all stages, those that are behind it. What is tried again meanwhile is not.
void RunProgress::showShareOf(const domain::RunRecord &run) {
    const domain::Stage *wait = propagationOf(run);
    int ended = 0;
    double share = 0;
    for (const domain::Stage &stage : run.stages) {
        if (&stage == wait) {
            break;
        }
        if (stage.state != domain::StageState::Pending && stage.state != domain::StageState::Running) {
            ++ended;
        } else if (stage.percent) {
            share = *stage.percent;
        }
    }
    showShare(run.stages.size(), ended * 100 + (wait == nullptr ? static_cast<int>(share) : 0));
    for (const QString &news : m_news.next(run, percent())) {
        announce(this, news);
    }
}

/// As a clock on the wall would show it: the simulator's stands still while something waits.
QDateTime RunProgress::now() {
    const protect::ConnectionInfo &connection = m_protection.estate().connection();
    const QDateTime told = m_protection.estate().now();
    if (!connection.isSimulated || connection.clockSpeed <= 0) {
        return told;
    }
    if (told != m_clockSeen) {
        m_clockSeen = told;
        m_sinceSeen.start();
    }
    const QDateTime moved = told.addMSecs(
        static_cast<qint64>(static_cast<double>(m_sinceSeen.elapsed()) * connection.clockSpeed));
    const domain::Stage *wait = propagationOf(m_protection.run());
    const bool isWaiting = wait != nullptr && wait->nextTry.isValid();
    return isWaiting ? qMin(moved, wait->nextTry) : told;
}

QStringList RunProgress::timeLines() {
    const domain::RunRecord &run = m_protection.run();
    if (!run.started.isValid()) {
        return {};
    }
    const QDateTime moment = now();
    const QDateTime until = run.ended.isValid() ? run.ended : moment;
    QStringList lines{
        tr("Elapsed time: %1").arg(wording::elapsedText(std::chrono::seconds(run.started.secsTo(until))))};
    if (const domain::Stage *wait = propagationOf(run)) {
        lines = QStringList{wording::propagationNote(), wording::propagationProgress(*wait, moment)} + lines;
    }
    lines.append(wording::fasterClockNote(m_protection.estate().connection().clockSpeed));
    return lines;
}

} // namespace ui
