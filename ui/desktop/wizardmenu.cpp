#include "ui/desktop/wizardmenu.h"

#include "cloud/account/account.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/runreport/reportof.h"
#include "ui/account/settingsdialog.h"
#include "ui/desktop/aboutdialog.h"
#include "ui/desktop/filedrop.h"
#include "ui/desktop/helpdialog.h"
#include "ui/desktop/historydialog.h"
#include "ui/desktop/jobnotifier.h"
#include "ui/desktop/preferencesdialog.h"
#include "ui/desktop/printing.h"
#include "ui/desktop/recentfiles.h"
#include "ui/desktop/savedialog.h"
#include "ui/desktop/ticketdialog.h"
#include "ui/protect/backupwizard.h"
#include "ui/protect/configure/undodialog.h"
#include "ui/protect/pagesequence.h"
#include "ui/protect/source/snapshotdialog.h"
#include "ui/protect/wizardpage.h"

#include <QMenu>
#include <QPushButton>

namespace ui {

namespace {

wording::HelpTopic topicOf(Page page) {
    switch (page) {
    case Page::Source:
        break;
    case Page::VirtualMachine:
        return wording::HelpTopic::VirtualMachine;
    case Page::KeyStore:
        return wording::HelpTopic::KeyStore;
    case Page::Access:
        return wording::HelpTopic::Access;
    case Page::Backup:
        return wording::HelpTopic::Backup;
    case Page::Summary:
        return wording::HelpTopic::Summary;
    case Page::Configure:
        return wording::HelpTopic::Configure;
    }
    return wording::HelpTopic::Source;
}

} // namespace

WizardMenu::WizardMenu(BackupWizard &wizard, protect::Protection &protection, account::Account *account)
    : QObject(&wizard),
      m_wizard(wizard),
      m_protection(protection),
      m_account(account),
      m_button(new QPushButton(tr("Menu"), &wizard)),
      m_menu(new QMenu(m_button)) {
    m_button->setAutoDefault(false);
    m_button->setAccessibleDescription(tr("Files, history, settings and help"));
    m_button->setMenu(m_menu);
    fill();
    connect(m_menu, &QMenu::aboutToShow, this, &WizardMenu::updateActions);
    connect(&wizard, &QWizard::helpRequested, this, &WizardMenu::showHelp);
    auto *drop = new FileDrop(&wizard);
    connect(drop, &FileDrop::dropped, this, &WizardMenu::reviewRequested);
    new JobNotifier(protection, &wizard);
}

void WizardMenu::fill() {
    connect(m_menu->addAction(tr("&Open a snapshot …")), &QAction::triggered, this,
        [this] { Q_EMIT reviewRequested({}); });
    recentfiles::showIn(
        m_menu->addMenu(tr("Open &recent")), [this](const QString &path) { Q_EMIT reviewRequested({path}); });
    m_snapshot = m_menu->addAction(tr("&Save a snapshot …"));
    connect(m_snapshot, &QAction::triggered, this, &WizardMenu::showSnapshot);
    m_recovery = m_menu->addAction(tr("&Bring back a key or VM …"));
    connect(m_recovery, &QAction::triggered, this, &WizardMenu::recoveryRequested);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&History …")), &QAction::triggered, this, &WizardMenu::showHistory);
    connect(
        m_menu->addAction(tr("Save for a &ticket …")), &QAction::triggered, this, &WizardMenu::showTicket);
    m_print = m_menu->addAction(tr("&Print the report …"));
    connect(m_print, &QAction::triggered, this, &WizardMenu::print);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("S&ettings …")), &QAction::triggered, this, &WizardMenu::showSettings);
    m_menu->addSeparator();
    QAction *help = m_menu->addAction(tr("He&lp on this page"));
    connect(help, &QAction::triggered, this, &WizardMenu::showHelp);
    help->setShortcut(QKeySequence::HelpContents); // shown there, and valid on every page
    m_wizard.addAction(help);
    connect(m_menu->addAction(tr("&About")), &QAction::triggered, this,
        [this] { (new AboutDialog(&m_wizard))->open(); });
    updateActions();
}

void WizardMenu::updateActions() {
    m_snapshot->setEnabled(m_protection.estate().connection().isConnected);
    m_recovery->setEnabled(m_protection.estate().connection().isConnected);
    m_print->setEnabled(!m_protection.choices().virtualMachineId.isEmpty());
}

void WizardMenu::showHelp() {
    if (m_wizard.currentWizardPage() != nullptr) {
        HelpDialog::showFor(&m_wizard, topicOf(pageOf(m_wizard.currentId())));
    }
}

void WizardMenu::showHistory() {
    auto *history = new HistoryDialog(m_protection, &m_wizard);
    connect(history, &HistoryDialog::resumeRequested, &m_wizard, &BackupWizard::takeUp);
    connect(history, &HistoryDialog::undoRequested, history,
        [this, history](const QString &runId) { (new UndoDialog(m_protection, runId, history))->open(); });
    history->open();
}

void WizardMenu::showTicket() {
    (new TicketDialog(m_protection, &m_wizard))->open();
}

void WizardMenu::print() {
    const wording::FileSubject subject = subjectOf(m_protection, QStringLiteral("cvm-backup-report"));
    askToPrintText(&m_wizard, tr("Print the report"), wording::fileName(subject, QString()),
        runreport::toText(runreport::reportOf(m_protection)));
}

void WizardMenu::showSnapshot() {
    (new SnapshotDialog(m_protection.estate(), &m_wizard))->open();
}

void WizardMenu::showSettings() {
    m_settings = new PreferencesDialog(m_account != nullptr, &m_wizard);
    m_settings->setWriting(m_protection.isWriting());
    connect(m_settings, &PreferencesDialog::languageChosen, this, &WizardMenu::languageChosen);
    connect(m_settings, &PreferencesDialog::networkRequested, this, &WizardMenu::showNetwork);
    m_settings->open();
}

void WizardMenu::showNetwork() {
    auto *dialog = new SettingsDialog(m_account->settings(), m_settings);
    connect(dialog, &SettingsDialog::saved, this,
        [this](const account::Settings &settings) { m_account->setSettings(settings); });
    dialog->setSignedIn(m_account->isSignedIn());
    dialog->open();
    dialog->focusOn(account::Setting::Proxy);
}

} // namespace ui
