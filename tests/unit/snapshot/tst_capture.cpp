#include "tests/workflow/world.h"

#include "domain/accessindex.h"
#include "domain/accessmatrix.h"
#include "domain/recoverability.h"
#include "domain/snapshot/snapshot.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_capture {

using protect::Step;

namespace {

/// Everything that can be asked of an environment about keys, as text that two can be compared by.
QStringList verdicts(const domain::Environment &environment) {
    QStringList lines;
    const domain::AccessIndex index(environment);
    for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
        const domain::AccessMatrix matrix = domain::accessMatrix(index, *place.store, place.id.name);
        for (const domain::MatrixRow &row : matrix.rows) {
            QString line
                = place.id.host + QLatin1Char('/') + place.id.name + QLatin1Char(' ') + row.principalId;
            for (const std::optional<domain::Truth> &truth : row.truths) {
                line += truth ? QString::number(static_cast<int>(*truth)) : QStringLiteral("-");
            }
            lines.append(line);
        }
    }
    lines.sort();
    return lines;
}

/// What would be possible if a key went, the same way.
QStringList outlooks(const domain::Environment &environment) {
    QStringList lines;
    const domain::AccessIndex index(environment);
    for (const domain::Recoverability &one : domain::recoverabilities(index, QDateTime())) {
        QString line = QStringLiteral("%1 %2 %3 %4")
                           .arg(one.name)
                           .arg(static_cast<int>(one.softDelete.key))
                           .arg(static_cast<int>(one.restore.answer))
                           .arg(one.restore.point.name());
        for (const domain::RestoreReason &reason : one.restore.reasons) {
            line += QStringLiteral(" %1").arg(static_cast<int>(reason.kind));
        }
        lines.append(line);
    }
    return lines;
}

snapshot::Snapshot whatWasRead(support::World &world) {
    snapshot::Snapshot read;
    read.takenAt = world.estate().now();
    read.environment = world.estate().environment();
    return read;
}

bool capture(support::World &world) {
    world.connectEstate();
    if (!world.settle(Step::Source)) {
        return false;
    }
    world.estate().capture();
    return support::World::waitUntil([&world] { return !world.estate().captureState().isWorking; });
}

} // namespace

/// Reading a whole tenant for a review without a network.
class TestCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaptureReadBackGivesTheVerdictsOfTheSession_data() {
        QTest::addColumn<QString>("scenario");
        for (const char *name :
            {"managed-hsm", "managed-hsm-all-keys", "managed-hsm-other-key", "key-vault-rbac",
                "key-vault-access-policy", "unknown-access", "key-disabled", "no-graph-access"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void aCaptureReadBackGivesTheVerdictsOfTheSession() {
        QFETCH(QString, scenario);
        support::World world(scenario);
        QVERIFY(capture(world));
        const protect::CaptureState &state = world.estate().captureState();
        QVERIFY2(!state.error, state.error ? qPrintable(state.error->message) : "");
        QVERIFY(state.snapshot);
        QVERIFY(state.total > 0);
        QCOMPARE(state.done, state.total);
        QVERIFY(state.snapshot->isSimulated);
        QCOMPARE(state.snapshot->source, scenario);
        QVERIFY(!state.snapshot->collector.userName.isEmpty());
        const QByteArray file = snapshot::toJson(*state.snapshot);
        const base::Result<snapshot::LoadedSnapshot> loaded = snapshot::fromJson(file);
        QVERIFY(loaded);
        QVERIFY(loaded->problems.empty());
        const domain::Environment &read = loaded->snapshot.environment;
        QCOMPARE(verdicts(read), verdicts(state.snapshot->environment));
        QCOMPARE(outlooks(read), outlooks(state.snapshot->environment));

        // What the protection itself finds out about each VM, one after the other, as a user would.
        world.estate().loadVirtualMachines();
        QVERIFY(world.settle(Step::VirtualMachine));
        int compared = 0;
        for (const domain::VirtualMachine &machine : state.snapshot->environment.virtualMachines) {
            if (machine.diskEncryption() != domain::DiskEncryption::CustomerManagedKey) {
                continue;
            }
            world.protection().chooseVirtualMachine(machine.id);
            world.protection().examineKey();
            QVERIFY(world.settle(Step::KeyStore));
            const domain::KeyAssessment *assessed = world.protection().keyAssessment();
            QVERIFY(assessed && assessed->keyStore);
            const domain::KeyIdentifier key = assessed->diskEncryptionSet->activeKey;
            const domain::KeyStore *store = read.keyStore(key.host);
            QVERIFY(store);
            const QString principal = world.protection().choices().principalId;
            const domain::Key *attributes = read.key(key);
            QVERIFY2(scenario == QLatin1String("key-disabled") || (attributes && attributes->attributesRead),
                qPrintable(key.text()));
            const domain::AccessVerdict verdict = domain::evaluateAccess(read, *store, key.name, principal);
            QCOMPARE(verdict.truth, assessed->verdict.truth);
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void whatTheSessionReadCanBeSavedAtAnyTime() {
        support::World world(QStringLiteral("managed-hsm"));
        world.connectEstate();
        QVERIFY(world.settle(Step::Source));
        QVERIFY(snapshot::fromJson(snapshot::toJson(whatWasRead(world))));
        world.drive(Step::KeyStore);
        QVERIFY(world.protection().keyAssessment());
        const snapshot::Snapshot saved = whatWasRead(world);
        QCOMPARE(
            saved.environment.virtualMachines.size(), world.estate().environment().virtualMachines.size());
        QVERIFY(!saved.environment.coverage.empty());
        QVERIFY(saved.takenAt.isValid());
    }

    void oneExaminationServesAllMachinesOfADiskEncryptionSet() {
        support::World world(QStringLiteral("managed-hsm"));
        QVERIFY(capture(world));
        int reads = 0;
        for (const simulator::SeenRequest &seen : world.simulator().seenRequests()) {
            reads += seen.method == QLatin1String("GET")
                && seen.pathAndQuery.contains(QLatin1String("/diskEncryptionSets/des-erp"));
            QVERIFY2(seen.method == QLatin1String("GET") || seen.method == QLatin1String("POST"),
                qPrintable(seen.method + QLatin1Char(' ') + seen.pathAndQuery));
        }
        QCOMPARE(reads, 1);
        QVERIFY(world.writes().isEmpty());
    }

    void whatVaultsHoldIsCaptured() {
        support::World world(QStringLiteral("already-protected"));
        QVERIFY(capture(world));
        const std::optional<snapshot::Snapshot> &captured = world.estate().captureState().snapshot;
        QVERIFY(captured);
        const domain::Environment &environment = captured->environment;
        QVERIFY(!environment.protectedItems.empty());
        const auto wasRead = [&environment](domain::ReadKind kind, const QString &scope) {
            const domain::ScopeRead *read = environment.scopeRead(kind, QString(), scope);
            return read && read->outcome == domain::ReadOutcome::Read;
        };
        QSet<domain::ResourceId> withPoints;
        for (const domain::RecoveryPoint &point : environment.recoveryPoints) {
            withPoints.insert(point.item());
        }
        for (const domain::ProtectedItem &item : environment.protectedItems) {
            const domain::VirtualMachine *machine = environment.virtualMachine(item.sourceResourceId);
            QVERIFY(machine);
            const bool isConfidential = machine->securityType == domain::SecurityType::ConfidentialVm;
            QCOMPARE(wasRead(domain::ReadKind::RecoveryPoints, item.id.text()), isConfidential);
            QVERIFY(isConfidential || !withPoints.contains(item.id));
        }
        const domain::AccessIndex index(environment);
        const std::vector<domain::Recoverability> all = domain::recoverabilities(index, captured->takenAt);
        QVERIFY(!all.empty());
        for (const domain::Recoverability &one : all) {
            const QString subscription
                = QStringLiteral("/subscriptions/") + one.virtualMachine.subscriptionId();
            QVERIFY(wasRead(domain::ReadKind::RecoveryServicesVaults, subscription));
            QVERIFY2(one.restore.answer != domain::RestoreAnswer::NotKnown, qPrintable(one.name));
            QVERIFY(one.softDelete.key != domain::KeyReturn::NotKnown);
        }
    }

    void aKeyOfAStoreThatIsGoneIsNotCalledLost() {
        support::World world(QStringLiteral("other-security-domain"));
        QVERIFY(capture(world));
        const std::optional<snapshot::Snapshot> &captured = world.estate().captureState().snapshot;
        QVERIFY(captured);
        const domain::AccessIndex index(captured->environment);
        for (const domain::Recoverability &one : domain::recoverabilities(index, captured->takenAt)) {
            QVERIFY2(one.softDelete.key != domain::KeyReturn::Lost, qPrintable(one.name));
        }
    }

    void deletedAndPurgedKeysAreToldApart_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<domain::KeyReturn>("key");
        QTest::newRow("deleted") << QStringLiteral("key-soft-deleted") << domain::KeyReturn::UntilDate;
        QTest::newRow("purged") << QStringLiteral("key-purged") << domain::KeyReturn::Lost;
    }

    void deletedAndPurgedKeysAreToldApart() {
        QFETCH(QString, scenario);
        QFETCH(domain::KeyReturn, key);
        support::World world(scenario);
        QVERIFY(capture(world));
        const std::optional<snapshot::Snapshot> &captured = world.estate().captureState().snapshot;
        QVERIFY(captured);
        const domain::AccessIndex index(captured->environment);
        bool isTold = false;
        for (const domain::Recoverability &one : domain::recoverabilities(index, captured->takenAt)) {
            if (one.name == QLatin1String("cvm-erp-01")) {
                isTold = true;
                QCOMPARE(one.softDelete.key, key);
                QCOMPARE(one.restore.answer, domain::RestoreAnswer::Possible);
            }
        }
        QVERIFY(isTold);
        QVERIFY(world.writes().isEmpty());
    }

    void whatCannotBeReadOfBackupsIsUnknown() {
        support::World world(QStringLiteral("already-protected"));
        world.tap().setFault(
            [](const http::Request &request) -> std::optional<support::TapTransport::Answer> {
                if (!request.url.path().endsWith(QLatin1String("/backupProtectedItems"))) {
                    return std::nullopt;
                }
                http::Response refused;
                refused.status = 403;
                refused.body = R"({"error": {"code": "AuthorizationFailed", "message": "no"}})";
                return refused;
            });
        QVERIFY(capture(world));
        const protect::CaptureState &state = world.estate().captureState();
        QVERIFY(state.snapshot);
        QVERIFY(!state.obstacles.empty());
        const domain::AccessIndex index(state.snapshot->environment);
        for (const domain::Recoverability &one : domain::recoverabilities(index, state.snapshot->takenAt)) {
            QCOMPARE(one.restore.answer, domain::RestoreAnswer::NotKnown);
        }
    }

    void connectingAnewEndsACapture() {
        support::World world(QStringLiteral("managed-hsm"));
        world.connectEstate();
        QVERIFY(world.settle(Step::Source));
        world.estate().capture();
        int told = 0;
        connect(&world.estate(), &protect::Estate::captureChanged, this, [&told] { ++told; });
        world.connectEstate();
        QVERIFY(told > 0);
        QVERIFY(!world.estate().captureState().isWorking);
        QVERIFY(!world.estate().captureState().error);
    }

    void canBeStoppedAndLeavesNothingBehind() {
        support::World world(QStringLiteral("managed-hsm"));
        world.connectEstate();
        QVERIFY(world.settle(Step::Source));
        world.estate().capture();
        QVERIFY(world.estate().captureState().isWorking);
        world.estate().cancel(protect::Estate::Work::Capturing);
        QVERIFY(!world.estate().captureState().isWorking);
        QVERIFY(!world.estate().captureState().snapshot);
        QCOMPARE(world.estate().captureState().error->kind, base::ErrorKind::Cancelled);
        world.estate().capture(); // and once more
        QVERIFY(support::World::waitUntil([&world] { return world.estate().captureState().total > 0; }));
        world.destroyProtection();
    }
};

CVM_TEST(TestCapture)

} // namespace tst_capture

#include "tst_capture.moc"
