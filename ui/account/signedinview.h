#pragma once

#include "cloud/account/account.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace ui {

/// Who is signed in, in which tenant of which cloud, and what can be changed about it.
class SignedInView final : public QWidget {
    Q_OBJECT
public:
    explicit SignedInView(account::Account &account, QWidget *parent = nullptr);
    void showState();

Q_SIGNALS:
    void settingsRequested();

private:
    void showTenants();
    void switchTenant();
    QString enteredTenant() const; ///< id of the one that is listed, else what was typed

    account::Account &m_account;
    QString m_shownTenant;
    FactsPanel *m_facts;
    TextLabel *m_guest;
    TextLabel *m_notRemembered;
    QComboBox *m_tenants;
    QPushButton *m_switch;
    TextLabel *m_tenantNote;
    QPushButton *m_another;
    QPushButton *m_renew;
    TextLabel *m_renewed;
    QPushButton *m_signOut;
};

} // namespace ui
