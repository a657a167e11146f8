// The whole job at 50 ms per request, against its critical path: the longest chain of requests that need
// each other. A grant with a built-in role, so that nothing is read until it is stable.
#include "journey.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace {

using protect::Step;

constexpr int latency = 50;

/// What needs each other on every page, in order. Polls of the operation are added as they were needed.
struct Page {
    const char *name;
    int chain;
};
constexpr Page listPage{"sign in and list: token, subscriptions, first page", 3};
constexpr Page keyPage{"key: VM, disk encryption set, HSM token, role assignments", 4};
constexpr Page vaultPage{"backup: vaults, policies", 2};
constexpr Page configurePage{
    "configure: look again, write the grant, read it back, enable, job, protected item", 6};

int polls(const simulator::Simulator &simulator) {
    const auto &seen = simulator.seenRequests();
    return static_cast<int>(
        std::count_if(seen.begin(), seen.end(), [](const simulator::SeenRequest &request) {
            return request.pathAndQuery.contains(QLatin1String("/backupOperations/"), Qt::CaseInsensitive)
                || request.pathAndQuery.contains(QLatin1String("/operationsStatus/"), Qt::CaseInsensitive);
        }));
}

class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    void lap(const Page &page, int chain) {
        const qint64 spent = m_timer.restart();
        std::printf("%-86s %5lld ms, chain %2d x %d ms, ratio %.2f\n", page.name,
            static_cast<long long>(spent), chain, latency, static_cast<double>(spent) / (chain * latency));
        m_spent += spent;
        m_chain += chain;
    }
    void total() const {
        std::printf("whole job: %lld ms; critical path %d requests = %d ms; ratio %.2f\n",
            static_cast<long long>(m_spent), m_chain, m_chain * latency,
            static_cast<double>(m_spent) / (m_chain * latency));
    }

private:
    QElapsedTimer m_timer;
    qint64 m_spent = 0;
    int m_chain = 0;
};

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    Journey journey(QStringLiteral("managed-hsm"), std::chrono::milliseconds(latency));
    protect::Protection &protection = journey.protection();
    Stopwatch watch;

    protection.estate().loadVirtualMachines();
    Journey::waitFor("the list", [&protection] { return protection.estate().listProgress().complete; });
    watch.lap(listPage, listPage.chain);

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
    watch.lap(keyPage, keyPage.chain);

    protection.loadVaults(false);
    journey.settle("the vaults", Step::Backup);
    watch.lap(vaultPage, vaultPage.chain);

    protection.start(protect::Action::Configure);
    journey.settle("the configuration", Step::Configure);
    watch.lap(configurePage, configurePage.chain + polls(journey.simulator()));
    if (protection.run().outcome != domain::RunOutcome::Protected) {
        std::fprintf(stderr, "the job ended without protection\n");
        return 1;
    }
    watch.total();
    std::printf("%zu requests in all\n", journey.simulator().seenRequests().size());
    return 0;
}
