#include "ui/protect/configure/runprogress.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"
#include "wording/runtext.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int tickMs = 500;

} // namespace

const domain::Stage *propagationOf(const domain::RunRecord &run) {
    const auto stage = std::find_if(run.stages.begin(), run.stages.end(), [](const domain::Stage &candidate) {
        return candidate.kind == domain::StageKind::WaitForPropagation
            && candidate.state == domain::StageState::Running;
    });
    return stage == run.stages.end() ? nullptr : &*stage;
}

RunProgress::RunProgress(protect::Protection &protection, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_headline(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_bar(new QProgressBar(this)),
      m_time(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_stop(new QPushButton(tr("Stop waiting"), this)),
      m_continue(new QPushButton(tr("Continue"), this)),
      m_tick(new QTimer(this)) {
    m_bar->setAccessibleName(tr("Progress of configuring backup"));
    m_stop->setAutoDefault(false);
    m_continue->setAutoDefault(false);
    m_stop->setAccessibleDescription(tr("What was sent isn't undone; you can continue later"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    row->addWidget(m_continue);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_headline);
    column->addLayout(row);
    column->addWidget(m_time);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, [this] {
        showTime();
        Q_EMIT ticked();
    });
    connect(m_stop, &QPushButton::clicked, this, &RunProgress::stopRequested);
    connect(m_continue, &QPushButton::clicked, this, &RunProgress::continueRequested);
}

void RunProgress::refresh(bool isRunning, QWidget *next) {
    const domain::RunRecord &run = m_protection.run();
    const bool isStopped = !isRunning && run.outcome == domain::RunOutcome::Stopped;
    setVisible(isRunning || isStopped || run.outcome == domain::RunOutcome::Failed);
    const domain::VirtualMachine *vm
        = m_protection.estate().environment().virtualMachine(m_protection.choices().virtualMachineId);
    const QString headline = propagationOf(run) != nullptr
        ? tr("Waiting for the grant to take effect")
        : wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name);
    m_headline->setPlainText(headline);
    if (isVisible() && headline != m_announced) {
        m_announced = headline;
        announce(m_headline, headline);
    }
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus == m_stop || focus == m_continue;
    m_stop->setVisible(isRunning);
    m_continue->setVisible(isStopped);
    m_bar->setVisible(isRunning);
    if (hadFocus) { // a button that vanishes must not let the focus fall anywhere
        (isRunning ? m_stop : isStopped ? m_continue : next)->setFocus();
    }
    showShare(run);
    showTime();
    if (isRunning) {
        m_tick->start();
    } else {
        m_tick->stop();
    }
}

/// Of all stages, those that are behind it. What is tried again meanwhile is not.
void RunProgress::showShare(const domain::RunRecord &run) {
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
    m_bar->setRange(0, qMax(1, static_cast<int>(run.stages.size())) * 100);
    m_bar->setValue(ended * 100 + (wait == nullptr ? static_cast<int>(share) : 0));
    for (const QString &news : m_news.next(run, m_bar->value() * 100 / m_bar->maximum())) {
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

void RunProgress::showTime() {
    const domain::RunRecord &run = m_protection.run();
    if (!run.started.isValid()) {
        m_time->setTextOrHide({});
        return;
    }
    const QDateTime moment = now();
    const QDateTime until = run.ended.isValid() ? run.ended : moment;
    QStringList lines{
        tr("Elapsed time: %1").arg(wording::elapsedText(std::chrono::seconds(run.started.secsTo(until))))};
    if (const domain::Stage *wait = propagationOf(run)) {
        lines = QStringList{wording::propagationNote(), wording::propagationProgress(*wait, moment)} + lines;
    }
    lines.append(wording::fasterClockNote(m_protection.estate().connection().clockSpeed));
    lines.removeAll(QString());
    m_time->setTextOrHide(lines.join(u'\n'));
}

} // namespace ui
