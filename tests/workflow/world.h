#pragma once

#include "base/clock.h"
#include "cloud/azure/connection.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/services.h"
#include "simulator/simulator.h"
#include "taptransport.h"
#include "tests/support/until.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace support {

struct ReadAnswers;
class World;

/// How to reach a simulator that is not this process's.
struct RemoteSimulator {
    QUrl address;
    simulator::SimulatedSignIn signIn;
    std::shared_ptr<base::Clock> clock;
};

struct WorldOptions {
    int tries = 4; ///< of the pipeline's retry policy
    QJsonObject scenario; ///< instead of one by name
    QString journalFolder; ///< where runs are recorded; empty: in memory
    std::shared_ptr<journal::Storage> storage; ///< the same, with a storage of the test
    std::shared_ptr<ReadAnswers> reads; ///< shared by sessions on the same scenario; null: none
    const World *beside = nullptr; ///< another estate on the same simulator, as after a new start
    std::optional<RemoteSimulator> remote; ///< the simulator of another process
    bool direct = false; ///< without sockets between: for long tables
};

/// One simulated tenant with an estate and a protection on it. Time is virtual: waits end on the next turn of
/// the event loop.
class World {
public:
    explicit World(const QString &scenario, WorldOptions options = {});
    ~World();

    protect::Estate &estate() { return *m_estate; }
    protect::Protection &protection() { return *m_protection; }
    simulator::Simulator &simulator() { return *m_simulator; }
    TapTransport &tap() { return *m_tap; }
    base::VirtualClock &clock() { return *m_clock; }
    /// With its estate.
    void destroyProtection() {
        m_protection.reset();
        m_estate.reset();
    }

    /// Runs the event loop until the step is no longer at work; false: it did not settle in time.
    bool settle(protect::Step step, int milliseconds = 120'000);
    bool settled(protect::Step step);
    /// Runs the event loop, until `condition` holds.
    static bool waitUntil(const std::function<bool()> &condition, int milliseconds = 120'000);

    /// Does what a user does on every page, as far as it goes; the step that could not be completed, or Done.
    /// `vmName` empty: the first VM with a customer-managed key, else the first confidential one.
    protect::Step drive(protect::Step last = protect::Step::Done);
    /// One single thing that a user would do next, or nothing while something is at work; false: done, stuck,
    /// or the protection is gone. Does not touch the protection after what it did, which may have destroyed
    /// it.
    bool advance();
    /// Connects, without reading anything.
    void connectEstate();
    /// Runs the event loop until the undo is neither looking nor at work.
    bool settleUndo(int milliseconds = 120'000);
    /// Looks at what `runId` wrote (empty: the protection's run) and takes it back.
    domain::UndoOutcome takeBack(const QString &runId = {}, bool stopProtection = false);
    /// The way to the simulator past the protection: for what somebody else does meanwhile.
    azure::ConnectionPtr azure() const { return m_azure; }
    bool hasProtection() const { return m_protection != nullptr; }
    void chooseVmNamed(const QString &name) { m_vmName = name; }
    const domain::VirtualMachine *vm() const;

    /// What was written, as the simulator saw it, in order: "role", "assignment at /keys/k1", "access
    /// policy", "backup policy NAME", "enable", "backup", "refresh", "principal", "feature"; followed by the
    /// status where it was refused.
    QStringList writes() const;
    /// All that becomes of the tenant, by the simulator itself.
    QJsonObject tenant() const;
    /// Roles, assignments and access policies, by the simulator itself.
    QJsonObject grants() const;
    /// The path without query of a request, decoded once.
    static QString pathOf(const http::Request &request);
    domain::StageState stage(domain::StageKind kind) const;

private:
    void startSimulator(const WorldOptions &options);
    std::shared_ptr<http::Transport> transportTo(
        const WorldOptions &options, const RemoteSimulator &remote) const;
    void connect(const WorldOptions &options, const RemoteSimulator &remote);
    protect::Step driveToKey();
    protect::Step driveToReview();

    std::shared_ptr<base::VirtualClock> m_clock;
    std::shared_ptr<simulator::Simulator> m_simulator; ///< null: another process's
    std::shared_ptr<TapTransport> m_tap;
    azure::ConnectionPtr m_azure;
    std::unique_ptr<protect::Estate> m_estate;
    std::unique_ptr<protect::Protection> m_protection;
    QString m_scenario;
    QString m_vmName;
};

} // namespace support
