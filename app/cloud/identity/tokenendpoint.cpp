#include "cloud/identity/tokenendpoint.h"

#include "cloud/identity/signinerror.h"

namespace identity {

http::Request formRequest(const QUrl &endpoint, const FormFields &fields, const QString &operation) {
    http::Request request;
    request.method = http::Method::Post;
    request.url = endpoint;
    request.contentType = QByteArrayLiteral("application/x-www-form-urlencoded");
    QByteArrayList parts;
    for (const auto &[name, value] : fields) {
        parts.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
    }
    request.body = parts.join('&');
    request.audience.hostSuffixes = QStringList{endpoint.host()};
    request.operation = operation;
    request.safeToRepeat = false;
    return request;
}

QCoro::Task<base::Result<Tokens>> redeem(LoginNetwork network, QUrl endpoint, FormFields fields,
    QString scope, QString operation, base::Cancellation cancellation) {
    const http::Request request = formRequest(endpoint, fields, operation);
    const base::Result<http::Response> answer = co_await network.transport->send(request, cancellation);
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    const base::Result<Tokens> tokens = readTokenAnswer(*answer, network.clock->now());
    if (!tokens) {
        base::Error error = tokens.error();
        error.operation = operation;
        co_return base::Unexpected(withTarget(error, endpoint.host(), scope));
    }
    co_return *tokens;
}

} // namespace identity
