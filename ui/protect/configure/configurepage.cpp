#include "ui/protect/configure/configurepage.h"

#include "domain/refusal.h"
#include "ui/protect/configure/runactions.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/announce.h"
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

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

using domain::RunOutcome;
using domain::StageState;

ConfigurePage::ConfigurePage(protect::Protection &protection, QWidget *parent)
    : WizardPage(protect::Step::Configure, tr("Configure backup"), protection, parent),
      m_headline(new TextLabel({}, this, TextLabel::Weight::Strong)),
      m_progress(new QProgressBar(this)),
      m_time(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_stop(new QPushButton(tr("Stop waiting"), this)),
      m_continue(new QPushButton(tr("Continue"), this)),
      m_ticks(new GrantTicks(this)),
      m_failure(new FailurePanel(this)),
      m_actions(new RunActions(protection, {}, {}, this)),
      m_table(new DataTable(QStringLiteral("stages"), tr("Stages of configuring backup"), this)),
      m_stages(new RowModel({tr("Stage"), tr("State"), tr("Details")}, this)),
      m_tick(new QTimer(this)) {
    content()->addWidget(m_headline);
    m_progress->setAccessibleName(tr("Progress of configuring backup"));
    m_stop->setAutoDefault(false);
    m_continue->setAutoDefault(false);
    m_stop->setAccessibleDescription(tr("What was sent isn't undone; you can continue later"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addWidget(m_continue);
    content()->addLayout(row);
    content()->addWidget(m_time);
    content()->addWidget(m_ticks);
    content()->addWidget(m_failure);
    content()->addWidget(m_actions);
    m_table->setModel(m_stages);
    m_table->setSortingEnabled(false);
    m_table->setCompact(true);
    content()->addWidget(m_table);
    content()->addStretch(1);
    m_tick->setInterval(500);
    connect(m_tick, &QTimer::timeout, this, &ConfigurePage::showTime);
    connect(&protection, &protect::Protection::runChanged, this, &ConfigurePage::refresh);
    connect(m_stop, &QPushButton::clicked, this,
        [this] { WizardPage::protection().cancel(protect::Step::Configure); });
    connect(m_continue, &QPushButton::clicked, this, &ConfigurePage::goOn);
    connect(m_failure, &FailurePanel::grantRequested, this, &ConfigurePage::grant);
    connect(m_failure, &FailurePanel::retryRequested, this, &ConfigurePage::tryAgain);
    connect(m_failure, &FailurePanel::changeRequested, this, &ConfigurePage::summaryRequested);
}

QWidget *ConfigurePage::firstControl() const {
    return m_table;
}

void ConfigurePage::enter() {
    protection().start(protect::Action::Configure);
}

void ConfigurePage::showState() {
    errorPanel()->hide(); // the failure panel tells it
    const domain::RunRecord &run = protection().run();
    const domain::VirtualMachine *vm
        = estate().environment().virtualMachine(protection().choices().virtualMachineId);
    const QString headline = wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name);
    m_headline->setPlainText(headline);
    if (headline != m_announced) {
        m_announced = headline;
        announce(m_headline, headline);
    }
    showStages(run);
    showTime();
    m_ticks->setStages(run.stages);
    const bool running = run.outcome == RunOutcome::Running || state().progress == protect::Progress::Working;
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus == m_stop || focus == m_continue;
    m_stop->setVisible(running);
    m_continue->setVisible(!running && run.outcome == RunOutcome::Stopped);
    if (hadFocus) { // a button that vanishes must not let the focus fall anywhere
        (m_stop->isVisible()              ? static_cast<QWidget *>(m_stop)
                : m_continue->isVisible() ? static_cast<QWidget *>(m_continue)
                                          : m_table)
            ->setFocus();
    }
    if (running) {
        m_tick->start();
    } else {
        m_tick->stop();
    }
    const bool hasEnded = run.outcome == RunOutcome::Failed || run.outcome == RunOutcome::Stopped
        || run.outcome == RunOutcome::TakenBack;
    m_actions->refresh();
    m_actions->setVisible(hasEnded && !running);
    showFailure(run);
}

void ConfigurePage::showStages(const domain::RunRecord &run) {
    QList<Row> rows;
    int ended = 0;
    double share = 0;
    for (const domain::Stage &stage : run.stages) {
        if (stage.state != StageState::Pending && stage.state != StageState::Running) {
            ++ended;
        } else if (stage.percent) {
            share = *stage.percent / 100.0;
        }
        QString detail = wording::stageDetail(stage, estate().now());
        if (stage.error && stage.state != StageState::Done) {
            const QString why = wording::errorText(*stage.error).headline;
            detail = detail.isEmpty() ? why : QStringLiteral("%1 – %2").arg(detail, why);
        }
        const bool isGrant = stage.kind == domain::StageKind::CreateRole
            || stage.kind == domain::StageKind::WriteGrant || stage.kind == domain::StageKind::ReadBack;
        const bool isWithheld
            = isGrant && stage.state == StageState::Skipped && protection().plan().grantWithheld;
        const QString word = isWithheld ? tr("Skipped, as you chose") : wording::stageStateName(stage.state);
        rows.append(
            {{wording::stageName(stage.kind), word, detail}, QString::number(static_cast<int>(stage.kind)),
                stage.state != StageState::Skipped, {{1, markOf(stage.state)}}, detail});
    }
    const bool sizeChanged = m_stages->rowCount() != rows.size();
    m_stages->setRows(rows);
    if (sizeChanged) {
        m_table->fitHeight();
    }
    const int all = qMax(1, static_cast<int>(rows.size()));
    m_progress->setRange(0, all * 100);
    m_progress->setValue(
        run.outcome == RunOutcome::Protected ? all * 100 : ended * 100 + static_cast<int>(share * 100));
}

void ConfigurePage::showTime() {
    const domain::RunRecord &run = protection().run();
    if (!run.started.isValid()) {
        m_time->setTextOrHide({});
        return;
    }
    const QDateTime until = run.ended.isValid() ? run.ended : estate().now();
    const QString elapsed
        = tr("Elapsed time: %1").arg(wording::elapsedText(std::chrono::seconds(run.started.secsTo(until))));
    const bool waits = std::any_of(run.stages.begin(), run.stages.end(), [](const domain::Stage &stage) {
        return stage.kind == domain::StageKind::WaitForPropagation && stage.state == StageState::Running;
    });
    m_time->setTextOrHide(waits ? elapsed + u'\n' + wording::propagationNote() : elapsed);
    if (!run.ended.isValid()) {
        showStages(run);
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
        m_failure->present();
    } else {
        m_failure->show();
    }
}

FailurePanel::Content ConfigurePage::failureContent(const domain::RunFailure &failure) const {
    FailurePanel::Content content;
    content.failure = failure;
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
    } else if (failure.isKeyAccess && failure.missing.empty()) {
        content.explanation.append(wording::whyRefusedNevertheless(assessed->prerequisites,
            domain::principalStanding(estate().environment(), protection().choices())));
    }
    // Where a lock, a policy or a limit refuses, the same script would be refused for everybody.
    const domain::PrincipalStanding standing
        = domain::principalStanding(estate().environment(), protection().choices());
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
    WriteQuestion question = questionOf(protection().plan(protect::Action::GrantAndRetry));
    question.headline = tr("Access is granted to exactly this key, then backup is enabled again");
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

WriteQuestion ConfigurePage::questionOf(const domain::AccessPlan &plan) const {
    WriteQuestion question;
    question.title = tr("Before anything is written");
    question.mark = Mark::Information;
    question.lines = wording::planLines(plan, estate().environment());
    return question;
}

} // namespace ui
