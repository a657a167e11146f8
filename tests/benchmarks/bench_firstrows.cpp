// How long the first rows of a large tenant take, against the latency of the requests that they need.
#include "journey.h"

#include <QCoreApplication>
#include <QElapsedTimer>

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    constexpr int latency = 50;
    // Token, subscriptions, first page of Resource Graph: each needs the one before.
    constexpr int chain = 3;
    Journey journey(QStringLiteral("large-tenant"), std::chrono::milliseconds(latency));
    QElapsedTimer timer;
    timer.start();
    qint64 firstRows = 0;
    int rows = 0;
    QObject::connect(&journey.protection().estate(), &protect::Estate::virtualMachinesAdded, &application,
        [&](int, int count) {
            firstRows = rows == 0 ? timer.elapsed() : firstRows;
            rows += count;
        });
    journey.protection().estate().loadVirtualMachines();
    Journey::waitFor(
        "the list", [&journey] { return journey.protection().estate().listProgress().complete; });
    const qint64 all = timer.elapsed();
    std::printf("first rows: %lld ms; a chain of %d requests at %d ms: %d ms; ratio %.2f\n",
        static_cast<long long>(firstRows), chain, latency, chain * latency,
        static_cast<double>(firstRows) / (chain * latency));
    std::printf("all %d rows: %lld ms\n", rows, static_cast<long long>(all));
    return 0;
}
