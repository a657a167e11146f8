#include "ui/recover/choicespage.h"

#include "ui/recover/earlierruns.h"
#include "ui/recover/keytargets.h"
#include "ui/recover/machinetargets.h"
#include "ui/recover/partslist.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/optionlist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/searchkeys.h"
#include "ui/widgets/textlabel.h"
#include "wording/recoverytext.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::RecoveryGoal;

RecoverChoicesPage::RecoverChoicesPage(protect::Recovery &recovery, QWidget *parent)
    : RecoverPage(RecoverStep::Choices, tr("What to do"), recovery, parent),
      m_standing(new Panel(this)),
      m_earlier(new EarlierRuns(this)),
      m_goal(new OptionList(tr("Goal"), this)),
      m_partsTitle(new TextLabel(tr("Steps"), this, TextLabel::Weight::Strong)),
      m_parts(new PartsList(this)),
      m_refusals(new RefusalPanels(this)),
      m_key(new KeyTargets(recovery, this)),
      m_machine(new MachineTargets(recovery, this)) {
    setIntroduction(tr("What is chosen here was proposed by what was found. Change what you like: nothing is "
                       "written before the review."));
    keepInView(m_standing);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_earlier, m_goal, m_partsTitle, m_parts, m_refusals, m_key, m_machine}) {
        content()->addWidget(widget);
    }
    content()->addStretch(1);
    m_goal->setOptions({
        {static_cast<int>(RecoveryGoal::Restore), tr("Bring it back"),
            {tr("What is lost is recovered or restored.")}, true, {}, {}},
        {static_cast<int>(RecoveryGoal::Rehearse), tr("Rehearse"),
            {tr("Proves that the copy of the key would come back. It is restored into a second key store, "
                "compared, and deleted there. Nothing of production is touched.")},
            true, {}, {}},
    });
    connect(m_goal, &OptionList::chosen, this, [this](int id) { chooseGoal(static_cast<RecoveryGoal>(id)); });
    connect(m_parts, &PartsList::changed, this, [this](const domain::RecoveryParts &parts) {
        domain::RecoveryChoices choices = RecoverPage::recovery().choices();
        choices.parts = parts;
        RecoverPage::recovery().choose(choices);
    });
    connect(m_refusals, &RefusalPanels::leadRequested, this, &RecoverChoicesPage::lead);
    readAgainWithKeys(this, [this] { retry(); });
}

/// What earlier runs wrote comes first: it bears on everything that is chosen here.
QWidget *RecoverChoicesPage::firstControl() const {
    if (m_earlier->isVisibleTo(this)) {
        return m_earlier;
    }
    QWidget *goal = m_goal->firstControl();
    return goal != nullptr ? goal : m_standing;
}

void RecoverChoicesPage::retry() {
    recovery().look();
}

QString RecoverChoicesPage::activity() const {
    return tr("Reading what these choices need");
}

QString RecoverChoicesPage::retryText() const {
    return tr("Check again");
}

void RecoverChoicesPage::chooseGoal(RecoveryGoal goal) {
    const domain::RecoveryChoices before = recovery().choices();
    if (before.goal == goal) {
        return;
    }
    m_kept.insert(before.goal, before);
    const auto kept = m_kept.constFind(goal);
    const bool isOfThis = kept != m_kept.constEnd() && kept->virtualMachineId == before.virtualMachineId
        && kept->vaultId == before.vaultId && kept->setId == before.setId;
    if (!isOfThis) {
        recovery().chooseGoal(goal);
        return;
    }
    domain::RecoveryChoices again = *kept;
    again.pointId = before.pointId;
    recovery().choose(again);
}

void RecoverChoicesPage::showState() {
    m_earlier->refresh(recovery());
    showGoal();
    m_parts->show(recovery().choices());
    m_key->refresh();
    m_machine->refresh();
    const domain::RecoveryPlan plan = recovery().plan();
    m_refusals->show(plan, recovery().findings());
    const auto refusals = static_cast<int>(std::count_if(plan.refusals.begin(), plan.refusals.end(),
        [](const domain::RecoveryRefusal &refusal) { return !refusal.isWarning; }));
    if (state().progress == protect::Progress::Working) {
        m_standing->setMessage(Mark::Running, tr("Checking whether this can be done"), {});
    } else if (plan.isPossible()) {
        m_standing->setMessage(plan.refusals.empty() ? Mark::Done : Mark::Warning,
            plan.refusals.empty() ? tr("This can be done") : tr("This can be tried; see what might go wrong"),
            {});
    } else {
        m_standing->setMessage(
            Mark::Failed, tr("This can't be started: %n reason(s) below", nullptr, refusals), {});
    }
}

void RecoverChoicesPage::showGoal() {
    m_goal->setCurrent(static_cast<int>(recovery().choices().goal));
    const bool rehearses = recovery().choices().goal == RecoveryGoal::Rehearse;
    m_partsTitle->setPlainText(rehearses ? tr("Afterwards") : tr("Steps: each can be the only one"));
}

void RecoverChoicesPage::lead(RecoverChoice choice) {
    switch (choice) {
    case RecoverChoice::None:
        retry();
        return;
    case RecoverChoice::Point:
        Q_EMIT pointRequested();
        return;
    case RecoverChoice::KeySet:
        Q_EMIT todayRequested();
        return;
    case RecoverChoice::Parts:
        m_parts->lead();
        return;
    default:
        break;
    }
    if (!m_key->lead(choice)) {
        m_machine->lead(choice);
    }
}

} // namespace ui
