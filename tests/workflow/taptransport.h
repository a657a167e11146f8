#pragma once

#include "base/async/completion.h"
#include "cloud/http/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace support {

/// Lies between the pipeline and the network: records every request, puts faults in place of answers, loses
/// answers after the service has acted, and holds requests back to show what runs side by side.
class TapTransport final : public http::Transport {
public:
    using Answer = base::Result<http::Response>;
    /// An answer instead of the service's; nullopt: ask the service.
    using Fault = std::function<std::optional<Answer>(const http::Request &)>;
    /// True: the service gets the request, but its answer is lost.
    using Loss = std::function<bool(const http::Request &)>;

    explicit TapTransport(std::shared_ptr<http::Transport> next);

    void setFault(Fault fault) { m_fault = std::move(fault); }
    void setLoss(Loss loss) { m_loss = std::move(loss); }
    /// The answers to these requests are held back after the service has acted.
    void holdAnswers(Loss held) { m_heldAnswers = std::move(held); }
    /// Called for every request before it is passed on or answered.
    void setObserver(std::function<void(const http::Request &)> observer) {
        m_observer = std::move(observer);
    }

    void hold() { m_holding = true; }
    void release(); ///< lets through what is held now, and nothing after it
    void releaseAll(); ///< holds no longer
    int underWay() const { return m_underWay; } ///< passed on and not answered yet
    int heldCount() const { return static_cast<int>(m_held.size()); }

    const std::vector<http::Request> &requests() const { return m_requests; }
    void clear() { m_requests.clear(); }

    QCoro::Task<Answer> send(http::Request request, base::Cancellation cancellation) override;

private:
    /// Waits at the gate; false: cancelled meanwhile.
    QCoro::Task<bool> waitAtGate(base::Cancellation cancellation);
    QCoro::Task<Answer> pass(http::Request request, base::Cancellation cancellation);

    std::shared_ptr<http::Transport> m_next;
    Fault m_fault;
    Loss m_loss;
    Loss m_heldAnswers;
    std::function<void(const http::Request &)> m_observer;
    std::vector<http::Request> m_requests;
    std::vector<base::Completion<bool>> m_held;
    bool m_holding = false;
    int m_underWay = 0;
};

} // namespace support
