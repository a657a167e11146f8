#pragma once

#include "cloud/account/account.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/widgets.h"

namespace ui {

class Countdown;

/// A sign-in under way: what the user has to do now, how long there is time for it, and the ways out. Hidden
/// while no sign-in is under way.
class WaitingPanel final : public Panel {
    Q_OBJECT
public:
    explicit WaitingPanel(account::Account &account, QWidget *parent = nullptr);
    void showState();
    /// What the user needs next: the code's or the link's button, else Cancel.
    QWidget *firstControl() const;
    QPushButton *cancelButton() const { return m_cancel; }

private:
    void showMessage(const account::State &state);

    account::Account &m_account;
    QLabel *m_code;
    Countdown *m_countdown;
    QProgressBar *m_bar;
    CopyButton *m_copyCode;
    QPushButton *m_open;
    CopyButton *m_copyLink;
    QPushButton *m_cancel;
    std::optional<account::Phase> m_shown;
};

} // namespace ui
