#include "ui/protect/configure/donepage.h"

#include "ui/protect/configure/runactions.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/grantticks.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/errortext.h"
#include "wording/plantext.h"
#include "wording/runtext.h"
#include "wording/visibletext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

DonePage::DonePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(protect::Step::Done, tr("Result"), protection, parent),
      m_outcome(new Panel(this)),
      m_ticks(new GrantTicks(this)),
      m_changes(new FactsPanel(tr("What was changed"), tr("Copy what was changed"), this)),
      m_noChanges(new TextLabel(tr("Nothing was changed."), this)),
      m_portal(new FactsPanel(tr("Where to find it"), tr("Copy where to find it"), this)),
      m_backup(new QPushButton(tr("Start a backup now …"), this)),
      m_look(new QPushButton(tr("Refresh the backup status"), this)),
      m_grant(new QPushButton(tr("Grant access again …"), this)),
      m_backupState(new TextLabel({}, this)),
      m_another(new QPushButton(tr("Configure another VM"), this)),
      m_actions(new RunActions(protection, {m_backup, m_look, m_grant}, {m_another}, this)) {
    content()->addWidget(m_outcome);
    content()->addWidget(m_ticks);
    content()->addWidget(m_changes);
    content()->addWidget(m_noChanges);
    content()->addWidget(m_portal);
    content()->addWidget(m_backupState);
    content()->addWidget(m_actions);
    content()->addStretch(1);
    connect(m_backup, &QPushButton::clicked, this, &DonePage::askToBackUp);
    connect(m_look, &QPushButton::clicked, this,
        [this] { WizardPage::protection().start(protect::Action::LookAtBackup); });
    connect(m_grant, &QPushButton::clicked, this, &DonePage::grantAgain);
    connect(m_another, &QPushButton::clicked, this, &DonePage::anotherRequested);
    connect(&protection, &protect::Protection::runChanged, this, &DonePage::refresh);
}

void DonePage::askToBackUp() {
    protect::Protection &protection = WizardPage::protection();
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

QWidget *DonePage::firstControl() const {
    return m_outcome;
}

void DonePage::showState() {
    const domain::RunRecord &run = protection().run();
    const domain::VirtualMachine *vm
        = estate().environment().virtualMachine(protection().choices().virtualMachineId);
    QStringList lines;
    if (run.item) {
        lines.append(tr("State: %1").arg(wording::protectionStateName(run.item->protectionState)));
        if (!run.item->policyName.isEmpty()) {
            lines.append(tr("Policy: %1").arg(run.item->policyName));
        }
    }
    const bool isTakenBack = run.outcome == domain::RunOutcome::TakenBack;
    if (isTakenBack && !run.after.actions.empty()) {
        lines.append(
            tr("Checked again: %1").arg(wording::verdictSentence(run.after, principalName(protection()))));
    }
    for (const domain::Attempt &attempt : run.attempts) {
        lines.append(wording::attemptSentence(attempt));
    }
    const bool isProtected = run.outcome == domain::RunOutcome::Protected;
    const bool isSure
        = isProtected && (run.plan.enables() || run.plan.grant.empty() || run.after.isGranted());
    m_outcome->setMessage(isSure ? Mark::Done : Mark::Warning,
        wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name), lines);
    m_ticks->setStages(run.stages);
    showChanges(run);
    m_actions->refresh();
    QList<Fact> places;
    if (run.item) {
        const wording::PortalPlace place = wording::portalPlace(*run.item, estate().connection().portalHost);
        places.append({tr("In the portal"), place.path});
        if (!place.link.isEmpty()) {
            places.append({tr("Link"), place.link});
        }
    }
    if (run.job) {
        places.append({tr("Backup job"), run.job->name});
    }
    m_portal->setFacts(places);
    showFirstBackup(run);
    m_grant->setVisible(isTakenBack && protection().isAccessLost()
        && !protection().plan(protect::Action::GrantAndRetry).grant.empty()
        && !domain::needsConfirmation(
            domain::principalStanding(estate().environment(), protection().choices())));
}

/// The VM is protected still, and what it needs is the grant alone.
void DonePage::grantAgain() {
    const domain::AccessPlan plan = protection().plan(protect::Action::GrantAndRetry);
    WriteQuestion question;
    question.title = tr("Before anything is written");
    question.mark = plan.isWide() ? Mark::Warning : Mark::Information;
    question.headline = tr("Access is granted again to exactly this key; the VM is already protected");
    question.lines = wording::planLines(plan, estate().environment());
    question.requests = [this] { return protection().requests(protect::Action::GrantAndRetry); };
    question.confirm = tr("Grant access");
    question.confirmed = [this] {
        Q_EMIT runRequested();
        protection().start(protect::Action::GrantAndRetry);
    };
    WriteDialog::ask(this, question);
}

void DonePage::showChanges(const domain::RunRecord &run) {
    QList<Fact> facts;
    int number = 0;
    for (const QString &sentence : wording::preparationSentences(estate().preparations())) {
        facts.append({tr("%1.").arg(++number), sentence, Mark::Done});
    }
    for (const domain::WrittenChange &change : run.written) {
        QString value = wording::writtenSentence(change);
        if (!change.id.isEmpty()) {
            value += u'\n' + change.id;
        }
        const Mark mark = change.takingBackUnread ? Mark::Unknown
            : change.takenBack                    ? Mark::Stopped
            : change.existed                      ? Mark::Information
                                                  : Mark::Done;
        facts.append({tr("%1.").arg(++number), value, mark});
    }
    m_changes->setFacts(facts);
    m_noChanges->setVisible(facts.isEmpty());
}

void DonePage::showFirstBackup(const domain::RunRecord &run) {
    QString told;
    bool canLook = false;
    bool canStart
        = run.outcome == domain::RunOutcome::Protected && state().progress != protect::Progress::Working;
    for (const domain::Stage &stage : run.stages) {
        if (stage.kind != domain::StageKind::FirstBackup || stage.state == domain::StageState::Skipped
            || stage.state == domain::StageState::Pending) {
            continue;
        }
        QStringList parts = {wording::stageStateName(stage.state)};
        const QString detail = wording::stageDetail(stage, estate().now());
        if (!detail.isEmpty()) {
            parts.append(detail);
        }
        QString advice;
        if (stage.error) {
            const wording::ErrorText words = wording::errorText(*stage.error);
            parts.append(words.headline);
            advice = QStringLiteral("\n%1 %2").arg(words.meaning, words.nextStep);
        }
        told = tr("First backup: %1").arg(parts.join(QStringLiteral(", "))) + advice;
        canLook = stage.state == domain::StageState::LeftRunning;
        canStart = canStart
            && (stage.state == domain::StageState::Failed || stage.state == domain::StageState::Stopped
                || stage.state == domain::StageState::Warning);
    }
    if (told != m_backupState->text()) {
        m_backupState->setTextOrHide(told);
        announce(m_backupState, told);
    }
    const bool hadFocus = m_backup->hasFocus();
    m_backup->setVisible(canStart);
    m_look->setVisible(canLook);
    m_look->setEnabled(protection().state(protect::Step::Configure).progress != protect::Progress::Working);
    if (hadFocus && !canStart) {
        m_actions->saveButton()->setFocus();
    }
}

} // namespace ui
