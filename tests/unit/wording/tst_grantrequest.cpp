#include "tests/unit/domain/estate.h"
#include "wording/grantrequest.h"
#include "wording/plantext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace {

domain::PlannedWrite assignment(const QString &scope) {
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::CreateRoleAssignment;
    write.name = QStringLiteral("Azure Backup key access");
    write.scope = scope;
    write.roleGuid = estate::customRole;
    write.principalId = estate::backup;
    return write;
}

domain::PlannedWrite definition(const QString &scope, const QStringList &rights) {
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::CreateRoleDefinition;
    write.name = QStringLiteral("Backup's key access");
    write.scope = scope;
    write.rights = rights;
    return write;
}

QString bash() {
    return QStandardPaths::findExecutable(QStringLiteral("bash"));
}

/// The output of a bash script in which "az" writes its arguments, one a line.
QString runScript(const QStringList &lines) {
    QProcess process;
    process.start(bash(),
        {QStringLiteral("-c"),
            QStringLiteral("az() { printf '%s\\n' \"$@\"; }\nset -eu\n") + lines.join(QLatin1Char('\n'))});
    process.waitForFinished();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? QString::fromUtf8(process.readAllStandardOutput())
        : QStringLiteral("failed: ") + QString::fromUtf8(process.readAllStandardError());
}

} // namespace

class TestGrantRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void quotesForTheShell_data();
    void quotesForTheShell();
    void assignsAnExistingHsmRole();
    void createsAnHsmRoleAndAssignsIt();
    void keepsTheKeyPermissionsThatAreThere();
    void assignsAzureRoles();
    void thePageHoldsAllThatIsNeeded();
    void namesPeopleWhoCanRunTheWholeScript_data();
    void namesPeopleWhoCanRunTheWholeScript();
    void saysThatThereIsNothingToAskFor();
};

void TestGrantRequest::initTestCase() {
    QLocale::setDefault(QLocale::c());
    if (bash().isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestGrantRequest::quotesForTheShell_data() {
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << QStringLiteral("/keys/cvm-key");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << QStringLiteral("Azure Backup key access");
    QTest::newRow("quote") << QStringLiteral("it's");
    QTest::newRow("only quotes") << QStringLiteral("''");
    QTest::newRow("command") << QStringLiteral("$(touch /tmp/x) `id` ; rm -rf \"*\"");
    QTest::newRow("line feed") << QStringLiteral("a\nb");
    QTest::newRow("backslash") << QStringLiteral("a\\b\\");
    QTest::newRow("json") << QStringLiteral("{\"a\":[\"b'c\"]}");
    QTest::newRow("tilde") << QStringLiteral("~root");
}

void TestGrantRequest::quotesForTheShell() {
    QFETCH(QString, word);
    QProcess process;
    process.start(
        bash(), {QStringLiteral("-c"), QStringLiteral("printf '%s' ") + wording::shellQuoted(word)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), word);
}

void TestGrantRequest::assignsAnExistingHsmRole() {
    domain::AccessPlan plan;
    plan.grant = {assignment(QStringLiteral("/keys/cvm-key"))};
    const QStringList lines = wording::grantCommands(plan, estate::hsm());
    QCOMPARE(lines,
        QStringList{
            QStringLiteral("az keyvault role assignment create --hsm-name contoso --assignee-object-id %1 "
                           "--assignee-principal-type ServicePrincipal --scope /keys/cvm-key --role %2")
                .arg(estate::backup, estate::customRole)});
}

void TestGrantRequest::createsAnHsmRoleAndAssignsIt() {
    domain::AccessPlan plan;
    const QStringList rights = domain::neededDataActions(true);
    plan.grant = {definition(QStringLiteral("/"), rights), assignment(QStringLiteral("/keys/cvm-key"))};
    const QStringList lines = wording::grantCommands(plan, estate::hsm());
    // The role's GUID is what "az" prints; here that is all its arguments, and the definition among them.
    const QString output = runScript(lines);
    QVERIFY2(!output.startsWith(QStringLiteral("failed")), qPrintable(output));
    const QRegularExpressionMatch json
        = QRegularExpression(QStringLiteral("^\\{.*\\}$"), QRegularExpression::MultilineOption).match(output);
    QVERIFY2(json.hasMatch(), qPrintable(output));
    const QJsonObject role = QJsonDocument::fromJson(json.captured().toUtf8()).object();
    QCOMPARE(role.value(QLatin1String("roleName")).toString(), QStringLiteral("Backup's key access"));
    QCOMPARE(role.value(QLatin1String("DataActions")).toVariant().toStringList(), rights);
}

void TestGrantRequest::keepsTheKeyPermissionsThatAreThere() {
    domain::KeyStore store;
    store.kind = domain::KeyStoreKind::KeyVault;
    store.name = QStringLiteral("contoso");
    store.permissionModel = domain::PermissionModel::AccessPolicies;
    store.resourceRead = true;
    domain::AccessPolicy policy;
    policy.objectId = estate::backup.toUpper();
    policy.keys = {QStringLiteral("Get"), QStringLiteral("sign")};
    store.accessPolicies = {policy};
    domain::AccessPlan plan;
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::AddAccessPolicy;
    write.principalId = estate::backup;
    write.rights = {QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")};
    plan.grant = {write};
    const QStringList lines = wording::grantCommands(plan, store);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().endsWith(QStringLiteral("--key-permissions Get sign list backup")),
        qPrintable(lines.front()));
    QVERIFY(!lines.front().contains(QStringLiteral("secret")));
    QVERIFY(!lines.front().contains(QStringLiteral("--subscription")));

    // whoever runs it may have chosen another subscription than the vault's
    const QString subscription = QStringLiteral("11111111-1111-1111-1111-111111111111");
    store.id = domain::ResourceId(
        QStringLiteral("/subscriptions/%1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/contoso")
            .arg(subscription));
    QVERIFY(wording::grantCommands(plan, store)
                .front()
                .contains(QStringLiteral("--name contoso --subscription ") + subscription));
}

void TestGrantRequest::assignsAzureRoles() {
    domain::KeyStore store;
    store.kind = domain::KeyStoreKind::KeyVault;
    store.permissionModel = domain::PermissionModel::AzureRbac;
    store.resourceRead = true;
    store.name = QStringLiteral("contoso");
    domain::AccessPlan plan;
    const QString subscription = QStringLiteral("/subscriptions/") + estate::subscription;
    plan.grant = {definition(subscription, domain::neededDataActions(false)), assignment(estate::keyScope())};
    const QString script = wording::grantCommands(plan, store).join(QLatin1Char('\n'));
    QVERIFY(script.contains(QStringLiteral("az role definition create")));
    QVERIFY(script.contains(QStringLiteral("az role assignment create")));
    QVERIFY(script.contains(subscription));
    QVERIFY(script.contains(estate::keyScope()));
    QVERIFY(!script.contains(QStringLiteral("keyvault role"))); // never the other authorization system
    QVERIFY(!runScript({script}).startsWith(QStringLiteral("failed")));
}

void TestGrantRequest::thePageHoldsAllThatIsNeeded() {
    domain::Environment environment;
    domain::Principal principal;
    principal.objectId = estate::backup;
    principal.displayName = QStringLiteral("Backup Management Service");
    environment.put(principal);
    domain::AccessPlan plan;
    plan.grant = {assignment(QStringLiteral("/keys/cvm-key"))};
    const domain::KeyStore store = estate::hsm();
    const QString page = wording::grantRequest(plan, environment, store, estate::keyName);
    for (const QString &part :
        {estate::keyName, store.id.text(), QStringLiteral("Backup Management Service"), estate::backup,
            QStringLiteral("Managed HSM Administrator"), wording::grantCommands(plan, store).constFirst(),
            QStringLiteral("set -eu"), QStringLiteral("az keyvault role assignment list")}) {
        QVERIFY2(page.contains(part), qPrintable(part));
    }
    QVERIFY(page.count(QLatin1Char('\n')) < 60); // one page
}

void TestGrantRequest::namesPeopleWhoCanRunTheWholeScript_data() {
    QTest::addColumn<bool>("hsm");
    QTest::addColumn<domain::RoleChoice>("role");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("notNamed");
    const QString rbac = QStringLiteral("Role Based Access Control Administrator or");
    QTest::newRow("custom role in the subscription")
        << false << domain::RoleChoice::CustomRole
        << QStringList{QStringLiteral("User Access Administrator of the subscription"),
               QStringLiteral("Ada (Owner"), QStringLiteral("10 minutes")}
        << QStringList{rbac, QStringLiteral("Bob"), QStringLiteral("Data Access Administrator")};
    QTest::newRow("built-in role of the vault")
        << false << domain::RoleChoice::BuiltInRole
        << QStringList{rbac, QStringLiteral("Key Vault Data Access Administrator"),
               QStringLiteral("Ada (Owner"), QStringLiteral("Bob (Role Based")}
        << QStringList{QStringLiteral("of the subscription can")};
    QTest::newRow("custom role of an HSM")
        << true << domain::RoleChoice::CustomRole
        << QStringList{QStringLiteral("whole HSM"), QStringLiteral("Global Administrator"),
               QStringLiteral("6 minutes")}
        << QStringList{QStringLiteral("10 minutes")};
    QTest::newRow("built-in role of an HSM")
        << true << domain::RoleChoice::BuiltInRole << QStringList{QStringLiteral("of this scope in it")}
        << QStringList{QStringLiteral("whole HSM")};
}

void TestGrantRequest::namesPeopleWhoCanRunTheWholeScript() {
    QFETCH(bool, hsm);
    QFETCH(domain::RoleChoice, role);
    QFETCH(QStringList, named);
    QFETCH(QStringList, notNamed);
    domain::Environment environment = hsm ? estate::readHsm() : estate::readRbacVault();
    const QString subscription = QStringLiteral("/subscriptions/") + estate::subscription;
    for (const auto &[id, name, guid] : {std::tuple(estate::somebody, "Ada", domain::roles::owner),
             std::tuple(estate::group, "Bob", domain::roles::roleBasedAccessControlAdministrator)}) {
        domain::Principal principal = estate::principal(id, domain::PrincipalType::User);
        principal.displayName = QLatin1String(name);
        environment.put(principal);
        estate::grant(environment, estate::assignment(guid, subscription, id));
    }
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    choices.role = role;
    const QString page = wording::grantRequest(domain::planAccess(environment, choices), environment,
        environment.keyStores.front(), estate::keyName);
    for (const QString &part : named) {
        QVERIFY2(page.contains(part), qPrintable(part + QLatin1Char('\n') + page));
    }
    for (const QString &part : notNamed) {
        QVERIFY2(!page.contains(part), qPrintable(part + QLatin1Char('\n') + page));
    }
}

void TestGrantRequest::saysThatThereIsNothingToAskFor() {
    const QString page = wording::grantRequest({}, {}, estate::hsm(), estate::keyName);
    QVERIFY(page.contains(QStringLiteral("nothing")));
    QVERIFY(!page.contains(QStringLiteral("az ")));
    QVERIFY(wording::grantCommands({}, estate::hsm()).isEmpty());
}

QTEST_GUILESS_MAIN(TestGrantRequest)
#include "tst_grantrequest.moc"
