// How long the first rows of a large tenant take, against the requests that they need of each other.
#include "journey.h"
#include "row.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    constexpr int latency = 50;
    Journey journey(QStringLiteral("large-tenant"), std::chrono::milliseconds(latency));
    const RecordingTransport &network = journey.network();
    const qint64 began = network.now();
    qint64 firstRows = 0;
    int rows = 0;
    QObject::connect(
        &journey.estate(), &protect::Estate::virtualMachinesAdded, &application, [&](int, int count) {
            firstRows = rows == 0 ? network.now() : firstRows;
            rows += count;
        });
    journey.estate().loadVirtualMachines();
    Journey::waitFor("the list", [&journey] { return journey.estate().listProgress().complete; });
    printRow("first rows of 2,000", static_cast<double>(firstRows - began) / 1e6,
        costOf(criticalPath(network.exchanges(), began, firstRows), latency), "ms", 1.15);
    return 0;
}
