#include "ui/protect/configure/configurepage.h"

#include "domain/refusal.h"
#include "ui/protect/chainpicture.h"
#include "ui/protect/configure/firstbackup.h"
#include "ui/protect/configure/runactions.h"
#include "ui/protect/configure/runprogress.h"
#include "ui/protect/configure/runresult.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/grantticks.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/textlabel.h"
#include "wording/accesstext.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/plantext.h"
#include "wording/runtext.h"
#include "wording/standingtext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using domain::RunOutcome;
using domain::StageState;

namespace {

/// Access policies, and roles that a user widens, reach further than the one key.
bool isForAllKeys(const domain::AccessPlan &plan) {
    return plan.scope && plan.scope->scope == domain::GrantScope::AllKeys;
}

} // namespace

ConfigurePage::ConfigurePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(Page::Configure, tr("Configure backup"), protection, parent),
      m_progress(new RunProgress(protection, this)),
      m_outcome(new Panel(this)),
      m_failure(new FailurePanel(this)),
      m_ticks(new GrantTicks(this)),
      m_firstBackup(new FirstBackup(protection, this)),
      m_grant(new QPushButton(tr("Grant access again …"), this)),
      m_another(new QPushButton(tr("Configure another VM"), this)),
      m_actions(new RunActions(protection, {m_grant}, {m_another}, this)),
      m_chain(new ChainPicture(this)),
      m_result(new RunResult(protection, this)),
      m_table(new DataTable(QStringLiteral("stages"), tr("Stages of configuring backup"), this)),
      m_stages(new RowModel({tr("Stage"), tr("State"), tr("Details")}, this)) {
    m_outcome->addContent(m_firstBackup);
    m_outcome->addButton(m_firstBackup->startButton());
    m_outcome->addButton(m_firstBackup->lookButton());
    m_table->setModel(m_stages);
    m_table->setSortingEnabled(false);
    m_table->setCompact(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_progress, m_outcome, m_failure, m_ticks, m_actions, m_chain, m_result, m_table}) {
        content()->addWidget(widget);
    }
    content()->addStretch(1);
    connect(&protection, &protect::Protection::runChanged, this, &ConfigurePage::refresh);
    connect(m_progress, &RunProgress::stopRequested, this,
        [this] { WizardPage::protection().cancel(protect::Step::Configure); });
    connect(m_progress, &RunProgress::goOnRequested, this, &ConfigurePage::goOn);
    connect(m_progress, &RunProgress::ticked, this, [this] { showStages(WizardPage::protection().run()); });
    connect(m_failure, &FailurePanel::grantRequested, this, &ConfigurePage::grant);
    connect(m_failure, &FailurePanel::retryRequested, this, &ConfigurePage::tryAgain);
    connect(m_failure, &FailurePanel::changeRequested, this, &ConfigurePage::summaryRequested);
    connect(m_grant, &QPushButton::clicked, this, &ConfigurePage::grantAgain);
    connect(m_another, &QPushButton::clicked, this, &ConfigurePage::anotherRequested);
}

/// What tells how it stands.
QWidget *ConfigurePage::firstControl() const {
    return m_outcome->isVisibleTo(this) ? static_cast<QWidget *>(m_outcome)
        : m_failure->isVisibleTo(this)  ? static_cast<QWidget *>(m_failure)
                                        : m_table;
}

void ConfigurePage::enter() {
    protection().start(protect::Action::Configure);
}

void ConfigurePage::showState() {
    errorPanel()->hide(); // the failure panel tells it
    const domain::RunRecord &run = protection().run();
    const bool isRunning
        = run.outcome == RunOutcome::Running || state().progress == protect::Progress::Working;
    const bool isResult = run.outcome == RunOutcome::Protected || run.outcome == RunOutcome::TakenBack;
    m_progress->refresh(isRunning, m_table);
    showStages(run);
    m_ticks->setStages(run.stages);
    showFailure(run);
    showOutcome(run, isResult);
    m_chain->setView(chainViewOf(protection()));
    m_result->setVisible(isResult);
    m_result->refresh();
    const bool hasEnded = isResult || run.outcome == RunOutcome::Failed || run.outcome == RunOutcome::Stopped;
    m_actions->refresh();
    m_actions->setVisible(hasEnded && !isRunning);
    m_another->setVisible(isResult);
    m_grant->setVisible(run.outcome == RunOutcome::TakenBack && protection().isAccessLost()
        && !protection().plan(protect::Action::GrantAndRetry).grant.empty()
        && !domain::needsConfirmation(
            domain::principalStanding(estate().environment(), protection().choices())));
    m_firstBackup->refresh(m_actions->saveButton());
}

void ConfigurePage::showOutcome(const domain::RunRecord &run, bool isResult) {
    if (!isResult) {
        m_outcome->hide();
        m_outcomeShown = RunOutcome::NotStarted;
        return;
    }
    const domain::VirtualMachine *vm
        = estate().environment().virtualMachine(protection().choices().virtualMachineId);
    const bool isSure = run.outcome == RunOutcome::Protected
        && (run.plan.enables() || run.plan.grant.empty() || run.after.isGranted());
    m_outcome->setMessage(isSure ? Mark::Done : Mark::Warning,
        wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name), m_result->outcomeLines());
    if (m_outcomeShown == run.outcome) {
        m_outcome->show();
        return;
    }
    m_outcomeShown = run.outcome;
    tell(*m_outcome);
}

/// Who watched the run, or is nowhere, is led to how it ended, which is read for that; whoever is elsewhere
/// stays there, and is told.
void ConfigurePage::tell(Panel &panel) {
    const QWidget *focus = window()->focusWidget();
    if (focus == nullptr || focus == m_table || !focus->isVisible()) {
        panel.show();
        panel.setFocus(Qt::OtherFocusReason);
    } else {
        panel.present();
    }
}

void ConfigurePage::showStages(const domain::RunRecord &run) {
    const bool isWaiting = propagationOf(run) != nullptr;
    QList<Row> rows;
    for (const domain::Stage &stage : run.stages) {
        QString detail = wording::stageDetail(stage, estate().now());
        QString word = wording::stageStateName(stage.state);
        Mark mark = markOf(stage.state);
        if (isWaiting && stage.kind == domain::StageKind::ConfigureJob && stage.error) {
            word = tr("Not yet"); // refused as expected, and tried again
            mark = Mark::Running;
        } else if (stage.error && stage.state != StageState::Done) {
            const QString why = wording::errorText(*stage.error).headline;
            detail = detail.isEmpty() ? why : QStringLiteral("%1 – %2").arg(detail, why);
        }
        const bool isGrant = stage.kind == domain::StageKind::CreateRole
            || stage.kind == domain::StageKind::WriteGrant || stage.kind == domain::StageKind::ReadBack;
        if (isGrant && stage.state == StageState::Skipped && protection().plan().grantWithheld) {
            word = tr("Skipped, as you chose");
        } else if (run.outcome == RunOutcome::Failed && stage.state == StageState::Pending) {
            word = tr("Not reached");
        }
        rows.append(
            {{wording::stageName(stage.kind), word, detail}, QString::number(static_cast<int>(stage.kind)),
                stage.state != StageState::Skipped, {{1, mark}}, detail});
    }
    const bool sizeChanged = m_stages->rowCount() != rows.size();
    m_stages->setRows(rows);
    if (sizeChanged) {
        m_table->fitHeight();
    }
}

void ConfigurePage::showFailure(const domain::RunRecord &run) {
    if (!run.failure || run.outcome != RunOutcome::Failed) {
        m_failure->hide();
        m_failureShown.reset();
        return;
    }
    m_failure->setContent(failureContent(*run.failure));
    if (m_failureShown != run.failure->error) {
        m_failureShown = run.failure->error;
        tell(*m_failure);
    } else {
        m_failure->show();
    }
}

FailurePanel::Content ConfigurePage::failureContent(const domain::RunFailure &failure) const {
    FailurePanel::Content content;
    const domain::PrincipalStanding standing
        = domain::principalStanding(estate().environment(), protection().choices());
    content.failure = failure;
    content.words = wording::failureText(protection().run(), standing);
    content.log = estate().requestLog().join(u'\n');
    const domain::KeyAssessment *assessed = protection().keyAssessment();
    if (assessed == nullptr || !assessed->keyStore || !assessed->diskEncryptionSet) {
        return content;
    }
    const QString keyName = assessed->diskEncryptionSet->activeKey.name;
    if (!failure.missing.empty()) {
        domain::Principal principal;
        principal.objectId = protection().choices().principalId;
        principal.displayName = principalName(protection());
        content.explanation.append(
            wording::missingGrantSentence(failure.missing, principal, *assessed->keyStore, keyName));
        content.grantText = tr("Grant exactly this and retry");
    }
    for (const domain::NearMiss &nearMiss : failure.nearMisses) {
        content.explanation.append(wording::nearMissSentence(nearMiss, keyName));
    }
    if (const std::optional<domain::RoleOption> wider = protection().widerRole()) {
        content.explanation.append(
            tr("The grant is in effect, but Azure Backup still refuses. The next wider role is %1: %2.")
                .arg(wording::shown(wider->roleName),
                    wording::rightsCount(*wider, permissionModel(protection()))));
        content.grantText = tr("Grant the wider role and retry");
    } else if (failure.isKeyAccess && failure.missing.empty() && !protection().run().after.isBlocked()) {
        content.explanation.append(wording::whyRefusedNevertheless(assessed->prerequisites, standing));
    }
    // Where a lock, a policy or a limit refuses, the same script would be refused for everybody.
    if (failure.isKeyAccess && domain::needsConfirmation(standing)) {
        content.explanation.prepend(wording::wrongPrincipalText(
            standing, principalName(protection()), domain::grantsSomething(protection().run().written)));
        content.grantText.clear(); // no grant to it lets Azure Backup in
    }
    if (domain::refusalOf(failure.error) == domain::RefusalKind::MissingRight) {
        const domain::AccessPlan asked = protection().plan(protect::Action::GrantAndRetry);
        content.grantRequest = asked.grant.empty() ? QString() : grantRequestOf(protection(), asked);
    }
    return content;
}

void ConfigurePage::grant() {
    if (protection().widerRole()) {
        grantWider();
        return;
    }
    const domain::AccessPlan plan = protection().plan(protect::Action::GrantAndRetry);
    WriteQuestion question = questionOf(plan);
    question.headline = isForAllKeys(plan)
        ? tr("Access is granted to the whole key store, then backup is enabled again")
        : tr("Access is granted to exactly this key, then backup is enabled again");
    question.requests = [this] { return protection().requests(protect::Action::GrantAndRetry); };
    question.confirm = tr("Grant and retry");
    question.confirmed = [this] { protection().start(protect::Action::GrantAndRetry); };
    WriteDialog::ask(this, question);
}

void ConfigurePage::grantWider() {
    const std::optional<domain::RoleChoice> before = protection().choices().role;
    if (const std::optional<domain::RoleOption> wider = protection().widerRole()) {
        protection().choose(wider->choice);
        protection().choose(protect::EvenIfGranted{true});
    }
    WriteQuestion question = questionOf(protection().plan());
    question.mark = Mark::Warning;
    question.headline = tr("A wider role is granted, then backup is enabled again");
    question.requests = [this] { return protection().requests(); };
    question.confirm = tr("Grant the wider role");
    question.confirmed = [this] { protection().start(protect::Action::Configure); };
    question.declined = [this, before] { // a wide choice stays nowhere
        protection().choose(protect::EvenIfGranted{false});
        if (before) {
            protection().choose(*before);
        }
    };
    WriteDialog::ask(this, question);
}

/// Without a question only where everything that is sent was reviewed.
void ConfigurePage::tryAgain() {
    if (!protection().isPlanNew()) {
        protection().start(protect::Action::Configure);
        return;
    }
    WriteQuestion question = questionOf(protection().plan());
    question.headline = tr("The plan isn't the one that was reviewed");
    question.requests = [this] { return protection().requests(); };
    question.confirm = wording::commitVerb(protection().plan());
    question.confirmed = [this] { protection().start(protect::Action::Configure); };
    WriteDialog::ask(this, question);
}

void ConfigurePage::goOn() {
    const bool sends = !protection().requests(protect::Action::Continue).empty();
    if (!sends || protection().run().outcome != RunOutcome::Stopped) { // else it only looks again
        protection().start(protect::Action::Continue);
        return;
    }
    WriteQuestion question = questionOf(protection().run().plan);
    question.headline = tr("Continuing might send what isn't confirmed yet");
    question.lines = {tr("Azure is checked first: what already exists isn't sent again.")};
    question.requests = [this] { return protection().requests(protect::Action::Continue); };
    question.confirm = tr("Continue");
    question.confirmed = [this] { protection().start(protect::Action::Continue); };
    WriteDialog::ask(this, question);
}

/// The VM is protected still, and what it needs is the grant alone.
void ConfigurePage::grantAgain() {
    const domain::AccessPlan plan = protection().plan(protect::Action::GrantAndRetry);
    WriteQuestion question = questionOf(plan);
    question.headline = isForAllKeys(plan)
        ? tr("Access is granted again to the whole key store; the VM is already protected")
        : tr("Access is granted again to exactly this key; the VM is already protected");
    question.requests = [this] { return protection().requests(protect::Action::GrantAndRetry); };
    question.confirm = tr("Grant access");
    question.confirmed = [this] { protection().start(protect::Action::GrantAndRetry); };
    WriteDialog::ask(this, question);
}

WriteQuestion ConfigurePage::questionOf(const domain::AccessPlan &plan) const {
    WriteQuestion question;
    question.title = tr("Before anything is written");
    question.mark = plan.isWide() || isForAllKeys(plan) ? Mark::Warning : Mark::Information;
    question.lines = wording::planLines(plan, estate().environment());
    return question;
}

} // namespace ui
