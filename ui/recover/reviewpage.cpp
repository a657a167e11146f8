#include "ui/recover/reviewpage.h"

#include "ui/desktop/savedline.h"
#include "ui/protect/protectionviews.h"
#include "ui/recover/earlierruns.h"
#include "ui/recover/recoverexport.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/expander.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "wording/names.h"
#include "wording/recoverytext.h"

#include <QVBoxLayout>
#include <QWizard>

namespace ui {

namespace {

constexpr int requestsHeight = 150;

QStringList numberedLines(const QStringList &lines) {
    QStringList numbered;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        numbered.append(RecoverReviewPage::tr("%1. %2", "number, step").arg(i + 1).arg(lines.at(i)));
    }
    return numbered;
}

} // namespace

RecoverReviewPage::RecoverReviewPage(protect::Recovery &recovery, QWidget *parent)
    : RecoverPage(RecoverStep::Review, tr("Review"), recovery, parent),
      m_plan(new Panel(this)),
      m_users(new Panel(this)),
      m_warnings(new Panel(this)),
      m_earlier(new EarlierRuns(this)),
      m_choices(new FactsPanel(tr("What you chose"), tr("Copy what you chose"), this)),
      m_machinePlan(new Expander(tr("What restoring the VM itself would be"), this)),
      m_requestsTitle(
          new TextLabel(tr("The requests, exactly as they will be sent"), this, TextLabel::Weight::Strong)),
      m_export(new RecoverExport(recovery, this)),
      m_copyRequests(new CopyButton(tr("Copy requests"), tr("Copy the requests"), this)),
      m_exported(new SavedLine(this)),
      m_requests(new CodeView(tr("The requests, exactly as they will be sent"), this)) {
    setCommitPage(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_plan, m_users, m_warnings, m_earlier, m_choices, m_machinePlan, m_requestsTitle}) {
        content()->addWidget(widget);
    }
    auto *row = new FlowLayout;
    row->addWidget(m_export);
    row->addWidget(m_copyRequests);
    content()->addLayout(row);
    content()->addWidget(m_exported);
    content()->addWidget(m_requests, 1);
    m_requests->setMinimumHeight(requestsHeight);
    connect(m_export, &RecoverExport::saved, m_exported, &SavedLine::tellSaved);
    connect(m_export, &RecoverExport::failed, m_exported, &SavedLine::tellFailed);
    m_copyRequests->setSource([this] { return requestText(RecoverPage::recovery().requests()); });
}

QWidget *RecoverReviewPage::firstControl() const {
    return m_plan;
}

QString RecoverReviewPage::activity() const {
    return tr("Reading what these choices need");
}

void RecoverReviewPage::showState() {
    const domain::RecoveryPlan plan = recovery().plan();
    m_earlier->refresh(recovery());
    setIntroduction(m_earlier->isHidden()
            ? tr(
                "Nothing has been written so far. The button below does this, in this order. You can stop at "
                "any time and go on later.")
            : tr("The button below does this, in this order. What was written earlier (see below) stays. You "
                 "can stop at any time and go on later."));
    showPlan(plan);
    showWarnings(plan);
    showChoices();
    showMachinePlan();
    m_exported->hide(); // of a plan that may have been another one
    m_requests->setCode(requestText(recovery().requests()));
    if (wizard() != nullptr) {
        wizard()->setButtonText(QWizard::CommitButton, wording::recoveryVerb(recovery().choices()));
    }
}

void RecoverReviewPage::showPlan(const domain::RecoveryPlan &plan) {
    const domain::RecoveryChoices &choices = recovery().choices();
    const bool rehearses = choices.goal == domain::RecoveryGoal::Rehearse;
    const QString name = wording::shown(recovery().chosenMachine().name());
    const QString headline = rehearses ? tr("The return of the key of %1 will be rehearsed").arg(name)
        : choices.parts.machine        ? tr("%1 will be restored").arg(name)
                                       : tr("The key of %1 will be brought back").arg(name);
    m_plan->setMessage(Mark::Information, headline,
        numberedLines(wording::recoveryPlanLines(plan, recovery().findings(), choices)));
    m_users->setVisible(rehearses);
    if (rehearses) {
        const domain::KeyStore *store = recovery().findings().keyStore(choices.targetHost);
        m_users->setMessage(
            plan.couldUseIsWhole == domain::Truth::Yes && plan.couldUse.empty() ? Mark::Done : Mark::Warning,
            tr("Who could use the key meanwhile"),
            {wording::couldUseText(plan, store != nullptr ? store->name : choices.targetHost)});
    }
}

void RecoverReviewPage::showWarnings(const domain::RecoveryPlan &plan) {
    QStringList warnings;
    for (const domain::RecoveryRefusal &refusal : plan.refusals) {
        const wording::RefusalWords words = wording::recoveryRefusalText(refusal, recovery().findings());
        warnings.append(words.what + QLatin1Char(' ') + words.cure);
    }
    m_warnings->setVisible(!warnings.isEmpty());
    if (!warnings.isEmpty()) {
        m_warnings->setMessage(plan.isPossible() ? Mark::Warning : Mark::Failed,
            plan.isPossible() ? tr("This might go wrong; Azure decides") : tr("This can't be started"),
            warnings);
    }
}

void RecoverReviewPage::showChoices() {
    const domain::RecoveryFindings &findings = recovery().findings();
    const domain::RecoveryChoices &choices = recovery().choices();
    QList<Fact> facts{{tr("Virtual machine"), wording::shown(recovery().chosenMachine().name())},
        {tr("Recovery Services vault"), wording::shown(recovery().chosenVault().name())}};
    const bool usesPoint = choices.goal == domain::RecoveryGoal::Rehearse || choices.parts.restoreKey
        || choices.parts.machine; // a deleted key comes back without one
    if (const domain::RecoveryPoint *point = findings.point(choices.pointId); point != nullptr && usesPoint) {
        facts.append({tr("Recovery point"),
            QStringLiteral("%1 (%2)").arg(
                point->time.isValid() ? wording::utcText(point->time) : wording::shown(point->name()),
                wording::pointTiersText(*point))});
    }
    if (!findings.key.id.isEmpty()) {
        facts.append({tr("Key"),
            tr("%1 in %2", "key, key store")
                .arg(wording::shown(findings.key.id.name), wording::shown(findings.key.id.host))});
    }
    m_choices->setFacts(facts);
}

/// A rehearsal doesn't restore the VM, but tells what that would be.
void RecoverReviewPage::showMachinePlan() {
    const bool rehearses = recovery().choices().goal == domain::RecoveryGoal::Rehearse;
    QStringList lines;
    if (rehearses) {
        const domain::RecoveryPlan plan = recovery().machinePlan();
        lines = wording::recoveryPlanLines(plan, recovery().findings(), recovery().choices());
        for (const domain::RecoveryRefusal &refusal : plan.refusals) {
            lines.append(wording::recoveryRefusalText(refusal, recovery().findings()).what);
        }
    }
    m_machinePlan->setLines(lines);
}

} // namespace ui
