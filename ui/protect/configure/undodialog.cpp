#include "ui/protect/configure/undodialog.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappedcheckbox.h"
#include "wording/errortext.h"
#include "wording/undotext.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using domain::UndoOutcome;
using domain::UndoState;

namespace {

Mark markOf(UndoState state) {
    switch (state) {
    case UndoState::Ready:
        return Mark::Pending;
    case UndoState::Gone:
    case UndoState::Done:
        return Mark::Done;
    case UndoState::Changed:
    case UndoState::InUse:
    case UndoState::Needed:
    case UndoState::Held:
        return Mark::Warning;
    case UndoState::Unreadable:
    case UndoState::Sent:
        return Mark::Unknown;
    case UndoState::Failed:
        return Mark::Failed;
    }
    return Mark::None;
}

Mark markOf(const domain::UndoRecord &undo) {
    const bool harms = undo.isKeptForOthers() || undo.insists || wording::undoMayFailBackups(undo);
    switch (undo.outcome) {
    case UndoOutcome::None:
    case UndoOutcome::Looking:
    case UndoOutcome::Running:
        return Mark::Running;
    case UndoOutcome::Planned:
        return harms ? Mark::Warning : Mark::Information;
    case UndoOutcome::TakenBack:
        return undo.isKeptForOthers() || wording::undoMayFailBackups(undo) ? Mark::Warning : Mark::Done;
    case UndoOutcome::Failed:
        return Mark::Failed;
    case UndoOutcome::Stopped:
        return Mark::Stopped;
    }
    return Mark::None;
}

} // namespace

UndoDialog::UndoDialog(protect::Protection &protection, const QString &runId, QWidget *parent)
    : QDialog(parent),
      m_protection(protection),
      m_runId(runId),
      m_headline(new Panel(this)),
      m_steps(new FactsPanel(tr("What is undone"), tr("Copy what is undone"), this)),
      m_stop(new WrappedCheckBox(wording::stopProtectionChoice(), this)),
      m_stopExplanation(new TextLabel(wording::stopProtectionExplanation(), this, TextLabel::Weight::Muted)),
      m_insist(new WrappedCheckBox(wording::insistChoice(), this)),
      m_insistExplanation(new TextLabel(wording::insistExplanation(), this, TextLabel::Weight::Muted)),
      m_requestsTitle(new TextLabel(tr("Requests"), this, TextLabel::Weight::Strong)),
      m_code(new CodeView(tr("Requests"), this)),
      m_takeBack(new QPushButton(tr("Undo"), this)),
      m_again(new QPushButton(tr("Check again"), this)),
      m_close(new QPushButton(tr("Close"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(wording::undoTitle());
    setMinimumSize(560, 420);
    resize(720, 560);
    m_stop->setAccessibleDescription(wording::stopProtectionExplanation());
    m_insist->setAccessibleDescription(wording::insistExplanation());
    m_code->setMinimumHeight(140);
    m_steps->setStacked(true);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->addWidget(m_headline);
    column->addWidget(m_steps);
    column->addWidget(m_stop);
    column->addWidget(m_stopExplanation);
    column->addWidget(m_insist);
    column->addWidget(m_insistExplanation);
    column->addWidget(m_requestsTitle);
    column->addWidget(m_code);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_takeBack, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_close->setDefault(true); // Enter alone takes nothing back
    m_takeBack->setAutoDefault(false);
    m_again->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);

    connect(m_stop, &QCheckBox::clicked, this,
        [this](bool stops) { m_protection.undo().setStopsProtection(stops); });
    connect(m_insist, &QCheckBox::clicked, this,
        [this](bool insists) { m_protection.undo().setInsists(insists); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { m_protection.undo().takeBack(); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_protection.undo().plan(m_runId); });
    connect(buttons, &QDialogButtonBox::rejected, this, &UndoDialog::reject);
    connect(&protection, &protect::Protection::undoChanged, this, &UndoDialog::refresh);
    protection.undo().plan(runId);
    refresh();
}

void UndoDialog::reject() {
    if (m_protection.isWriting()) {
        return; // what is on its way cannot be called back, and what becomes of it is told here
    }
    m_protection.undo().cancel();
    QDialog::reject();
}

void UndoDialog::refresh() {
    const domain::UndoRecord &undo = m_protection.undo().record();
    const QString vmName = undo.virtualMachineId.name();
    QStringList lines;
    const bool tells
        = (undo.outcome == UndoOutcome::Planned && undo.hasWork()) || undo.outcome == UndoOutcome::TakenBack;
    if (tells) {
        const QString consequence = wording::undoConsequence(undo, vmName);
        lines += consequence.isEmpty() ? QStringList() : QStringList{consequence};
    }
    lines += wording::undoAfterSentences(undo);
    if (undo.outcome == UndoOutcome::Planned || undo.outcome == UndoOutcome::TakenBack) {
        lines += wording::undoOthersSentences(undo);
    }
    if (undo.error) {
        const wording::ErrorText words = wording::errorText(*undo.error);
        lines += {words.headline, words.meaning, words.nextStep};
    }
    for (const QString &policy : undo.keptPolicies) {
        lines.append(wording::keptPolicySentence(policy));
    }
    const QString headline = wording::undoHeadline(undo);
    m_headline->setMessage(markOf(undo), headline, lines);
    if (headline != m_announced) {
        m_announced = headline;
        announce(m_headline, headline);
    }
    showSteps();
    const bool planned = undo.outcome == UndoOutcome::Planned;
    const bool atWork = undo.outcome == UndoOutcome::Looking || undo.outcome == UndoOutcome::Running;
    const bool again = undo.outcome == UndoOutcome::Failed || undo.outcome == UndoOutcome::Stopped;
    m_stop->setVisible(undo.canStopProtection && planned);
    m_stopExplanation->setText(
        undo.canStopProtection ? wording::stopProtectionExplanation() : wording::stopRefusedSentence(undo));
    m_stopExplanation->setVisible(planned && (undo.canStopProtection || undo.isProtected));
    m_stop->setChecked(undo.stopsProtection);
    m_insist->setVisible(planned && (undo.isKeptForOthers() || undo.insists));
    m_insistExplanation->setVisible(m_insist->isVisibleTo(this));
    m_insist->setChecked(undo.insists);
    const bool hadFocus = m_takeBack->hasFocus() || m_again->hasFocus();
    m_takeBack->setVisible(planned || again || atWork);
    m_takeBack->setEnabled((planned && undo.hasWork()) || again);
    m_takeBack->setText(again ? tr("Try again") : tr("Undo"));
    m_again->setVisible(planned || again);
    m_close->setEnabled(!m_protection.isWriting());
    if (hadFocus && !m_takeBack->isVisibleTo(this)) { // it must not fall anywhere
        m_close->setFocus();
    }
    assignMnemonics(this, {m_takeBack, m_again, m_close});
}

void UndoDialog::showSteps() {
    const domain::UndoRecord &undo = m_protection.undo().record();
    QList<Fact> facts;
    for (const domain::UndoStep &step : undo.steps) {
        const bool judged = undo.outcome != UndoOutcome::Looking;
        const QStringList told = QStringList{wording::undoSentence(step)} + wording::undoDetails(step);
        facts.append({judged ? wording::undoStateName(step.state) : QString(), told.join(u'\n'),
            judged ? markOf(step.state) : Mark::Running});
    }
    m_steps->setFacts(facts);
    const QString requests = requestText();
    m_requestsTitle->setVisible(!requests.isEmpty());
    m_code->setVisible(!requests.isEmpty());
    m_code->setCode(requests);
}

QString UndoDialog::requestText() const {
    QStringList blocks;
    for (const domain::UndoStep &step : m_protection.undo().record().steps) {
        if (!step.url.isEmpty()) {
            const QString line = QStringLiteral("%1 %2").arg(step.method, step.url);
            blocks.append(step.body.isEmpty() ? line : line + u'\n' + step.body.trimmed());
        }
    }
    return blocks.join(QStringLiteral("\n\n"));
}

} // namespace ui
