#include "ui/account/signinagain.h"

#include "cloud/account/account.h"
#include "ui/account/waitingpanel.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/mnemonics.h"
#include "ui/widgets/textlabel.h"
#include "wording/names.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SignInAgain::SignInAgain(account::Account &account, QWidget *parent)
    : QDialog(parent), m_account(account), m_waiting(new WaitingPanel(account, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in again"));
    setMinimumWidth(520);
    const std::optional<account::Person> person = account.person();
    auto *text = new TextLabel(
        tr("Azure requires %1 to sign in again before it continues, for example with multifactor "
           "authentication. Your choices are kept, and what was interrupted continues automatically.")
            .arg(person ? wording::shown(person->userName) : QString()),
        this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(m_waiting);
    column->addStretch(1);
    setAccessibleName(windowTitle());
    setAccessibleDescription(text->text());
    connect(&account, &account::Account::changed, this, &SignInAgain::showState);
    showState();
}

void SignInAgain::watch(account::Account &account, QWidget *window) {
    connect(&account, &account::Account::changed, window, [&account, window] {
        const bool isShown = window->findChild<SignInAgain *>() != nullptr;
        if (account.state().isAgain && !isShown) {
            auto *dialog = new SignInAgain(account, window);
            dialog->open();
            announce(dialog, dialog->accessibleDescription());
        }
    });
}

void SignInAgain::showState() {
    if (!m_account.state().isAgain) {
        accept();
        return;
    }
    m_waiting->showState();
    assignMnemonics(this, {m_waiting->cancelButton()});
    const QWidget *focus = focusWidget();
    if (focus == nullptr || !focus->isVisibleTo(this) || focus == m_waiting->cancelButton()) {
        m_waiting->firstControl()->setFocus(Qt::OtherFocusReason);
    }
}

void SignInAgain::reject() {
    m_account.cancel(); // closes this by way of changed()
    if (isVisible()) {
        QDialog::reject();
    }
}

} // namespace ui
