#pragma once

#include "cloud/account/account.h"
#include "cloud/account/settings.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// How to sign in, and what is needed first where nothing is set up yet.
class SignedOutView final : public QWidget {
    Q_OBJECT
public:
    explicit SignedOutView(account::Account &account, QWidget *parent = nullptr);
    void showState();
    QWidget *firstControl() const;

Q_SIGNALS:
    void settingsRequested(account::Setting first);

private:
    void chooseMethod(int id);
    void signIn();

    account::Account &m_account;
    Panel *m_needed;
    OptionList *m_methods;
    QPushButton *m_signIn;
    TextLabel *m_summary;
};

} // namespace ui
