#pragma once

#include "cloud/http/transport.h"
#include "simulator/simulator.h"

#include <memory>

namespace support {

/// The simulator without sockets between, for tables of thousands of requests: Qt's client reads the head of
/// every answer byte by byte, which takes more time than the rest. Answers come on another turn of the event
/// loop.
class DirectTransport final : public http::Transport {
public:
    explicit DirectTransport(std::shared_ptr<simulator::Simulator> simulator)
        : m_simulator(std::move(simulator)) { }
    QCoro::Task<base::Result<http::Response>> send(
        http::Request request, base::Cancellation cancellation) override;

private:
    std::shared_ptr<simulator::Simulator> m_simulator;
};

/// Comes back on another turn of the event loop.
QCoro::Task<void> nextTurn();

} // namespace support
