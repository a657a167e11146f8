#include "tests/console/program.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace tst_consolesource {

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);

program::Result run(const QString &words, const QStringList &more = {}) {
    return program::run(path, words.split(u' ') + more);
}

/// From the second step on, because the first tells where the VMs are from; less the schedule of the policy,
/// of which a snapshot keeps the kind and the time.
QStringList planIn(const QString &output) {
    QStringList lines = output.mid(output.indexOf(QStringLiteral("\n2. "))).split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().startsWith(QLatin1String("Schedule:")); });
    return lines;
}

} // namespace

/// What the simulator is, where it is no scenario of the program: snapshots, and a scenario of one's own.
class TestConsoleSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSnapshotGivesThePlanOfWhatItWasTakenFrom() {
        const QString snapshot = file(QStringLiteral("case 7.json"));
        QCOMPARE(
            run(QStringLiteral("capture --scenario managed-hsm-other-key --output"), {snapshot}).exitCode, 0);
        const program::Result taken
            = run(QStringLiteral("protect --scenario managed-hsm-other-key --vm cvm-erp-01 --plan"));
        const program::Result copy
            = run(QStringLiteral("protect --vm cvm-erp-01 --plan --snapshot"), {snapshot});
        QVERIFY2(copy.exitCode == 0, qPrintable(copy.error));
        QVERIFY(copy.output.startsWith(QStringLiteral("Simulated from ") + snapshot));
        QVERIFY(copy.output.contains(QStringLiteral("Simulated: no Azure resource was read or changed")));
        QCOMPARE(planIn(copy.output), planIn(taken.output));
        QVERIFY(planIn(copy.output).size() > 40);
        QVERIFY2(copy.output.contains(QStringLiteral("Backup policies simplified to one backup a day")),
            qPrintable(copy.output));
        QVERIFY(copy.output.contains(QStringLiteral("Not in the files: 3 reads.")));
        QVERIFY(!taken.output.contains(QStringLiteral("simplified")));
    }

    void aSnapshotIsRunToItsEnd() {
        const QString snapshot = file(QStringLiteral("o.json"));
        QCOMPARE(run(QStringLiteral("capture --scenario managed-hsm --output"), {snapshot}).exitCode, 0);
        const program::Result refused
            = run(QStringLiteral("protect --grant none --vm cvm-erp-01 --snapshot"), {snapshot});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(
            refused.error.contains(QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")));
        const program::Result done = run(QStringLiteral("protect --vm cvm-erp-01 --snapshot"), {snapshot});
        QVERIFY2(done.exitCode == 0, qPrintable(done.error));
    }

    void severalFilesAreOneEnvironment() {
        const QString one = file(QStringLiteral("a.json"));
        QCOMPARE(run(QStringLiteral("capture --scenario managed-hsm --output"), {one}).exitCode, 0);
        write(QStringLiteral("b.json"), "[]");
        const QString second = file(QStringLiteral("c.json"));
        const program::Result result = run(QStringLiteral("capture --output"),
            {second, QStringLiteral("--snapshot"), one, file(QStringLiteral("b.json"))});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        QVERIFY(result.output.contains(QStringLiteral("14 keys")));
    }

    void aScenarioOfOnesOwnExtendsAnother() {
        write(
            QStringLiteral("own.json"), R"({"extends": "managed-hsm", "summary": "Ours", "graph": "none"})");
        const program::Result result = run(QStringLiteral("protect --vm cvm-erp-01 --plan --scenario-file"),
            {file(QStringLiteral("own.json"))});
        QCOMPARE(result.exitCode, 4); // no directory to find the security principal in
        QVERIFY2(result.error.contains(QStringLiteral("--principal")), qPrintable(result.error));
        QVERIFY(result.output.startsWith(QStringLiteral("Simulated from ")));
    }

    void whatIsWrongWithAFileIsTold_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("told");
        const auto scenario = [](const char *name, const QByteArray &content, const char *told) {
            QTest::newRow(name) << content << QStringLiteral("--scenario-file") << QString::fromLatin1(told);
        };
        scenario("no JSON", "{\n\"name\": ", "Line 2: ");
        scenario("no object", "[]", "The scenario can't be used");
        scenario("no such parent", R"({"extends": "nothing"})",
            "Line 1: $.extends: there is no scenario \"nothing\". There is managed-hsm, ");
        scenario("mistyped", "{\"extends\": \"managed-hsm\",\n\"grahp\": \"none\"}", "Line 2: $.grahp");
        scenario(
            "wrong word", R"({"extends": "managed-hsm", "graph": "nothing"})", "Line 1: $.graph must be");
        QTest::newRow("no snapshot") << QByteArray("[]") << QStringLiteral("--snapshot")
                                     << QStringLiteral("Nothing in these files was understood");
        QTest::newRow("not there") << QByteArray() << QStringLiteral("--scenario-file")
                                   << QStringLiteral("The file can't be read");
    }

    void whatIsWrongWithAFileIsTold() {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, options);
        QFETCH(const QString, told);
        const QString name = file(QStringLiteral("x.json"));
        if (!content.isEmpty()) {
            write(QStringLiteral("x.json"), content);
        }
        for (const char *command : {"protect --plan", "capture --output -", "simulate"}) {
            const program::Result result = run(QLatin1String(command) + u' ' + options, {name});
            QCOMPARE(result.exitCode, 2);
            QVERIFY2(result.error.contains(told) && result.error.contains(name), qPrintable(result.error));
        }
    }

    /// Nothing is read of the directory there, so that nothing is known of it here.
    void whatWasNotReadStaysUnknown() {
        const QString snapshot = file(QStringLiteral("o.json"));
        QCOMPARE(run(QStringLiteral("capture --scenario no-graph-access --output"), {snapshot}).exitCode, 0);
        const program::Result taken
            = run(QStringLiteral("protect --scenario no-graph-access --vm cvm-erp-01 --plan"));
        const program::Result copy
            = run(QStringLiteral("protect --vm cvm-erp-01 --plan --snapshot"), {snapshot});
        QCOMPARE(copy.exitCode, taken.exitCode);
        QVERIFY2(
            copy.output.contains(QStringLiteral("keys/backup/action: unknown")), qPrintable(copy.output));
        QVERIFY2(copy.error.contains(QStringLiteral("Authorization_RequestDenied")), qPrintable(copy.error));
    }

    void filesThatAreLeftOutAreTold() {
        const QString snapshot = file(QStringLiteral("o.json"));
        QCOMPARE(run(QStringLiteral("capture --scenario managed-hsm --output"), {snapshot}).exitCode, 0);
        write(QStringLiteral("noise.bin"), "\x01\x02noise");
        const program::Result result = run(QStringLiteral("protect --vm cvm-erp-01 --plan --snapshot"),
            {snapshot, file(QStringLiteral("noise.bin")), file(QStringLiteral("absent.json"))});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.contains(QStringLiteral("Left out, because nothing in them was understood")),
            qPrintable(result.output));
        QVERIFY(result.output.contains(QStringLiteral("noise.bin")));
        QVERIFY(result.output.contains(QStringLiteral("absent.json. Review"))
            || result.output.contains(QStringLiteral("absent.json and")));
        QVERIFY(result.output.contains(QStringLiteral("You act as an administrator of the copy")));
    }

    /// A refusal is told as the collector met it: a firewall is no missing role.
    void aRefusalKeepsItsReason() {
        const QString snapshot = file(QStringLiteral("closed.json"));
        const QString fault = QStringLiteral("--fault={\"firewall\":\"contoso-hsm-prod\"}");
        QCOMPARE(
            run(QStringLiteral("capture --scenario managed-hsm --output"), {snapshot, fault}).exitCode, 0);
        const program::Result copy
            = run(QStringLiteral("protect --vm cvm-erp-01 --plan --snapshot"), {snapshot});
        QVERIFY2(copy.output.contains(QStringLiteral("This is the network, not a missing role")),
            qPrintable(copy.output));
        QVERIFY(!copy.output.contains(QStringLiteral("(AccessDenied)")));
    }

    void whatNobodyReadHasNoModel() {
        const QString snapshot = file(QStringLiteral("unread.json"));
        const QString fault = QStringLiteral("--fault={\"missingRight\":\"Microsoft.KeyVault/vaults/read\"}");
        const QString known = QStringLiteral("Access policies or Azure RBAC: the Key Vault wasn't read");
        QCOMPARE(
            run(QStringLiteral("capture --scenario key-vault-rbac --output"), {snapshot, fault}).exitCode, 0);
        const program::Result copy
            = run(QStringLiteral("protect --vm cvm-erp-01 --plan --snapshot"), {snapshot});
        QVERIFY2(copy.output.contains(known), qPrintable(copy.output));
        const program::Result original
            = run(QStringLiteral("protect --scenario key-vault-rbac --vm cvm-erp-01 --plan"), {fault});
        QVERIFY2(original.output.contains(known), qPrintable(original.output));
    }

    void severalTenantsAreTold() {
        const QString one = file(QStringLiteral("one.json"));
        const QString other = file(QStringLiteral("other.json"));
        QCOMPARE(run(QStringLiteral("capture --scenario managed-hsm --output"), {one}).exitCode, 0);
        write(QStringLiteral("own.json"),
            R"({"name": "own", "extends": "managed-hsm", "tenant": {"id": "11111111-2222-4333-8444-555555555555"}})");
        QCOMPARE(run(QStringLiteral("capture --scenario-file"),
                     {file(QStringLiteral("own.json")), QStringLiteral("--output"), other})
                     .exitCode,
            0);
        const program::Result both
            = run(QStringLiteral("protect --vm cvm-erp-01 --plan --snapshot"), {one, other});
        QVERIFY2(both.output.contains(QStringLiteral("The files are of several tenants (")),
            qPrintable(both.output + both.error));
        QVERIFY(both.output.contains(QStringLiteral("11111111-2222-4333-8444-555555555555")));
    }

    void theReportNamesTheFiles() {
        const QString none = file(QStringLiteral("none.json"));
        const QJsonObject source
            = program::json(run(QStringLiteral("protect --json --snapshot"), {none}).output)
                  .value(QStringLiteral("source"))
                  .toObject();
        QCOMPARE(source.value(QStringLiteral("kind")).toString(), QStringLiteral("simulator"));
        QCOMPARE(source.value(QStringLiteral("files")).toArray(), QJsonArray{none});
    }

    void faultsHappenInEverySource() {
        write(QStringLiteral("own.json"), R"({"extends": "managed-hsm"})");
        const QStringList fault{QStringLiteral("--fault"),
            QString::fromLatin1(
                R"({"method": "PUT", "path": "*protectedItems*", "status": 409, "code": "BMSUserErrorObjectLocked"})"),
            QStringLiteral("--fault"),
            QString::fromLatin1(R"([{"host": "graph.microsoft.com", "delay": 1}])")};
        const QStringList sources[] = {{QStringLiteral("--scenario"), QStringLiteral("managed-hsm")},
            {QStringLiteral("--scenario-file"), file(QStringLiteral("own.json"))}};
        for (const QStringList &source : sources) {
            const program::Result result = run(QStringLiteral("protect --vm cvm-erp-01"), source + fault);
            QCOMPARE(result.exitCode, 4);
            QVERIFY2(
                result.error.contains(QStringLiteral("BMSUserErrorObjectLocked")), qPrintable(result.error));
        }
    }

    void whatIsWrongWithAFaultIsTold() {
        const program::Result result = run(QStringLiteral("protect --scenario managed-hsm --plan --fault"),
            {QString::fromLatin1(R"({"stauts": 503})")});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(QStringLiteral("$.faults[0].stauts isn't known here. Did you mean ")),
            qPrintable(result.error));
    }

    void aWalkThroughThePagesEndsWhereTheFileIsNone() {
        write(QStringLiteral("typo.json"), R"({"extend": "managed-hsm"})");
        const program::Result result = run(QStringLiteral("-platform offscreen --scenario-file"),
            {file(QStringLiteral("typo.json")), QStringLiteral("--screenshots"),
                file(QStringLiteral("pictures"))});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(
            result.error.contains(QStringLiteral("$.extend isn't known here")), qPrintable(result.error));
    }

    void oneOfThem_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("told");
        const QString both = QStringLiteral("--%1 and --%2 can't be used together.");
        for (const char *command : {"protect", "capture --output x", "simulate", "--screenshots x"}) {
            const QString name = QLatin1String(command);
            const auto row = [&](const QString &options, const QString &told) {
                QTest::addRow("%s, %s", command, qPrintable(options)) << name + u' ' + options << told;
            };
            row(QStringLiteral("--scenario a --snapshot b"), both.arg(u"scenario", u"snapshot"));
            row(QStringLiteral("--scenario-file a --snapshot b"), both.arg(u"scenario-file", u"snapshot"));
            row(QStringLiteral("--scenario a --scenario-file b"), both.arg(u"scenario", u"scenario-file"));
            row(QStringLiteral("--snapshot="), QStringLiteral("--snapshot is missing."));
            row(QStringLiteral("--snapshot --speed 3"), QStringLiteral("--snapshot is missing."));
        }
        QTest::newRow("Azure") << QStringLiteral("protect --sign-in az --snapshot b")
                               << both.arg(u"sign-in", u"snapshot");
        QTest::newRow("of Azure") << QStringLiteral("capture --output x --sign-in az --scenario-file b")
                                  << both.arg(u"sign-in", u"scenario-file");
        QTest::newRow("fault of Azure") << QStringLiteral("protect --sign-in az --fault {}")
                                        << QStringLiteral("--fault requires --scenario.");
        QTest::newRow("review") << QStringLiteral("--open a --snapshot b") << both.arg(u"open", u"snapshot");
        QTest::newRow("twice") << QStringLiteral("protect --scenario-file a --scenario-file b")
                               << QStringLiteral("--scenario-file");
    }

    void oneOfThem() {
        QFETCH(const QString, words);
        QFETCH(const QString, told);
        const QStringList offscreen{QStringLiteral("-platform"), QStringLiteral("offscreen")};
        const program::Result result = run(words, words.startsWith(u'-') ? offscreen : QStringList());
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.error.contains(told), qPrintable(result.error));
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const {
        QFile device(file(name));
        QVERIFY(device.open(QIODevice::WriteOnly));
        QCOMPARE(device.write(content), qint64(content.size()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

CVM_TEST(TestConsoleSource)

} // namespace tst_consolesource

#include "tst_consolesource.moc"
