// What an Account holds: internal to this room.
#pragma once

#include "base/async/activity.h"
#include "base/async/completion.h"
#include "cloud/account/account.h"
#include "cloud/account/guidedsignin.h"
#include "cloud/account/live.h"
#include "cloud/identity/accountstore.h"

namespace account {

/// Shared with the flows under way, which outlive the account at most until they have unwound.
struct Account::Private : std::enable_shared_from_this<Account::Private> {
    using Ticket = base::Activity::Ticket;
    using Opened = base::Result<Live>;

    Account *q = nullptr; ///< nullptr as soon as the account is destroyed
    Tools tools;
    Settings settings;
    State state;
    base::Activity signing; ///< in, out, or to another tenant
    base::Cancellation askingAgain;
    bool isRestored = false;
    std::shared_ptr<identity::AccountStore> store; ///< chosen at the first need
    std::optional<base::Error> memoryOnly; ///< why `store` forgets at the end of the program
    std::optional<Live> live;
    std::vector<domain::Tenant> tenants;
    base::Activity tenantReading;
    base::Activity consenting;

    // account.cpp
    void show(Phase phase);
    void tell(); ///< changed()
    void begin(); ///< something was started: state Working
    void end(const Ticket &ticket, const Opened &opened); ///< takes over, or keeps what was
    void take(Live opened);
    base::Result<Reach> reach() const; ///< over the network of the settings; without a cloud yet

    // guidance.cpp
    std::shared_ptr<identity::InteractiveSignIn> guided(const Reach &reach, bool isAgain);
    identity::AccountTools accountTools(const Reach &reach);

    // signingin.cpp: static, because a flow holds `self` and looks whether it is still wanted
    static QCoro::Task<void> signIn(std::shared_ptr<Private> self, QString prompt, Ticket ticket);
    static QCoro::Task<void> restore(std::shared_ptr<Private> self, Ticket ticket);
    static QCoro::Task<void> switchTo(std::shared_ptr<Private> self, QString tenant, Ticket ticket);
    static QCoro::Task<void> signOut(
        std::shared_ptr<Private> self, std::shared_ptr<identity::AccountSession> session, Ticket ticket);
    static QCoro::Task<void> readTenants(std::shared_ptr<Private> self, Ticket ticket);

    static QCoro::Task<void> consentTo(std::shared_ptr<Private> self, QString scope, Ticket ticket);

    static QCoro::Task<base::Result<Reach>> reachCloud(
        std::shared_ptr<Private> self, base::Cancellation cancellation);
    static QCoro::Task<void> chooseStore(std::shared_ptr<Private> self, base::Cancellation cancellation);
    static QCoro::Task<Opened> openAccount(std::shared_ptr<Private> self, QString prompt, QString tenant,
        QString loginHint, base::Cancellation cancellation);
    static QCoro::Task<Opened> openRemembered(std::shared_ptr<Private> self, base::Cancellation cancellation);
    static QCoro::Task<Opened> openAzureCli(
        std::shared_ptr<Private> self, QString tenant, base::Cancellation cancellation);
    static QCoro::Task<Opened> openInTenant(
        std::shared_ptr<Private> self, Live from, QString tenant, base::Cancellation cancellation);
};

} // namespace account
