#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_environment {

using namespace Qt::StringLiterals;
using domain::ReadKind;
using domain::ReadOutcome;

class TestEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByIdWithoutCase() {
        const domain::Environment environment = estate::readHsm();
        const domain::ResourceId id(estate::virtualMachine().id.text().toUpper());
        QVERIFY(environment.virtualMachine(id));
        QCOMPARE(environment.virtualMachine(id)->name, u"vm1"_s);
        QVERIFY(environment.diskEncryptionSet(estate::virtualMachine().diskEncryptionSetId));
        QVERIFY(environment.keyStore(estate::hsmHost.toUpper()));
        QVERIFY(!environment.keyStore(estate::vaultHost));
        QVERIFY(environment.principal(estate::backup.toUpper()));
        QVERIFY(!environment.principal(estate::backupAppId));
    }

    void findsNothingForNothing() {
        domain::Environment environment;
        environment.put(domain::KeyStore());
        environment.put(domain::Principal());
        environment.put(domain::VirtualMachine());
        QVERIFY(!environment.keyStore(QString()));
        QVERIFY(!environment.principal(QString()));
        QVERIFY(!environment.virtualMachine(domain::ResourceId()));
        QVERIFY(!environment.recoveryServicesVault(domain::ResourceId()));
        QVERIFY(!environment.backupPolicy(domain::ResourceId()));
    }

    void protectionThatIsNotToldIsReadFromTheItem() {
        domain::Environment environment = estate::readHsm();
        const domain::ResourceId vm = estate::virtualMachine().id;
        domain::ProtectedItem item;
        item.id = domain::ResourceId(
            u"/subscriptions/s/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/v/backupFabrics/Azure/x"_s);
        item.sourceResourceId = vm;
        item.protectionState = u"IRPending"_s;
        item.policyName = u"daily"_s;
        environment.put(item);
        QCOMPARE(environment.backupStatusOf(vm).status, domain::ProtectionStatus::NotAsked);
        environment.backupStatus[vm.text().toLower()].status = domain::ProtectionStatus::Unknown;
        QCOMPARE(environment.backupStatusOf(vm).status, domain::ProtectionStatus::Protected);
        QCOMPARE(environment.backupStatusOf(vm).vaultId.name(), u"v"_s);
        QCOMPARE(environment.backupStatusOf(vm).policyName, u"daily"_s);
        item.protectionState = u"ProtectionStopped"_s;
        environment.put(item);
        QCOMPARE(environment.backupStatusOf(vm).status, domain::ProtectionStatus::Unknown);
    }

    void findsKeysWithAndWithoutVersion() {
        const domain::Environment environment = estate::readHsm();
        QVERIFY(environment.key({estate::hsmHost, estate::keyName.toUpper(), QString()}));
        QVERIFY(environment.key({estate::hsmHost, estate::keyName, estate::keyVersion}));
        QVERIFY(!environment.key({estate::hsmHost, estate::keyName, QString(32, u'0')}));
        QVERIFY(!environment.key({estate::vaultHost, estate::keyName, QString()}));
    }

    void replacesWhatHasTheSameIdentity() {
        domain::Environment environment = estate::readHsm();
        domain::VirtualMachine vm = estate::virtualMachine();
        vm.id = domain::ResourceId(vm.id.text().toUpper());
        vm.size = u"Standard_DC8as_v6"_s;
        environment.put(vm);
        QCOMPARE(environment.virtualMachines.size(), size_t(1));
        QCOMPARE(environment.virtualMachines.front().size, u"Standard_DC8as_v6"_s);

        domain::KeyStore store = estate::hsm();
        store.id = domain::ResourceId(); // known from the key's URL only
        environment.put(store);
        QCOMPARE(environment.keyStores.size(), size_t(1));

        domain::Key other = estate::key(estate::hsmHost, u"other"_s);
        environment.put(other);
        environment.put(other);
        QCOMPARE(environment.keys.size(), size_t(2));
    }

    void keepsReadsApartByFilter() {
        domain::Environment environment;
        environment.put(estate::read(ReadKind::RoleAssignments, u"h"_s, u"/keys"_s, ReadOutcome::Refused));
        environment.put(
            estate::read(ReadKind::RoleAssignments, u"h"_s, u"/keys"_s, ReadOutcome::Read, estate::backup));
        QCOMPARE(environment.coverage.size(), size_t(2));
        environment.put(estate::read(ReadKind::RoleAssignments, u"H"_s, u"/keys/"_s, ReadOutcome::Failed));
        QCOMPARE(environment.coverage.size(), size_t(2));
        QCOMPARE(environment.coverage.front().outcome, ReadOutcome::Failed);
    }

    void givesTheNewestRead() {
        domain::Environment environment;
        domain::ScopeRead older = estate::read(ReadKind::Keys, u"h"_s, u"/"_s, ReadOutcome::Read);
        older.when = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
        domain::ScopeRead newer = older;
        newer.outcome = ReadOutcome::Failed;
        newer.principalFilter = u"p"_s;
        newer.when = older.when.addSecs(60);
        environment.put(newer);
        environment.put(older);
        QCOMPARE(environment.scopeRead(ReadKind::Keys, u"H"_s, u"/"_s)->outcome, ReadOutcome::Failed);
        QVERIFY(!environment.scopeRead(ReadKind::Keys, u"h"_s, u"/keys"_s));
        QVERIFY(!environment.scopeRead(ReadKind::Principals, u"h"_s, u"/"_s));
    }

    void namesSubscriptions() {
        domain::Environment environment;
        environment.subscriptions = {{u"S1"_s, u"Production"_s, {}, {}, {}}, {u"s2"_s, {}, {}, {}, {}}};
        QCOMPARE(environment.subscriptionName(u"s1"_s), u"Production"_s);
        QCOMPARE(environment.subscriptionName(u"s2"_s), u"s2"_s);
        QCOMPARE(environment.subscriptionName(u"s3"_s), u"s3"_s);
    }

    void tellsTheBackupStatus() {
        domain::Environment environment;
        const domain::ResourceId id = estate::virtualMachine().id;
        QCOMPARE(environment.backupStatusOf(id).status, domain::ProtectionStatus::NotAsked);
        domain::BackupStatus status;
        status.status = domain::ProtectionStatus::Protected;
        environment.backupStatus.insert(id.text().toLower(), status);
        QCOMPARE(environment.backupStatusOf(id).status, domain::ProtectionStatus::Protected);
    }
};

CVM_TEST(TestEnvironment)

} // namespace tst_environment

#include "tst_environment.moc"
