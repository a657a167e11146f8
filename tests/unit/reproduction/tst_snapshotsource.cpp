#include "app/compose/services.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "review/importer/importer.h"
#include "simulator/simulator.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_snapshotsource {

using protect::Step;

namespace {

QByteArray oneMachine() {
    domain::VirtualMachine machine;
    machine.id = domain::ResourceId(
        QStringLiteral("/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/"
                       "Microsoft.Compute/virtualMachines/vm1"));
    machine.name = QStringLiteral("vm1");
    machine.location = QStringLiteral("uaenorth");
    machine.securityType = domain::SecurityType::ConfidentialVm;
    snapshot::Snapshot snapshot;
    snapshot.environment.put(machine);
    return snapshot::toJson(snapshot);
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content) {
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

protect::Source sourceOf(const QString &file) {
    protect::Source source;
    source.kind = protect::SourceKind::Snapshot;
    source.file = file;
    return source;
}

} // namespace

/// A snapshot as a source of the program: a protection on a copy of it.
class TestSnapshotSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionWorksOnACopyOfTheSnapshot() {
        QTemporaryDir folder;
        compose::ServiceOptions options;
        options.simulatorSpeed = 0;
        protect::Estate estate(compose::makeServices(options));
        protect::Protection protection(estate);
        estate.connectTo(sourceOf(written(folder, QStringLiteral("case 7.json"), oneMachine())));
        EVENTUALLY_WITHIN(estate.connection().isConnected, 30'000);
        QVERIFY(estate.connection().isSimulated);
        QCOMPARE(estate.connection().label, QStringLiteral("case 7"));
        estate.loadVirtualMachines();
        EVENTUALLY_EQUAL_WITHIN(estate.environment().virtualMachines.size(), size_t(1), 30'000);
        QCOMPARE(estate.environment().virtualMachines.front().name, QStringLiteral("vm1"));
    }

    void whatIsNoSnapshotIsTold() {
        QTemporaryDir folder;
        protect::Estate estate(compose::makeServices());
        protect::Protection protection(estate);
        estate.connectTo(sourceOf(written(folder, QStringLiteral("x.json"), "{\"a\": 1}")));
        QVERIFY(!estate.connection().isConnected);
        const std::optional<base::Error> error = protection.state(Step::Source).error;
        QVERIFY(error);
        QCOMPARE(error->code, QStringLiteral("NotASnapshot"));
        estate.connectTo(sourceOf(QStringLiteral("/nonexistent.json")));
        QVERIFY(!estate.connection().isConnected);
    }
};

CVM_TEST(TestSnapshotSource)

} // namespace tst_snapshotsource

#include "tst_snapshotsource.moc"
