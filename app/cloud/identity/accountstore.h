#pragma once

#include "cloud/identity/secretstore.h"
#include "cloud/identity/signin.h"

#include <functional>
#include <memory>
#include <vector>

namespace identity {

/// A signed-in account without its secrets, enough to sign in again silently. One per (cloud, tenant, client,
/// user).
struct AccountRecord {
    QString cloud; ///< "AzureCloud"
    QString loginHost;
    QString clientId;
    UserAccount user;

    bool isSameAs(const AccountRecord &other) const; ///< by cloud, tenant, client and user id
};

/// Remembers accounts and their refresh tokens in a secret store, the list of accounts included: nothing is
/// kept in a file. Entries: "accounts" (JSON, the last used one first) and one "account/…" per refresh token.
class AccountStore {
public:
    explicit AccountStore(std::shared_ptr<SecretStore> secrets);
    bool survivesRestart() const { return m_secrets->survivesRestart(); }

    /// The remembered accounts, the last used one first. Errors: those of the store; Local with code
    /// "SecretStoreDamaged" if the list cannot be read.
    QCoro::Task<base::Result<std::vector<AccountRecord>>> accounts(base::Cancellation cancellation) const;
    /// NotFound if the account has no token.
    QCoro::Task<base::Result<QByteArray>> refreshToken(
        AccountRecord account, base::Cancellation cancellation) const;
    /// Puts the account first in the list and replaces its token.
    QCoro::Task<base::Result<void>> remember(
        AccountRecord account, QByteArray refreshToken, base::Cancellation cancellation) const;
    /// Removes the account's token and its place in the list. Tries both even if one fails.
    QCoro::Task<base::Result<void>> forget(AccountRecord account, base::Cancellation cancellation) const;

    /// Whether something is being written or removed. A program that ends before it ended leaves behind what
    /// the write began, and perhaps an older refresh token.
    bool isWriting() const;
    /// `told` is called whenever the last of the writes under way has ended.
    void onWritten(std::function<void()> told);

private:
    struct Writes;
    std::shared_ptr<const void> underWay() const;

    std::shared_ptr<SecretStore> m_secrets;
    std::shared_ptr<Writes> m_writes;
};

} // namespace identity
