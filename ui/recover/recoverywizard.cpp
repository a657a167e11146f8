#include "ui/recover/recoverywizard.h"

#include "cloud/account/account.h"
#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "ui/desktop/helpdialog.h"
#include "ui/desktop/jobnotifier.h"
#include "ui/protect/closequestion.h"
#include "ui/recover/choicespage.h"
#include "ui/recover/earlierruns.h"
#include "ui/recover/machinepage.h"
#include "ui/recover/pointpage.h"
#include "ui/recover/reviewpage.h"
#include "ui/recover/runpage.h"
#include "ui/recover/todaypage.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/windowmemory.h"
#include "wording/names.h"
#include "wording/runtext.h"

#include <QAbstractButton>
#include <QAction>
#include <QIcon>

namespace ui {

using domain::RecoveryOutcome;
using protect::Progress;

namespace {

wording::HelpTopic topicOfRecover(RecoverStep step) {
    switch (step) {
    case RecoverStep::Machine:
        break;
    case RecoverStep::Point:
        return wording::HelpTopic::RecoverPoint;
    case RecoverStep::Today:
        return wording::HelpTopic::RecoverToday;
    case RecoverStep::Choices:
        return wording::HelpTopic::RecoverChoices;
    case RecoverStep::Review:
        return wording::HelpTopic::RecoverReview;
    case RecoverStep::Run:
        return wording::HelpTopic::RecoverRun;
    }
    return wording::HelpTopic::RecoverMachine;
}

} // namespace

RecoveryWizard::RecoveryWizard(protect::Recovery &recovery, QWidget *parent, account::Account *account)
    : QWizard(parent), m_recovery(recovery), m_steps(new StepList(this)) {
    setWizardStyle(QWizard::ModernStyle); // the default on Windows breaks dark palettes
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoBackButtonOnLastPage | QWizard::HaveHelpButton);
    setWindowIcon(QIcon(QStringLiteral(":/icons/window.svg")));
    setMinimumSize(760, 560);
    WindowMemory::keep(this, QStringLiteral("recovery"), QSize(1120, 760));
    setSideWidget(m_steps);
    addPages();
    addSteps();
    addButtons();
    connect(m_steps, &StepList::stepRequested, this, [this](int id) { goBackTo(recoverStepOf(id)); });
    connect(this, &QWizard::currentIdChanged, this, &RecoveryWizard::pageChanged);
    const auto update = [this] {
        updateTitle();
        updateSteps();
        updateButtons();
    };
    connect(&recovery, &protect::Recovery::machinesChanged, this, update);
    connect(&recovery, &protect::Recovery::findingsChanged, this, update);
    connect(&recovery, &protect::Recovery::choicesChanged, this, update);
    connect(&recovery, &protect::Recovery::runChanged, this, update);
    new JobNotifier(recovery, this);
    if (account != nullptr) {
        addConsent(*account);
    }
}

void RecoveryWizard::addPages() {
    setPage(pageIdOf(RecoverStep::Machine), new RecoverMachinePage(m_recovery, this));
    setPage(pageIdOf(RecoverStep::Point), new RecoverPointPage(m_recovery, this));
    auto *today = new RecoverTodayPage(m_recovery, this);
    setPage(pageIdOf(RecoverStep::Today), today);
    auto *choices = new RecoverChoicesPage(m_recovery, this);
    setPage(pageIdOf(RecoverStep::Choices), choices);
    setPage(pageIdOf(RecoverStep::Review), new RecoverReviewPage(m_recovery, this));
    auto *run = new RecoverRunPage(m_recovery, this);
    setPage(pageIdOf(RecoverStep::Run), run);
    connect(choices, &RecoverChoicesPage::pointRequested, this, [this] { goBackTo(RecoverStep::Point); });
    connect(choices, &RecoverChoicesPage::todayRequested, this, [this, today] {
        goBackTo(RecoverStep::Today);
        today->leadToSet();
    });
    connect(run, &RecoverRunPage::anotherRequested, this, &RecoveryWizard::startOver);
    connect(run, &RecoverRunPage::changeRequested, this, &RecoveryWizard::changePlan);
    connect(run, &RecoverRunPage::protectRequested, this, &RecoveryWizard::protectRequested);
}

void RecoveryWizard::addSteps() {
    for (const RecoverStep step : recoverOrder()) {
        QString name;
        switch (step) {
        case RecoverStep::Machine:
            name = tr("Protected VM");
            break;
        case RecoverStep::Point:
            name = tr("Recovery point");
            break;
        case RecoverStep::Today:
            name = tr("What is there today");
            break;
        case RecoverStep::Choices:
            name = tr("What to do");
            break;
        case RecoverStep::Review:
            name = tr("Review");
            break;
        case RecoverStep::Run:
            name = tr("Recovery");
            break;
        }
        m_steps->addStep(pageIdOf(step), name);
        connect(recoverPage(step), &RecoverPage::refreshed, this, &RecoveryWizard::updateMnemonics,
            Qt::QueuedConnection);
    }
}

void RecoveryWizard::addButtons() {
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("&Cancel"));
    setButtonText(QWizard::HelpButton, tr("Help"));
    button(QWizard::BackButton)->setAccessibleName(tr("Back"));
    button(QWizard::NextButton)->setAccessibleName(tr("Next"));
    // The last page is a run before it is a result: one button closes it, and asks while it must.
    setButtonLayout({QWizard::HelpButton, QWizard::Stretch, QWizard::BackButton, QWizard::NextButton,
        QWizard::CommitButton, QWizard::CancelButton});
    setTabOrder(button(QWizard::HelpButton), button(QWizard::BackButton));
    connect(this, &QWizard::helpRequested, this, &RecoveryWizard::showHelp);
    auto *help = new QAction(this);
    help->setShortcut(QKeySequence::HelpContents);
    connect(help, &QAction::triggered, this, &RecoveryWizard::showHelp);
    addAction(help);
}

/// The copy of the key lies in a blob, and a token for blobs needs a consent that nothing else does.
void RecoveryWizard::addConsent(account::Account &account) {
    auto *run = static_cast<RecoverRunPage *>(recoverPage(RecoverStep::Run));
    run->offerConsent();
    connect(run, &RecoverRunPage::consentRequested, &account, &account::Account::consentToStorage);
    connect(&account, &account::Account::consentEnded, this, [this, run, &account] {
        if (const std::optional<base::Error> error = account.consentError()) {
            run->tellConsentFailed(*error);
        } else if (m_recovery.run().outcome == RecoveryOutcome::Failed) {
            m_recovery.start();
        }
    });
}

RecoverPage *RecoveryWizard::recoverPage(RecoverStep step) const {
    return static_cast<RecoverPage *>(QWizard::page(pageIdOf(step)));
}

RecoverPage *RecoveryWizard::currentRecoverPage() const {
    return static_cast<RecoverPage *>(currentPage());
}

void RecoveryWizard::setLiveBanner(const QString &text) {
    for (const RecoverStep step : recoverOrder()) {
        recoverPage(step)->setLiveBanner(text);
    }
}

void RecoveryWizard::showHelp() {
    if (currentPage() != nullptr) {
        HelpDialog::showFor(this, topicOfRecover(recoverStepOf(currentId())));
    }
}

void RecoveryWizard::pageChanged() {
    RecoverPage *page = currentRecoverPage();
    if (page == nullptr) {
        return;
    }
    updateTitle();
    page->becomeCurrent(!m_isPassing); // pages that are only passed are not read out
    updateSteps();
    updateButtons();
    updateMnemonics();
}

void RecoveryWizard::updateTitle() {
    const RecoverPage *page = currentRecoverPage();
    if (page == nullptr) {
        return;
    }
    QStringList parts{page->heading()};
    if (currentId() > pageIdOf(RecoverStep::Machine)) {
        parts << wording::shown(m_recovery.chosenMachine().name());
    }
    const protect::ConnectionInfo &connection = m_recovery.estate().connection();
    if (connection.isSimulated) {
        parts << tr("%1 (simulated)").arg(wording::shown(connection.label));
    }
    parts.removeAll(QString());
    setWindowTitle(tr("%1 – Restore or rehearse").arg(parts.join(QStringLiteral(" – "))));
}

/// Once something was started, what led to it is done.
void RecoveryWizard::updateSteps() {
    const RecoveryOutcome outcome = m_recovery.run().outcome;
    for (const RecoverStep step : recoverOrder()) {
        const int id = pageIdOf(step);
        StepList::State shown = StepList::State::Todo;
        if (step == RecoverStep::Run && outcome == RecoveryOutcome::Recovered) {
            shown = StepList::State::Done;
        } else if (id == currentId()) {
            shown = StepList::State::Current;
        } else if (id < currentId()) {
            const protect::StepState state = stateOf(m_recovery, step);
            const bool wasDone = outcome != RecoveryOutcome::NotStarted || state.isDone();
            shown = wasDone                          ? StepList::State::Done
                : state.progress == Progress::Failed ? StepList::State::Failed
                                                     : StepList::State::Todo;
        }
        m_steps->setStepState(id, shown);
    }
}

/// After QWizard has set its buttons: nothing moves while something runs.
void RecoveryWizard::updateButtons() {
    if (currentPage() == nullptr) {
        return;
    }
    if (m_recovery.isWriting() || m_recovery.run().outcome != RecoveryOutcome::NotStarted) {
        button(QWizard::BackButton)->setEnabled(false);
    }
    const bool isRun = currentId() == pageIdOf(RecoverStep::Run);
    const QString text = isRun ? tr("&Close") : tr("&Cancel");
    if (buttonText(QWizard::CancelButton).remove(u'&') != QString(text).remove(u'&')) {
        setButtonText(QWizard::CancelButton, text);
    }
}

void RecoveryWizard::updateMnemonics() {
    assignMnemonics(this,
        {button(QWizard::NextButton), button(QWizard::CommitButton), button(QWizard::BackButton),
            button(QWizard::CancelButton), button(QWizard::HelpButton)});
}

void RecoveryWizard::goBackTo(RecoverStep step) {
    const int id = pageIdOf(step);
    if (m_recovery.run().outcome != RecoveryOutcome::NotStarted || !visitedIds().contains(id)) {
        return;
    }
    m_isPassing = true;
    while (currentId() != id && visitedIds().size() > 1) {
        back();
    }
    m_isPassing = false;
    currentRecoverPage()->becomeCurrent();
}

void RecoveryWizard::takeUp(const QString &runId) {
    m_recovery.resume(runId);
    setStartId(pageIdOf(RecoverStep::Run));
    restart();
}

void RecoveryWizard::startOver() {
    m_recovery.chooseMachine({}, {});
    setStartId(pageIdOf(RecoverStep::Machine));
    restart();
}

void RecoveryWizard::changePlan() {
    if (m_recovery.isWriting()) {
        return;
    }
    const domain::RecoveryChoices choices = m_recovery.choices();
    const domain::ResourceId machine = m_recovery.chosenMachine();
    const domain::ResourceId vault = m_recovery.chosenVault();
    m_recovery.chooseMachine({}, {}); // drops the run
    m_recovery.chooseMachine(machine, vault);
    m_recovery.choose(choices);
    m_recovery.look(); // what the run wrote has changed what is there
    if (!m_recovery.machines().isRead) { // a run of before was gone on with
        m_recovery.loadMachines();
    }
    passTo(pageIdOf(RecoverStep::Machine), pageIdOf(RecoverStep::Choices));
}

void RecoveryWizard::takeOver(const RecoveryWizard &old) {
    const QList<int> visited = old.visitedIds();
    setGeometry(old.geometry());
    if (!visited.isEmpty()) {
        passTo(visited.first(), old.currentId());
    }
}

void RecoveryWizard::passTo(int first, int last) {
    for (const RecoverStep step : recoverOrder()) {
        recoverPage(step)->setEntered(true);
    }
    m_isPassing = true;
    setStartId(first);
    restart();
    for (int before = -1; currentId() != last && currentId() != before;) {
        before = currentId();
        next();
    }
    for (const RecoverStep step : recoverOrder()) {
        recoverPage(step)->setEntered(false);
    }
    m_isPassing = false;
    currentRecoverPage()->becomeCurrent();
}

void RecoveryWizard::reject() {
    const domain::RecoveryRun &run = m_recovery.run();
    const bool isRunning = run.outcome == RecoveryOutcome::Running || m_recovery.isWriting();
    const bool isOpen = run.outcome == RecoveryOutcome::Stopped || run.outcome == RecoveryOutcome::Failed;
    const bool hasChosen
        = run.outcome == RecoveryOutcome::NotStarted && !m_recovery.choices().pointId.isEmpty();
    const bool leavesSomething = isRunning || (isOpen && !run.written.empty()) || hasChosen;
    if (m_closing || !leavesSomething) {
        QWizard::reject();
        return;
    }
    askBeforeClosing(this, closeQuestion(isRunning), [this] {
        m_closing = true;
        QWizard::reject();
    });
}

CloseQuestion RecoveryWizard::closeQuestion(bool isRunning) const {
    const domain::RecoveryRun &run = m_recovery.run();
    if (!isRunning && run.outcome == RecoveryOutcome::NotStarted) {
        return {tr("Close the wizard?"),
            EarlierRuns::linesOf(m_recovery).isEmpty()
                ? tr("Nothing was written. What you chose isn't saved.")
                : tr("Nothing was written since the earlier recovery. What you chose isn't saved."),
            false};
    }
    QStringList lines;
    if (m_recovery.isWriting()) {
        lines.append(tr("A change is on its way to Azure and might still take effect."));
    }
    if (run.written.empty()) {
        lines.append(tr("Nothing has been confirmed as written so far."));
    } else {
        lines.append(tr("This was already written and remains in Azure:"));
        for (const domain::WrittenChange &change : run.written) {
            lines.append(QStringLiteral("• %1").arg(wording::writtenSentence(change)));
        }
    }
    lines.append(tr("You can go on later: from the first page of the other wizard, or from its history."));
    return {isRunning ? tr("The recovery is still running. Close the wizard?")
                      : tr("The recovery isn't finished. Close the wizard?"),
        lines.join(u'\n'), false};
}

} // namespace ui
