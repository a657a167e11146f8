#include "ui/protect/configure/firstbackup.h"

#include "domain/backupschedule.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/textlabel.h"
#include "wording/errortext.h"
#include "wording/runtext.h"
#include "wording/visibletext.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// The stage of a backup that was asked for, once there is something to tell of it.
const domain::Stage *startedBackup(const domain::RunRecord &run) {
    const auto stage = std::find_if(run.stages.begin(), run.stages.end(), [](const domain::Stage &candidate) {
        return candidate.kind == domain::StageKind::FirstBackup
            && candidate.state != domain::StageState::Skipped
            && candidate.state != domain::StageState::Pending;
    });
    return stage == run.stages.end() ? nullptr : &*stage;
}

QString stageWords(const domain::Stage &stage, const QDateTime &now) {
    QStringList parts = {wording::stageStateName(stage.state)};
    const QString detail = wording::stageDetail(stage, now);
    if (!detail.isEmpty()) {
        parts.append(detail);
    }
    QString advice;
    if (stage.error) {
        const wording::ErrorText words = wording::errorText(*stage.error);
        parts.append(words.headline);
        advice = QStringLiteral("\n%1 %2").arg(words.meaning, words.nextStep);
    }
    return FirstBackup::tr("First backup: %1").arg(parts.join(QStringLiteral(", "))) + advice;
}

} // namespace

FirstBackup::FirstBackup(protect::Protection &protection, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_state(new TextLabel({}, this)),
      m_start(new QPushButton(tr("Start a backup now …"), this)),
      m_look(new QPushButton(tr("Refresh the backup status"), this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    m_start->setAutoDefault(false);
    m_look->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &FirstBackup::askToStart);
    connect(
        m_look, &QPushButton::clicked, this, [this] { m_protection.start(protect::Action::LookAtBackup); });
}

bool FirstBackup::canStart() const {
    const domain::RunRecord &run = m_protection.run();
    const bool isBusy = m_protection.state(protect::Step::Configure).progress == protect::Progress::Working;
    if (run.outcome != domain::RunOutcome::Protected || isBusy) {
        return false;
    }
    const domain::Stage *stage = startedBackup(run);
    return stage == nullptr || stage->state == domain::StageState::Failed
        || stage->state == domain::StageState::Stopped || stage->state == domain::StageState::Warning;
}

void FirstBackup::refresh(QWidget *next) {
    const domain::RunRecord &run = m_protection.run();
    const protect::Estate &estate = m_protection.estate();
    QString told;
    if (const domain::Stage *stage = startedBackup(run)) {
        told = stageWords(*stage, estate.now());
        m_look->setVisible(stage->state == domain::StageState::LeftRunning);
    } else {
        m_look->hide();
        if (run.outcome == domain::RunOutcome::Protected && run.item
            && !run.item->lastRecoveryPoint.isValid()) {
            const domain::BackupPolicy *policy = estate.environment().backupPolicy(run.item->policyId);
            told = wording::firstBackupDue(
                policy == nullptr ? std::nullopt : domain::nextBackup(*policy, estate.now()));
        }
    }
    if (told != m_state->text()) {
        m_state->setTextOrHide(told);
        announce(m_state, told);
    }
    const bool hadFocus = m_start->hasFocus();
    m_start->setVisible(canStart());
    m_start->setDefault(canStart()); // what there is to do next
    m_look->setEnabled(m_protection.state(protect::Step::Configure).progress != protect::Progress::Working);
    if (hadFocus && !m_start->isVisible()) {
        next->setFocus();
    }
}

void FirstBackup::askToStart() {
    protect::Protection &protection = m_protection;
    WriteQuestion question;
    question.title = WriteDialog::tr("Before anything is written");
    question.mark = Mark::Information;
    question.headline = tr("A first backup of %1 is started")
                            .arg(wording::visible(protection.run().choices.virtualMachineId.name()));
    question.lines = {tr("It runs beside the schedule of the backup policy.")};
    question.requests = [&protection] { return protection.requests(protect::Action::BackUpNow); };
    question.confirm = tr("Start the backup");
    question.confirmed = [&protection] { protection.start(protect::Action::BackUpNow); };
    WriteDialog::ask(this, question);
}

} // namespace ui
