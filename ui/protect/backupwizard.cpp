#include "ui/protect/backupwizard.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/account/accountlink.h"
#include "ui/account/signinagain.h"
#include "ui/protect/access/principalpage.h"
#include "ui/protect/access/rolepage.h"
#include "ui/protect/access/scopepage.h"
#include "ui/protect/configure/configurepage.h"
#include "ui/protect/configure/donepage.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/keystore/keystorepage.h"
#include "ui/protect/pagesequence.h"
#include "ui/protect/plan/summarypage.h"
#include "ui/protect/source/startpage.h"
#include "ui/protect/vault/backuppage.h"
#include "ui/protect/virtualmachine/virtualmachinepage.h"
#include "ui/review/explaindialog.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/steplist.h"
#include "wording/runtext.h"

#include <QAbstractButton>
#include <QIcon>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace ui {

using protect::Step;

BackupWizard::BackupWizard(protect::Protection &protection, QWidget *parent, account::Account *account)
    : QWizard(parent), m_protection(protection), m_steps(new StepList(this)) {
    setWizardStyle(QWizard::ModernStyle); // the default on Windows breaks dark palettes
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoCancelButtonOnLastPage
        | QWizard::NoBackButtonOnLastPage);
    setWindowIcon(QIcon(QStringLiteral(":/icons/window.svg")));
    setMinimumSize(960, 680);
    resize(1120, 760);
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("&Cancel"));
    setButtonText(QWizard::FinishButton, tr("&Close"));
    button(QWizard::BackButton)->setAccessibleName(tr("Back"));
    button(QWizard::NextButton)->setAccessibleName(tr("Next"));
    setSideWidget(m_steps);

    if (account != nullptr) {
        m_azure = new AccountLink(*account, protection.estate(), this);
        SignInAgain::watch(*account, this);
        connect(account, &account::Account::changed, this, &BackupWizard::updateTitle);
    }
    auto *start = new StartPage(protection, m_azure, this);
    setPage(pageIdOf(Step::Source), start);
    connect(start, &StartPage::snapshotRequested, this, &BackupWizard::snapshotRequested);
    connect(start, &StartPage::explanationRequested, this, [this] {
        auto *dialog = new ExplainDialog(this);
        connect(dialog, &ExplainDialog::tryRequested, this, &BackupWizard::simulatorRequested);
        dialog->show();
    });
    connect(start, &StartPage::resumeRequested, this, &BackupWizard::takeUp);
    connect(start, &StartPage::undoRequested, this,
        [this](const QString &runId) { (new UndoDialog(m_protection, runId, this))->open(); });
    setPage(pageIdOf(Step::VirtualMachine), new VirtualMachinePage(protection, this));
    setPage(pageIdOf(Step::KeyStore), new KeyStorePage(protection, this));
    setPage(pageIdOf(Step::Role), new RolePage(protection, this));
    setPage(pageIdOf(Step::Scope), new ScopePage(protection, this));
    setPage(pageIdOf(Step::Principal), new PrincipalPage(protection, this));
    setPage(pageIdOf(Step::Backup), new BackupPage(protection, this));
    setPage(pageIdOf(Step::Summary), new SummaryPage(protection, this));
    auto *configure = new ConfigurePage(protection, this);
    setPage(pageIdOf(Step::Configure), configure);
    auto *done = new DonePage(protection, this);
    setPage(pageIdOf(Step::Done), done);
    addSteps();

    connect(configure, &ConfigurePage::summaryRequested, this, [this] { goBackTo(pageIdOf(Step::Summary)); });
    connect(done, &DonePage::runRequested, this, [this] { goBackTo(pageIdOf(Step::Configure)); });
    connect(done, &DonePage::anotherRequested, this, &BackupWizard::configureAnother);
    connect(m_steps, &StepList::stepRequested, this, &BackupWizard::goBackTo);
    connect(this, &QWizard::currentIdChanged, this, &BackupWizard::pageChanged);
    connect(&protection, &protect::Protection::stateChanged, this, [this] {
        updateSteps();
        updateButtons();
    });
    connect(&protection, &protect::Protection::runChanged, this, &BackupWizard::updateButtons);
    connect(&protection.estate(), &protect::Estate::connectionChanged, this, &BackupWizard::updateTitle);
}

WizardPage *BackupWizard::wizardPage(Step step) const {
    return static_cast<WizardPage *>(page(pageIdOf(step)));
}

WizardPage *BackupWizard::currentWizardPage() const {
    return static_cast<WizardPage *>(currentPage());
}

void BackupWizard::addSteps() {
    for (const Step step : pageOrder()) {
        QString name;
        switch (step) {
        case Step::Source:
            name = tr("Source");
            break;
        case Step::VirtualMachine:
            name = tr("Virtual machine");
            break;
        case Step::KeyStore:
            name = tr("Key store");
            break;
        case Step::Role:
            name = tr("Role");
            break;
        case Step::Scope:
            name = tr("Scope");
            break;
        case Step::Principal:
            name = tr("Security principal");
            break;
        case Step::Backup:
            name = tr("Vault and policy");
            break;
        case Step::Summary:
            name = tr("Review");
            break;
        case Step::Configure:
            name = tr("Configure backup");
            break;
        case Step::Done:
            name = tr("Result");
            break;
        }
        m_steps->addStep(pageIdOf(step), name);
        WizardPage *page = wizardPage(step);
        connect(page, &WizardPage::refreshed, this, &BackupWizard::updateMnemonics, Qt::QueuedConnection);
    }
}

void BackupWizard::pageChanged() {
    WizardPage *page = currentWizardPage();
    if (page == nullptr) {
        return;
    }
    updateTitle();
    page->becomeCurrent();
    announce(page, page->heading());
    updateSteps();
    updateButtons();
    updateMnemonics();
}

/// In live mode the window says in whose name and in which tenant it works.
void BackupWizard::updateTitle() {
    const QString banner = m_azure != nullptr ? m_azure->bannerText() : QString();
    for (const Step step : pageOrder()) {
        wizardPage(step)->setLiveBanner(banner);
    }
    const WizardPage *page = currentWizardPage();
    if (page == nullptr) {
        return;
    }
    setWindowTitle(banner.isEmpty()
            ? tr("%1 – Confidential VM Backup Wizard").arg(page->heading())
            : tr("%1 – %2 – Confidential VM Backup Wizard").arg(page->heading(), m_azure->shortLabel()));
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
    const int runPage = pageIdOf(Step::Configure);
    for (const Step step : pageOrder()) {
        const int id = pageIdOf(step);
        if (isEnded && id < runPage && currentId() >= runPage) {
            continue;
        }
        const protect::StepState state = m_protection.state(step);
        StepList::State shown = StepList::State::Todo;
        if (id == currentId()) {
            shown = StepList::State::Current;
        } else if (state.skipped) {
            shown = StepList::State::NotNeeded;
        } else if (id < currentId()) {
            const bool isDone = state.isDone() || (step == Step::Configure && isProtected);
            const bool isFailed = state.progress == protect::Progress::Failed || state.error;
            shown = isDone ? StepList::State::Done
                : isFailed ? StepList::State::Failed
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
    const bool changed = !m_protection.run().written.empty() || m_protection.isWriting();
    const bool isRunning = currentId() == pageIdOf(Step::Configure);
    const QString text = isRunning && changed ? tr("&Close") : tr("&Cancel");
    if (buttonText(QWizard::CancelButton).remove(u'&') != QString(text).remove(u'&')) {
        setButtonText(QWizard::CancelButton, text);
    }
}

void BackupWizard::updateMnemonics() {
    assignMnemonics(this,
        {button(QWizard::NextButton), button(QWizard::CommitButton), button(QWizard::FinishButton),
            button(QWizard::BackButton), button(QWizard::CancelButton)});
}

void BackupWizard::goBackTo(int pageId) {
    if (m_protection.isWriting() || m_protection.state(Step::Configure).progress == protect::Progress::Working
        || !visitedIds().contains(pageId)) {
        return;
    }
    while (currentId() != pageId && visitedIds().size() > 1) {
        back();
    }
}

/// A job of before begins where its writing does.
void BackupWizard::takeUp(const QString &runId) {
    m_protection.resume(runId);
    setStartId(pageIdOf(Step::Configure));
    restart();
}

void BackupWizard::configureAnother() {
    setStartId(pageIdOf(Step::Source));
    m_protection.chooseVirtualMachine(domain::ResourceId());
    restart();
    next();
}

void BackupWizard::reject() {
    const domain::RunRecord &run = m_protection.run();
    const bool running = run.outcome == domain::RunOutcome::Running || m_protection.isWriting();
    const bool ended
        = run.outcome == domain::RunOutcome::Protected || run.outcome == domain::RunOutcome::TakenBack;
    const bool leftInTheMiddle = !run.written.empty() && !ended;
    if (m_closing || (!running && !leftInTheMiddle)) {
        QWizard::reject();
        return;
    }
    QStringList lines;
    if (m_protection.isWriting()) {
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
    const bool wasRequested = std::any_of(run.stages.begin(), run.stages.end(),
        [](const auto &stage) { return stage.kind == domain::StageKind::Enable && stage.tries > 0; });
    const QString question = running ? tr("Backup is still being configured. Close the wizard?")
        : run.outcome == domain::RunOutcome::Failed ? tr("Backup isn't enabled. Close the wizard?")
        : wasRequested
        ? tr("Backup was requested, but it isn't known yet whether it works. Close the wizard?")
        : tr("Backup isn't enabled yet. Close the wizard?");
    askBeforeClosing(question, lines.join(u'\n'), !running);
}

void BackupWizard::askBeforeClosing(const QString &question, const QString &explanation, bool offersUndo) {
    if (findChild<QMessageBox *>() != nullptr) {
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Close the wizard"), question, QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(explanation);
    QPushButton *keep = box->addButton(tr("Keep open"), QMessageBox::RejectRole);
    QPushButton *close = box->addButton(tr("Close"), QMessageBox::AcceptRole);
    if (offersUndo) {
        const QPushButton *undo = box->addButton(tr("Undo changes …"), QMessageBox::ActionRole);
        connect(undo, &QPushButton::clicked, this,
            [this] { (new UndoDialog(m_protection, QString(), this))->open(); });
    }
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(close, &QPushButton::clicked, this, [this] {
        m_closing = true;
        QWizard::reject();
    });
    box->open();
}

} // namespace ui
