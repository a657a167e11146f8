#include "tests/support/faketransport.h"

namespace support {

using base::Result;
using http::Request;
using http::Response;

namespace {

std::function<Result<Response>(const Request &)> replyOf(
    int status, const QByteArray &body, const http::Headers &headers) {
    return [status, body, headers](const Request &request) {
        Response response;
        response.status = status;
        response.body = body;
        response.headers = headers;
        response.url = request.url;
        response.clientRequestId = request.clientRequestId;
        return Result<Response>(response);
    };
}

QCoro::Task<Result<Response>> atOnce(Result<Response> result) {
    co_return result;
}

} // namespace

http::Headers headers(const QList<std::pair<QByteArray, QByteArray>> &fields) {
    http::Headers result;
    for (const auto &[name, value] : fields) {
        result.add(name, value);
    }
    return result;
}

void FakeTransport::answer(int status, const QByteArray &body, const http::Headers &headers) {
    m_queue.emplace_back(replyOf(status, body, headers));
}

void FakeTransport::fail(base::ErrorKind kind, const QString &code) {
    m_queue.emplace_back([kind, code](const Request &request) {
        base::Error error;
        error.kind = kind;
        error.code = code;
        error.operation = request.operation;
        return Result<Response>(base::Unexpected(error));
    });
}

void FakeTransport::hold() {
    m_queue.emplace_back(std::nullopt);
}

void FakeTransport::when(http::Method method, const QString &pathPart, int status, const QByteArray &body,
    const http::Headers &headers) {
    when(
        [method, pathPart](const Request &request) {
            return request.method == method
                && request.url.path(QUrl::FullyEncoded).contains(pathPart, Qt::CaseInsensitive);
        },
        replyOf(status, body, headers));
}

void FakeTransport::when(Matcher matches, Reply reply) {
    m_rules.emplace(m_rules.begin(), std::move(matches), std::move(reply));
}

void FakeTransport::release(int status, const QByteArray &body, const http::Headers &headers) {
    Q_ASSERT(!m_held.empty());
    const Held held = m_held.front();
    m_held.pop_front();
    held.end.complete(replyOf(status, body, headers)(held.request));
}

int FakeTransport::heldCount() const {
    return static_cast<int>(m_held.size());
}

QStringList FakeTransport::requestLines() const {
    QStringList lines;
    for (const Request &request : m_requests) {
        lines.append(QString::fromLatin1(http::methodName(request.method)) + QLatin1Char(' ')
            + request.url.host() + request.url.path(QUrl::FullyEncoded));
    }
    return lines;
}

QCoro::Task<Result<Response>> FakeTransport::send(Request request, base::Cancellation cancellation) {
    m_requests.append(request);
    if (cancellation.isCancelled()) {
        return atOnce(base::Unexpected(base::cancelledError(request.operation)));
    }
    for (const auto &[matches, reply] : m_rules) {
        if (matches(request)) {
            return atOnce(reply(request));
        }
    }
    if (m_queue.empty()) {
        return atOnce(base::Unexpected(
            base::localError(QStringLiteral("Unscripted"), request.url.toString(), request.operation)));
    }
    const std::optional<Reply> reply = m_queue.front();
    m_queue.pop_front();
    if (reply) {
        return atOnce((*reply)(request));
    }
    return wait(std::move(request), std::move(cancellation));
}

QCoro::Task<Result<Response>> FakeTransport::wait(Request request, base::Cancellation cancellation) {
    base::Completion<Result<Response>> end;
    m_held.push_back(Held{request, end});
    const base::Cancellation::Registration registration = cancellation.onCancel([this, end, request] {
        std::erase_if(m_held, [&request](const Held &held) {
            return held.request.clientRequestId == request.clientRequestId && held.request.url == request.url;
        });
        ++m_cancelled;
        end.complete(base::Unexpected(base::cancelledError(request.operation)));
    });
    Result<Response> result = co_await end;
    co_return result;
}

} // namespace support
