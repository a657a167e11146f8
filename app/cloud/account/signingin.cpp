// The flows of an account, each as the manual procedure reads. A flow whose ticket is old ends unheard.
#include "base/text.h"
#include "cloud/account/accountprivate.h"
#include "cloud/account/clouds.h"
#include "cloud/azure/subscriptionsclient.h"
#include "cloud/identity/aadsts.h"
#include "cloud/identity/azurecli.h"
#include "cloud/identity/azureclitoken.h"
#include "cloud/identity/keychainsecretstore.h"

namespace account {

using base::Cancellation;
using base::Result;
using base::Unexpected;
using SessionPtr = std::shared_ptr<identity::AccountSession>;

namespace {

constexpr std::chrono::seconds azureCliLimit{60};

/// Whether the service wants the user themselves, or may: nobody knows what an unknown refusal is cured by.
bool mustAskUser(const base::Error &error) {
    return error.kind == base::ErrorKind::SignInRequired || error.kind == base::ErrorKind::ClaimsChallenge
        || identity::isUnknownAadsts(error.code);
}

QString orAnyTenant(const QString &tenant) {
    return tenant.isEmpty() ? QStringLiteral("organizations") : tenant;
}

/// What an account is remembered for. An endpoint that is not Azure's may call itself as another one does,
/// and sign in where that does: its tokens are not for it.
QString placeOf(const azure::Cloud &cloud) {
    return domain::azureCloudAt(cloud.armHost) ? cloud.name : cloud.armHost;
}

bool fits(const identity::AccountRecord &account, const azure::Cloud &cloud, const Settings &settings) {
    const bool isGuid = base::isGuid(settings.tenant);
    return base::sameText(account.cloud, placeOf(cloud)) && base::sameText(account.loginHost, cloud.loginHost)
        && base::sameText(account.clientId, settings.clientId)
        && (!isGuid || base::sameText(account.user.tenantId, settings.tenant));
}

base::Error otherCloud(const QString &theirs, const QString &ours) {
    base::Error error = base::localError(QStringLiteral("AzureCliOtherCloud"),
        QStringLiteral("The Azure CLI is signed in to %1, and %2 is chosen.").arg(theirs, ours),
        QStringLiteral("azureCli/account"));
    error.target = theirs;
    return error;
}

base::Error nothingRemembered() {
    base::Error error = base::localError(QStringLiteral("SignedOut"),
        QStringLiteral("No account is remembered."), QStringLiteral("signIn/restore"));
    error.kind = base::ErrorKind::NotFound;
    return error;
}

base::Error noConsent(base::ErrorKind kind, const char *code, const char *message) {
    base::Error error = base::localError(
        QString::fromLatin1(code), QString::fromLatin1(message), QStringLiteral("signIn/consent"));
    error.kind = kind;
    return error;
}

/// Whether az is signed in to this cloud, before it is asked for a token: it knows its clouds by names that
/// its user gave, so that one of one's own is compared by its hosts.
QCoro::Task<Result<void>> checkAzureCliCloud(
    QString program, QString signedInTo, azure::Cloud cloud, Cancellation cancellation) {
    if (domain::azureCloudAt(cloud.armHost)) {
        co_return base::sameText(signedInTo, cloud.name)
            ? Result<void>()
            : Result<void>(Unexpected(otherCloud(signedInTo, cloud.name)));
    }
    const Result<identity::AzureCliCloud> theirs
        = co_await identity::azureCliCloud(program, azureCliLimit, cancellation);
    if (!theirs) {
        co_return Unexpected(theirs.error());
    }
    const bool isSame = base::sameText(theirs->armHost, cloud.armHost)
        && base::sameText(theirs->loginHost, cloud.loginHost) && base::sameText(theirs->name, signedInTo);
    co_return isSame ? Result<void>() : Result<void>(Unexpected(otherCloud(theirs->name, cloud.armHost)));
}

/// The id of the tenant with this domain, where the account's list has it.
QCoro::Task<QString> tenantIdOf(azure::ConnectionPtr connection, QString domainName, Cancellation end) {
    const azure::SubscriptionsClient client(connection);
    const Result<std::vector<domain::Tenant>> tenants = co_await client.tenants(end);
    if (tenants) {
        for (const domain::Tenant &tenant : *tenants) {
            if (base::sameText(tenant.defaultDomain, domainName)) {
                co_return tenant.id;
            }
        }
    }
    co_return domainName;
}

} // namespace

Result<Reach> Account::Private::reach() const {
    const std::vector<SettingsProblem> problems = problemsOf(settings);
    if (!problems.empty()) {
        return Unexpected(problems.front().error);
    }
    return reachOver(tools.network(settings.network), tools.clock);
}

QCoro::Task<Result<Reach>> Account::Private::reachCloud(
    std::shared_ptr<Private> self, Cancellation cancellation) {
    Result<Reach> reach = self->reach();
    if (!reach) {
        co_return reach;
    }
    const Result<azure::Cloud> cloud = co_await cloudOf(self->settings, reach->login, cancellation);
    if (!cloud) {
        co_return Unexpected(cloud.error());
    }
    reach->cloud = *cloud;
    co_return reach;
}

QCoro::Task<void> Account::Private::chooseStore(std::shared_ptr<Private> self, Cancellation cancellation) {
    if (self->store) {
        co_return;
    }
    const identity::SecretStoreChoice choice
        = co_await identity::chooseSecretStore(self->tools.keychain, cancellation);
    if (!cancellation.isCancelled()) {
        self->store = std::make_shared<identity::AccountStore>(choice.store);
        self->store->onWritten([weak = std::weak_ptr<Private>(self)] {
            if (const std::shared_ptr<Private> alive = weak.lock(); alive && alive->q) {
                Q_EMIT alive->q->stored();
            }
        });
        self->memoryOnly = choice.whyMemoryOnly;
    }
}

QCoro::Task<Account::Private::Opened> Account::Private::openAccount(std::shared_ptr<Private> self,
    QString prompt, QString tenant, QString loginHint, Cancellation cancellation) {
    const Result<Reach> reach = co_await reachCloud(self, cancellation);
    if (!reach) {
        co_return Unexpected(reach.error());
    }
    const Result<identity::LoginEndpoints> endpoints
        = identity::loginEndpoints(reach->cloud.loginHost, orAnyTenant(tenant));
    if (!endpoints) {
        co_return Unexpected(endpoints.error());
    }
    co_await chooseStore(self, cancellation);
    if (cancellation.isCancelled()) {
        co_return Unexpected(base::cancelledError(QStringLiteral("signIn")));
    }
    identity::SignInRequest request;
    request.endpoints = *endpoints;
    request.clientId = self->settings.clientId.toLower();
    request.scope = reach->cloud.armScope;
    request.prompt = prompt;
    request.loginHint = loginHint;
    const std::shared_ptr<identity::InteractiveSignIn> way = self->guided(*reach, false);
    const identity::SignInObserver nobody;
    const Result<identity::SignedIn> signedIn = co_await way->signIn(request, nobody, cancellation);
    if (!signedIn) {
        co_return Unexpected(signedIn.error());
    }
    if (!cancellation.isCancelled()) {
        self->show(Phase::Finishing); // the code is used up; the secret store may ask for its password now
    }
    const auto session = std::make_shared<identity::AccountSession>(
        self->accountTools(*reach), placeOf(reach->cloud), *signedIn);
    const Result<void> remembered = co_await session->remember(cancellation);
    Q_UNUSED(remembered) // storageProblem() tells
    co_return liveWith(*reach, session, self->tools.clock);
}

QCoro::Task<Account::Private::Opened> Account::Private::openRemembered(
    std::shared_ptr<Private> self, Cancellation cancellation) {
    const Result<Reach> reach = co_await reachCloud(self, cancellation);
    if (!reach) {
        co_return Unexpected(reach.error());
    }
    co_await chooseStore(self, cancellation);
    if (cancellation.isCancelled()) {
        co_return Unexpected(base::cancelledError(QStringLiteral("signIn/restore")));
    }
    const Result<std::vector<identity::AccountRecord>> accounts
        = co_await self->store->accounts(cancellation);
    if (!accounts) {
        co_return Unexpected(accounts.error());
    }
    for (const identity::AccountRecord &account : *accounts) {
        if (!fits(account, reach->cloud, self->settings)) {
            continue;
        }
        const Result<SessionPtr> session = co_await identity::AccountSession::restore(
            self->accountTools(*reach), account, reach->cloud.armScope, cancellation);
        if (!session) {
            co_return Unexpected(session.error());
        }
        co_return liveWith(*reach, *session, self->tools.clock);
    }
    co_return Unexpected(nothingRemembered());
}

QCoro::Task<Account::Private::Opened> Account::Private::openAzureCli(
    std::shared_ptr<Private> self, QString tenant, Cancellation cancellation) {
    const Result<Reach> reach = co_await reachCloud(self, cancellation);
    if (!reach) {
        co_return Unexpected(reach.error());
    }
    const Result<identity::AzureCliAccount> cli
        = co_await identity::azureCliAccount(self->tools.azureCliProgram, azureCliLimit, cancellation);
    if (!cli) {
        co_return Unexpected(cli.error());
    }
    const Result<void> isSameCloud
        = co_await checkAzureCliCloud(self->tools.azureCliProgram, cli->cloud, reach->cloud, cancellation);
    if (!isSameCloud) {
        co_return Unexpected(isSameCloud.error());
    }
    const QString wanted = tenant.isEmpty() ? cli->user.tenantId : tenant;
    identity::AzureCliToken::Settings settings;
    settings.tenantId = wanted;
    settings.program = self->tools.azureCliProgram;
    settings.limit = azureCliLimit;
    const auto tokens = std::make_shared<identity::AzureCliToken>(settings, self->tools.clock);
    const Result<QByteArray> token
        = co_await tokens->accessToken(reach->cloud.armScope, QString(), cancellation);
    if (!token) {
        co_return Unexpected(token.error());
    }
    Person person;
    person.userName = cli->user.userName;
    person.tenantId = wanted;
    person.cloudName = reach->cloud.name;
    person.armHost = reach->cloud.armHost;
    person.isServicePrincipal = cli->isServicePrincipal;
    Live live = liveWith(*reach, tokens, person, self->tools.clock);
    if (!base::isGuid(wanted)) {
        person.tenantId = co_await tenantIdOf(live.azure, wanted, cancellation);
        live = liveWith(*reach, tokens, person, self->tools.clock);
    }
    co_return live;
}

QCoro::Task<Account::Private::Opened> Account::Private::openInTenant(
    std::shared_ptr<Private> self, Live from, QString tenant, Cancellation cancellation) {
    const Result<SessionPtr> session
        = co_await from.session->inTenant(tenant, from.reach.cloud.armScope, cancellation);
    if (session) {
        const Result<void> remembered = co_await (*session)->remember(cancellation);
        Q_UNUSED(remembered) // storageProblem() tells
        co_return liveWith(from.reach, *session, self->tools.clock);
    }
    if (!mustAskUser(session.error())) {
        co_return Unexpected(session.error());
    }
    const QString user = from.person.userName;
    Opened asked = co_await openAccount(self, QString(), tenant, user, cancellation);
    co_return asked;
}

QCoro::Task<void> Account::Private::signIn(std::shared_ptr<Private> self, QString prompt, Ticket ticket) {
    const QString tenant = self->settings.tenant;
    if (self->settings.method == SignInMethod::AzureCli) {
        const Opened opened = co_await openAzureCli(self, tenant, ticket.cancellation);
        self->end(ticket, opened);
        co_return;
    }
    const Opened opened = co_await openAccount(self, prompt, tenant, QString(), ticket.cancellation);
    self->end(ticket, opened);
}

QCoro::Task<void> Account::Private::restore(std::shared_ptr<Private> self, Ticket ticket) {
    if (self->settings.method == SignInMethod::AzureCli) {
        Opened opened = co_await openAzureCli(self, self->settings.tenant, ticket.cancellation);
        // Nobody has asked for anything yet: why az did not help is told when somebody signs in.
        self->end(ticket, opened ? opened : Opened(Unexpected(base::cancelledError())));
        co_return;
    }
    Opened opened = co_await openRemembered(self, ticket.cancellation);
    if (!opened && opened.error().kind == base::ErrorKind::NotFound) {
        opened = Unexpected(base::cancelledError()); // nothing remembered: a fresh start, not a failure
    }
    self->end(ticket, opened);
}

QCoro::Task<void> Account::Private::switchTo(std::shared_ptr<Private> self, QString tenant, Ticket ticket) {
    const Result<identity::LoginEndpoints> checked
        = identity::loginEndpoints(self->live->reach.cloud.loginHost, tenant);
    if (!checked) {
        self->end(ticket, Unexpected(checked.error()));
        co_return;
    }
    if (!self->live->session) {
        const Opened opened = co_await openAzureCli(self, tenant, ticket.cancellation);
        self->end(ticket, opened);
        co_return;
    }
    const Opened opened = co_await openInTenant(self, *self->live, tenant, ticket.cancellation);
    self->end(ticket, opened);
}

QCoro::Task<void> Account::Private::consentTo(std::shared_ptr<Private> self, QString scope, Ticket ticket) {
    Result<void> consented;
    if (!self->live) {
        consented
            = Unexpected(noConsent(base::ErrorKind::SignInRequired, "SignedOut", "Nobody is signed in."));
    } else if (!self->live->session) {
        consented = Unexpected(noConsent(base::ErrorKind::Local, "ConsentByAzureCli",
            "The Azure CLI has the permissions that Microsoft gave it."));
    } else {
        const SessionPtr session = self->live->session;
        consented = co_await session->askConsent(scope, ticket.cancellation);
    }
    if (!self->consenting.end(ticket)) {
        co_return;
    }
    if (!consented) {
        self->consenting.error = consented.error();
    }
    if (self->q) {
        Q_EMIT self->q->consentEnded();
    }
}

QCoro::Task<void> Account::Private::signOut(
    std::shared_ptr<Private> self, SessionPtr session, Ticket ticket) {
    Result<void> forgotten;
    if (session) {
        forgotten = co_await session->signOut(ticket.cancellation);
    }
    const base::Error error = forgotten ? base::cancelledError() : forgotten.error();
    self->end(ticket, Unexpected(error));
}

QCoro::Task<void> Account::Private::readTenants(std::shared_ptr<Private> self, Ticket ticket) {
    const azure::SubscriptionsClient client(self->live->azure);
    const Result<std::vector<domain::Tenant>> tenants = co_await client.tenants(ticket.cancellation);
    if (!self->tenantReading.end(ticket) || !self->live) {
        co_return;
    }
    if (!tenants) {
        self->tenantReading.error = tenants.error();
    } else {
        self->tenants = *tenants;
        for (const domain::Tenant &tenant : self->tenants) {
            if (base::sameText(tenant.id, self->live->person.tenantId)) {
                self->live->person.tenantName = tenant.displayName;
            }
        }
    }
    if (self->q) {
        Q_EMIT self->q->tenantsChanged();
    }
    self->tell();
}

} // namespace account
