#include "terminal/console/signinteller.h"

#include "cloud/account/settled.h"
#include "terminal/console/output.h"
#include "wording/signintext.h"

namespace console {

using account::Phase;

SignInTeller::SignInTeller(account::Account &account, Output &output) : m_account(account), m_output(output) {
    connect(&account, &account::Account::changed, this, &SignInTeller::tell);
}

void SignInTeller::tell() {
    const account::State state = m_account.state();
    const account::State told = std::exchange(m_told, state);
    if (state.phase == told.phase && state.link == told.link && state.userCode == told.userCode) {
        return;
    }
    switch (state.phase) {
    case Phase::WaitingForBrowser:
        m_output.complain(wording::signInLink(state.link));
        break;
    case Phase::WaitingForCode: {
        const qint64 seconds = m_account.now().secsTo(state.expires);
        m_output.complain(
            wording::signInCode(state.userCode, state.link, static_cast<int>((seconds + 59) / 60)));
        break;
    }
    case Phase::Finishing:
        m_output.complain(wording::signInFinishingLine());
        break;
    case Phase::Working:
        if (m_account.settings().method == account::SignInMethod::AzureCli) {
            m_output.complain(wording::azureCliLine());
        }
        break;
    case Phase::SignedOut:
    case Phase::SignedIn:
        break;
    }
}

void SignInTeller::tellWhoIsSignedIn() const {
    if (const std::optional<account::Person> person = m_account.person()) {
        const QString tenant = person->tenantName.isEmpty() ? person->tenantId : person->tenantName;
        m_output.complain(wording::signedInAs(person->userName, tenant, person->cloudName, person->armHost));
    }
    if (const std::optional<base::Error> reason = m_account.state().notRemembered) {
        m_output.complain(wording::notRememberedLine(*reason));
    }
}

QCoro::Task<bool> signInToAzure(account::Account *account) {
    account->restore();
    co_await account::whenSettled(account);
    if (!account->isSignedIn()) {
        account->signIn();
        co_await account::whenSettled(account);
    }
    co_return account->isSignedIn();
}

} // namespace console
