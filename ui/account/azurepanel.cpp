#include "ui/account/azurepanel.h"

#include "ui/account/accounterrorpanel.h"
#include "ui/account/signedinview.h"
#include "ui/account/signedoutview.h"
#include "ui/account/waitingpanel.h"

#include <QApplication>
#include <QVBoxLayout>

namespace ui {

using account::Phase;

AzurePanel::AzurePanel(account::Account &account, QWidget *parent)
    : QWidget(parent),
      m_account(account),
      m_error(new AccountErrorPanel(account, this)),
      m_waiting(new WaitingPanel(account, this)),
      m_signedOut(new SignedOutView(account, this)),
      m_signedIn(new SignedInView(account, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_error);
    column->addWidget(m_waiting);
    column->addWidget(m_signedOut);
    column->addWidget(m_signedIn);
    column->addStretch(1);
    connect(&account, &account::Account::changed, this, &AzurePanel::showState);
    connect(m_error, &AccountErrorPanel::settingsRequested, this, &AzurePanel::openSettings);
    connect(m_signedOut, &SignedOutView::settingsRequested, this, &AzurePanel::openSettings);
    connect(m_signedIn, &SignedInView::settingsRequested, this,
        [this] { openSettings(account::Setting::Tenant); });
    showState();
}

void AzurePanel::showState() {
    // Hiding what has the focus would let it jump to an unrelated control.
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    // A sign-in in the middle of something has a dialog of its own.
    const account::State &state = m_account.state();
    const bool isIn = m_account.isSignedIn();
    const bool isOut = state.phase == Phase::SignedOut;
    m_error->showState();
    m_signedOut->showState();
    m_signedIn->showState();
    if (state.isAgain) {
        m_waiting->hide();
    } else {
        m_waiting->showState();
    }
    m_signedOut->setVisible(isOut);
    m_signedIn->setVisible(isIn);
    Q_EMIT shown();
    const bool isNext = m_phase == Phase::Working && state.phase != m_phase; // there is more to do than wait
    m_phase = state.phase;
    if (hadFocus && (!focus->isVisibleTo(this) || (isNext && focus == m_waiting->cancelButton()))) {
        if (QWidget *next = firstControl()) {
            next->setFocus(Qt::OtherFocusReason);
        } else {
            Q_EMIT done();
        }
    }
}

void AzurePanel::openSettings(account::Setting first) {
    if (m_dialog.isNull()) {
        m_dialog = new SettingsDialog(m_account.settings(), window());
        connect(m_dialog, &SettingsDialog::saved, this,
            [this](const account::Settings &settings) { m_account.setSettings(settings); });
        m_dialog->setSignedIn(m_account.isSignedIn());
        m_dialog->open();
    }
    m_dialog->focusOn(first);
}

QWidget *AzurePanel::firstControl() const {
    switch (m_account.state().phase) {
    case Phase::SignedOut:
        return m_signedOut->firstControl();
    case Phase::SignedIn:
        return nullptr;
    case Phase::Working:
    case Phase::WaitingForBrowser:
    case Phase::WaitingForCode:
    case Phase::Finishing:
        break;
    }
    return m_waiting->firstControl();
}

} // namespace ui
