// The lines that register the app, run by bash with a stand-in for the Azure CLI.
#include "domain/azurecloud.h"
#include "tests/support/program.h"
#include "wording/signintext.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_registration {

namespace {

/// What is asked of a tenant: application, and permission by its value.
using Asked = QHash<QString, QString>;

Asked permissionsOf(const QByteArray &json) {
    Asked asked;
    for (const QJsonValue &access : QJsonDocument::fromJson(json).array()) {
        for (const QJsonValue &scope : access[QLatin1String("resourceAccess")].toArray()) {
            if (scope[QLatin1String("type")].toString() == QLatin1String("Scope")) {
                asked.insert(
                    access[QLatin1String("resourceAppId")].toString(), scope[QLatin1String("id")].toString());
            }
        }
    }
    return asked;
}

} // namespace

class RegistrationTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QByteArray contents(const char *name) const {
        QFile given(file(name));
        return given.open(QIODevice::ReadOnly) ? given.readAll() : QByteArray();
    }
    void write(const char *name, const QByteArray &text) {
        QFile made(file(name));
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(text);
        made.close();
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// A tenant: an application is missing if a file is named so; its permissions have ids that only it
    /// knows.
    void writeAz() {
        write("az",
            "#!/bin/sh\n"
            "cd \"$(dirname \"$0\")\" || exit 1\n"
            "echo \"$*\" >> calls\n"
            "name=$(echo \"$5\" | tr -c 'A-Za-z0-9.\\n' _)\n"
            "case \"$*\" in *'--output none') exec >/dev/null ;; esac\n"
            "case \"$*\" in\n"
            "\"ad sp show --id \"*)\n"
            "    [ -e \"missing-$name\" ] && exit 3\n"
            "    value=$(echo \"$7\" | sed \"s/.*value=='\\([^']*\\)'.*/\\1/\")\n"
            "    if [ -e \"without-$name\" ]; then scopes='[]'; else scopes=\"[ { \\\"id\\\": \\\"$value of "
            "$5\\\", \\\"type\\\": \\\"Scope\\\" } ]\"; fi\n"
            "    echo \"{ \\\"resourceAppId\\\": \\\"$5\\\", \\\"resourceAccess\\\": $scopes }\" ;;\n"
            "\"ad sp create --id 589d5083-6f11-4d30-a62a-a4b316a14abf \"*)\n"
            "    [ -e cannot-create ] && exit 1\n"
            "    rm \"missing-https___managedhsm.azure.net\" ;;\n"
            "\"ad app create \"*)\n"
            "    for word in \"$@\"; do printf '%s\\0' \"$word\"; done > created\n"
            "    echo the-client-id ;;\n"
            "\"cloud show --query endpoints.activeDirectoryResourceId \"*) echo https://arm.rack7.example/ "
            ";;\n"
            "\"cloud show --query suffixes.keyvaultDns \"*) echo .vault.rack7.example ;;\n"
            "\"cloud show --query suffixes.mhsmDns \"*) echo managedhsm.rack7.example ;;\n"
            "*) echo \"unknown: $*\" >&2; exit 1 ;;\n"
            "esac\n");
    }
    struct Outcome {
        int status = -1;
        QByteArray output;
        QByteArray complaint;
        QList<QByteArray> created; ///< the words of `az ad app create`; empty: it was not run
    };
    Outcome run(const QString &script) {
        QProcess bash;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"),
            m_folder->path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
        bash.setProcessEnvironment(environment);
        bash.start(QStringLiteral("bash"), {QStringLiteral("-c"), script});
        bash.closeWriteChannel();
        Outcome outcome;
        if (bash.waitForFinished()) {
            outcome.status = bash.exitCode();
        }
        outcome.output = bash.readAllStandardOutput();
        outcome.complaint = bash.readAllStandardError();
        const QByteArray created = contents("created");
        outcome.created = created.isEmpty() ? QList<QByteArray>() : created.split('\0');
        return outcome;
    }
    static QByteArray after(const Outcome &outcome, const QByteArray &option) {
        const qsizetype at = outcome.created.indexOf(option);
        return at < 0 ? QByteArray() : outcome.created.value(at + 1);
    }
    static QByteArray accesses(const Outcome &outcome) {
        return after(outcome, "--required-resource-accesses");
    }

private Q_SLOTS:
    void init() {
        if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty()) {
            QSKIP("There is no bash.");
        }
        m_folder = std::make_unique<QTemporaryDir>();
        writeAz();
    }

    /// Contract 2.1: four services in every cloud, a Managed HSM among them, and ids of permissions by name.
    void asksForTheServicesOfTheCloud_data() {
        QTest::addColumn<QString>("cloud");
        QTest::addColumn<QStringList>("services");
        const QString graph = QStringLiteral("00000003-0000-0000-c000-000000000000");
        QTest::newRow("public") << QStringLiteral("AzureCloud")
                                << QStringList{QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013"),
                                       QStringLiteral("cfa8b339-82a2-471a-a3c9-0fc0be7a4093"),
                                       QStringLiteral("https://managedhsm.azure.net"), graph};
        QTest::newRow("US Government") << QStringLiteral("AzureUSGovernment")
                                       << QStringList{QStringLiteral("40a69793-8fe6-4db1-9591-dbc5c57b17d8"),
                                              QStringLiteral("7e7c393b-45d0-48b1-a35e-2905ddf8183c"),
                                              QStringLiteral("https://managedhsm.usgovcloudapi.net"), graph};
        QTest::newRow("China") << QStringLiteral("AzureChinaCloud")
                               << QStringList{QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013"),
                                      QStringLiteral("cfa8b339-82a2-471a-a3c9-0fc0be7a4093"),
                                      QStringLiteral("https://managedhsm.azure.cn"), graph};
        QTest::newRow("another cloud") << QString()
                                       << QStringList{QStringLiteral("https://arm.rack7.example/"),
                                              QStringLiteral("https://vault.rack7.example"),
                                              QStringLiteral("https://managedhsm.rack7.example"), graph};
    }
    void asksForTheServicesOfTheCloud() {
        QFETCH(QString, cloud);
        QFETCH(QStringList, services);
        const Outcome outcome = run(wording::registrationCommand(cloud, true));
        QVERIFY2(outcome.status == 0, outcome.complaint.constData());
        QCOMPARE(outcome.output, QByteArray("the-client-id\n"));
        QCOMPARE(outcome.complaint, QByteArray());
        Asked expected;
        for (int service = 0; service < 4; ++service) {
            const QString value = service == 3 ? QStringLiteral("Application.Read.All")
                                               : QStringLiteral("user_impersonation");
            expected.insert(services[service], QStringLiteral("%1 of %2").arg(value, services[service]));
        }
        QCOMPARE(permissionsOf(accesses(outcome)), expected);
        QCOMPARE(after(outcome, "--public-client-redirect-uris"), QByteArray("http://localhost"));
        QCOMPARE(after(outcome, "--is-fallback-public-client"), QByteArray("true"));
        QCOMPARE(after(outcome, "--sign-in-audience"), QByteArray("AzureADMyOrg"));
        QVERIFY(!contents("calls").contains("sp create")); // the tenant has them all

        QFile::remove(file("created"));
        const Outcome less = run(wording::registrationCommand(cloud, false));
        QVERIFY(less.status == 0);
        expected.remove(services.last());
        QCOMPARE(permissionsOf(accesses(less)), expected);
    }

    /// Only where it is wanted, and who wants it can register without it all the same.
    void addsStorageOnRequest() {
        const QString storage = QStringLiteral("https://storage.azure.com");
        for (const QString &cloud :
            {QStringLiteral("AzureCloud"), QStringLiteral("AzureChinaCloud"), QString()}) {
            const Outcome outcome = run(wording::registrationCommand(cloud, false, true));
            QVERIFY2(outcome.status == 0, outcome.complaint.constData());
            QCOMPARE(permissionsOf(accesses(outcome)).size(), 4);
            QCOMPARE(permissionsOf(accesses(outcome)).value(storage),
                QStringLiteral("user_impersonation of https://storage.azure.com"));
        }
        write("missing-https___storage.azure.com", {});
        const Outcome without = run(wording::registrationCommand(QStringLiteral("AzureCloud"), true, true));
        QVERIFY2(without.status == 0, without.complaint.constData());
        QVERIFY(!permissionsOf(accesses(without)).contains(storage));
        QVERIFY(without.complaint.contains("without Azure Storage"));
    }

    /// Ids of permissions are nowhere: they differ by cloud, and that of a Managed HSM is not published.
    void writesDownNoIdsOfPermissions() {
        for (const domain::AzureCloud &cloud : domain::azureClouds()) {
            const QString command = wording::registrationCommand(cloud.name, true);
            for (const char *id : {"41094075-9dad-400e-a0bd-54e686782033",
                     "f53da476-18e3-4152-8e01-aec403e6edc0", "c79f8feb-a9db-4090-85f9-90d820caa0eb"}) {
                QVERIFY(!command.contains(QLatin1String(id)));
            }
        }
    }

    void makesTheServicePrincipalOfManagedHsm() {
        write("missing-https___managedhsm.azure.net", {});
        const Outcome outcome = run(wording::registrationCommand(QStringLiteral("AzureCloud"), true));
        QVERIFY2(outcome.status == 0, outcome.complaint.constData());
        QVERIFY(permissionsOf(accesses(outcome)).contains(QStringLiteral("https://managedhsm.azure.net")));
    }

    /// Who may not create it, or has no Managed HSM, can register all the same, and is told what that means.
    void leavesOutAManagedHsmThatIsMissing() {
        write("missing-https___managedhsm.azure.net", {});
        write("missing-https___managedhsm.usgovcloudapi.net", {});
        write("cannot-create", {});
        for (const char *cloud : {"AzureCloud", "AzureUSGovernment"}) {
            const Outcome outcome = run(wording::registrationCommand(QLatin1String(cloud), true));
            QVERIFY2(outcome.status == 0, outcome.complaint.constData());
            QCOMPARE(permissionsOf(accesses(outcome)).size(), 3);
            QVERIFY(outcome.complaint.contains("without Managed HSM"));
        }
    }

    /// What cannot be done without is not left out in silence.
    void stopsWhereAServiceIsMissing_data() {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("no service principal") << QByteArray("missing-");
        QTest::newRow("no such permission") << QByteArray("without-");
    }
    void stopsWhereAServiceIsMissing() {
        QFETCH(QByteArray, state);
        for (const char *application : {"797f4846_ba00_4fd7_ba43_dac1f8f63013",
                 "cfa8b339_82a2_471a_a3c9_0fc0be7a4093", "00000003_0000_0000_c000_000000000000"}) {
            const QByteArray name = state + application;
            write(name.constData(), {});
            const Outcome outcome = run(wording::registrationCommand(QStringLiteral("AzureCloud"), true));
            QVERIFY(outcome.status != 0);
            QVERIFY(outcome.created.isEmpty());
            QVERIFY(outcome.complaint.contains("in this tenant"));
            QFile::remove(file(name.constData()));
        }
    }
};

CVM_TEST(RegistrationTest)

} // namespace tst_registration

#include "tst_registration.moc"
