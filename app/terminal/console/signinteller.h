#pragma once

#include "cloud/account/account.h"

#include <QObject>

namespace console {

class Output;

/// Tells on standard error what the user has to do to sign in, whenever that changes: also in the middle of a
/// job, when Azure wants the user to prove themselves again.
class SignInTeller final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive the teller.
    SignInTeller(account::Account &account, Output &output);

    void tellWhoIsSignedIn() const;

private:
    void tell();

    account::Account &m_account;
    Output &m_output;
    account::State m_told;
};

/// Signs in: silently where an account is remembered, otherwise as the settings say. True if somebody is
/// signed in then; else Account::state() has the reason.
QCoro::Task<bool> signInToAzure(account::Account *account);

} // namespace console
