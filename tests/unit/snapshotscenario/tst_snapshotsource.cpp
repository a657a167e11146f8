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
#include <QThreadPool>

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
    source.files = {file};
    return source;
}

} // namespace

/// A snapshot as a source of the program: a protection on a copy of it.
class TestSnapshotSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProtectionWorksOnACopyOfTheSnapshot() {
        QTemporaryDir folder;
        compose::ServiceOptions options;
        options.simulatorSpeed = 0;
        protect::Estate estate(compose::makeServices(options));
        protect::Protection protection(estate);
        estate.connectTo(sourceOf(written(folder, QStringLiteral("case 7.json"), oneMachine())));
        QCOMPARE(protection.state(Step::Source).progress, protect::Progress::Working); // on another thread
        QVERIFY(!estate.connection().isConnected);
        EVENTUALLY_WITHIN(estate.connection().isConnected, 30'000);
        QVERIFY(estate.connection().isSimulated);
        QCOMPARE(estate.connection().label, QStringLiteral("case 7.json"));
        estate.loadVirtualMachines();
        EVENTUALLY_EQUAL_WITHIN(estate.environment().virtualMachines.size(), size_t(1), 30'000);
        QCOMPARE(estate.environment().virtualMachines.front().name, QStringLiteral("vm1"));
    }

    void whatIsNoSnapshotIsTold() {
        QTemporaryDir folder;
        protect::Estate estate(compose::makeServices());
        protect::Protection protection(estate);
        estate.connectTo(sourceOf(written(folder, QStringLiteral("x.json"), "{\"a\": 1}")));
        EVENTUALLY_WITHIN(protection.state(Step::Source).progress != protect::Progress::Working, 30'000);
        QVERIFY(!estate.connection().isConnected);
        const std::optional<base::Error> error = protection.state(Step::Source).error;
        QVERIFY(error);
        QCOMPARE(error->code, QStringLiteral("NotASnapshot"));
        estate.connectTo(sourceOf(QStringLiteral("/nonexistent.json")));
        EVENTUALLY_WITHIN(protection.state(Step::Source).progress != protect::Progress::Working, 30'000);
        QVERIFY(!estate.connection().isConnected);
    }

    void openingItCanBeStopped() {
        QTemporaryDir folder;
        protect::Estate estate(compose::makeServices());
        protect::Protection protection(estate);
        const protect::Source source = sourceOf(written(folder, QStringLiteral("case.json"), oneMachine()));
        estate.connectTo(source);
        protection.cancel(Step::Source);
        QCOMPARE(protection.state(Step::Source).progress, protect::Progress::Idle);
        QCOMPARE(protection.state(Step::Source).error->kind, base::ErrorKind::Cancelled);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!estate.connection().isConnected); // nothing late arrives
        estate.connectTo(source); // and once more
        EVENTUALLY_WITHIN(estate.connection().isConnected, 30'000);
    }

    void anotherSourceTakesItsPlace() {
        QTemporaryDir folder;
        protect::Estate estate(compose::makeServices());
        estate.connectTo(sourceOf(written(folder, QStringLiteral("case.json"), oneMachine())));
        protect::Source other;
        other.scenario = QStringLiteral("managed-hsm");
        estate.connectTo(other);
        QVERIFY(estate.connection().isConnected);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(estate.connection().label, QStringLiteral("managed-hsm"));
    }

    void mayGoWhileItIsOpened() {
        QTemporaryDir folder;
        {
            protect::Estate estate(compose::makeServices());
            estate.connectTo(sourceOf(written(folder, QStringLiteral("case.json"), oneMachine())));
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }
};

CVM_TEST(TestSnapshotSource)

} // namespace tst_snapshotsource

#include "tst_snapshotsource.moc"
