#include "cloud/account/account.h"

#include "cloud/account/accountprivate.h"
#include "cloud/account/settingsstore.h"
#include "cloud/azure/signedintenant.h"
#include "cloud/http/transport.h"
#include "domain/azurecloud.h"

#include <QPointer>

namespace account {

namespace {

base::Error signedOutError() {
    base::Error error = base::localError(
        QStringLiteral("SignedOut"), QStringLiteral("Nobody is signed in."), QStringLiteral("connect"));
    error.kind = base::ErrorKind::SignInRequired;
    return error;
}

} // namespace

Account::Account(Tools tools, QObject *parent) : QObject(parent), d(std::make_shared<Private>()) {
    d->q = this;
    d->tools = std::move(tools);
    if (d->tools.settings) {
        d->settings = d->tools.settings->load();
    }
}

Account::~Account() {
    const std::shared_ptr<Private> self = d;
    self->q = nullptr;
    self->askingAgain.cancel();
    self->signing.stop();
    self->tenantReading.stop();
    self->consenting.stop();
    self->tell();
}

const Settings &Account::settings() const {
    return d->settings;
}

void Account::setSettings(const Settings &settings) {
    d->settings = tidied(settings);
    if (d->tools.settings) {
        d->tools.settings->save(d->settings);
    }
    d->tell();
}

const State &Account::state() const {
    return d->state;
}

QDateTime Account::now() const {
    return d->tools.clock->now();
}

std::optional<Person> Account::person() const {
    return d->live ? std::optional(d->live->person) : std::nullopt;
}

void Account::restore() {
    if (d->isRestored || d->live || d->signing.isWorking()) {
        return;
    }
    d->isRestored = true;
    if (!problemsOf(d->settings).empty()) {
        return; // nobody can have signed in with these
    }
    const Private::Ticket ticket = d->signing.begin();
    d->begin();
    Private::restore(d, ticket);
}

void Account::signIn() {
    const Private::Ticket ticket = d->signing.begin();
    d->begin();
    Private::signIn(d, QString(), ticket);
}

void Account::signInAsAnother() {
    const Private::Ticket ticket = d->signing.begin();
    d->begin();
    Private::signIn(d, QStringLiteral("select_account"), ticket);
}

void Account::cancel() {
    if (d->state.isAgain) {
        const base::Cancellation asking = d->askingAgain;
        asking.cancel();
        return;
    }
    if (d->signing.stop()) {
        d->show(d->live ? Phase::SignedIn : Phase::SignedOut);
    }
}

bool Account::openAgain() {
    const bool opened
        = !d->state.link.isEmpty() && d->tools.openBrowser && d->tools.openBrowser(d->state.link);
    if (opened != d->state.browserOpened) {
        d->state.browserOpened = opened;
        d->tell();
    }
    return opened;
}

void Account::signOut() {
    const std::shared_ptr<identity::AccountSession> session = d->live ? d->live->session : nullptr;
    const Private::Ticket ticket = d->signing.begin();
    d->askingAgain.cancel();
    d->tenantReading.stop();
    d->live.reset();
    d->tenants.clear();
    d->state.notRemembered.reset();
    d->begin();
    Private::signOut(d, session, ticket);
    Q_EMIT tenantsChanged();
}

void Account::renewTokens() {
    if (d->live && d->live->session) {
        d->live->session->renewAccessTokens();
    }
}

void Account::consentTo(const QString &scope) {
    const Private::Ticket ticket = d->consenting.begin();
    Private::consentTo(d, scope, ticket);
}

void Account::consentToStorage() {
    consentTo(d->live ? d->live->reach.cloud.storageAudience().scope : QString());
}

bool Account::isAskingConsent() const {
    return d->consenting.isWorking();
}

std::optional<base::Error> Account::consentError() const {
    return d->consenting.error;
}

const std::vector<domain::Tenant> &Account::tenants() const {
    return d->tenants;
}

bool Account::isReadingTenants() const {
    return d->tenantReading.isWorking();
}

std::optional<base::Error> Account::tenantsError() const {
    return d->tenantReading.error;
}

void Account::loadTenants() {
    if (!d->live || d->tenantReading.isWorking()) {
        return;
    }
    const Private::Ticket ticket = d->tenantReading.begin();
    Private::readTenants(d, ticket);
}

void Account::switchTenant(const QString &tenantId) {
    if (!d->live) {
        return;
    }
    const Private::Ticket ticket = d->signing.begin();
    d->begin();
    Private::switchTo(d, tenantId.trimmed(), ticket);
}

base::Result<azure::SignedInTenant> Account::signedInTenant() const {
    if (!d->live) {
        return base::Unexpected(signedOutError());
    }
    const Live &live = *d->live;
    azure::SignedInTenant tenant;
    tenant.azure = live.azure;
    tenant.clock = d->tools.clock;
    // What another cloud calls itself stands in no report and no snapshot: its host does.
    const bool isAzure = domain::azureCloudAt(live.person.armHost) != nullptr;
    tenant.label = isAzure ? live.person.cloudName : live.person.armHost;
    tenant.tenantId = live.person.tenantId;
    tenant.userName = live.person.userName;
    tenant.userObjectId = live.userObjectId;
    tenant.requestLog = [log = live.reach.log] { return log->lines(); };
    return tenant;
}

std::shared_ptr<const void> Account::connectionMark() const {
    return d->live ? d->live->azure : nullptr;
}

bool Account::isWorking() const {
    return d->signing.isWorking();
}

bool Account::isStoring() const {
    return d->store && d->store->isWriting();
}

void Account::Private::tell() {
    const std::shared_ptr<Private> self = shared_from_this(); // a listener may destroy the account
    if (q) {
        Q_EMIT q->changed();
    }
}

void Account::Private::show(Phase phase) {
    const bool isAgain = state.isAgain;
    std::optional<base::Error> error = std::move(state.error);
    std::optional<base::Error> notRemembered = std::move(state.notRemembered);
    state = State();
    state.phase = phase;
    state.isAgain = isAgain;
    state.error = std::move(error);
    state.notRemembered = std::move(notRemembered);
    tell();
}

void Account::Private::begin() {
    state.isAgain = false;
    state.error.reset();
    show(Phase::Working);
}

void Account::Private::end(const Ticket &ticket, const Opened &opened) {
    if (!signing.end(ticket)) {
        return; // another one was started, or the account is gone
    }
    if (opened) {
        take(*opened);
        return;
    }
    if (opened.error().kind != base::ErrorKind::Cancelled) {
        state.error = opened.error();
    }
    show(live ? Phase::SignedIn : Phase::SignedOut);
}

void Account::Private::take(Live opened) {
    live = std::move(opened);
    tenantReading.stop();
    tenants.clear();
    state.notRemembered.reset();
    if (live->session) {
        state.notRemembered = memoryOnly ? memoryOnly : live->session->storageProblem();
    }
    const std::shared_ptr<Private> self = shared_from_this();
    show(Phase::SignedIn);
    if (q) {
        Q_EMIT q->tenantsChanged();
    }
    if (q) {
        q->loadTenants();
    }
}

} // namespace account
