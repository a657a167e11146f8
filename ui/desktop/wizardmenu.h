#pragma once

#include <QObject>
#include <QPointer>

class QMenu;
class QPushButton;

namespace account {
class Account;
}
namespace protect {
class Protection;
}

namespace ui {

class BackupWizard;
class PreferencesDialog;

/// What the wizard has besides its pages: files, history, settings, help, and what is told when a job ends.
class WizardMenu final : public QObject {
    Q_OBJECT
public:
    /// `account` may be null: then there is no network to set.
    WizardMenu(BackupWizard &wizard, protect::Protection &protection, account::Account *account);

    QPushButton *button() const { return m_button; }
    void showHelp();
    void showHistory();
    void showTicket();
    void showSnapshot();
    void print();
    void showSettings();

Q_SIGNALS:
    void reviewRequested(const QStringList &paths); ///< empty: it asks for them itself
    void recoveryRequested(); ///< a key or a VM is to come back, or that is to be rehearsed
    void languageChosen(const QString &language); ///< empty: the system's

private:
    void fill();
    void updateActions();
    void showNetwork();

    BackupWizard &m_wizard;
    protect::Protection &m_protection;
    account::Account *m_account;
    QPushButton *m_button;
    QMenu *m_menu;
    QAction *m_snapshot = nullptr;
    QAction *m_recovery = nullptr;
    QAction *m_print = nullptr;
    QPointer<PreferencesDialog> m_settings;
};

} // namespace ui
