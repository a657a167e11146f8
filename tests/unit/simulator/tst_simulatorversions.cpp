#include "rights.h"
#include "tests/support/program.h"

namespace tst_simulatorversions {

/// Which api-versions are taken: clients are newer than any list, and some are old.
class SimulatorVersionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resourceManager_data();
    void resourceManager();
    void keyStores_data();
    void keyStores();
};

namespace {

const QString vms = u"/providers/Microsoft.Compute/virtualMachines"_s;
const QString disks = u"/providers/Microsoft.Compute/disks"_s;
const QString vaults = u"/providers/Microsoft.KeyVault/vaults"_s;
const QString backup = u"/resourceGroups/rg-backup/providers/Microsoft.RecoveryServices/vaults/"
                       "rsv-prod-uaenorth/backupPolicies"_s;
const QString roles = u"/providers/Microsoft.Authorization/roleDefinitions"_s;

} // namespace

void SimulatorVersionsTest::resourceManager_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("refusal");
    const QString none;
    const QString unknown = u"NoRegisteredProviderFound"_s;
    QTest::newRow("newest resources") << u"/resources"_s << u"2025-04-01"_s << none;
    QTest::newRow("newest vaults") << vaults << u"2026-02-01"_s << none;
    QTest::newRow("newest disks") << disks << u"2026-03-02"_s << none;
    QTest::newRow("between two known ones") << vms << u"2021-07-01"_s << none;
    QTest::newRow("preview") << backup << u"2027-01-15-preview"_s << none;
    QTest::newRow("private preview") << roles << u"2027-01-15-privatepreview"_s << none;
    QTest::newRow("in capitals") << vaults << u"2024-04-01-PREVIEW"_s << none;
    QTest::newRow("the first") << disks << u"2022-03-02"_s << none;
    QTest::newRow("before the first") << disks << u"2022-03-01"_s << unknown;
    QTest::newRow("no day") << vms << u"2024-02-30"_s << unknown;
    QTest::newRow("no date") << vms << u"newest"_s << unknown;
    QTest::newRow("a key store's") << vms << u"7.4"_s << unknown;
    QTest::newRow("no such preview") << vaults << u"2026-02-01-beta"_s << unknown;
    QTest::newRow("more behind it") << vms << u"2024-07-01-"_s << unknown;
    QTest::newRow("no provider") << u"/resources"_s << u"2014-01-01"_s << u"InvalidApiVersionParameter"_s;
    QTest::newRow("none") << vms << QString() << u"MissingApiVersionParameter"_s;
}

void SimulatorVersionsTest::resourceManager() {
    QFETCH(QString, path);
    QFETCH(QString, version);
    QFETCH(QString, refusal);
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = client.arm("GET", contoso::production + path + u"?api-version="_s + version);
    QCOMPARE(answer.errorCode(), refusal);
    QCOMPARE(answer.status, refusal.isEmpty() ? 200 : 400);
}

void SimulatorVersionsTest::keyStores_data() {
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("taken");
    for (const char *version : {"2016-10-01", "7.0", "7.1", "7.2-preview", "7.4-preview.1", "7.6",
             "2025-07-01", "2027-01-01-preview"}) {
        QTest::newRow(version) << QString::fromLatin1(version) << true;
    }
    for (const char *version : {"2015-06-01", "6.9", "7.7", "8.0", "7", "7.4.1", "7.4-beta", "newest", ""}) {
        QTest::newRow(version) << QString::fromLatin1(version) << false;
    }
}

void SimulatorVersionsTest::keyStores() {
    QFETCH(QString, version);
    QFETCH(bool, taken);
    SimulatorClient client(u"managed-hsm"_s);
    for (const QString &path : {u"/keys/cvm-erp-os"_s, assignmentPath(keyScope).section(u'?', 0, 0)}) {
        const Answer answer = client.send("GET", contoso::hsm, path + u"?api-version="_s + version);
        if (path.contains("providers"_L1) && version < "7.2"_L1) {
            continue; // local RBAC came with Managed HSM, in 7.2
        }
        QCOMPARE(answer.status, taken ? 200 : 400);
        QCOMPARE(answer.errorCode(), taken ? QString() : u"BadParameter"_s);
    }
}

CVM_TEST(SimulatorVersionsTest)

} // namespace tst_simulatorversions

#include "tst_simulatorversions.moc"
