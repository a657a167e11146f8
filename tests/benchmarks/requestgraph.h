#pragma once

#include "cloud/http/transport.h"

#include <QElapsedTimer>
#include <QSet>

#include <memory>
#include <vector>

/// One request as it went over the network, and its answer.
struct Exchange {
    QString name; ///< "PUT managedhsm.azure.net/keys/k1/…/roleAssignments/…"
    qint64 sent = 0; ///< nanoseconds
    qint64 answered = -1; ///< -1: not yet
    qint64 served = 0; ///< nanoseconds that the service itself took, as its answer says
    bool writes = false;
    QByteArray carries; ///< URL, body and Authorization
    QByteArray tells; ///< headers and body of the answer
};

/// The header in which the service of a benchmark says how many nanoseconds it took.
inline constexpr char servedHeader[] = "x-served-nanoseconds";

/// The longest chain of requests that need each other, of those sent in [from, until): it costs as many round
/// trips at least. One that was sent after the answer to another needs it if
/// - it carries a word that this answer told first: an id, a name, a token;
/// - one of the two writes: what is written is decided from what was read, and what follows stands on it;
/// - it was asked before as well, and something was written in between: it looks what has become of it.
/// That one was sent after another says nothing by itself: it may have waited for nothing.
std::vector<const Exchange *> criticalPath(const std::vector<Exchange> &exchanges, qint64 from, qint64 until);
/// Milliseconds that these take one after the other, at `latency` ms each and what the service took.
double costOf(const std::vector<const Exchange *> &path, int latency);

/// Lies between the pipeline and the network.
class RecordingTransport final : public http::Transport {
public:
    explicit RecordingTransport(std::shared_ptr<http::Transport> next);

    const std::vector<Exchange> &exchanges() const { return m_exchanges; }
    qint64 now() const { return m_timer.nsecsElapsed(); }

    QCoro::Task<base::Result<http::Response>> send(
        http::Request request, base::Cancellation cancellation) override;

private:
    std::shared_ptr<http::Transport> m_next;
    std::vector<Exchange> m_exchanges;
    QElapsedTimer m_timer;
};
