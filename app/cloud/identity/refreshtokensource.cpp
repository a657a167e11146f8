#include "cloud/identity/refreshtokensource.h"

#include "base/async/completion.h"
#include "base/async/turns.h"
#include "cloud/identity/signinerror.h"
#include "cloud/identity/tokenanswer.h"

#include <QHash>
#include <QUrl>

#include <algorithm>
#include <map>

namespace identity {

using base::Cancellation;
using base::Completion;
using base::Result;
using base::Unexpected;
using Token = Result<QByteArray>;

namespace {

constexpr std::chrono::seconds refreshBefore{300};

/// One request for one scope and tenant, and those who wait for it.
struct Refresh {
    Cancellation cancellation; ///< cancelled when the last of them has left
    std::map<int, Completion<Token>> waiting;
    int nextId = 1;
};

struct Cached {
    QByteArray accessToken;
    QDateTime renewAt;
};

bool isTenant(const QString &tenant) {
    return !tenant.isEmpty() && std::all_of(tenant.cbegin(), tenant.cend(), [](QChar c) {
        const ushort u = c.unicode();
        return u < 0x80 && (c.isLetterOrNumber() || u == '-' || u == '.');
    });
}

QString cacheKey(const QString &scope, const QString &tenant) {
    return scope.toLower() + QLatin1Char('\n') + tenant.toLower();
}

http::Request tokenRequest(
    const RefreshTokenSource::Account &account, const QString &tenant, const QString &scope) {
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(account.loginHost);
    url.setPath(QLatin1Char('/') + tenant + QStringLiteral("/oauth2/v2.0/token"));
    const auto field = [](const char *name, const QByteArray &value) {
        return QByteArray(name) + '=' + value.toPercentEncoding();
    };
    http::Request request;
    request.method = http::Method::Post;
    request.url = url;
    request.contentType = QByteArrayLiteral("application/x-www-form-urlencoded");
    // offline_access: the answer holds a new refresh token to go on with.
    request.body = field("client_id", account.clientId.toUtf8()) + "&grant_type=refresh_token&"
        + field("refresh_token", account.refreshToken) + '&'
        + field("scope", scope.toUtf8() + " offline_access");
    if (!account.claims.isEmpty()) {
        request.body += '&' + field("claims", account.claims);
    }
    request.audience.hostSuffixes = QStringList{account.loginHost};
    request.operation = QStringLiteral("token/refresh");
    return request;
}

} // namespace

struct RefreshTokenSource::State {
    Account account;
    std::shared_ptr<http::Transport> transport;
    std::shared_ptr<base::Clock> clock;
    std::function<void(const QByteArray &)> refreshTokenChanged;
    QHash<QString, Cached> cache;
    QHash<QString, std::shared_ptr<Refresh>> running;
    std::shared_ptr<base::Turns> turns = std::make_shared<base::Turns>();

    static QCoro::Task<Token> accessToken(
        std::shared_ptr<State> state, QString scope, QString tenant, Cancellation cancellation);
    static QCoro::Task<void> refresh(
        std::shared_ptr<State> state, std::shared_ptr<Refresh> refresh, QString scope, QString tenant);
    Token store(const QString &key, const QString &scope, const http::Response &response);
    void leave(const QString &key, const std::shared_ptr<Refresh> &refresh, int id);
    static void endAll(std::shared_ptr<Refresh> refresh, Token token);
};

RefreshTokenSource::RefreshTokenSource(
    Account account, std::shared_ptr<http::Transport> transport, std::shared_ptr<base::Clock> clock)
    : m_state(std::make_shared<State>()) {
    m_state->account = std::move(account);
    m_state->transport = std::move(transport);
    m_state->clock = std::move(clock);
}

RefreshTokenSource::~RefreshTokenSource() {
    const std::shared_ptr<State> state = m_state;
    const QHash<QString, std::shared_ptr<Refresh>> running = std::exchange(state->running, {});
    for (const std::shared_ptr<Refresh> &refresh : running) {
        refresh->cancellation.cancel();
        State::endAll(refresh, Unexpected(base::cancelledError(QStringLiteral("token/refresh"))));
    }
}

QCoro::Task<Token> RefreshTokenSource::accessToken(
    QString scope, QString tenantId, Cancellation cancellation) {
    const QString tenant = tenantId.isEmpty() ? m_state->account.tenantId : tenantId;
    return State::accessToken(m_state, std::move(scope), tenant, std::move(cancellation));
}

void RefreshTokenSource::forget(const QString &scope, const QString &tenantId) {
    m_state->cache.remove(cacheKey(scope, tenantId.isEmpty() ? m_state->account.tenantId : tenantId));
}

void RefreshTokenSource::onRefreshTokenChanged(std::function<void(const QByteArray &)> callback) {
    m_state->refreshTokenChanged = std::move(callback);
}

QCoro::Task<Token> RefreshTokenSource::State::accessToken(
    std::shared_ptr<State> state, QString scope, QString tenant, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
        co_return Unexpected(base::cancelledError(QStringLiteral("token/refresh")));
    }
    if (!isTenant(tenant)) {
        co_return Unexpected(base::localError(QStringLiteral("BadTenant"),
            QStringLiteral("This is not a tenant id or domain: %1").arg(tenant),
            QStringLiteral("token/refresh")));
    }
    const QString key = cacheKey(scope, tenant);
    const auto cached = state->cache.constFind(key);
    if (cached != state->cache.cend() && state->clock->now() < cached->renewAt) {
        co_return cached->accessToken;
    }
    std::shared_ptr<Refresh> refresh = state->running.value(key);
    const bool isFirst = refresh == nullptr;
    if (isFirst) {
        refresh = std::make_shared<Refresh>();
        state->running.insert(key, refresh);
    }
    const int id = refresh->nextId++;
    Completion<Token> end;
    refresh->waiting.emplace(id, end);
    const Cancellation::Registration registration
        = cancellation.onCancel([state, key, refresh, id] { state->leave(key, refresh, id); });
    if (isFirst) {
        State::refresh(state, refresh, scope, tenant); // goes on by itself, ends everybody's wait
    }
    Token token = co_await end;
    co_return token;
}

QCoro::Task<void> RefreshTokenSource::State::refresh(
    std::shared_ptr<State> state, std::shared_ptr<Refresh> refresh, QString scope, QString tenant) {
    const QString key = cacheKey(scope, tenant);
    const bool waits = state->account.oneAtATime;
    Result<void> turn;
    if (waits) {
        turn = co_await base::Turns::take(state->turns, refresh->cancellation);
    }
    Result<http::Response> answer = Unexpected(base::cancelledError(QStringLiteral("token/refresh")));
    if (turn) {
        const http::Request request = tokenRequest(state->account, tenant, scope);
        answer = co_await state->transport->send(request, refresh->cancellation);
    }
    Token token = answer ? state->store(key, scope, *answer) : Token(Unexpected(answer.error()));
    if (waits && turn) {
        state->turns->release();
    }
    if (state->running.value(key) == refresh) {
        state->running.remove(key);
    }
    endAll(refresh, token);
}

Token RefreshTokenSource::State::store(
    const QString &key, const QString &scope, const http::Response &response) {
    const Result<Tokens> tokens = readTokenAnswer(response, clock->now());
    if (!tokens) {
        base::Error error = tokens.error();
        error.operation = QStringLiteral("token/refresh");
        return Unexpected(withTarget(error, account.loginHost, scope));
    }
    if (!tokens->refreshToken.isEmpty()) {
        account.refreshToken = tokens->refreshToken;
        if (refreshTokenChanged) {
            refreshTokenChanged(tokens->refreshToken);
        }
    }
    // A token that lives shorter than twice the margin is used for half of its life.
    const std::chrono::seconds margin = std::min(refreshBefore, tokens->lifetime / 2);
    const QDateTime renewAt = clock->now().addSecs((tokens->lifetime - margin).count());
    cache.insert(key, Cached{tokens->accessToken, renewAt});
    return tokens->accessToken;
}

void RefreshTokenSource::State::leave(const QString &key, const std::shared_ptr<Refresh> &refresh, int id) {
    const auto waiter = refresh->waiting.extract(id);
    if (refresh->waiting.empty()) {
        if (running.value(key) == refresh) {
            running.remove(key);
        }
        refresh->cancellation.cancel();
    }
    if (!waiter.empty()) {
        waiter.mapped().complete(Unexpected(base::cancelledError(QStringLiteral("token/refresh"))));
    }
}

/// Takes copies: those who are told may end what the arguments belong to.
void RefreshTokenSource::State::endAll(std::shared_ptr<Refresh> refresh, Token token) {
    while (!refresh->waiting.empty()) {
        const auto waiter = refresh->waiting.extract(refresh->waiting.begin());
        waiter.mapped().complete(token);
    }
}

} // namespace identity
