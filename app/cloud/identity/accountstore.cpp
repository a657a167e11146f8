#include "cloud/identity/accountstore.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;
using Accounts = std::vector<AccountRecord>;

/// The writes under way; outlives the store for as long as there is one.
struct AccountStore::Writes {
    int count = 0;
    std::function<void()> told;
};

namespace {

using StorePtr = std::shared_ptr<SecretStore>;
using UnderWay = std::shared_ptr<const void>; ///< lives for as long as a write does

QString listName() {
    return QStringLiteral("accounts");
}

QString entryName(const AccountRecord &account) {
    return QStringLiteral("account/%1/%2/%3/%4")
        .arg(account.cloud, account.user.tenantId, account.clientId, account.user.userId)
        .toLower();
}

QJsonObject written(const AccountRecord &account) {
    QJsonObject object{{QStringLiteral("cloud"), account.cloud},
        {QStringLiteral("loginHost"), account.loginHost}, {QStringLiteral("clientId"), account.clientId},
        {QStringLiteral("tenantId"), account.user.tenantId}, {QStringLiteral("userId"), account.user.userId},
        {QStringLiteral("userName"), account.user.userName},
        {QStringLiteral("displayName"), account.user.displayName},
        {QStringLiteral("homeTenantId"), account.user.homeTenantId}};
    if (account.user.isGuest) {
        object.insert(QStringLiteral("isGuest"), *account.user.isGuest);
    }
    return object;
}

std::optional<AccountRecord> readAccount(const QJsonObject &object) {
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    AccountRecord account;
    account.cloud = text("cloud");
    account.loginHost = text("loginHost");
    account.clientId = text("clientId");
    account.user.tenantId = text("tenantId");
    account.user.userId = text("userId");
    account.user.userName = text("userName");
    account.user.displayName = text("displayName");
    account.user.homeTenantId = text("homeTenantId");
    const QJsonValue guest = object.value(QLatin1String("isGuest"));
    if (guest.isBool()) {
        account.user.isGuest = guest.toBool();
    }
    const bool complete = !account.cloud.isEmpty() && !account.user.userId.isEmpty()
        && loginEndpoints(account.loginHost, account.user.tenantId) && checkedClientId(account.clientId);
    return complete ? std::optional(account) : std::nullopt;
}

base::Error damaged() {
    base::Error error = base::localError(QStringLiteral("SecretStoreDamaged"),
        QStringLiteral("The list of accounts in the secret store cannot be read."),
        QStringLiteral("secretStore/read"));
    error.target = listName();
    return error;
}

Result<Accounts> readList(const QByteArray &json) {
    const QJsonValue list = QJsonDocument::fromJson(json).object().value(QLatin1String("accounts"));
    if (!list.isArray()) {
        return Unexpected(damaged());
    }
    Accounts accounts;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const std::optional<AccountRecord> account = readAccount(entry.toObject());
        if (!account) {
            return Unexpected(damaged());
        }
        accounts.push_back(*account);
    }
    return accounts;
}

QByteArray writtenList(const Accounts &accounts) {
    QJsonArray list;
    for (const AccountRecord &account : accounts) {
        list.append(written(account));
    }
    const QJsonObject object{{QStringLiteral("version"), 1}, {QStringLiteral("accounts"), list}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QCoro::Task<Result<Accounts>> read(StorePtr secrets, Cancellation cancellation) {
    const Result<QByteArray> json = co_await secrets->read(listName(), cancellation);
    if (!json && json.error().kind == base::ErrorKind::NotFound) {
        co_return Accounts();
    }
    if (!json) {
        co_return Unexpected(json.error());
    }
    co_return readList(*json);
}

bool isDamage(const base::Error &error) {
    return error.code == QLatin1String("SecretStoreDamaged");
}

/// The list without `account`; a damaged list counts as empty, because it is about to be replaced.
QCoro::Task<Result<Accounts>> readOthers(StorePtr secrets, AccountRecord account, Cancellation cancellation) {
    Result<Accounts> list = co_await read(secrets, cancellation);
    if (!list) {
        co_return isDamage(list.error()) ? Result<Accounts>(Accounts()) : list;
    }
    std::erase_if(*list, [&account](const AccountRecord &one) { return one.isSameAs(account); });
    co_return list;
}

QCoro::Task<Result<void>> rememberIn(StorePtr secrets, AccountRecord account, QByteArray refreshToken,
    Cancellation cancellation, [[maybe_unused]] UnderWay underWay) {
    const Result<void> kept = co_await secrets->write(entryName(account), refreshToken, cancellation);
    if (!kept) {
        co_return kept;
    }
    Result<Accounts> list = co_await readOthers(secrets, account, cancellation);
    if (!list) {
        co_return Unexpected(list.error());
    }
    list->insert(list->begin(), account);
    const Result<void> listed = co_await secrets->write(listName(), writtenList(*list), cancellation);
    co_return listed;
}

QCoro::Task<Result<void>> forgetIn(
    StorePtr secrets, AccountRecord account, Cancellation cancellation, [[maybe_unused]] UnderWay underWay) {
    const Result<void> removed = co_await secrets->remove(entryName(account), cancellation);
    const Result<Accounts> list = co_await readOthers(secrets, account, cancellation);
    if (!list) {
        co_return Unexpected(list.error());
    }
    Result<void> listed;
    if (list->empty()) {
        listed = co_await secrets->remove(listName(), cancellation);
    } else {
        listed = co_await secrets->write(listName(), writtenList(*list), cancellation);
    }
    co_return removed ? listed : removed;
}

} // namespace

bool AccountRecord::isSameAs(const AccountRecord &other) const {
    return base::sameText(cloud, other.cloud) && base::sameText(user.tenantId, other.user.tenantId)
        && base::sameText(clientId, other.clientId) && base::sameText(user.userId, other.user.userId);
}

AccountStore::AccountStore(StorePtr secrets)
    : m_secrets(std::move(secrets)), m_writes(std::make_shared<Writes>()) { }

QCoro::Task<Result<Accounts>> AccountStore::accounts(Cancellation cancellation) const {
    return read(m_secrets, std::move(cancellation));
}

QCoro::Task<Result<QByteArray>> AccountStore::refreshToken(
    AccountRecord account, Cancellation cancellation) const {
    return m_secrets->read(entryName(account), std::move(cancellation));
}

QCoro::Task<Result<void>> AccountStore::remember(
    AccountRecord account, QByteArray refreshToken, Cancellation cancellation) const {
    return rememberIn(
        m_secrets, std::move(account), std::move(refreshToken), std::move(cancellation), underWay());
}

QCoro::Task<Result<void>> AccountStore::forget(AccountRecord account, Cancellation cancellation) const {
    return forgetIn(m_secrets, std::move(account), std::move(cancellation), underWay());
}

bool AccountStore::isWriting() const {
    return m_writes->count > 0;
}

void AccountStore::onWritten(std::function<void()> told) {
    m_writes->told = std::move(told);
}

std::shared_ptr<const void> AccountStore::underWay() const {
    ++m_writes->count;
    return {nullptr, [writes = m_writes](const void *) {
                if (--writes->count == 0 && writes->told) {
                    writes->told();
                }
            }};
}

} // namespace identity
