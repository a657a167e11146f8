#include "cloud/identity/azureclitoken.h"

#include "base/async/sharedrun.h"
#include "base/text.h"
#include "cloud/identity/azurecli.h"
#include "cloud/identity/loginendpoints.h"
#include "cloud/identity/signinerror.h"

#include <QHash>
#include <QRegularExpression>

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;
using Token = Result<QByteArray>;

namespace {

constexpr std::chrono::seconds renewCliBefore{300};

/// "https://vault.azure.net/.default" -> "https://vault.azure.net"; empty if it cannot be a resource.
QString resourceOf(const QString &scope) {
    static const QRegularExpression form(
        QStringLiteral("\\A(https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._-]+)*/?)/\\.default\\z"));
    return form.match(scope).captured(1);
}

QString keyOf(const QString &scope, const QString &tenant) {
    return scope.toLower() + QLatin1Char('\n') + tenant.toLower();
}

} // namespace

struct AzureCliToken::State {
    struct Cached {
        QByteArray accessToken;
        QDateTime renewAt;
    };

    Settings settings;
    std::shared_ptr<base::Clock> clock;
    QHash<QString, Cached> cache;
    QHash<QString, std::shared_ptr<base::SharedRun<QByteArray>>> runs;

    static QCoro::Task<Token> ask(std::shared_ptr<State> state, QString resource, QString tenant, QString key,
        Cancellation cancellation);
    static QCoro::Task<Token> accessToken(
        std::shared_ptr<State> state, QString scope, QString tenant, Cancellation cancellation);
};

QCoro::Task<Token> AzureCliToken::State::ask(
    std::shared_ptr<State> state, QString resource, QString tenant, QString key, Cancellation cancellation) {
    QStringList arguments{QStringLiteral("account"), QStringLiteral("get-access-token"),
        QStringLiteral("--resource"), resource, QStringLiteral("-o"), QStringLiteral("json")};
    if (!tenant.isEmpty()) {
        arguments << QStringLiteral("--tenant") << tenant;
    }
    const Result<QByteArray> output
        = co_await runAzureCli(state->settings.program, arguments, state->settings.limit, cancellation);
    if (!output) {
        co_return Unexpected(withTarget(output.error(), QString(), resource + QLatin1Char('/')));
    }
    const Result<AzureCliAnswer> answer = readAzureCliAnswer(*output);
    if (!answer) {
        co_return Unexpected(answer.error());
    }
    // az keeps its own cache and may hand out a token that is about to expire: use it, but ask again soon.
    const QDateTime now = state->clock->now();
    const qint64 left = std::max<qint64>(0, now.secsTo(answer->expires));
    const qint64 margin = std::min<qint64>(renewCliBefore.count(), left / 2);
    state->cache.insert(key, Cached{answer->accessToken, now.addSecs(left - margin)});
    co_return answer->accessToken;
}

QCoro::Task<Token> AzureCliToken::State::accessToken(
    std::shared_ptr<State> state, QString scope, QString tenant, Cancellation cancellation) {
    const QString resource = resourceOf(scope);
    if (resource.isEmpty()) {
        co_return Unexpected(base::localError(QStringLiteral("InvalidScope"),
            QStringLiteral("The Azure CLI has no tokens for %1.").arg(base::plainText(scope)),
            QStringLiteral("azureCli/token")));
    }
    if (!tenant.isEmpty()) {
        const Result<LoginEndpoints> checked = loginEndpoints(QStringLiteral("localhost"), tenant);
        if (!checked) {
            co_return Unexpected(checked.error());
        }
    }
    const QString key = keyOf(scope, tenant);
    const auto cached = state->cache.constFind(key);
    if (cached != state->cache.cend() && state->clock->now() < cached->renewAt) {
        co_return cached->accessToken;
    }
    std::shared_ptr<base::SharedRun<QByteArray>> &run = state->runs[key];
    if (!run) {
        run = std::make_shared<base::SharedRun<QByteArray>>();
    }
    const std::weak_ptr<State> weak = state; // the run must not keep its own owner
    const base::SharedRun<QByteArray>::Work work = [weak, resource, tenant, key](Cancellation end) {
        return ask(weak.lock(), resource, tenant, key, std::move(end));
    };
    Token token = co_await base::SharedRun<QByteArray>::join(run, work, cancellation);
    co_return token;
}

AzureCliToken::AzureCliToken(Settings settings, std::shared_ptr<base::Clock> clock)
    : m_state(std::make_shared<State>()) {
    m_state->settings = std::move(settings);
    m_state->clock = std::move(clock);
}

QCoro::Task<Token> AzureCliToken::accessToken(QString scope, QString tenantId, Cancellation cancellation) {
    const QString tenant = tenantId.isEmpty() ? m_state->settings.tenantId : tenantId;
    return State::accessToken(m_state, std::move(scope), tenant, std::move(cancellation));
}

void AzureCliToken::forget(const QString &scope, const QString &tenantId) {
    m_state->cache.remove(keyOf(scope, tenantId.isEmpty() ? m_state->settings.tenantId : tenantId));
}

} // namespace identity
