#include "reviewdriver.h"
#include "tests/ui/wizarddriver.h"

#include "tests/support/program.h"
#include "ui/review/recoverytab.h"
#include "ui/review/reviewview.h"
#include "ui/widgets/datatable.h"

#include <QHeaderView>

namespace tst_recoverytab {

using ui::ReviewView;

namespace {

const QString vault = estate::resource(QStringLiteral("Microsoft.RecoveryServices/vaults/rsv1")).text();
const QString item = vault + QStringLiteral("/backupFabrics/Azure/protectionContainers/c/protectedItems/i");

domain::ScopeRead readOf(domain::ReadKind kind, const QString &scope) {
    domain::ScopeRead read;
    read.kind = kind;
    read.scope = scope;
    read.outcome = domain::ReadOutcome::Read;
    return read;
}

domain::VirtualMachine machine(const QString &name, const QString &set) {
    domain::VirtualMachine machine = estate::virtualMachine();
    machine.id = estate::resource(QStringLiteral("Microsoft.Compute/virtualMachines/") + name);
    machine.name = name;
    machine.diskEncryptionSetId
        = estate::resource(QStringLiteral("Microsoft.Compute/diskEncryptionSets/") + set);
    return machine;
}

/// The VM of "cvm-key" has a point in the vault tier; of that of "second" nothing was read.
domain::Environment withBackups() {
    domain::Environment environment = review::contoso();
    environment.virtualMachines.clear();
    domain::KeyStore *hsm = nullptr;
    for (domain::KeyStore &store : environment.keyStores) {
        if (store.kind == domain::KeyStoreKind::ManagedHsm) {
            hsm = &store;
        }
    }
    hsm->softDelete = true;
    hsm->softDeleteRetentionDays = 28;
    hsm->purgeProtection = false;
    for (const auto &[set, key] : {std::pair(QStringLiteral("des-a"), QStringLiteral("cvm-key")),
             std::pair(QStringLiteral("des-b"), QStringLiteral("second"))}) {
        domain::DiskEncryptionSet one = estate::diskEncryptionSet(hsm->uri.host());
        one.id = estate::resource(QStringLiteral("Microsoft.Compute/diskEncryptionSets/") + set);
        one.name = set;
        one.activeKey.name = key;
        environment.put(one);
    }
    environment.put(machine(QStringLiteral("vm-a"), QStringLiteral("des-a")));
    environment.put(machine(QStringLiteral("vm-b"), QStringLiteral("des-b")));
    domain::ProtectedItem protectedItem;
    protectedItem.id = domain::ResourceId(item);
    protectedItem.sourceResourceId = environment.virtualMachines.front().id;
    environment.put(protectedItem);
    domain::RecoveryPoint point;
    point.id = domain::ResourceId(item + QStringLiteral("/recoveryPoints/1"));
    point.time = QDateTime(QDate(2026, 7, 30), QTime(3, 0), Qt::UTC);
    point.securityType = QStringLiteral("ConfidentialVMDiskEncryptedWithCustomerKey");
    point.tiers = {{domain::RecoveryTier::Vault, domain::TierStatus::Valid}};
    environment.put(point);
    environment.put(readOf(domain::ReadKind::RecoveryPoints, item));
    return environment;
}

QStringList rowOf(const ui::DataTable *table, int row) {
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        cells << table->model()->index(row, column).data().toString();
    }
    return cells;
}

} // namespace

/// What would bring a key back, as a reader of the review finds it.
class RecoveryTabTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUiTest(); }

    void tellsEachVirtualMachine() {
        ReviewDriver driver;
        QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(withBackups()))}));
        driver.window().view()->showTab(ReviewView::Recovery);
        const ui::RecoveryTab *tab = driver.window().view()->recovery();
        QVERIFY(driver.clickKey(QStringLiteral("All keys")));
        QVERIFY(driver.settle());
        QCOMPARE(tab->table()->model()->rowCount(), 2);
        QCOMPARE(rowOf(tab->table(), 0),
            (QStringList{QStringLiteral("vm-a"), QStringLiteral("cvm-key"), QStringLiteral("For 28 day(s)"),
                QStringLiteral("Possible")}));
        QCOMPARE(rowOf(tab->table(), 1).last(), QStringLiteral("Not known"));
        ReviewDriver::click(tab->table(), tab->table()->model()->index(1, 0));
        QVERIFY(tab->details().contains(QStringLiteral("vm-b, with the key second")));
        QVERIFY(tab->details().contains(QStringLiteral("vaults of its subscription weren't read")));
        ReviewDriver::click(tab->table(), tab->table()->model()->index(0, 0));
        QVERIFY(tab->details().contains(QStringLiteral("2026-07-30 03:00 UTC")));
        QVERIFY(tab->details().contains(QStringLiteral("Purge protection is off")));
        const QString picture = qEnvironmentVariable("CVM_RECOVERY_PICTURE");
        if (!picture.isEmpty()) {
            driver.window().resize(1024, 700);
            QVERIFY(driver.settle());
            driver.window().grab().save(picture);
        }
    }

    void tellsOfTheChosenKeyOnly() {
        ReviewDriver driver;
        QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(withBackups()))}));
        driver.window().view()->showTab(ReviewView::Recovery);
        const ui::RecoveryTab *tab = driver.window().view()->recovery();
        QVERIFY(driver.clickKey(QStringLiteral("second")));
        QVERIFY(driver.settle());
        QCOMPARE(tab->table()->model()->rowCount(), 1);
        QCOMPARE(rowOf(tab->table(), 0).first(), QStringLiteral("vm-b"));
        QVERIFY(driver.clickKey(QStringLiteral("vault-key")));
        QVERIFY(driver.settle());
        QCOMPARE(tab->table()->model()->rowCount(), 0);
        QVERIFY(tab->details().isEmpty() || !driver.textOf(tab).contains(QStringLiteral("vm-b")));
        QVERIFY(
            driver.textOf(tab).contains(QStringLiteral("No Confidential VM with a customer-managed key")));
    }

    void findsAVirtualMachine() {
        ReviewDriver driver;
        QVERIFY(driver.open({driver.write(QStringLiteral("a.json"), review::taken(withBackups()))}));
        driver.window().view()->showTab(ReviewView::Recovery);
        const ui::RecoveryTab *tab = driver.window().view()->recovery();
        QVERIFY(driver.clickKey(QStringLiteral("All keys")));
        QVERIFY(driver.settle());
        QWidget *search = driver.byName(QStringLiteral("Search in virtual machines"));
        QVERIFY(search);
        driver.type(search, QStringLiteral("vm-b"));
        QCOMPARE(tab->table()->model()->rowCount(), 1);
        QVERIFY(driver.textOf(tab).contains(QStringLiteral("1 of 2")));
        driver.type(search, QStringLiteral("-nothing"));
        QCOMPARE(tab->table()->model()->rowCount(), 0);
        QVERIFY(driver.press(QStringLiteral("Clear search")));
        QCOMPARE(tab->table()->model()->rowCount(), 2);
    }
};

CVM_TEST(RecoveryTabTest)

} // namespace tst_recoverytab

#include "tst_recoverytab.moc"
