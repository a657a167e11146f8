#include "tests/console/program.h"
#include "tests/support/program.h"
#include "tests/support/until.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

namespace tst_consoleprotect {

using program::Result;

namespace {

const QString path = QStringLiteral(CVM_PROGRAM);

QStringList words(const QString &line) {
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Result protect(const QString &line) {
    return program::run(path, words(QStringLiteral("protect --speed 100000 ") + line));
}

QJsonObject object(const QJsonObject &json, const char *name) {
    return json.value(QLatin1String(name)).toObject();
}

QJsonArray array(const QJsonObject &json, const char *name) {
    return json.value(QLatin1String(name)).toArray();
}

QString text(const QJsonObject &json, const char *name) {
    return json.value(QLatin1String(name)).toString();
}

QStringList kindsOf(const QJsonArray &writes) {
    QStringList kinds;
    for (const QJsonValue &write : writes) {
        kinds << text(write.toObject(), "kind");
    }
    return kinds;
}

} // namespace

class TestConsoleProtect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWithTheDocumentedCode_data();
    void endsWithTheDocumentedCode();
    void jsonIsTheOnlyOutput();
    void jsonTellsARefusal();
    void jsonTellsAWrongName();
    void thePlanWritesNothing();
    void tellsFailureReasonAndCure();
    void retriesWithTheGrant();
    void listsCandidatesForAmbiguousNames();
    void saysWhyAVmDoesNotFit();
    void namesByResourceId();
    void grantsTheRoleAndScopeAskedFor();
    void theScopeToldIsTheOnePlanned();
    void tellsTheRequestsBeforeItWrites();
    void judgesWithoutThePrincipal();
    void writesTheRequest();
    void createsThePolicyAskedFor();
    void createsTheMissingPrincipal();
    void tellsBeforeTheGrantWhatNoGrantCures();
    void registersThePreviewAskedFor();
    void refusesAWrongPrincipal();
    void curesWithTheNarrowestGrant_data();
    void curesWithTheNarrowestGrant();
    void offersNothingToAWrongPrincipal();
    void doesNotWaitForWhatNoGrantCures();
    void takesAnObjectIdWithoutGraph();
    void isStoppedByCtrlC();
    void isStoppedByCtrlCWhileConfiguring();
    void speaksGerman();
};

void TestConsoleProtect::endsWithTheDocumentedCode_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char *line, int code) {
        QTest::newRow(line) << QStringLiteral("--scenario ") + QLatin1String(line) << code;
    };
    row("managed-hsm", 0);
    row("managed-hsm --grant none", 3);
    row("managed-hsm --plan", 0);
    row("managed-hsm-custom-role", 0);
    row("managed-hsm-all-keys --grant none", 0); // it has access already
    row("managed-hsm-other-key --grant none", 3);
    row("managed-hsm-backup-role --grant none", 3);
    row("key-vault-access-policy", 0);
    row("key-vault-access-policy --grant none", 3);
    row("key-vault-rbac", 0);
    row("key-vault-rbac --role wide --scope all", 0);
    row("key-vault-rbac --role wide --plan", 0);
    row("key-vault-rbac --role wide --scope key", 2); // documented for the whole Key Vault only
    row("key-vault-access-policy --scope all --plan", 0);
    row("key-vault-access-policy --scope key", 2);
    row("platform-managed-key --grant none", 0);
    row("slow-propagation", 0);
    row("already-protected", 0); // there is nothing to do
    row("already-protected --vault rsv-archive-uaenorth", 4); // not in the vault asked for
    row("caller-cannot-assign", 4);
    row("key-store-firewall", 5);
    row("standard-policies-only --vault rsv-prod-uaenorth", 2);
    row("principal-missing", 4);
    row("no-such-scenario", 2);
    row("managed-hsm --vm no-such-vm", 2);
    row("managed-hsm --vm vm-jump-01", 2);
    row("managed-hsm --vault no-such-vault", 2);
    row("managed-hsm --vault rsv-prod-koreacentral", 2);
    row("managed-hsm --policy no-such-policy", 2);
    row("managed-hsm --policy DefaultPolicy", 2);
    row("managed-hsm --new-policy 1", 2);
    row("managed-hsm --role wide", 2);
}

void TestConsoleProtect::endsWithTheDocumentedCode() {
    QFETCH(QString, line);
    QFETCH(int, code);
    const Result result = protect(line);
    QVERIFY2(!result.crashed, qPrintable(result.error));
    QVERIFY2(
        result.exitCode == code, qPrintable(QString::number(result.exitCode) + result.output + result.error));
    // Errors, and nothing but errors, are on standard error.
    QCOMPARE(result.error.isEmpty(), code == 0);
}

void TestConsoleProtect::jsonIsTheOnlyOutput() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --json"));
    QCOMPARE(result.exitCode, 0);
    const QJsonObject json = program::json(result.output);
    QCOMPARE(text(json, "format"), QStringLiteral("cvm-backup-wizard-report"));
    QCOMPARE(text(json, "outcome"), QStringLiteral("protected"));
    QVERIFY(result.error.contains(QStringLiteral("cvm-erp-01"))); // the story, for people
    QCOMPARE(text(object(json, "virtualMachine"), "name"), QStringLiteral("cvm-erp-01"));
    QCOMPARE(text(object(object(json, "chain"), "keyStore"), "permissionModel"), QStringLiteral("localRbac"));
    QCOMPARE(text(object(object(json, "verdict"), "before"), "truth"), QStringLiteral("no"));
    QCOMPARE(text(object(object(json, "verdict"), "after"), "truth"), QStringLiteral("yes"));
    QCOMPARE(kindsOf(array(json, "written")),
        (QStringList{QStringLiteral("createRoleDefinition"), QStringLiteral("createRoleAssignment"),
            QStringLiteral("enableProtection")}));
    QCOMPARE(text(object(json, "protection"), "state"), QStringLiteral("IRPending"));
    QVERIFY(json.value(QLatin1String("error")).isNull());
    for (const QJsonValue &step : array(json, "steps")) {
        const QString state = text(step.toObject(), "state");
        QVERIFY2(state == QLatin1String("done") || state == QLatin1String("skipped"), qPrintable(state));
    }
}

void TestConsoleProtect::jsonTellsARefusal() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --grant none --json"));
    QCOMPARE(result.exitCode, 3);
    const QJsonObject json = program::json(result.output);
    QCOMPARE(text(json, "outcome"), QStringLiteral("failed"));
    QCOMPARE(text(object(json, "error"), "code"),
        QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"));
    QCOMPARE(object(json, "failure").value(QLatin1String("keyAccess")).toBool(), true);
    QCOMPARE(array(object(json, "failure"), "missing").size(), 2);
    QVERIFY(!text(object(json, "failure"), "activityId").isEmpty());
    QCOMPARE(array(json, "written").size(), 0);
    QCOMPARE(object(json, "plan").value(QLatin1String("grantWithheld")).toBool(), true);
}

void TestConsoleProtect::jsonTellsAWrongName() {
    for (const char *line : {"--scenario nothing --json", "--scenario managed-hsm --vm nothing --json"}) {
        const Result result = protect(QLatin1String(line));
        QCOMPARE(result.exitCode, 2);
        const QJsonObject json = program::json(result.output);
        QCOMPARE(text(json, "outcome"), QStringLiteral("failed"));
        QCOMPARE(text(object(json, "error"), "kind"), QStringLiteral("local"));
        QVERIFY(!text(object(json, "error"), "nextStep").isEmpty());
    }
}

void TestConsoleProtect::thePlanWritesNothing() {
    const Result told = protect(QStringLiteral("--scenario managed-hsm --plan"));
    QCOMPARE(told.exitCode, 0);
    QVERIFY(told.output.contains(QStringLiteral("Nothing was written")));
    QVERIFY(told.output.contains(QStringLiteral("PUT https://contoso-hsm-prod.managedhsm.azure.net/")));
    QVERIFY(told.output.contains(QStringLiteral("Microsoft.KeyVault/managedHsm/keys/backup/action")));
    const QJsonObject json
        = program::json(protect(QStringLiteral("--scenario managed-hsm --plan --json")).output);
    QCOMPARE(text(json, "outcome"), QStringLiteral("planned"));
    QCOMPARE(array(json, "written").size(), 0);
    QCOMPARE(array(json, "steps").size(), 0);
    QCOMPARE(kindsOf(array(object(json, "plan"), "grant")),
        (QStringList{QStringLiteral("createRoleDefinition"), QStringLiteral("createRoleAssignment")}));
    QCOMPARE(kindsOf(array(object(json, "plan"), "backup")), QStringList{QStringLiteral("enableProtection")});
}

void TestConsoleProtect::tellsFailureReasonAndCure() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --grant none"));
    for (const char *part : {"Code: UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK",
             "Message: Operation failed", "Recommended action: Please grant",
             "Activity ID: ", "lacks the data action", "Microsoft.KeyVault/managedHsm/keys/read/action",
             "the key cvm-erp-os in the Managed HSM contoso-hsm-prod",
             "az rest --method put --url 'https://contoso-hsm-prod.managedhsm.azure.net/keys/cvm-erp-os/",
             "--retry-with-grant"}) {
        QVERIFY2(result.error.contains(QLatin1String(part)), part);
    }
    QVERIFY(result.output.contains(QStringLiteral("Nothing was changed")));
}

void TestConsoleProtect::retriesWithTheGrant() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --grant none --retry-with-grant"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.error.contains(QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")));
    QVERIFY(result.error.contains(QStringLiteral("lacks the data action")));
    QVERIFY(result.output.contains(QStringLiteral("Granting exactly what is missing")));
    QVERIFY(result.output.contains(QStringLiteral("cvm-erp-01 is protected")));
}

void TestConsoleProtect::listsCandidatesForAmbiguousNames() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --vm nothing"));
    for (const char *name : {"cvm-erp-01", "cvm-payroll-01", "cvm-reports-01"}) {
        QVERIFY2(result.error.contains(QLatin1String(name)), name);
    }
    QVERIFY(!result.error.contains(QStringLiteral("vm-jump-01"))); // cannot be protected anyway
    const Result policies = protect(QStringLiteral("--scenario managed-hsm --policy nothing"));
    QVERIFY(policies.error.contains(QStringLiteral("EnhancedPolicy (Enhanced; Every 4 hours")));
    QVERIFY(policies.error.contains(QStringLiteral("Confidential VMs need an Enhanced policy")));
    const Result vaults = protect(QStringLiteral("--scenario managed-hsm --vault nothing"));
    QVERIFY(vaults.error.contains(QStringLiteral("another region than the VM (koreacentral)")));
}

void TestConsoleProtect::saysWhyAVmDoesNotFit() {
    QVERIFY(protect(QStringLiteral("--scenario managed-hsm --vm vm-jump-01"))
                .error.contains(QStringLiteral("Not a Confidential VM")));
    QVERIFY(protect(QStringLiteral("--scenario managed-hsm --vm cvm-gateway-01"))
                .error.contains(QStringLiteral("isn't confidentially encrypted")));
}

void TestConsoleProtect::namesByResourceId() {
    const QJsonObject json
        = program::json(protect(QStringLiteral("--scenario managed-hsm --plan --json")).output);
    const QString id = text(object(json, "virtualMachine"), "id");
    const Result byId = protect(QStringLiteral("--scenario managed-hsm --plan --json --vm ") + id.toUpper());
    QCOMPARE(byId.exitCode, 0);
    QCOMPARE(text(object(program::json(byId.output), "virtualMachine"), "id"), id);
}

void TestConsoleProtect::grantsTheRoleAndScopeAskedFor() {
    const QJsonObject json = program::json(
        protect(QStringLiteral("--scenario managed-hsm --role built-in --scope all --json")).output);
    const QJsonArray written = array(json, "written");
    QCOMPARE(kindsOf(written),
        (QStringList{QStringLiteral("createRoleAssignment"), QStringLiteral("enableProtection")}));
    const QJsonObject assignment = written.first().toObject();
    QCOMPARE(text(assignment, "scope"), QStringLiteral("/keys"));
    QCOMPARE(text(assignment, "roleGuid"), QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625b"));
    QCOMPARE(assignment.value(QLatin1String("readBack")).toBool(), true);
    QCOMPARE(array(object(json, "plan"), "surplus").size(), 17); // as it was reviewed: 19 held, 2 needed
}

void TestConsoleProtect::theScopeToldIsTheOnePlanned() {
    const Result told = protect(QStringLiteral("--scenario key-vault-rbac --role wide --plan"));
    QVERIFY2(told.output.contains(QStringLiteral("The whole Key Vault")), qPrintable(told.output));
    QVERIFY(!told.output.contains(QStringLiteral("Only this key")));
    const QJsonObject json = program::json(
        protect(QStringLiteral("--scenario key-vault-rbac --role wide --plan --json")).output);
    QCOMPARE(text(object(json, "choices"), "scope"), QStringLiteral("allKeys"));
    const Result refused = protect(QStringLiteral("--scenario key-vault-rbac --role wide --scope key"));
    QVERIFY2(refused.error.contains(QStringLiteral("The whole Key Vault")), qPrintable(refused.error));
}

void TestConsoleProtect::tellsTheRequestsBeforeItWrites() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --first-backup"));
    const qsizetype begun = result.output.indexOf(QStringLiteral("[Done] Create the custom role"));
    for (const QString &request : {QStringLiteral("/roleDefinitions/"), QStringLiteral("/roleAssignments/"),
             QStringLiteral("PUT https://management.azure.com"), QStringLiteral("/backup?api-version=")}) {
        const qsizetype at = result.output.indexOf(request);
        QVERIFY2(at >= 0 && at < begun, qPrintable(request + result.output));
    }
}

void TestConsoleProtect::judgesWithoutThePrincipal() {
    const Result missing = protect(QStringLiteral("--scenario principal-missing --plan"));
    QVERIFY2(missing.output.contains(QStringLiteral("can't both read and back up")),
        qPrintable(missing.output + missing.error));
    for (const QString &scenario : {QStringLiteral("principal-missing"), QStringLiteral("no-graph-access")}) {
        const Result result = protect(QStringLiteral("--plan --scenario ") + scenario);
        QVERIFY2(
            result.output.contains(QStringLiteral("You have permission to make this grant. Who gets it")),
            qPrintable(result.output));
        QVERIFY(!result.output.contains(QStringLiteral("whether you have permission to make this grant")));
    }
}

void TestConsoleProtect::writesTheRequest() {
    const Result result = protect(QStringLiteral("--scenario caller-cannot-assign --request"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.startsWith(QStringLiteral("Request: ")));
    QVERIFY(result.output.contains(QStringLiteral("az rest --method put")));
    QVERIFY(result.output.contains(
        QStringLiteral("/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments/")));
    QVERIFY(!result.output.contains(QStringLiteral("1. Virtual machine"))); // the story is on standard error
    QVERIFY(result.error.contains(QStringLiteral("1. Virtual machine")));
}

void TestConsoleProtect::createsThePolicyAskedFor() {
    const Result result = protect(QStringLiteral(
        "--scenario standard-policies-only --vault rsv-prod-uaenorth --new-policy Enhanced-1 --json"));
    QCOMPARE(result.exitCode, 0);
    const QJsonObject json = program::json(result.output);
    QVERIFY(kindsOf(array(json, "written")).contains(QStringLiteral("createBackupPolicy")));
    QCOMPARE(text(object(json, "protection"), "policyName"), QStringLiteral("Enhanced-1"));
}

void TestConsoleProtect::createsTheMissingPrincipal() {
    const Result refused = protect(QStringLiteral("--scenario principal-missing"));
    QVERIFY(refused.error.contains(QStringLiteral("--create-principal")));
    const Result result = protect(QStringLiteral("--scenario principal-missing --create-principal"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains(QStringLiteral("Created its service principal")));
}

void TestConsoleProtect::tellsBeforeTheGrantWhatNoGrantCures() {
    const QString scenario = QStringLiteral("--scenario unregistered-preview-feature");
    for (const char *more : {" --plan", " --plan --json", ""}) {
        const Result result = protect(scenario + QLatin1String(more));
        const qsizetype told
            = result.error.indexOf(QStringLiteral("Backup might fail regardless of what is granted"));
        QVERIFY2(told >= 0, qPrintable(result.error));
        QVERIFY(
            result.error.indexOf(QStringLiteral("az feature register --namespace Microsoft.Compute"), told)
            > told);
        QVERIFY(result.error.contains(QStringLiteral("--register-preview")));
    }
    const QJsonArray told
        = array(program::json(protect(scenario + QStringLiteral(" --plan --json")).output), "prerequisites");
    QVERIFY(std::any_of(told.begin(), told.end(), [](const QJsonValue &one) {
        return text(one.toObject(), "kind") == QLatin1String("previewNotRegistered");
    }));
    const Result disabled = protect(QStringLiteral("--scenario key-disabled --plan"));
    QVERIFY(disabled.error.contains(QStringLiteral("Backup fails regardless of what is granted")));
    const Result refused = protect(QStringLiteral("--scenario key-disabled"));
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(refused.error.contains(QStringLiteral("The key is disabled. Enable it")));
    QVERIFY2(!refused.error.contains(QStringLiteral("Grant Azure Backup's service principal")),
        qPrintable(refused.error)); // it has access
    const Result fine = protect(QStringLiteral("--scenario managed-hsm --plan"));
    QVERIFY2(fine.error.isEmpty(), qPrintable(fine.error));
}

void TestConsoleProtect::registersThePreviewAskedFor() {
    const Result result
        = protect(QStringLiteral("--scenario unregistered-preview-feature --register-preview --json"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(array(object(program::json(result.output), "preparations"), "registeredFeatures").size(), 1);
    QVERIFY(result.error.contains(QStringLiteral("POST https://management.azure.com/subscriptions/")));
    QVERIFY(!result.error.contains(QStringLiteral("regardless of what is granted")));
    const Result needless = protect(QStringLiteral("--scenario managed-hsm --register-preview --json"));
    QCOMPARE(array(object(program::json(needless.output), "preparations"), "registeredFeatures").size(), 0);
}

void TestConsoleProtect::refusesAWrongPrincipal() {
    const Result appId
        = protect(QStringLiteral("--scenario managed-hsm --principal 262044b1-e2ce-469f-a196-69ab7ada62d3"));
    QCOMPARE(appId.exitCode, 2);
    QVERIFY(appId.error.contains(QStringLiteral("application ID")));
    const Result unknown
        = protect(QStringLiteral("--scenario managed-hsm --principal 00000000-1111-2222-3333-444444444444"));
    QCOMPARE(unknown.exitCode, 2);
    QCOMPARE(protect(QStringLiteral("--scenario managed-hsm --principal me")).exitCode, 2);
}

void TestConsoleProtect::curesWithTheNarrowestGrant_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("wide");
    QTest::newRow("hsm") << "managed-hsm --role built-in --scope all --vault rsv-prod-uaenorth"
                         << "azure.net/keys/providers/Microsoft.Authorization/roleAssignments";
    QTest::newRow("vault") << "key-vault-rbac --role wide --scope all --vault rsv-prod-uaenorth"
                           << "contoso-kv-rbac/providers/Microsoft.Authorization/roleAssignments";
}

void TestConsoleProtect::curesWithTheNarrowestGrant() {
    QFETCH(QString, line);
    QFETCH(QString, wide);
    const Result result = protect(QStringLiteral("--grant none --scenario ") + line);
    QCOMPARE(result.exitCode, 3);
    const QString cure = result.error.section(QStringLiteral("Grant exactly this"), 1);
    QVERIFY2(
        cure.contains(QStringLiteral("/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments/")),
        qPrintable(result.error));
    QVERIFY2(!cure.contains(wide), qPrintable(cure));
    QVERIFY2(cure.contains(QStringLiteral("--retry-with-grant")), qPrintable(cure));
    QVERIFY2(!cure.contains(QStringLiteral("--grant auto")), qPrintable(cure));
}

void TestConsoleProtect::offersNothingToAWrongPrincipal() {
    const QString orchestrator = QStringLiteral("--vault rsv-prod-uaenorth --scenario managed-hsm "
                                                "--principal cbb32cb5-417b-5376-a1d0-d261d207eea9");
    const Result request = protect(orchestrator + QStringLiteral(" --request"));
    QCOMPARE(request.exitCode, 2);
    QVERIFY2(request.output.isEmpty(), qPrintable(request.output));
    for (const char *grant : {"auto", "none"}) {
        const Result result
            = protect(orchestrator + QStringLiteral(" --confirm-principal --grant ") + QLatin1String(grant));
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.error.contains(QStringLiteral("The wrong security principal was chosen")));
        for (const char *offer : {"az rest", "--retry-with-grant", "require a wider role"}) {
            QVERIFY2(!result.error.contains(QLatin1String(offer)), qPrintable(result.error));
        }
        QCOMPARE(result.error.contains(QStringLiteral("Remove the access")), QByteArray(grant) == "auto");
    }
}

void TestConsoleProtect::doesNotWaitForWhatNoGrantCures() {
    const Result result
        = protect(QStringLiteral("--scenario key-vault-network-closed --vault rsv-prod-uaenorth"));
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(!result.output.contains(QStringLiteral("doesn't see the grant yet")), qPrintable(result.output));
    QVERIFY2(result.error.contains(QStringLiteral("is refused regardless of what is granted")),
        qPrintable(result.error));
    QVERIFY2(!result.error.contains(QStringLiteral("wider role")), qPrintable(result.error));
}

void TestConsoleProtect::takesAnObjectIdWithoutGraph() {
    const Result refused = protect(QStringLiteral("--scenario no-graph-access"));
    QCOMPARE(refused.exitCode, 4);
    QVERIFY(refused.error.contains(QStringLiteral("--principal")));
    QVERIFY(
        refused.error.contains(QStringLiteral("az ad sp show --id 262044b1-e2ce-469f-a196-69ab7ada62d3")));
    QVERIFY(refused.output.contains(QStringLiteral("object ID of Azure Backup")));
    QVERIFY(!refused.output.contains(QStringLiteral("weren't read"))); // they were: only whose is not known
    // The object id of Azure Backup, found where Graph may be read.
    const QJsonObject json
        = program::json(protect(QStringLiteral("--scenario managed-hsm --plan --json")).output);
    const QString objectId = text(object(json, "principal"), "objectId");
    // The directory does not tell what it is: somebody has to say that it is the right one.
    for (const char *way : {"", " --plan", " --export az", " --request"}) {
        const Result unchecked = protect(
            QStringLiteral("--scenario no-graph-access --principal %1%2").arg(objectId, QLatin1String(way)));
        QCOMPARE(unchecked.exitCode, 2);
        QVERIFY2(
            unchecked.error.contains(QStringLiteral("--confirm-principal")), qPrintable(unchecked.error));
        QVERIFY(!unchecked.output.contains(QStringLiteral("PUT ")));
    }
    const Result given
        = protect(QStringLiteral("--scenario no-graph-access --confirm-principal --principal ") + objectId);
    QVERIFY2(given.exitCode == 0, qPrintable(given.error));
    QVERIFY2(given.error.contains(QStringLiteral("wasn't checked")), qPrintable(given.error));
}

void TestConsoleProtect::isStoppedByCtrlC() {
#ifdef Q_OS_WIN
    QSKIP("Signals are of Unix.");
#else
    QProcess process;
    QVERIFY(program::start(
        process, path, words(QStringLiteral("protect --scenario managed-hsm --latency 5000 --json"))));
    QString story;
    EVENTUALLY_WITHIN(!(story += QString::fromUtf8(process.readAllStandardError())).isEmpty(), 30'000);
    QVERIFY(program::interrupt(process, SIGINT));
    const Result result = program::finish(process);
    QVERIFY(!result.crashed);
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(text(program::json(result.output), "outcome"), QStringLiteral("stopped"));
    QVERIFY(result.error.contains(QStringLiteral("Nothing was written")));
#endif
}

void TestConsoleProtect::isStoppedByCtrlCWhileConfiguring() {
#ifdef Q_OS_WIN
    QSKIP("Signals are of Unix.");
#else
    QProcess process; // at real speed, the job takes a minute
    QVERIFY(program::start(process, path, words(QStringLiteral("protect --scenario managed-hsm --speed 1"))));
    QString output;
    EVENTUALLY_WITHIN((output += QString::fromUtf8(process.readAllStandardOutput()))
                          .contains(QStringLiteral("[Running] Follow the job"))
            || process.state() == QProcess::NotRunning,
        60'000);
    QVERIFY(process.state() == QProcess::Running);
    QVERIFY(program::interrupt(process, SIGINT));
    const Result result = program::finish(process);
    QVERIFY(!result.crashed);
    QCOMPARE(result.exitCode, 6);
    QVERIFY(result.error.contains(QStringLiteral("isn't undone")));
    QVERIFY(result.error.contains(QStringLiteral("written before it stopped")));
    QVERIFY(result.output.contains(QStringLiteral("Assigned the role")));
#endif
}

void TestConsoleProtect::speaksGerman() {
    const Result result = protect(QStringLiteral("--scenario managed-hsm --lang de"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains(QStringLiteral("Rollenzuweisung"))
        || result.output.contains(QStringLiteral("Zugriff")));
    QVERIFY(!result.output.contains(QStringLiteral("[Done]")));
    // Programs read the same in every language.
    const QJsonObject json
        = program::json(protect(QStringLiteral("--scenario managed-hsm --lang de --json")).output);
    QCOMPARE(text(json, "outcome"), QStringLiteral("protected"));
}

CVM_TEST(TestConsoleProtect)

} // namespace tst_consoleprotect

#include "tst_consoleprotect.moc"
