#include "directtransport.h"

#include "base/async/completion.h"

#include <QCoreApplication>

namespace support {

QCoro::Task<void> nextTurn() {
    base::Completion<bool> turn;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [turn] { turn.complete(true); }, Qt::QueuedConnection);
    co_await turn;
}

QCoro::Task<base::Result<http::Response>> DirectTransport::send(
    http::Request request, base::Cancellation cancellation) {
    const std::shared_ptr<simulator::Simulator> simulator = m_simulator;
    co_await nextTurn();
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(request.operation));
    }
    simulator::DirectRequest direct{http::methodName(request.method), request.url, {}, request.body};
    direct.headers = request.headers.all();
    if (!request.body.isEmpty()) {
        direct.headers.append({"Content-Type", request.contentType});
    }
    const std::optional<simulator::DirectAnswer> answer = simulator->answer(direct);
    co_await nextTurn();
    if (!answer || cancellation.isCancelled()) {
        base::Error lost;
        lost.kind = base::ErrorKind::Network;
        lost.code = QStringLiteral("ConnectionLost");
        lost.operation = request.operation;
        co_return base::Unexpected(answer ? base::cancelledError(request.operation) : lost);
    }
    http::Response response;
    response.status = answer->status;
    response.url = request.url;
    response.body = answer->body;
    response.clientRequestId = request.clientRequestId;
    for (const auto &[name, value] : answer->headers) {
        response.headers.add(name, value);
    }
    co_return response;
}

} // namespace support
