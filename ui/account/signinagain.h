#pragma once

#include <QDialog>

namespace account {
class Account;
}

namespace ui {

class WaitingPanel;

/// Azure wants the user to sign in again in the middle of something: a dialog over whatever page is in front.
/// It closes by itself; what was interrupted goes on by itself. Cancelling ends that step with its error.
class SignInAgain final : public QDialog {
    Q_OBJECT
public:
    explicit SignInAgain(account::Account &account, QWidget *parent);
    void reject() override;

    /// Opens one in `window` whenever it is needed.
    static void watch(account::Account &account, QWidget *window);

private:
    void showState();

    account::Account &m_account;
    WaitingPanel *m_waiting;
};

} // namespace ui
