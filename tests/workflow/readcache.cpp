#include "readcache.h"

#include "directtransport.h"

namespace support {

namespace {

bool onlyReads(const http::Request &request) {
    const QString path = request.url.path();
    return request.method == http::Method::Get
        || (request.method == http::Method::Post
            && (path.contains(QLatin1String("ResourceGraph")) || path.endsWith(QLatin1String("/backupStatus"))
                || path.endsWith(QLatin1String("/backupPreValidateProtection"))));
}

QByteArray keyOf(const http::Request &request) {
    return http::methodName(request.method) + ' ' + request.url.toEncoded() + ' ' + request.body;
}

} // namespace

ReadCache::ReadCache(std::shared_ptr<http::Transport> next, std::shared_ptr<ReadAnswers> answers)
    : m_next(std::move(next)), m_answers(std::move(answers)) { }

QCoro::Task<base::Result<http::Response>> ReadCache::send(
    http::Request request, base::Cancellation cancellation) {
    const std::shared_ptr<http::Transport> next = m_next;
    const std::shared_ptr<ReadAnswers> answers = m_answers;
    m_wrote = m_wrote || !onlyReads(request);
    if (m_wrote) {
        base::Result<http::Response> answer = co_await next->send(request, cancellation);
        co_return answer;
    }
    const QByteArray key = keyOf(request);
    const auto known = answers->byRequest.constFind(key);
    if (known != answers->byRequest.constEnd()) {
        http::Response response = *known;
        response.clientRequestId = request.clientRequestId;
        co_await nextTurn();
        if (cancellation.isCancelled()) {
            co_return base::Unexpected(base::cancelledError(request.operation));
        }
        co_return response;
    }
    base::Result<http::Response> answer = co_await next->send(request, cancellation);
    if (answer && answer->status != 401 && answer->status < 500) {
        answers->byRequest.insert(key, *answer);
    }
    co_return answer;
}

} // namespace support
