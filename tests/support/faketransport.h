#pragma once

#include "base/async/completion.h"
#include "cloud/http/transport.h"

#include <QByteArray>
#include <QList>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace support {

/// A Transport that answers from a script and remembers what it was asked.
///
/// Rules (`when`) are tried first, the latest first; then the queue (`answer`, `fail`, `hold`) in order. A
/// request that nothing answers ends as Local "Unscripted", so that a test never hangs.
class FakeTransport final : public http::Transport {
public:
    using Matcher = std::function<bool(const http::Request &)>;

    void answer(int status, const QByteArray &body = {}, const http::Headers &headers = {});
    void fail(base::ErrorKind kind, const QString &code);
    /// The next request waits until release() or until it is cancelled.
    void hold();

    /// Every request of `method` whose path contains `pathPart` (without case).
    void when(http::Method method, const QString &pathPart, int status, const QByteArray &body = {},
        const http::Headers &headers = {});
    void when(Matcher matches, std::function<base::Result<http::Response>(const http::Request &)> reply);

    /// Ends the oldest held request with this answer.
    void release(int status, const QByteArray &body = {}, const http::Headers &headers = {});
    int heldCount() const;
    int cancelledCount() const { return m_cancelled; } ///< held requests that were cancelled

    const QList<http::Request> &requests() const { return m_requests; }
    /// "GET management.azure.com/subscriptions" for each request, for QCOMPARE.
    QStringList requestLines() const;

    QCoro::Task<base::Result<http::Response>> send(
        http::Request request, base::Cancellation cancellation) override;

private:
    using Reply = std::function<base::Result<http::Response>(const http::Request &)>;
    struct Held {
        http::Request request;
        base::Completion<base::Result<http::Response>> end;
    };
    QCoro::Task<base::Result<http::Response>> wait(http::Request request, base::Cancellation cancellation);

    std::vector<std::pair<Matcher, Reply>> m_rules;
    std::deque<std::optional<Reply>> m_queue; ///< nullopt: hold
    std::deque<Held> m_held;
    QList<http::Request> m_requests;
    int m_cancelled = 0;
};

/// Header fields from pairs: headers({{"Retry-After", "3"}}).
http::Headers headers(const QList<std::pair<QByteArray, QByteArray>> &fields);

} // namespace support
