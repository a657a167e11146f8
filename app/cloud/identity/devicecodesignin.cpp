#include "cloud/identity/devicecodesignin.h"

#include "base/text.h"
#include "cloud/identity/claims.h"
#include "cloud/identity/signinerror.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace identity {

using base::Cancellation;
using base::ErrorKind;
using base::Result;
using base::Unexpected;
using std::chrono::seconds;

namespace {

QString deviceOperation() {
    return QStringLiteral("signIn/deviceCode");
}

struct DeviceCode {
    QByteArray deviceCode;
    QString userCode;
    QUrl link;
    seconds lifetime{0};
    seconds interval{5};
};

Unexpected badAnswer(const http::Response &response, const QString &path) {
    base::Error error;
    error.kind = ErrorKind::BadResponse;
    error.code = QStringLiteral("BadDeviceCodeAnswer");
    error.message = QStringLiteral("%1 is missing or not in the agreed form.").arg(path);
    error.httpStatus = response.status;
    error.operation = deviceOperation();
    error.target = response.url.host();
    return Unexpected(error);
}

Result<DeviceCode> readDeviceCode(const http::Response &response, const QDateTime &now) {
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!response.isSuccess() || looksLikeCaptivePortal(response)) {
        return Unexpected(tokenError(response, deviceOperation(), now));
    }
    const QJsonObject body = document.object();
    DeviceCode result;
    result.deviceCode = body.value(QLatin1String("device_code")).toString().toUtf8();
    result.userCode = base::plainText(body.value(QLatin1String("user_code")).toString());
    result.link = QUrl(body.value(QLatin1String("verification_uri")).toString(), QUrl::StrictMode);
    result.lifetime = seconds(body.value(QLatin1String("expires_in")).toInt());
    if (result.deviceCode.isEmpty()) {
        return badAnswer(response, QStringLiteral("$.device_code"));
    }
    if (result.userCode.isEmpty() || result.userCode.size() > 64) {
        return badAnswer(response, QStringLiteral("$.user_code"));
    }
    if (result.link.scheme() != QLatin1String("https") || result.link.host().isEmpty()
        || !result.link.userInfo().isEmpty()) {
        return badAnswer(response, QStringLiteral("$.verification_uri"));
    }
    if (result.lifetime.count() <= 0) {
        return badAnswer(response, QStringLiteral("$.expires_in"));
    }
    // RFC 8628 3.2: five seconds where the service does not say; 0 would be a flood.
    const int interval = body.value(QLatin1String("interval")).toInt();
    result.interval = seconds(interval > 0 ? std::min(interval, 300) : 5);
    return result;
}

/// The code is somebody else's sign-in: entered there, it would sign them in as the user.
base::Error foreignPage(const http::Response &response, const QUrl &page) {
    base::Error error = base::localError(QStringLiteral("CloudSignsInAtAzure"),
        QStringLiteral("$.verification_uri is \"%1\": it belongs to Azure and not to %2.")
            .arg(page.toDisplayString(), response.url.host()),
        deviceOperation());
    error.target = response.url.host();
    return error;
}

FormFields pollFields(const SignInRequest &request, const DeviceCode &code) {
    return {
        {"client_id", request.clientId.toUtf8()},
        {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
        {"device_code", code.deviceCode},
        {"claims", mergedClaims(request.claims)},
        {"client_info", "1"},
    };
}

base::Error expiredError() {
    base::Error error;
    error.kind = ErrorKind::SignInRequired;
    error.code = QStringLiteral("expired_token");
    error.message = QStringLiteral("The code was not entered in time.");
    error.operation = deviceOperation();
    return error;
}

bool isPending(const base::Error &error) {
    return error.code == QLatin1String("authorization_pending");
}

/// A failure that says nothing about the code: the network, or a service that is busy.
bool isPassing(const base::Error &error) {
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Throttled || error.httpStatus >= 500;
}

QCoro::Task<Result<SignedIn>> run(
    LoginNetwork network, SignInRequest request, SignInObserver observer, Cancellation cancellation) {
    const FormFields fields{
        {"client_id", request.clientId.toUtf8()}, {"scope", requestedScope(request.scope)}};
    const http::Request question = formRequest(request.endpoints.deviceCode(), fields, deviceOperation());
    const Result<http::Response> answer = co_await network.transport->send(question, cancellation);
    if (!answer) {
        co_return Unexpected(answer.error());
    }
    const Result<DeviceCode> code = readDeviceCode(*answer, network.clock->now());
    if (!code) {
        co_return Unexpected(withTarget(code.error(), request.endpoints.loginHost, request.scope));
    }
    if (request.acceptsPage && !request.acceptsPage(code->link)) {
        co_return Unexpected(foreignPage(*answer, code->link));
    }
    const QDateTime expires = network.clock->now().addSecs(code->lifetime.count());
    if (observer) {
        SignInProgress progress;
        progress.phase = SignInProgress::Phase::WaitingForCode;
        progress.link = code->link;
        progress.userCode = code->userCode;
        progress.expires = expires;
        observer(progress);
    }
    seconds interval = code->interval;
    seconds wait = interval;
    for (;;) {
        const seconds left(std::max<qint64>(0, network.clock->now().secsTo(expires)));
        const Result<void> waited = co_await network.clock->delay(std::min(wait, left), cancellation);
        if (!waited) {
            co_return Unexpected(base::cancelledError(deviceOperation()));
        }
        const Result<Tokens> tokens = co_await redeem(network, request.endpoints.token(),
            pollFields(request, *code), request.scope, deviceOperation(), cancellation);
        if (tokens) {
            co_return signedIn(request, *tokens, QByteArray(), network.clock->now());
        }
        const base::Error &error = tokens.error();
        const bool slower = error.code == QLatin1String("slow_down");
        if (!slower && !isPending(error) && !isPassing(error)) {
            co_return Unexpected(error);
        }
        if (network.clock->now() >= expires) {
            co_return Unexpected(expiredError());
        }
        interval += seconds(slower ? 5 : 0);
        wait = std::max(interval, error.retryAfter.value_or(seconds(0)));
    }
}

} // namespace

DeviceCodeSignIn::DeviceCodeSignIn(LoginNetwork network) : m_network(std::move(network)) { }

QCoro::Task<Result<SignedIn>> DeviceCodeSignIn::signIn(
    SignInRequest request, SignInObserver observer, Cancellation cancellation) {
    return run(m_network, std::move(request), std::move(observer), std::move(cancellation));
}

} // namespace identity
