#pragma once

#include "cloud/azure/connection.h"
#include "simulator/simulator.h"
#include "tests/support/await.h"

#include <memory>

namespace contract {

/// A simulated tenant, signed in to through the real pipeline and the real network transport. Time is
/// virtual: waits end on the next turn of the event loop.
class SimulatedAzure {
public:
    explicit SimulatedAzure(const QString &scenario);

    azure::ConnectionPtr connection() const { return m_connection; }
    const base::Cancellation &cancellation() const { return m_cancellation; }
    simulator::Simulator &simulator() { return *m_simulator; }
    base::VirtualClock &clock() { return *m_clock; }
    QString tenantId() const { return m_connection->tenantId; }

    /// What the task gave; stops the test with the error's text where it failed.
    template <typename T>
    T value(QCoro::Task<base::Result<T>> task) {
        base::Result<T> result = support::await(std::move(task));
        if (!result) {
            const base::Error &error = result.error();
            qFatal("%s: HTTP %d %s: %s", qPrintable(error.operation), error.httpStatus,
                qPrintable(error.code), qPrintable(error.message));
        }
        return *result;
    }
    /// The error that a task must end with.
    template <typename T>
    base::Error error(QCoro::Task<base::Result<T>> task) {
        const base::Result<T> result = support::await(std::move(task));
        if (result) {
            qFatal("An error was expected, and there is none.");
        }
        return result.error();
    }
    void wait(std::chrono::seconds duration);

private:
    std::shared_ptr<base::VirtualClock> m_clock;
    std::unique_ptr<simulator::Simulator> m_simulator;
    azure::ConnectionPtr m_connection;
    base::Cancellation m_cancellation;
};

} // namespace contract
