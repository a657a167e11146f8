#include "base/terminaltext.h"
#include "tests/support/program.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/domain/estate.h"
#include "wording/grantrequest.h"
#include "wording/plantext.h"
#include "wording/visibletext.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_grantrequest {

namespace {

domain::PlannedWrite assignment(const QString &scope) {
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::CreateRoleAssignment;
    write.name = QStringLiteral("Azure Backup key access");
    write.scope = scope;
    write.id = QStringLiteral("99999999-0000-0000-0000-000000000001");
    write.roleGuid = estate::customRole;
    write.principalId = estate::backup;
    return write;
}

domain::PlannedWrite definition(const QString &scope, const QStringList &rights) {
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::CreateRoleDefinition;
    write.name = QStringLiteral("Backup's key access");
    write.id = QStringLiteral("99999999-0000-0000-0000-000000000002");
    write.roleGuid = write.id;
    write.scope = scope;
    write.rights = rights;
    return write;
}

QString bash() {
    return QStandardPaths::findExecutable(QStringLiteral("bash"));
}

/// What "az" was given by a bash script: one command a line, its words in "|". `held` is what it prints when
/// asked for a role, `vault` for a Key Vault, `tenant` for the account.
struct Answers {
    QString held;
    QString vault;
    QString tenant = estate::tenant;
    QString cloud = QStringLiteral("https://management.azure.com/");
    QString refused = QStringLiteral("nothing"); ///< what begins with this fails
    QString refusal; ///< with these words
    int times = 100; ///< as often as this, and then no more
};

struct Outcome {
    QStringList commands;
    int exitCode = -1;
    QString complaint;
};

Outcome runScript(const QStringList &lines, const Answers &answers = {}) {
    QProcess process;
    const QTemporaryDir counting;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLOUD"), answers.cloud);
    environment.insert(QStringLiteral("REFUSAL"), answers.refusal);
    environment.insert(QStringLiteral("TIMES"), QString::number(answers.times));
    environment.insert(QStringLiteral("COUNT"), counting.filePath(QStringLiteral("count")));
    environment.insert(QStringLiteral("HELD"), answers.held);
    environment.insert(QStringLiteral("VAULT"), answers.vault);
    environment.insert(QStringLiteral("TENANT"), answers.tenant);
    environment.insert(QStringLiteral("REFUSED"), answers.refused);
    process.setProcessEnvironment(environment);
    process.start(bash(),
        {QStringLiteral("-c"),
            QStringLiteral("az() {\n  { printf '%s|' \"$@\"; echo; } >&3\n  case \"$*\" in \"$REFUSED\"*)\n"
                           "  echo x >>\"$COUNT\"; [ $(wc -l <\"$COUNT\") -gt $TIMES ] || { echo "
                           "\"$REFUSAL\" >&2; return 1; } "
                           ";; esac\n  case \"$*\" in 'cloud show'*) echo \"$CLOUD\" ;;\n"
                           "  *tenantId*) echo \"$TENANT\" ;; *vaultUri*) echo \"$VAULT\" ;; "
                           "*dataActions*query*|*role*list*|"
                           "*'--method get'*roleDefinitions*) [ -z \"$HELD\" ] || echo \"$HELD\" ;; esac\n}\n"
                           "sleep() { :; }\nexec 3>&1\n")
                + lines.join(QLatin1Char('\n'))});
    process.waitForFinished();
    Outcome outcome;
    outcome.commands
        = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.complaint = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

/// The bodies of the PUTs.
QList<QJsonObject> bodies(const Outcome &outcome) {
    QList<QJsonObject> found;
    for (const QString &command : outcome.commands) {
        const QStringList words = command.split(QLatin1Char('|'));
        if (words.contains(QStringLiteral("put"))) {
            found << QJsonDocument::fromJson(
                words.value(words.indexOf(QStringLiteral("--body")) + 1).toUtf8())
                         .object();
        }
    }
    return found;
}

} // namespace

class TestGrantRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void assignsAnExistingHsmRole();
    void createsAnHsmRoleAndAssignsIt();
    void repeatsOnlyWhatPasses_data();
    void repeatsOnlyWhatPasses();
    void leavesARoleOfOtherRightsAlone();
    void addsToTheKeyPermissions();
    void namesAreNeverCode();
    void assignsAzureRoles();
    void checksWhereItIsSignedIn();
    void printsNoCommandsOfPipelines();
    void thePageHoldsAllThatIsNeeded();
    void namesPeopleWhoCanRunTheWholeScript_data();
    void namesPeopleWhoCanRunTheWholeScript();
    void saysWhatNoGrantHelps();
    void saysThatThereIsNothingToAskFor();
};

void TestGrantRequest::initTestCase() {
    QLocale::setDefault(QLocale::c());
    if (bash().isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestGrantRequest::assignsAnExistingHsmRole() {
    domain::AccessPlan plan;
    plan.grant = {assignment(QStringLiteral("/keys/cvm-key"))};
    domain::KeyStore store = estate::hsm();
    store.name = QStringLiteral("another"); // the key's host decides
    const QStringList lines = wording::grantCommands(plan, store);
    QCOMPARE(lines.size(), 1);
    const QString url = QStringLiteral("https://contoso.managedhsm.azure.net/keys/cvm-key/providers/"
                                       "Microsoft.Authorization/roleAssignments/");
    QVERIFY2(lines.front().startsWith(QStringLiteral("az rest --method put --url '") + url),
        qPrintable(lines.front()));
    QVERIFY(lines.front().contains(QStringLiteral("--resource https://managedhsm.azure.net ")));
    QVERIFY(lines.front().contains(estate::customRole) && lines.front().contains(estate::backup));
    QVERIFY(!lines.front().contains(QStringLiteral("another")));
}

void TestGrantRequest::createsAnHsmRoleAndAssignsIt() {
    domain::AccessPlan plan;
    const QStringList rights = domain::neededDataActions(true);
    plan.grant = {definition(QStringLiteral("/"), rights), assignment(QStringLiteral("/keys/cvm-key"))};
    const QStringList lines = wording::grantCommands(plan, estate::hsm());
    const Outcome outcome = runScript(lines);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.complaint));
    const QList<QJsonObject> sent = bodies(outcome);
    QCOMPARE(sent.size(), 2);
    const QJsonObject role = sent.front().value(QLatin1String("properties")).toObject();
    QCOMPARE(role.value(QLatin1String("roleName")).toString(), QStringLiteral("Backup's key access"));
    const QJsonObject permission = role.value(QLatin1String("permissions")).toArray().at(0).toObject();
    QCOMPARE(permission.value(QLatin1String("dataActions")).toVariant().toStringList(), rights);
    for (const char *none : {"actions", "notActions", "notDataActions"}) {
        QVERIFY(permission.value(QLatin1String(none)).toArray().isEmpty());
    }
}

void TestGrantRequest::repeatsOnlyWhatPasses_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("tries"); // 0: it fails after the last
    QTest::addColumn<bool>("works");
    const auto row = [](const char *name, const char *code, int times, int tries, bool works) {
        QTest::newRow(name) << QString::fromLatin1(code) << times << tries << works;
    };
    row("the new role is not known for a while", "RoleDefinitionDoesNotExist", 2, 3, true);
    row("the same of an HSM", "RoleDefinitionNotFound", 2, 3, true);
    row("the principal is not known for a while", "PrincipalNotFound", 1, 2, true);
    row("until the last try", "RoleDefinitionDoesNotExist", 5, 6, true);
    row("never", "RoleDefinitionDoesNotExist", 100, 6, false);
    row("a lock", "ScopeLocked", 100, 1, false);
    row("a policy", "RequestDisallowedByPolicy", 100, 1, false);
    row("a limit", "RoleAssignmentLimitExceeded", 100, 1, false);
    row("a missing right", "AuthorizationFailed", 100, 1, false);
    row("a missing right in an HSM", "AccessDenied", 100, 1, false);
}

void TestGrantRequest::repeatsOnlyWhatPasses() {
    QFETCH(QString, code);
    QFETCH(int, times);
    QFETCH(int, tries);
    QFETCH(bool, works);
    domain::AccessPlan plan;
    plan.grant = {definition(QStringLiteral("/"), domain::neededDataActions(true)),
        assignment(QStringLiteral("/keys/cvm-key"))};
    Answers answers;
    answers.refused = QStringLiteral("rest --method put --url https://contoso.managedhsm.azure.net/keys");
    answers.times = times;
    // The words speak of what passes: only the code counts. So does the reason in front of it.
    answers.refusal = QStringLiteral("ERROR: Conflict({\"error\": {\"code\": \"%1\", \"message\": "
                                     "\"Conflict: PrincipalNotFound, \\\"code\\\":\\\"Conflict\\\"\", "
                                     "\"details\": [{\"code\": \"Conflict\"}]}})")
                          .arg(code);
    const domain::KeyStore store = estate::hsm();
    const QStringList ends{QStringLiteral("status=$?; echo alive >&3; exit $status")};
    for (const QStringList &lines : {wording::grantCommands(plan, store),
             QStringList{QStringLiteral("set -eu")} + wording::grantCommands(plan, store),
             wording::grantScript(plan, store), wording::grantScript(plan, store) + ends}) {
        const Outcome outcome = runScript(lines, answers);
        QVERIFY2((outcome.exitCode == 0) == works, qPrintable(outcome.complaint));
        QCOMPARE(bodies(outcome).size(), 1 + tries);
        QCOMPARE(outcome.complaint.count(answers.refusal), works ? 0 : 1); // told, and once
        // Pasted into a shell, the script leaves it open.
        QVERIFY(
            lines.constLast() != ends.constLast() || outcome.commands.constLast() == QLatin1String("alive"));
    }
}

void TestGrantRequest::leavesARoleOfOtherRightsAlone() {
    const QStringList rights = domain::neededDataActions(true);
    domain::AccessPlan fresh;
    fresh.grant = {definition(QStringLiteral("/"), rights), assignment(QStringLiteral("/keys/cvm-key"))};
    domain::AccessPlan existing;
    existing.grant = {assignment(QStringLiteral("/keys/cvm-key"))};
    existing.grant.front().rights = rights;
    Answers widened;
    widened.held = QStringLiteral("false");
    Answers exact;
    exact.held = QStringLiteral("true");
    for (const domain::AccessPlan &plan : {fresh, existing}) {
        const QStringList lines = wording::grantCommands(plan, estate::hsm());
        const Outcome outcome = runScript(lines, widened);
        QVERIFY(outcome.exitCode != 0);
        QVERIFY(bodies(outcome).isEmpty());
        QVERIFY2(outcome.complaint.contains(QStringLiteral("other rights than planned")),
            qPrintable(outcome.complaint));
        const Outcome right = runScript(lines, exact);
        QVERIFY2(right.exitCode == 0, qPrintable(right.complaint));
        QCOMPARE(bodies(right).size(), 1); // the role is there
        Answers unreadable;
        unreadable.refused = QStringLiteral("rest --method get");
        QVERIFY(bodies(runScript(lines, unreadable)).isEmpty());
    }
}

void TestGrantRequest::addsToTheKeyPermissions() {
    domain::KeyStore store = estate::vault(domain::PermissionModel::AccessPolicies);
    domain::AccessPolicy policy;
    policy.objectId = estate::backup;
    policy.keys = {QStringLiteral("Get"), QStringLiteral("sign\n")};
    store.accessPolicies = {policy};
    domain::AccessPlan plan;
    domain::PlannedWrite write;
    write.kind = domain::WriteKind::AddAccessPolicy;
    write.principalId = estate::backup;
    write.rights = {QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")};
    plan.grant = {write};
    const QStringList lines = wording::grantCommands(plan, store);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().startsWith(
                 QStringLiteral("az rest --method put --url '%1/accessPolicies/add?api-version=2026-02-01'")
                     .arg(store.id.text())),
        qPrintable(lines.front()));
    const QJsonObject entry = bodies(runScript(lines))
                                  .value(0)
                                  .value(QLatin1String("properties"))
                                  .toObject()
                                  .value(QLatin1String("accessPolicies"))
                                  .toArray()
                                  .at(0)
                                  .toObject();
    QCOMPARE(entry.value(QLatin1String("tenantId")).toString(), estate::tenant);
    QCOMPARE(entry.value(QLatin1String("objectId")).toString(), estate::backup);
    QCOMPARE(entry.value(QLatin1String("permissions"))
                 .toObject()
                 .value(QLatin1String("keys"))
                 .toVariant()
                 .toStringList(),
        write.rights); // what is there is not read, so that nothing of it is in the command
}

/// A doctored file decides names, ids and permissions.
void TestGrantRequest::namesAreNeverCode() {
    const QTemporaryDir folder;
    int refused = 0;
    const QStringList names = scripttokens::hostileNames(150);
    for (const QString &name : names) {
        for (const domain::KeyStore &given :
            {estate::hsm(), estate::vault(domain::PermissionModel::AzureRbac),
                estate::vault(domain::PermissionModel::AccessPolicies)}) {
            domain::KeyStore store = given;
            const bool hsm = store.kind == domain::KeyStoreKind::ManagedHsm;
            store.name = name;
            store.tenantId = name;
            store.id = domain::ResourceId(store.id.text() + name);
            domain::AccessPlan plan;
            domain::PlannedWrite policy;
            policy.kind = domain::WriteKind::AddAccessPolicy;
            policy.principalId = name;
            policy.rights = {name, QStringLiteral("get\n"), QStringLiteral("touch"), QStringLiteral("ran\n")};
            plan.grant = {definition(hsm ? QStringLiteral("/") : estate::keyScope(), {name}),
                assignment((hsm ? QStringLiteral("/keys/") : estate::keyScope()) + name)};
            if (store.permissionModel == domain::PermissionModel::AccessPolicies) {
                plan.grant = {policy};
            }
            plan.grant.front().name = name;
            plan.grant.back().roleGuid = name;
            const QStringList lines = wording::grantScript(plan, store);
            const QString page = wording::grantRequest(plan, {}, store, name);
            if (lines.isEmpty()) {
                ++refused;
                QVERIFY(page.contains(QStringLiteral("There's no script for this")));
                QVERIFY(!page.contains(QStringLiteral("az rest")));
                continue;
            }
            QStringList script{QStringLiteral("cd '%1'").arg(folder.path())};
            Answers answers;
            answers.tenant = store.tenantId.toLower();
            answers.vault = QStringLiteral("https://%1/ %2")
                                .arg(estate::vaultHost,
                                    store.permissionModel == domain::PermissionModel::AzureRbac
                                        ? QStringLiteral("true")
                                        : QStringLiteral("false"));
            const QString code = lines.join(QLatin1Char('\n'));
            QCOMPARE(base::forPipelines(code), code);
            const Outcome outcome = runScript(script + lines, answers);
            QVERIFY2(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                qPrintable(name));
            QVERIFY2(!outcome.complaint.contains(QStringLiteral("not found"))
                    && !outcome.complaint.contains(QStringLiteral("syntax")),
                qPrintable(outcome.complaint));
        }
    }
    QVERIFY2(refused < names.size(), qPrintable(QString::number(refused))); // of three times as many
}

void TestGrantRequest::assignsAzureRoles() {
    const domain::KeyStore store = estate::vault(domain::PermissionModel::AzureRbac);
    domain::AccessPlan plan;
    const QString subscription = QStringLiteral("/subscriptions/") + estate::subscription;
    plan.grant = {definition(subscription, domain::neededDataActions(false)), assignment(estate::keyScope())};
    const QString script = wording::grantCommands(plan, store).join(QLatin1Char('\n'));
    QVERIFY(script.contains(QStringLiteral("az role definition list")));
    QVERIFY(script.contains(
        estate::keyScope() + QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/")));
    QVERIFY(!script.contains(QStringLiteral("managedhsm"))); // never the other authorization system
    const Outcome outcome = runScript({script});
    QCOMPARE(bodies(outcome).size(), 2);
}

void TestGrantRequest::checksWhereItIsSignedIn() {
    domain::AccessPlan plan;
    plan.grant = {assignment(QStringLiteral("/keys/cvm-key"))};
    const QStringList hsm = wording::grantScript(plan, estate::hsm());
    QCOMPARE(bodies(runScript(hsm)).size(), 1);
    Answers elsewhere;
    elsewhere.tenant = estate::subscription;
    const Outcome outcome = runScript(hsm, elsewhere);
    QVERIFY(outcome.exitCode != 0 && bodies(outcome).isEmpty());
    QVERIFY2(outcome.complaint.contains(QStringLiteral("az login --tenant ") + estate::tenant),
        qPrintable(outcome.complaint));
    Answers cloud;
    for (const char *other :
        {"https://management.usgovcloudapi.net/", "https://management.azure.com.example/", ""}) {
        cloud.cloud = QLatin1String(other);
        const Outcome refused = runScript(hsm, cloud);
        QVERIFY(refused.exitCode != 0 && bodies(refused).isEmpty());
        QVERIFY2(refused.complaint.contains(QStringLiteral("This is for the cloud of management.azure.com")),
            qPrintable(refused.complaint));
    }
    cloud.cloud = QStringLiteral("HTTPS://management.azure.com\r"); // as the Azure CLI writes it on Windows
    QCOMPARE(bodies(runScript(hsm, cloud)).size(), 1);
    Answers unseen;
    unseen.refused = QStringLiteral("account show --subscription ") + estate::subscription;
    QCOMPARE(bodies(runScript(hsm, unseen)).size(), 1); // the roles of an HSM need no subscription
    const Outcome pasted = runScript(hsm + QStringList{QStringLiteral("echo alive >&3")}, elsewhere);
    QVERIFY(bodies(pasted).isEmpty() && pasted.commands.constLast() == QLatin1String("alive"));
    plan.grant = {assignment(estate::keyScope())};
    const QStringList vault = wording::grantScript(plan, estate::vault(domain::PermissionModel::AzureRbac));
    Answers other;
    other.vault = QStringLiteral("https://other.vault.azure.net/ true");
    QVERIFY(bodies(runScript(vault, other)).isEmpty());
    other.vault = QStringLiteral("https://%1/ true").arg(estate::vaultHost);
    QCOMPARE(bodies(runScript(vault, other)).size(), 1);
}

void TestGrantRequest::printsNoCommandsOfPipelines() {
    const QString hostile = QStringLiteral("a\u202e\n##vso[task.setvariable variable=a]b\n::error ::c");
    domain::KeyStore store = estate::hsm();
    store.tenantId = hostile;
    domain::AccessPlan plan;
    plan.grant = {definition(QStringLiteral("/"), domain::neededDataActions(true)),
        assignment(QStringLiteral("/keys/cvm-key"))};
    plan.grant.front().name = hostile;
    Answers tenant;
    Answers role;
    role.tenant = hostile;
    role.held = QStringLiteral("false");
    Answers refused;
    refused.tenant = hostile;
    refused.held = QStringLiteral("true");
    refused.refused = QStringLiteral("rest --method put");
    refused.refusal = QStringLiteral("{\"code\":\"x\"}\n##vso[x]\n::error ::x");
    for (const Answers &answers : {tenant, role, refused}) {
        const Outcome outcome = runScript(wording::grantScript(plan, store), answers);
        QVERIFY(outcome.exitCode != 0 && !outcome.complaint.isEmpty());
        QCOMPARE(base::forPipelines(outcome.complaint), outcome.complaint);
        for (const QString &line : outcome.complaint.split(QLatin1Char('\n'))) {
            QCOMPARE(wording::visible(line), line.simplified());
        }
    }
    QVERIFY(wording::grantRequest(plan, {}, store, hostile).contains(QStringLiteral("az rest")));
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
    choices.signedIn.objectId = estate::somebody; // whose request it is
    QVERIFY(!wording::grantRequest(
        domain::planAccess(environment, choices), environment, environment.keyStores.front(), estate::keyName)
                 .contains(QLatin1String("Ada")));
}

void TestGrantRequest::saysWhatNoGrantHelps() {
    domain::Environment environment = estate::readHsm();
    domain::Principal principal = estate::principal(estate::backup, domain::PrincipalType::ServicePrincipal);
    principal.accountEnabled = false;
    environment.put(principal);
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    const auto page = [&] {
        return wording::grantRequest(domain::planAccess(environment, choices), environment,
            environment.keyStores.front(), estate::keyName);
    };
    QVERIFY(page().contains(QLatin1String("is disabled")));
    estate::grant(
        environment, estate::assignment(domain::roles::managedHsmCryptoUser, QStringLiteral("/keys")));
    QVERIFY(page().contains(QLatin1String("nothing to ask for")));
    QVERIFY(page().contains(QLatin1String("is disabled")));
}

void TestGrantRequest::saysThatThereIsNothingToAskFor() {
    const QString page = wording::grantRequest({}, {}, estate::hsm(), estate::keyName);
    QVERIFY(page.contains(QStringLiteral("nothing")));
    QVERIFY(!page.contains(QStringLiteral("az ")));
    QVERIFY(wording::grantCommands({}, estate::hsm()).isEmpty());
}

CVM_TEST(TestGrantRequest)

} // namespace tst_grantrequest

#include "tst_grantrequest.moc"
