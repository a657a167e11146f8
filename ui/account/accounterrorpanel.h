#pragma once

#include "cloud/account/account.h"
#include "ui/widgets/errorpanel.h"
#include "ui/widgets/widgets.h"

namespace ui {

/// Why the last sign-in failed. Where an administrator has to consent: with the link and the command for
/// them.
class AccountErrorPanel final : public ErrorPanel {
    Q_OBJECT
public:
    explicit AccountErrorPanel(account::Account &account, QWidget *parent = nullptr);
    void showState();

Q_SIGNALS:
    void settingsRequested(account::Setting first);

private:
    void act();

    account::Account &m_account;
    TextLabel *m_consent;
    CopyButton *m_copyLink;
    CopyButton *m_copyCommand;
};

} // namespace ui
