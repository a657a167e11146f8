#pragma once

#include "cloud/account/account.h"
#include "ui/account/settingsdialog.h"

#include <QPointer>
#include <QWidget>

namespace ui {

class AccountErrorPanel;
class SignedInView;
class SignedOutView;
class WaitingPanel;

/// The account on the start page: signed out, signing in or signed in, and why something failed.
class AzurePanel final : public QWidget {
    Q_OBJECT
public:
    explicit AzurePanel(account::Account &account, QWidget *parent = nullptr);
    /// What the user needs next; nullptr: nothing, they are signed in.
    QWidget *firstControl() const;

Q_SIGNALS:
    void shown(); ///< other widgets are visible now
    void done(); ///< signed in: the focus may leave

private:
    void showState();
    void openSettings(account::Setting first);

    account::Account &m_account;
    AccountErrorPanel *m_error;
    WaitingPanel *m_waiting;
    SignedOutView *m_signedOut;
    SignedInView *m_signedIn;
    account::Phase m_phase = account::Phase::SignedOut;
    QPointer<SettingsDialog> m_dialog;
};

} // namespace ui
