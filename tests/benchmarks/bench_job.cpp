// The whole job at 50 ms per request, against its critical path: the longest chain of requests that need each
// other, found in what was sent. A grant with a built-in role, so that nothing is read until it is stable.
// --paths prints the chains.
#include "journey.h"
#include "row.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using protect::Step;

constexpr int latency = 50;

/// Measures page by page: a page begins when the one before is there, as for a user.
class Stopwatch {
public:
    Stopwatch(const RecordingTransport &network, bool printsPaths)
        : m_network(network), m_printsPaths(printsPaths), m_began(network.now()) { }

    void lap(const char *page) {
        const qint64 ended = m_network.now();
        const std::vector<const Exchange *> path = criticalPath(m_network.exchanges(), m_began, ended);
        print(page, ended - m_began, costOf(path, latency));
        for (const Exchange *exchange : path) {
            if (m_printsPaths) {
                std::printf("    %5.0f ms %s\n", static_cast<double>(exchange->sent - m_began) / 1e6,
                    qPrintable(exchange->name.left(150)));
            }
        }
        m_spent += ended - m_began;
        m_chain += costOf(path, latency);
        m_began = m_network.now();
    }
    void total() const { print("job: all, at 50 ms a request", m_spent, m_chain); }

private:
    static void print(const char *name, qint64 nanoseconds, double chain) {
        printRow(name, static_cast<double>(nanoseconds) / 1e6, chain, "ms", 1.15);
    }

    const RecordingTransport &m_network;
    bool m_printsPaths;
    qint64 m_began;
    qint64 m_spent = 0;
    double m_chain = 0; ///< ms
};

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    Journey journey(QStringLiteral("managed-hsm"), std::chrono::milliseconds(latency));
    protect::Protection &protection = journey.protection();
    Stopwatch watch(journey.network(), QCoreApplication::arguments().contains(QLatin1String("--paths")));

    protection.estate().loadVirtualMachines();
    Journey::waitFor("the list", [&protection] { return protection.estate().listProgress().complete; });
    watch.lap("job: list");

    const auto &machines = protection.estate().environment().virtualMachines;
    const auto vm = std::find_if(machines.begin(), machines.end(), [](const domain::VirtualMachine &machine) {
        return machine.diskEncryption() == domain::DiskEncryption::CustomerManagedKey;
    });
    if (vm == machines.end()) {
        std::fprintf(stderr, "no VM with a customer-managed key\n");
        return 1;
    }
    protection.chooseVirtualMachine(vm->id);
    protection.examineKey();
    journey.settle("the key", Step::KeyStore);
    protection.choose(domain::RoleChoice::BuiltInRole);
    watch.lap("job: key");

    protection.loadVaults(false);
    journey.settle("the vaults", Step::Backup);
    watch.lap("job: vaults");

    protection.start(protect::Action::Configure);
    journey.settle("the configuration", Step::Configure);
    watch.lap("job: configure");
    if (protection.run().outcome != domain::RunOutcome::Protected) {
        std::fprintf(stderr, "the job ended without protection\n");
        return 1;
    }
    watch.total();
    return 0;
}
