#include "ui/recover/recoverprogress.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"
#include "wording/recoveryruntext.h"
#include "wording/recoverytext.h"
#include "wording/runtext.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

using domain::RecoveryOutcome;
using domain::StageState;

namespace {

constexpr int recoverTickMs = 500;
constexpr int stageShare = 100;

} // namespace

RecoverProgress::RecoverProgress(protect::Recovery &recovery, QWidget *parent)
    : QWidget(parent),
      m_recovery(recovery),
      m_headline(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_bar(new QProgressBar(this)),
      m_time(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_stop(new QPushButton(tr("Stop"), this)),
      m_continue(new QPushButton(tr("Go on"), this)),
      m_tick(new QTimer(this)) {
    m_bar->setAccessibleName(tr("Progress of the recovery"));
    m_stop->setAutoDefault(false);
    m_continue->setAutoDefault(false);
    m_stop->setAccessibleDescription(tr("What was sent isn't undone; you can go on later"));
    m_continue->setAccessibleDescription(tr("Azure is checked first: what already exists isn't sent again."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    row->addWidget(m_continue);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_headline);
    column->addLayout(row);
    column->addWidget(m_time);
    m_tick->setInterval(recoverTickMs);
    connect(m_tick, &QTimer::timeout, this, &RecoverProgress::showTime);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_recovery.cancel(protect::RecoveryTask::Run); });
    connect(m_continue, &QPushButton::clicked, this, [this] { m_recovery.start(); });
}

void RecoverProgress::refresh(QWidget *next) {
    const domain::RecoveryRun &run = m_recovery.run();
    const bool isRunning = run.outcome == RecoveryOutcome::Running;
    const bool canGoOn = run.outcome == RecoveryOutcome::Stopped || run.outcome == RecoveryOutcome::Failed;
    setVisible(isRunning || canGoOn);
    const QString headline = wording::recoveryOutcomeTitle(run);
    m_headline->setPlainText(headline);
    if (isVisible() && headline != m_announced) {
        m_announced = headline;
        announce(m_headline, headline);
    }
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus != nullptr && (focus == m_stop || focus == m_continue);
    m_stop->setVisible(isRunning);
    m_continue->setVisible(canGoOn);
    m_bar->setVisible(isRunning);
    if (hadFocus) { // a button that vanishes must not let the focus fall anywhere
        (isRunning ? m_stop : canGoOn ? m_continue : next)->setFocus();
    }
    showShare(run);
    showTime();
    if (isRunning) {
        m_tick->start();
    } else {
        m_tick->stop();
    }
}

void RecoverProgress::showShare(const domain::RecoveryRun &run) {
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
            value += stageShare;
        }
    }
    m_bar->setRange(0, qMax(1, static_cast<int>(run.stages.size())) * stageShare);
    m_bar->setValue(value);
}

void RecoverProgress::showTime() {
    const domain::RecoveryRun &run = m_recovery.run();
    if (!run.started.isValid()) {
        m_time->setTextOrHide({});
        return;
    }
    const QDateTime until = run.ended.isValid() ? run.ended : m_recovery.estate().now();
    QStringList lines{
        tr("Elapsed time: %1").arg(wording::elapsedText(std::chrono::seconds(run.started.secsTo(until))))};
    if (run.outcome == RecoveryOutcome::Running) {
        lines.append(
            tr("You can close the wizard and go on later; what is on its way in Azure goes on there."));
    }
    lines.append(wording::fasterClockNote(m_recovery.estate().connection().clockSpeed));
    lines.removeAll(QString());
    m_time->setTextOrHide(lines.join(u'\n'));
}

} // namespace ui
