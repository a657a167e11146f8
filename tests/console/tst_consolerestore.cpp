// "restore" in this process: whole runs, refusals that write nothing, and a rehearsal that leaves production
// as it was. "Azure" is the simulator, whose requests and state are looked at.
#include "terminal/console/exitcode.h"
#include "tests/console/restored.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace tst_consolerestore {

using console::ExitCode;
using restored::count;
using restored::restore;
using restored::Restored;
using restored::writes;

namespace {

QJsonObject named(const QJsonObject &tenant, const char *list, const QString &name) {
    for (const QJsonValue one : tenant.value(QLatin1String(list)).toArray()) {
        if (one[QLatin1String("name")].toString() == name) {
            return one.toObject();
        }
    }
    return {};
}

QStringList namesIn(const QJsonObject &store, const char *list) {
    QStringList names;
    for (const QJsonValue key : store.value(QLatin1String(list)).toArray()) {
        names << key[QLatin1String("name")].toString();
    }
    return names;
}

QStringList keysOf(const QJsonObject &tenant, const QString &store) {
    return namesIn(named(tenant, "keyStores", store), "keys");
}

QStringList deletedKeysOf(const QJsonObject &tenant, const QString &store) {
    return namesIn(named(tenant, "keyStores", store), "deletedKeys");
}

} // namespace

class ConsoleRestoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recoversASoftDeletedKey();
    void restoresAPurgedKey_data();
    void restoresAPurgedKey();
    void restoresADeletedMachine();
    void planWritesNothing_data();
    void planWritesNothing();
    void refusesBeforeTheFirstWrite_data();
    void refusesBeforeTheFirstWrite();
    void theServiceRefusesAnotherSecurityDomain();
    void keyOnlyLeavesTheRest();
    void rehearsesBesideProduction_data();
    void rehearsesBesideProduction();
    void choosesWhatIsNamed();
    void usage_data();
    void usage();
};

void ConsoleRestoreTest::recoversASoftDeletedKey() {
    const Restored run = restore(QStringLiteral("--scenario key-soft-deleted"));
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    QCOMPARE(run.json[QLatin1String("outcome")].toString(), QStringLiteral("recovered"));
    const QStringList sent = writes(run);
    QVERIFY2(count(sent, "^POST /deletedkeys/cvm-erp-os/recover") == 1, qPrintable(sent.join(u'\n')));
    QCOMPARE(count(sent, "/restore"), 0);
    QCOMPARE(keysOf(run.after, QStringLiteral("contoso-kv-rbac")).count(QStringLiteral("cvm-erp-os")), 1);
}

void ConsoleRestoreTest::restoresAPurgedKey_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("store");
    QTest::newRow("Key Vault") << QStringLiteral("key-purged") << QStringLiteral("contoso-kv-rbac");
    QTest::newRow("Managed HSM") << QStringLiteral("key-purged-hsm") << QStringLiteral("contoso-hsm-prod");
}

void ConsoleRestoreTest::restoresAPurgedKey() {
    QFETCH(QString, scenario);
    QFETCH(QString, store);
    const Restored run = restore(QStringLiteral("--scenario ") + scenario);
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    QVERIFY(!keysOf(run.before, store).contains(QStringLiteral("cvm-erp-os")));
    QVERIFY(keysOf(run.after, store).contains(QStringLiteral("cvm-erp-os")));
    const QStringList sent = writes(run);
    QVERIFY2(count(sent, "^POST .*/recoveryPoints/\\d+/restore 202") == 1, qPrintable(sent.join(u'\n')));
    QCOMPARE(count(sent, "^POST /keys/restore 200"), 1);
    QCOMPARE(count(sent, "^DELETE .* 202"), 1); // the copy
    QCOMPARE(count(sent, "^DELETE"), 1); // nothing else
    for (const simulator::SeenRequest &request : run.azure->seenRequests()) { // who gets it is told truly
        QVERIFY(request.method != QLatin1String("PUT") || !request.body.contains("Lets Azure Backup"));
    }
    const QJsonObject key = run.json[QLatin1String("restoredKey")].toObject();
    QCOMPARE(key[QLatin1String("name")].toString(), QStringLiteral("cvm-erp-os"));
    QCOMPARE(
        key[QLatin1String("version")], run.json[QLatin1String("key")].toObject()[QLatin1String("version")]);
    QVERIFY2(run.told.contains(QStringLiteral("The key cvm-erp-os is back")), run.all().constData());
    QCOMPARE(run.json[QLatin1String("leftBehind")].toArray().size(), 0);
}

void ConsoleRestoreTest::restoresADeletedMachine() {
    const Restored run = restore(QStringLiteral("--scenario vm-deleted"));
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    QVERIFY(!named(run.before, "virtualMachines", QStringLiteral("cvm-erp-01")).isEmpty() == false);
    QVERIFY2(
        !named(run.after, "virtualMachines", QStringLiteral("cvm-erp-01")).isEmpty(), run.all().constData());
    const QStringList sent = writes(run);
    QVERIFY2(count(sent, "/restore 202") == 1, qPrintable(sent.join(u'\n')));
    QCOMPARE(count(sent, "/keys/restore"), 0);
    QVERIFY(run.json[QLatin1String("made")].toArray().size() >= 1);
    QVERIFY2(run.told.contains(QStringLiteral("configure backup for it")), run.all().constData());
}

void ConsoleRestoreTest::planWritesNothing_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("possible");
    for (const char *words : {"--scenario key-soft-deleted", "--scenario key-purged",
             "--scenario key-purged-hsm", "--scenario vm-deleted", "drill --scenario key-soft-deleted"}) {
        QTest::newRow(words) << QString::fromLatin1(words) << true;
    }
    for (const char *words : {"--scenario snapshot-only", "--scenario other-security-domain",
             "--scenario staging-account-closed", "--scenario restore-in-progress"}) {
        QTest::newRow(words) << QString::fromLatin1(words) << false;
    }
}

void ConsoleRestoreTest::planWritesNothing() {
    QFETCH(QString, words);
    QFETCH(bool, possible);
    const Restored run = restore(words + QStringLiteral(" --plan"));
    QVERIFY2(
        run.exitCode == static_cast<int>(possible ? ExitCode::Done : ExitCode::Usage), run.all().constData());
    QCOMPARE(run.json[QLatin1String("plan")].toObject()[QLatin1String("possible")].toBool(), possible);
    QCOMPARE(writes(run), QStringList());
    QCOMPARE(run.json[QLatin1String("outcome")].toString(), QStringLiteral("planned"));
    QVERIFY2(run.told.contains(QStringLiteral("https://")), run.all().constData()); // the exact requests
    QVERIFY2(
        !run.told.contains(QStringLiteral("%7B")), run.all().constData()); // what is yet unknown, readable
    QVERIFY(!run.json[QLatin1String("plan")].toObject()[QLatin1String("steps")].toArray().isEmpty());
    QCOMPARE(run.json[QLatin1String("written")].toArray().size(), 0);
}

void ConsoleRestoreTest::refusesBeforeTheFirstWrite_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("snapshot only") << QStringLiteral("snapshot-only") << 2
                                   << QStringLiteral("pointNotInVault");
    QTest::newRow("account closed") << QStringLiteral("staging-account-closed") << 2
                                    << QStringLiteral("stagingNetwork");
    QTest::newRow("in progress") << QStringLiteral("restore-in-progress") << 2
                                 << QStringLiteral("restoreRunning");
    QTest::newRow("security domain") << QStringLiteral("other-security-domain") << 2
                                     << QStringLiteral("otherSecurityDomain");
}

void ConsoleRestoreTest::refusesBeforeTheFirstWrite() {
    QFETCH(QString, scenario);
    QFETCH(int, exitCode);
    QFETCH(QString, refusal);
    const Restored run = restore(QStringLiteral("--scenario ") + scenario);
    QVERIFY2(run.exitCode == exitCode, run.all().constData());
    QCOMPARE(writes(run), QStringList());
    QVERIFY2(run.refusals().contains(refusal), qPrintable(run.refusals().join(u' ')));
    QCOMPARE(run.before, run.after);
    QCOMPARE(run.json[QLatin1String("outcome")].toString(), QStringLiteral("failed"));
    QVERIFY2(!run.told.contains(QStringLiteral("--resume")), run.all().constData()); // there is no run yet
}

void ConsoleRestoreTest::theServiceRefusesAnotherSecurityDomain() {
    const Restored run = restore(QStringLiteral("--scenario other-security-domain --same-security-domain"));
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Refused), run.all().constData());
    const QStringList sent = writes(run);
    QVERIFY2(sent.size() == 2, qPrintable(sent.join(u'\n')));
    QVERIFY(sent.at(0).contains(QRegularExpression(QStringLiteral("/recoveryPoints/\\d+/restore 202"))));
    QVERIFY(sent.at(1).contains(QStringLiteral("POST /keys/restore 400")));
    QVERIFY2(run.told.contains(QStringLiteral("security domain")), run.all().constData());
}

void ConsoleRestoreTest::keyOnlyLeavesTheRest() {
    const Restored run = restore(QStringLiteral("--scenario key-purged --key-only --keep-copy"));
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    const QStringList sent = writes(run);
    QVERIFY2(count(sent, "^POST") == 2, qPrintable(sent.join(u'\n'))); // the restore, the key
    QCOMPARE(count(sent, "^PUT"), count(sent, "/keys/cvm-erp-os/providers/.*/roleAssignments/"));
    QCOMPARE(count(sent, "^DELETE"), 0);
    QCOMPARE(run.json[QLatin1String("leftBehind")].toArray().size(), 1);
    QVERIFY2(run.told.contains(QStringLiteral("Left behind: contosostaging/")), run.all().constData());
    const Restored none = restore(QStringLiteral("--scenario vm-deleted --key-only"));
    QVERIFY2(none.exitCode == static_cast<int>(ExitCode::Usage), none.all().constData()); // which key?
    QCOMPARE(writes(none), QStringList());
}

void ConsoleRestoreTest::rehearsesBesideProduction_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("production");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("placeholderStore");
    QTest::newRow("a Managed HSM, with a set that is there")
        << QStringLiteral("contoso-recovery")
        << QStringLiteral("--same-security-domain --placeholder-set des-spare")
        << QStringLiteral("contoso-hsm-prod") << QStringLiteral("contoso-hsm-rehearsal") << QString();
    QTest::newRow("a Managed HSM, with a placeholder")
        << QStringLiteral("contoso-recovery")
        << QStringLiteral("--same-security-domain --placeholder-store contoso-kv-spare "
                          "--resource-group rg-rehearsal")
        << QStringLiteral("contoso-hsm-prod") << QStringLiteral("contoso-hsm-rehearsal")
        << QStringLiteral("contoso-kv-spare");
    QTest::newRow("a Key Vault, whose key is deleted")
        << QStringLiteral("key-soft-deleted") << QStringLiteral("--key-store contoso-kv-rehearsal")
        << QStringLiteral("contoso-kv-rbac") << QStringLiteral("contoso-kv-rehearsal") << QString();
}

void ConsoleRestoreTest::rehearsesBesideProduction() {
    QFETCH(QString, scenario);
    QFETCH(QString, words);
    QFETCH(QString, production);
    QFETCH(QString, second);
    QFETCH(QString, placeholderStore);
    QTemporaryDir folder; // the tenant that scenarios share is none of its own
    QFile file(folder.filePath(QStringLiteral("own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(
        {{QStringLiteral("name"), QStringLiteral("own")}, {QStringLiteral("extends"), scenario}})
                   .toJson());
    file.close();
    const Restored run
        = restore(QStringLiteral("drill --scenario-file %1 --vm cvm-erp-01 ").arg(file.fileName()) + words);
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    QCOMPARE(named(run.after, "keyStores", production), named(run.before, "keyStores", production));
    QCOMPARE(run.after[QLatin1String("virtualMachines")], run.before[QLatin1String("virtualMachines")]);
    QCOMPARE(run.after[QLatin1String("diskEncryptionSets")], run.before[QLatin1String("diskEncryptionSets")]);
    QCOMPARE(run.after[QLatin1String("disks")], run.before[QLatin1String("disks")]);
    QCOMPARE(keysOf(run.after, second), keysOf(run.before, second));
    QCOMPARE(deletedKeysOf(run.after, second), QStringList{QStringLiteral("cvm-erp-os")});
    const QStringList left
        = placeholderStore.isEmpty() ? QStringList() : deletedKeysOf(run.after, placeholderStore);
    QCOMPARE(left.size(), placeholderStore.isEmpty() ? 0 : 1);
    QVERIFY2(run.told.contains(QStringLiteral("could be restored from the recovery point of")),
        run.all().constData());
    QVERIFY2(run.told.contains(QStringLiteral("stays soft-deleted there until")), run.all().constData());
    const QJsonObject proof = run.json[QLatin1String("proof")].toObject();
    QCOMPARE(proof[QLatin1String("sameVersion")].toBool(), true);
    QCOMPARE(proof[QLatin1String("samePublicPart")].toString(), QStringLiteral("yes"));
    QCOMPARE(run.json[QLatin1String("leftBehind")].toArray().size(), 0);
}

void ConsoleRestoreTest::choosesWhatIsNamed() {
    const Restored run = restore(QStringLiteral(
        "--scenario vm-deleted --plan --vm cvm-erp-01 --vault rsv-prod-uaenorth --name cvm-new "
        "--resource-group rg-restore --subnet vnet-production/snet-servers"));
    QVERIFY2(run.exitCode == static_cast<int>(ExitCode::Done), run.all().constData());
    const QJsonObject choices = run.json[QLatin1String("choices")].toObject();
    QCOMPARE(choices[QLatin1String("newMachineName")].toString(), QStringLiteral("cvm-new"));
    QVERIFY(choices[QLatin1String("targetGroupId")].toString().endsWith(QStringLiteral("/rg-restore")));
    QVERIFY(choices[QLatin1String("subnetId")].toString().endsWith(QStringLiteral("/snet-servers")));

    const Restored other
        = restore(QStringLiteral("--scenario key-purged --plan --key-store contoso-kv-rehearsal "
                                 "--set des-new"));
    QVERIFY2(other.exitCode == static_cast<int>(ExitCode::Done), other.all().constData());
    const QJsonObject moved = other.json[QLatin1String("choices")].toObject();
    QVERIFY(
        moved[QLatin1String("targetStore")].toString().startsWith(QStringLiteral("contoso-kv-rehearsal.")));
    QCOMPARE(moved[QLatin1String("newSetName")].toString(), QStringLiteral("des-new"));
    QVERIFY(moved[QLatin1String("parts")].toArray().contains(QStringLiteral("newSet")));
    QCOMPARE(other.refusals(), QStringList());

    const Restored wrong = restore(QStringLiteral("--scenario key-purged --vm other"));
    QVERIFY2(wrong.exitCode == static_cast<int>(ExitCode::Usage), wrong.all().constData());
    QVERIFY2(wrong.told.contains(QStringLiteral("cvm-erp-01")), wrong.all().constData()); // what there is
}

void ConsoleRestoreTest::usage_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("told");
    QTest::newRow("no source") << QString() << QStringLiteral("--scenario");
    QTest::newRow("another word") << QStringLiteral("now --scenario key-purged") << QStringLiteral("now");
    QTest::newRow("resume in the simulator")
        << QStringLiteral("--resume x --scenario key-purged") << QStringLiteral("--sign-in");
    QTest::newRow("resume with choices")
        << QStringLiteral("--resume x --sign-in az --vm y") << QStringLiteral("--vm");
    QTest::newRow("drill of a VM") << QStringLiteral("drill --name x --scenario key-purged")
                                   << QStringLiteral("--name");
    QTest::newRow("placeholder without drill")
        << QStringLiteral("--placeholder-set x --scenario key-purged") << QStringLiteral("drill");
    QTest::newRow("key alone and a name")
        << QStringLiteral("--key-only --name x --scenario key-purged") << QStringLiteral("--name");
    QTest::newRow("a key that is no URL")
        << QStringLiteral("--key cvm-erp-os --scenario vm-deleted") << QStringLiteral("https://");
    QTest::newRow("a key without its version")
        << QStringLiteral("--key https://a.vault.azure.net/keys/k --scenario vm-deleted")
        << QStringLiteral("version");
    QTest::newRow("a step that there is not")
        << QStringLiteral("--steps restore-key,reboot --scenario key-purged")
        << QStringLiteral("recover-key, restore-key, new-set, grants, vm, clean-up");
    QTest::newRow("no step") << QStringLiteral("--steps , --scenario key-purged")
                             << QStringLiteral("recover-key");
    QTest::newRow("the clean-up of nothing")
        << QStringLiteral("--steps clean-up --scenario key-purged") << QStringLiteral("restore-key");
    QTest::newRow("steps and the key alone")
        << QStringLiteral("--steps vm --key-only --scenario key-purged") << QStringLiteral("--key-only");
    QTest::newRow("steps of a rehearsal")
        << QStringLiteral("drill --steps vm --scenario key-purged") << QStringLiteral("--steps");
    QTest::newRow("the copy kept and deleted")
        << QStringLiteral("--steps restore-key,clean-up --keep-copy --scenario key-purged")
        << QStringLiteral("--keep-copy");
    QTest::newRow("resume with a key") << QStringLiteral(
        "--resume x --sign-in az --key https://a.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef")
                                       << QStringLiteral("--key");
}

void ConsoleRestoreTest::usage() {
    QFETCH(QString, words);
    QFETCH(QString, told);
    const Restored run = restore(words);
    QCOMPARE(run.exitCode, -1);
    QVERIFY2(run.told.contains(told), qPrintable(run.told));
}

CVM_TEST(ConsoleRestoreTest)

} // namespace tst_consolerestore

#include "tst_consolerestore.moc"
