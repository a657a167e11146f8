#include "ui/protect/backupwizard.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/account/accountlink.h"
#include "ui/account/signinagain.h"
#include "ui/desktop/wizardmenu.h"
#include "ui/protect/access/accesspage.h"
#include "ui/protect/closequestion.h"
#include "ui/protect/configure/configurepage.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/keystore/keystorepage.h"
#include "ui/protect/pagesequence.h"
#include "ui/protect/plan/summarypage.h"
#include "ui/protect/source/startpage.h"
#include "ui/protect/vault/backuppage.h"
#include "ui/protect/virtualmachine/virtualmachinepage.h"
#include "ui/recover/recoverydesk.h"
#include "ui/review/explaindialog.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/windowmemory.h"
#include "wording/names.h"

#include <QAbstractButton>
#include <QIcon>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace ui {

using protect::Step;

BackupWizard::BackupWizard(
    protect::Protection &protection, QWidget *parent, account::Account *account, AccountLink *azure)
    : QWizard(parent), m_protection(protection), m_steps(new StepList(this)) {
    setWizardStyle(QWizard::ModernStyle); // the default on Windows breaks dark palettes
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoBackButtonOnLastPage);
    setWindowIcon(QIcon(QStringLiteral(":/icons/window.svg")));
    setMinimumSize(760, 560);
    WindowMemory::keep(this, QStringLiteral("wizard"), QSize(1120, 760));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("&Cancel"));
    button(QWizard::BackButton)->setAccessibleName(tr("Back"));
    button(QWizard::NextButton)->setAccessibleName(tr("Next"));
    setSideWidget(m_steps);

    if (account != nullptr) {
        m_azure = azure != nullptr ? azure : new AccountLink(*account, protection.estate(), this);
        m_azure->setParent(this);
        SignInAgain::watch(*account, this);
        connect(account, &account::Account::changed, this, &BackupWizard::updateTitle);
    }
    auto *start = new StartPage(protection, m_azure, this);
    setPage(pageIdOf(Page::Source), start);
    connect(start, &StartPage::snapshotRequested, this, &BackupWizard::snapshotRequested);
    connect(start, &StartPage::explanationRequested, this, [this] {
        auto *dialog = new ExplainDialog(this);
        connect(dialog, &ExplainDialog::tryRequested, this, &BackupWizard::simulatorRequested);
        dialog->show();
    });
    connect(start, &StartPage::resumeRequested, this, &BackupWizard::takeUp);
    connect(start, &StartPage::undoRequested, this,
        [this](const QString &runId) { (new UndoDialog(m_protection, runId, this))->open(); });
    setPage(pageIdOf(Page::VirtualMachine), new VirtualMachinePage(protection, this));
    auto *keyStore = new KeyStorePage(protection, this);
    setPage(pageIdOf(Page::KeyStore), keyStore);
    setPage(pageIdOf(Page::Access), new AccessPage(protection, this));
    setPage(pageIdOf(Page::Backup), new BackupPage(protection, this));
    setPage(pageIdOf(Page::Summary), new SummaryPage(protection, this));
    auto *configure = new ConfigurePage(protection, this);
    setPage(pageIdOf(Page::Configure), configure);
    addSteps();
    addMenu(account);
    addRecovery(account);

    connect(keyStore, &KeyStorePage::recommendedRequested, this, &BackupWizard::reviewRecommended);
    connect(configure, &ConfigurePage::summaryRequested, this, [this] { goBackTo(pageIdOf(Page::Summary)); });
    connect(configure, &ConfigurePage::anotherRequested, this, &BackupWizard::configureAnother);
    connect(m_steps, &StepList::stepRequested, this, &BackupWizard::goBackTo);
    connect(this, &QWizard::currentIdChanged, this, &BackupWizard::pageChanged);
    connect(&protection, &protect::Protection::stateChanged, this, [this] {
        updateSteps();
        updateButtons();
        goOnToReview();
    });
    connect(&protection, &protect::Protection::runChanged, this, &BackupWizard::updateButtons);
    connect(&protection.estate(), &protect::Estate::connectionChanged, this, &BackupWizard::updateTitle);
}

WizardPage *BackupWizard::wizardPage(Page page) const {
    return static_cast<WizardPage *>(QWizard::page(pageIdOf(page)));
}

WizardPage *BackupWizard::currentWizardPage() const {
    return static_cast<WizardPage *>(currentPage());
}

/// In the row of buttons, where the page's own do not move it.
void BackupWizard::addMenu(account::Account *account) {
    m_menu = new WizardMenu(*this, m_protection, account);
    setOptions(options() | QWizard::HaveHelpButton | QWizard::HaveCustomButton1);
    setButton(QWizard::CustomButton1, m_menu->button());
    setButtonText(QWizard::HelpButton, tr("Help"));
    // The last page is a run before it is a result: one button closes it, and asks while it must.
    setButtonLayout({QWizard::CustomButton1, QWizard::HelpButton, QWizard::Stretch, QWizard::BackButton,
        QWizard::NextButton, QWizard::CommitButton, QWizard::CancelButton});
    setTabOrder(m_menu->button(), button(QWizard::HelpButton));
    setTabOrder(button(QWizard::HelpButton), button(QWizard::BackButton));
    connect(m_menu, &WizardMenu::reviewRequested, this, &BackupWizard::reviewRequested);
    connect(m_menu, &WizardMenu::languageChosen, this, &BackupWizard::languageChosen);
}

/// Beside this window, on the same estate.
void BackupWizard::addRecovery(account::Account *account) {
    m_recovery = new RecoveryDesk(m_protection.estate(), account, this);
    connect(m_recovery, &RecoveryDesk::protectRequested, this, &BackupWizard::configureRestored);
    connect(m_menu, &WizardMenu::recoveryRequested, this, [this] { m_recovery->open({}, {}); });
    connect(static_cast<StartPage *>(wizardPage(Page::Source)), &StartPage::recoveryRequested, this,
        [this] { m_recovery->open({}, {}); });
    connect(static_cast<VirtualMachinePage *>(wizardPage(Page::VirtualMachine)),
        &VirtualMachinePage::recoveryRequested, m_recovery, &RecoveryDesk::open);
}

/// It is new, so that the list has to be read again before it can be chosen.
void BackupWizard::configureRestored(const domain::ResourceId &virtualMachineId) {
    configureAnother();
    auto *once = new QObject(this);
    connect(
        &m_protection.estate(), &protect::Estate::virtualMachinesAdded, once, [this, once, virtualMachineId] {
            if (m_protection.estate().environment().virtualMachine(virtualMachineId) != nullptr) {
                once->deleteLater();
                m_protection.chooseVirtualMachine(virtualMachineId);
            }
        });
    m_protection.estate().loadVirtualMachines();
}

void BackupWizard::addSteps() {
    for (const Page page : pageOrder()) {
        QString name;
        switch (page) {
        case Page::Source:
            name = tr("Source");
            break;
        case Page::VirtualMachine:
            name = tr("Virtual machine");
            break;
        case Page::KeyStore:
            name = tr("Key store");
            break;
        case Page::Access:
            name = tr("Access");
            break;
        case Page::Backup:
            name = tr("Vault and policy");
            break;
        case Page::Summary:
            name = tr("Review");
            break;
        case Page::Configure:
            name = tr("Configure backup");
            break;
        }
        m_steps->addStep(pageIdOf(page), name);
        connect(wizardPage(page), &WizardPage::refreshed, this, &BackupWizard::updateMnemonics,
            Qt::QueuedConnection);
    }
}

void BackupWizard::pageChanged() {
    WizardPage *page = currentWizardPage();
    if (page == nullptr) {
        return;
    }
    updateTitle();
    if (pageOf(currentId()) == Page::Access) { // who asks for what is recommended gets that
        m_goesToReview ? m_preselection.pass(m_protection) : m_preselection.apply(m_protection);
    }
    page->becomeCurrent(!m_goesToReview); // pages that are only passed are not read out
    updateSteps();
    updateButtons();
    updateMnemonics();
    goOnToReview();
}

void BackupWizard::reviewRecommended() {
    m_protection.chooseRecommended();
    m_goesToReview = true;
    goOnToReview();
}

/// From page to page while each is complete; stops where a decision is the user's.
void BackupWizard::goOnToReview() {
    if (!m_goesToReview || m_stepping) {
        return;
    }
    const Page page = pageOf(currentId());
    const protect::StepState state = stateOf(m_protection, page);
    if (state.progress == protect::Progress::Working) {
        return;
    }
    const bool isOver = page == Page::Summary || !state.isDone();
    if (!isOver) {
        QTimer::singleShot(0, this, [this, id = currentId()] {
            m_stepping = false;
            if (m_goesToReview && currentId() == id) {
                next();
            }
        });
        m_stepping = true;
        return;
    }
    m_goesToReview = false;
    if (WizardPage *reached = currentWizardPage()) {
        reached->becomeCurrent();
    }
}

/// In live mode the window says in whose name and in which tenant it works.
void BackupWizard::updateTitle() {
    const QString banner = m_azure != nullptr ? m_azure->bannerText() : QString();
    for (const Page page : pageOrder()) {
        wizardPage(page)->setLiveBanner(banner);
    }
    m_recovery->setLiveBanner(banner);
    const WizardPage *page = currentWizardPage();
    if (page == nullptr) {
        return;
    }
    // Two windows of the program are told apart by what they work on.
    QStringList parts{page->heading()};
    if (currentId() > pageIdOf(Page::VirtualMachine)) {
        parts << wording::shown(m_protection.choices().virtualMachineId.name());
    }
    const protect::ConnectionInfo &connection = m_protection.estate().connection();
    parts << (connection.isSimulated ? tr("%1 (simulated)").arg(wording::shown(connection.label))
            : m_azure != nullptr     ? m_azure->shortLabel()
                                     : QString());
    parts.removeAll(QString());
    setWindowTitle(tr("%1 – Confidential VM Backup Wizard").arg(parts.join(QStringLiteral(" – "))));
}

void BackupWizard::chooseAzure() {
    if (m_azure != nullptr && AccountLink::wasChosenLast()) {
        m_azure->choose();
    }
}

/// What is read after the run has ended tells what could be done next, not how its steps ended.
void BackupWizard::updateSteps() {
    const domain::RunOutcome outcome = m_protection.run().outcome;
    const bool isProtected = outcome == domain::RunOutcome::Protected;
    const bool isEnded = isProtected || outcome == domain::RunOutcome::TakenBack;
    const int runPage = pageIdOf(Page::Configure);
    for (const Page page : pageOrder()) {
        const int id = pageIdOf(page);
        if (isEnded && id < runPage && currentId() >= runPage) {
            if (m_steps->stateOf(id) == StepList::State::Current) { // a window that was made anew
                m_steps->setStepState(id, StepList::State::Done);
            }
            continue;
        }
        const protect::StepState state = stateOf(m_protection, page);
        StepList::State shown = StepList::State::Todo;
        if (page == Page::Configure && isProtected) {
            shown = StepList::State::Done;
        } else if (id == currentId()) {
            shown = StepList::State::Current;
        } else if (state.skipped) {
            shown = StepList::State::NotNeeded;
        } else if (id < currentId()) {
            const bool isFailed = state.progress == protect::Progress::Failed || state.error;
            shown = state.isDone() ? StepList::State::Done
                : isFailed         ? StepList::State::Failed
                                   : StepList::State::Todo;
        }
        m_steps->setStepState(id, shown);
    }
}

/// After QWizard has set its buttons: nothing moves while a write is on its way.
void BackupWizard::updateButtons() {
    if (m_protection.isWriting()) {
        button(QWizard::BackButton)->setEnabled(false);
    }
    if (currentPage() == nullptr) {
        return;
    }
    const bool isRun = currentId() == pageIdOf(Page::Configure);
    const QString text = isRun ? tr("&Close") : tr("&Cancel");
    if (buttonText(QWizard::CancelButton).remove(u'&') != QString(text).remove(u'&')) {
        setButtonText(QWizard::CancelButton, text);
    }
}

void BackupWizard::updateMnemonics() {
    assignMnemonics(this,
        {button(QWizard::NextButton), button(QWizard::CommitButton), button(QWizard::FinishButton),
            button(QWizard::BackButton), button(QWizard::CancelButton), m_menu->button(),
            button(QWizard::HelpButton)});
}

void BackupWizard::goBackTo(int pageId) {
    const domain::RunOutcome outcome = m_protection.run().outcome;
    const bool isResult = currentId() == pageIdOf(Page::Configure)
        && (outcome == domain::RunOutcome::Protected || outcome == domain::RunOutcome::TakenBack);
    // From a result there is only another VM: what led to it is done.
    if (isResult || m_protection.isWriting()
        || m_protection.state(Step::Configure).progress == protect::Progress::Working
        || !visitedIds().contains(pageId)) {
        return;
    }
    while (currentId() != pageId && visitedIds().size() > 1) {
        back();
    }
}

void BackupWizard::takeOver(const BackupWizard &old) {
    const QList<int> visited = old.visitedIds();
    setGeometry(old.geometry());
    m_preselection = old.m_preselection;
    if (visited.isEmpty()) {
        return;
    }
    for (const Page page : pageOrder()) {
        wizardPage(page)->setEntered(true);
    }
    setStartId(visited.first());
    restart();
    for (int before = -1; currentId() != old.currentId() && currentId() != before;) {
        before = currentId();
        next();
    }
    for (const Page page : pageOrder()) {
        wizardPage(page)->setEntered(false);
    }
    m_recovery->takeOver(*old.m_recovery);
}

/// A job of before begins where its writing does.
void BackupWizard::takeUp(const QString &runId) {
    for (const domain::PastRun &run : m_protection.estate().pastRuns()) {
        if (run.id == runId && run.kind != domain::PastRunKind::Protection) {
            m_recovery->takeUp(runId);
            return;
        }
    }
    m_protection.resume(runId);
    setStartId(pageIdOf(Page::Configure));
    restart();
}

void BackupWizard::configureAnother() {
    setStartId(pageIdOf(Page::Source));
    m_protection.chooseVirtualMachine(domain::ResourceId());
    restart();
    next();
}

void BackupWizard::reject() {
    if (m_closing) {
        QWizard::reject();
        return;
    }
    if (!m_recovery->close()) {
        return;
    }
    const std::optional<CloseQuestion> asked = closeQuestionOf(m_protection);
    if (!asked) {
        QWizard::reject();
        return;
    }
    QMessageBox *box = askBeforeClosing(this, *asked, [this] {
        m_closing = true;
        QWizard::reject();
    });
    if (box != nullptr && asked->offersUndo) {
        const QPushButton *undo = box->addButton(tr("Undo changes …"), QMessageBox::ActionRole);
        connect(undo, &QPushButton::clicked, this,
            [this] { (new UndoDialog(m_protection, QString(), this))->open(); });
    }
}

} // namespace ui
