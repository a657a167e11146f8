#include "domain/diskencryptionset.h"
#include "domain/recoveryservices.h"
#include "domain/virtualmachine.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_virtualmachine {

using namespace Qt::StringLiterals;
using domain::DiskEncryption;
using domain::SecurityType;

} // namespace tst_virtualmachine

Q_DECLARE_METATYPE(domain::DiskEncryption)
Q_DECLARE_METATYPE(domain::SecurityType)

namespace tst_virtualmachine {

class TestVirtualMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decidesTheDiskEncryption_data() {
        QTest::addColumn<SecurityType>("securityType");
        QTest::addColumn<QString>("encryption");
        QTest::addColumn<bool>("hasSet");
        QTest::addColumn<DiskEncryption>("expected");
        const QString disk = u"DiskWithVMGuestState"_s;
        QTest::newRow("customer-managed key")
            << SecurityType::ConfidentialVm << disk << true << DiskEncryption::CustomerManagedKey;
        QTest::newRow("other case") << SecurityType::ConfidentialVm << u"diskwithvmgueststate"_s << true
                                    << DiskEncryption::CustomerManagedKey;
        QTest::newRow("platform-managed key")
            << SecurityType::ConfidentialVm << disk << false << DiskEncryption::PlatformManagedKey;
        QTest::newRow("guest state only") << SecurityType::ConfidentialVm << u"VMGuestStateOnly"_s << false
                                          << DiskEncryption::GuestStateOnly;
        QTest::newRow("TPM not persisted") << SecurityType::ConfidentialVm << u"NonPersistedTPM"_s << false
                                           << DiskEncryption::NonPersistedTpm;
        QTest::newRow("new value") << SecurityType::ConfidentialVm << u"DiskWithEverything"_s << true
                                   << DiskEncryption::Unknown;
        QTest::newRow("no value") << SecurityType::ConfidentialVm << QString() << true
                                  << DiskEncryption::Unknown;
        QTest::newRow("trusted launch")
            << SecurityType::TrustedLaunch << QString() << false << DiskEncryption::NotConfidential;
        QTest::newRow("ordinary") << SecurityType::None << QString() << false
                                  << DiskEncryption::NotConfidential;
        QTest::newRow("new security type")
            << SecurityType::Unknown << disk << true << DiskEncryption::Unknown;
    }

    void decidesTheDiskEncryption() {
        QFETCH(SecurityType, securityType);
        QFETCH(QString, encryption);
        QFETCH(bool, hasSet);
        QFETCH(DiskEncryption, expected);
        domain::VirtualMachine vm;
        vm.securityType = securityType;
        vm.securityEncryptionType = encryption;
        if (hasSet) {
            vm.diskEncryptionSetId = domain::ResourceId(u"/subscriptions/s/des"_s);
        }
        QCOMPARE(vm.diskEncryption(), expected);
    }

    void knowsTheConfidentialSet() {
        domain::DiskEncryptionSet set;
        set.encryptionType = u"confidentialVMEncryptedWithCustomerKey"_s;
        QVERIFY(set.isConfidential());
        set.encryptionType = u"EncryptionAtRestWithCustomerKey"_s;
        QVERIFY(!set.isConfidential());
        set.encryptionType.clear();
        QVERIFY(!set.isConfidential());
    }

    void knowsWhenAJobHasEnded_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("isFinal");
        QTest::addColumn<bool>("succeeded");
        QTest::newRow("running") << u"InProgress"_s << false << false;
        QTest::newRow("cancelling") << u"Cancelling"_s << false << false;
        QTest::newRow("completed") << u"completed"_s << true << true;
        QTest::newRow("with warnings") << u"CompletedWithWarnings"_s << true << true;
        QTest::newRow("failed") << u"Failed"_s << true << false;
        QTest::newRow("cancelled") << u"Cancelled"_s << true << false;
        QTest::newRow("not known") << u"Paused"_s << false << false;
        QTest::newRow("not told") << QString() << false << false;
    }

    void knowsWhenAJobHasEnded() {
        QFETCH(QString, status);
        QFETCH(bool, isFinal);
        QFETCH(bool, succeeded);
        domain::BackupJob job;
        job.status = status;
        QCOMPARE(job.isFinal(), isFinal);
        QCOMPARE(job.succeeded(), succeeded);
    }
};

CVM_TEST(TestVirtualMachine)

} // namespace tst_virtualmachine

#include "tst_virtualmachine.moc"
