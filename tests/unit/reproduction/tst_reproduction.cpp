#include "tests/workflow/world.h"

#include "domain/accessevaluation.h"
#include "importer/importer.h"
#include "reproduction/scenario.h"

#include <QTest>

using workflow::Step;

namespace {

snapshot::Snapshot captured(const QString &scenario) {
    support::World world(scenario);
    world.connectSession();
    world.settle(Step::Source);
    world.session().capture();
    support::World::waitUntil([&world] { return !world.session().captureState().isWorking; });
    return world.session().captureState().snapshot.value_or(snapshot::Snapshot());
}

QString backupServiceOf(const domain::Environment &environment) {
    for (const domain::Principal &principal : environment.principals) {
        if (principal.displayName == QLatin1String("Backup Management Service")) {
            return principal.objectId;
        }
    }
    return {};
}

support::WorldOptions reproduced(const snapshot::Snapshot &snapshot) {
    support::WorldOptions options;
    options.scenario = reproduction::scenarioOf(
        snapshot.environment, {QStringLiteral("case"), snapshot.tenantId, snapshot.takenAt});
    return options;
}

} // namespace

/// A customer's case, from a file to a simulator that behaves like it.
class TestReproduction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSessionJudgesTheCopyAsTheSnapshot_data() {
        QTest::addColumn<QString>("scenario");
        for (const char *name : {"managed-hsm", "managed-hsm-all-keys", "managed-hsm-other-key",
                 "managed-hsm-custom-role", "managed-hsm-backup-role", "key-vault-rbac",
                 "key-vault-access-policy", "unknown-access", "principal-missing"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void theSessionJudgesTheCopyAsTheSnapshot() {
        QFETCH(QString, scenario);
        const snapshot::Snapshot original = captured(scenario);
        QVERIFY(!original.environment.virtualMachines.empty());
        const importer::Imported imported = importer::importSources(
            {{QStringLiteral("case.json"), snapshot::toJson(original), QDateTime()}});
        QVERIFY(imported.isUsable());
        const domain::Environment &environment = imported.snapshot.environment;

        support::World copy(QStringLiteral("case"), reproduced(imported.snapshot));
        copy.connectSession();
        QVERIFY(copy.settle(Step::Source));
        copy.session().loadVirtualMachines();
        QVERIFY(copy.settle(Step::VirtualMachine));
        QCOMPARE(copy.session().environment().virtualMachines.size(), environment.virtualMachines.size());
        int compared = 0;
        for (const domain::VirtualMachine &machine : environment.virtualMachines) {
            if (machine.diskEncryption() != domain::DiskEncryption::CustomerManagedKey) {
                continue;
            }
            copy.session().chooseVirtualMachine(machine.id);
            copy.session().examineKey();
            QVERIFY(copy.settle(Step::KeyStore));
            const domain::KeyFindings *findings = copy.session().keyFindings();
            QVERIFY(findings && findings->keyStore);
            const domain::KeyIdentifier key
                = environment.diskEncryptionSet(machine.diskEncryptionSetId)->activeKey;
            QCOMPARE(findings->diskEncryptionSet->activeKey, key);
            const QString principal = backupServiceOf(environment);
            QCOMPARE(copy.session().choices().principalId, principal);
            const domain::AccessVerdict expected
                = domain::evaluateAccess(environment, *environment.keyStore(key.host), key.name, principal);
            QVERIFY2(findings->verdict.truth == expected.truth,
                qPrintable(QStringLiteral("%1: %2, not %3")
                               .arg(machine.name)
                               .arg(static_cast<int>(findings->verdict.truth))
                               .arg(static_cast<int>(expected.truth))));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void theWizardCanTryTheCureOnTheCopy() {
        support::World copy(QStringLiteral("case"), reproduced(captured(QStringLiteral("managed-hsm"))));
        QCOMPARE(copy.drive(), Step::Done);
        QVERIFY(!copy.writes().isEmpty());
    }

    void emptyAndHalfEnvironmentsStartToo() {
        support::World empty(QStringLiteral("case"), reproduced(snapshot::Snapshot()));
        empty.connectSession();
        QVERIFY(empty.settle(Step::Source));
        QVERIFY(empty.session().isConnected());
        // A disk encryption set whose store nobody read.
        snapshot::Snapshot half;
        domain::DiskEncryptionSet set;
        set.id = domain::ResourceId(QStringLiteral("/subscriptions/11111111-1111-4111-8111-111111111111/"
                                                   "resourceGroups/rg/providers/Microsoft.Compute/"
                                                   "diskEncryptionSets/des1"));
        set.name = QStringLiteral("des1");
        set.activeKey = {QStringLiteral("kv1.vault.azure.net"), QStringLiteral("k1"),
            QStringLiteral("0123456789abcdef0123456789abcdef")};
        half.environment.put(set);
        const importer::Imported imported
            = importer::importSources({{QStringLiteral("half.json"), snapshot::toJson(half), QDateTime()}});
        support::World world(QStringLiteral("case"), reproduced(imported.snapshot));
        world.connectSession();
        QVERIFY(world.settle(Step::Source));
        QVERIFY(world.session().isConnected());
    }
};

QTEST_GUILESS_MAIN(TestReproduction)
#include "tst_reproduction.moc"
