#include "base/quoting.h"
#include "base/terminaltext.h"
#include "cloud/azure/cloud.h"
#include "protect/flows/plannedrequests.h"
#include "protect/scripts/exports.h"
#include "tests/support/program.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/scripts/jobs.h"
#include "wording/visibletext.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

namespace tst_azureclibash {

// The script for the Azure CLI is run, with an "az" that records its arguments and answers as it is told.
namespace {

struct Run {
    int exitCode = -1;
    QString complaint;
    QList<QStringList> commands; ///< the arguments of each az
    QStringList files; ///< what the script left in its folder

    QStringList starting(const QString &words) const {
        QStringList found;
        for (const QStringList &command : commands) {
            const QString line = command.join(QLatin1Char(' '));
            if (line.startsWith(words)) {
                found << line;
            }
        }
        return found;
    }
};

/// `vault`: what the Key Vault says of itself. `answers`: bash patterns of a command line and what az prints
/// for it, the first that fits.
Run run(
    const scripts::Job &job, const QList<std::pair<QString, QString>> &answers, const QString &vault = {}) {
    Run result;
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    const auto write = [](const QString &path, const QString &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QString az
        = QStringLiteral("#!/bin/bash\nprintf '%s\\0' \"$@\" >>\"$RECORD\"; printf '\\1' >>\"$RECORD\"\n"
                         "case \"$*\" in\n");
    for (const auto &[pattern, answer] : answers) {
        az += QStringLiteral("%1) %2 ;;\n").arg(pattern, answer);
    }
    az += QStringLiteral("esac\n");
    const QString sleep = QStringLiteral("#!/bin/bash\nexit 0\n");
    if (!write(tools.filePath(QStringLiteral("az")), az)
        || !write(tools.filePath(QStringLiteral("sleep")), sleep)
        || !write(tools.filePath(QStringLiteral("script.sh")),
            scripts::script(scripts::Language::AzureCli, job).value_or(QStringLiteral("exit 99")))) {
        return result;
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("PATH"), tools.path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("RECORD"), tools.filePath(QStringLiteral("record")));
    environment.insert(QStringLiteral("VAULT"), vault);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral("bash"), {tools.filePath(QStringLiteral("script.sh"))});
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit) {
        return result;
    }
    result.exitCode = process.exitCode();
    result.complaint = QString::fromUtf8(process.readAllStandardError());
    result.files = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    QFile record(tools.filePath(QStringLiteral("record")));
    if (record.open(QIODevice::ReadOnly)) {
        for (const QByteArray &command : record.readAll().chopped(1).split('\1')) {
            QStringList words;
            for (const QByteArray &word : command.split('\0')) {
                // A name may begin with what is a byte order mark at the begin of a file.
                QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
                words << QString(decoder(word));
            }
            words.removeLast();
            result.commands << words;
        }
    }
    return result;
}

using Answers = QList<std::pair<QString, QString>>;

const QString subscriptionTenant = QStringLiteral("'account show --subscription'*");
const QString cloudOfAz = QStringLiteral("'cloud show'*");
const QString definition = QStringLiteral("*roleDefinitions*|'role definition list'*");
const QString assignments = QStringLiteral("'rest --method get'*'/roleAssignments?'*");
const QString backupStatus = QStringLiteral("'rest --method post'*backupStatus*");

/// A clean tenant to which the Azure CLI is signed in as the plan wants it; `special` comes first.
Answers clean(const Answers &special = {}) {
    return special
        + Answers{{subscriptionTenant, QStringLiteral("echo ") + estate::tenant.toUpper()},
            {cloudOfAz, QStringLiteral("echo https://management.azure.com/")},
            {QStringLiteral("'account show'*"), QStringLiteral("echo old")},
            {QStringLiteral("'rest --method get'*vaultUri*"),
                QStringLiteral("case \"$*\" in *) echo \"$VAULT\" ;; esac")},
            {backupStatus, QStringLiteral("echo NotProtected -")},
            {QStringLiteral("'backup protection enable-for-vm'*"), QStringLiteral("echo 'Completed - job1'")},
            {QStringLiteral("'backup item show'*protectionState*"), QStringLiteral("echo IRPending")}};
}

QString vaultShown(bool rbac) {
    return QStringLiteral("https://%1/ %2")
        .arg(estate::vaultHost, rbac ? QStringLiteral("true") : QStringLiteral("false"));
}

/// What was sent: "METHOD URL", and the body.
QList<std::pair<QString, QJsonObject>> writesOf(const Run &run) {
    QList<std::pair<QString, QJsonObject>> writes;
    for (const QStringList &command : run.commands) {
        if (command.mid(0, 3)
            == QStringList{QStringLiteral("rest"), QStringLiteral("--method"), QStringLiteral("put")}) {
            const auto value = [&command](const char *option) {
                return command.value(command.indexOf(QLatin1String(option)) + 1);
            };
            writes.append({value("--url"), QJsonDocument::fromJson(value("--body").toUtf8()).object()});
        }
    }
    return writes;
}

/// The requests of the plan that grant or create a policy, as the program shows them and would send them.
QList<std::pair<QString, QJsonObject>> shownBy(const scripts::Job &job, const domain::Choices &choices) {
    QList<std::pair<QString, QJsonObject>> shown;
    for (const protect::PlannedRequest &request :
        protect::requestsOf(azure::Cloud::publicCloud(), job.plan, choices, job.store)) {
        if (request.write.kind != domain::WriteKind::EnableProtection
            && request.write.kind != domain::WriteKind::TriggerBackup) {
            QString url = request.url;
            url.remove(QStringLiteral("https://management.azure.com")); // the CLI's own cloud
            shown.append({url, QJsonDocument::fromJson(request.body.toUtf8()).object()});
        }
    }
    return shown;
}

} // namespace

class TestAzureCliBash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sendsThePlansRequests_data();
    void sendsThePlansRequests();
    void enablesBackup();
    void leavesAloneWhatIsThere();
    void takesOnlyTheExactRole_data();
    void takesOnlyTheExactRole();
    void createsAPolicyAndStartsABackup();
    void waitsUntilTheGrantWorks();
    void worksAfterAFailedRun();
    void looksForTheJobOfThisVm();
    void saysWhyItFailed_data();
    void saysWhyItFailed();
    void repeatsOnlyWhatPasses_data();
    void repeatsOnlyWhatPasses();
    void takesWhatWasAssignedMeanwhile();
    void leavesAnotherVaultAlone();
    void namesAreNeverCode();
    void printsNoCommandsOfPipelines_data();
    void printsNoCommandsOfPipelines();
};

void TestAzureCliBash::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestAzureCliBash::sendsThePlansRequests_data() {
    QTest::addColumn<domain::PermissionModel>("model");
    QTest::addColumn<std::optional<domain::RoleChoice>>("role");
    using Role = std::optional<domain::RoleChoice>;
    QTest::newRow("HSM, own role") << domain::PermissionModel::LocalRbac << Role();
    QTest::newRow("HSM, built-in role")
        << domain::PermissionModel::LocalRbac << Role(domain::RoleChoice::BuiltInRole);
    QTest::newRow("Azure RBAC, own role") << domain::PermissionModel::AzureRbac << Role();
    QTest::newRow("Azure RBAC, wide role")
        << domain::PermissionModel::AzureRbac << Role(domain::RoleChoice::WideBuiltInRole);
    QTest::newRow("access policy") << domain::PermissionModel::AccessPolicies << Role();
}

/// Byte for byte what the plan shows, to the same addresses.
void TestAzureCliBash::sendsThePlansRequests() {
    QFETCH(domain::PermissionModel, model);
    QFETCH(std::optional<domain::RoleChoice>, role);
    domain::Environment environment = model == domain::PermissionModel::LocalRbac ? estate::readHsm()
        : model == domain::PermissionModel::AzureRbac                             ? estate::readRbacVault()
                                                                                  : estate::readPolicyVault();
    environment.keyStores.front().name = QStringLiteral("another"); // the key's host decides
    domain::Choices choices = jobs::choices();
    choices.role = role;
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    const scripts::Job job = jobs::in(environment, choices);
    const auto shown = shownBy(job, choices);
    const Run run = tst_azureclibash::run(job,
        clean({{QStringLiteral("'backup policy list'*"), QStringLiteral("echo 0")}}),
        vaultShown(model == domain::PermissionModel::AzureRbac));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QVERIFY(!shown.isEmpty());
    QCOMPARE(writesOf(run), shown);
    QVERIFY(run.starting(QStringLiteral("keyvault set-policy")).isEmpty());
}

void TestAzureCliBash::enablesBackup() {
    const scripts::Job job = jobs::in(estate::readHsm());
    const Run run = tst_azureclibash::run(job, clean());
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.starting(QStringLiteral("account set")).constLast(),
        QStringLiteral("account set --subscription old"));
    QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).size(), 1);
    QVERIFY(run.starting(QStringLiteral("backup protection enable-for-vm"))
                .constFirst()
                .contains(QStringLiteral("--vault-name rsv1 --resource-group rg1 --vm ")
                    + estate::virtualMachine().id.text() + QStringLiteral(" --policy-name EnhancedPolicy")));
    for (const QString &command : run.starting(QStringLiteral("rest"))) {
        QVERIFY2(!command.contains(QStringLiteral("managedhsm"))
                || command.contains(QStringLiteral("--resource https://managedhsm.azure.net")),
            qPrintable(command));
    }
}

void TestAzureCliBash::leavesAloneWhatIsThere() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    const scripts::Job job = jobs::in(estate::readHsm(), choices);
    const Run run = tst_azureclibash::run(job,
        clean({{definition, QStringLiteral("echo true")}, {assignments, QStringLiteral("echo /KEYS/cvm-key")},
            {QStringLiteral("'backup policy list'*"), QStringLiteral("echo 1")},
            {backupStatus, QStringLiteral("echo Protected ") + job.vaultId.text().toUpper()},
            {QStringLiteral("'backup item show'*lastRecoveryPoint*"), QStringLiteral("echo 2026-01-01")}}));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    for (const QStringList &command : run.commands) {
        const QString line = command.join(QLatin1Char(' '));
        for (const char *write : {"create", "put", "enable-for-vm", "backup-now"}) {
            QVERIFY2(!command.contains(QLatin1String(write)), qPrintable(line));
        }
    }
}

void TestAzureCliBash::takesOnlyTheExactRole_data() {
    QTest::addColumn<bool>("exists"); // the plan assigns a custom role that is there, or makes its own
    QTest::addColumn<QString>("answer");
    QTest::newRow("somebody has widened the role that the plan assigns")
        << true << QStringLiteral("echo false");
    QTest::newRow("the role that the plan assigns is gone") << true << QString();
    QTest::newRow("the roles cannot be read, and one is assigned") << true << QStringLiteral("exit 1");
    QTest::newRow("another role has the planned id") << false << QStringLiteral("echo false");
    QTest::newRow("the roles cannot be read") << false << QStringLiteral("exit 1");
}

void TestAzureCliBash::takesOnlyTheExactRole() {
    QFETCH(bool, exists);
    QFETCH(QString, answer);
    for (const bool hsm : {true, false}) {
        domain::Environment environment = hsm ? estate::readHsm() : estate::readRbacVault();
        if (exists) {
            domain::RoleDefinition role = estate::role(estate::customRole, domain::neededDataActions(hsm));
            role.assignableScopes = {QStringLiteral("/subscriptions/") + estate::subscription};
            (hsm ? environment.hsmRoles[estate::hsmHost] : environment.azureRoles)
                .definitions.push_back(role);
        }
        const scripts::Job job = jobs::in(environment);
        QCOMPARE(job.plan.grant.size(), size_t(exists ? 1 : 2));
        const Run run = tst_azureclibash::run(
            job, clean({{definition, answer.isEmpty() ? QStringLiteral("true") : answer}}), vaultShown(true));
        QVERIFY2(run.exitCode > 0, qPrintable(run.complaint));
        QVERIFY(writesOf(run).isEmpty());
        QVERIFY(run.starting(QStringLiteral("backup protection enable-for-vm")).isEmpty());
    }
}

void TestAzureCliBash::createsAPolicyAndStartsABackup() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    choices.grantBehaviour = domain::GrantBehaviour::None;
    const scripts::Job job = jobs::in(estate::readHsm(), choices);
    const Run run = tst_azureclibash::run(
        job, clean({{QStringLiteral("'backup policy list'*"), QStringLiteral("echo 0")}}));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    const QStringList put = run.starting(QStringLiteral("rest --method put"));
    QCOMPARE(put.size(), 1);
    QVERIFY(put.constFirst().contains(QStringLiteral("/backupPolicies/Nightly?api-version=")));
    QVERIFY(put.constFirst().contains(base::asciiJson(scripts::policyBody(job))));
    QCOMPARE(run.starting(QStringLiteral("backup protection backup-now")).size(), 1);
    QVERIFY(run.starting(QStringLiteral("keyvault")).isEmpty());
}

void TestAzureCliBash::waitsUntilTheGrantWorks() {
    const scripts::Job job = jobs::in(estate::readHsm());
    const std::pair<QString, QString> refusedTwice{QStringLiteral("'backup protection enable-for-vm'*"),
        QStringLiteral(
            "echo x >>\"$RECORD.tries\"; if [ \"$(wc -l <\"$RECORD.tries\")\" -lt 3 ]; then echo 'Failed "
            "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK op'; else echo 'InProgress - job7'; fi")};
    const Run run = tst_azureclibash::run(job,
        clean({refusedTwice, {QStringLiteral("'backup job show'*"), QStringLiteral("echo 'Completed -'")}}));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).size(), 3);
    QCOMPARE(run.starting(QStringLiteral("backup job wait")).size(), 1);
    QVERIFY(
        run.starting(QStringLiteral("backup job wait")).constFirst().contains(QStringLiteral("--name job7")));
}

/// The state after a failed enabling names a vault, and is no protection (contract 14.2).
void TestAzureCliBash::worksAfterAFailedRun() {
    const scripts::Job job = jobs::in(estate::readHsm());
    const QStringList vaults{job.vaultId.text(), QStringLiteral("/subscriptions/x/vaults/other")};
    for (const QString &vault : vaults) {
        const Run run = tst_azureclibash::run(
            job, clean({{backupStatus, QStringLiteral("echo ProtectionFailed ") + vault}}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
        QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).size(), 1);
    }
    const Run busy = tst_azureclibash::run(job,
        clean({{backupStatus,
            QStringLiteral(
                "echo x >>\"$RECORD.asked\"; if [ \"$(wc -l <\"$RECORD.asked\")\" -lt 3 ]; then echo "
                "Protecting -; else echo Protected %1; fi")
                .arg(job.vaultId.text())}}));
    QVERIFY2(busy.exitCode == 0, qPrintable(busy.complaint));
    QVERIFY(busy.starting(QStringLiteral("backup protection enable-for-vm")).isEmpty());
}

void TestAzureCliBash::looksForTheJobOfThisVm() {
    scripts::Job job = jobs::in(estate::readHsm());
    job.vaultId = domain::ResourceId(job.vaultId.text().replace(estate::subscription, estate::tenant));
    const Run run = tst_azureclibash::run(
        job, clean({{QStringLiteral("'backup job list'*"), QStringLiteral("echo 'Completed - job1'")}}));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    const QStringList jobs = run.starting(QStringLiteral("backup job list"));
    QCOMPARE(jobs.size(), 1);
    QVERIFY2(jobs.constFirst().contains(QStringLiteral("entityFriendlyName=='vm1'")),
        qPrintable(jobs.constFirst()));
}

void TestAzureCliBash::saysWhyItFailed_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("not signed in") << QStringLiteral("'account show'*") << QStringLiteral("exit 1")
                                   << QStringLiteral("Sign in first");
    QTest::newRow("another tenant") << subscriptionTenant << QStringLiteral("echo 22222222-0000")
                                    << QStringLiteral("Sign in to it first");
    QTest::newRow("a subscription that is not visible")
        << subscriptionTenant << QStringLiteral("exit 1") << QStringLiteral("is not visible");
    QTest::newRow("another cloud") << cloudOfAz << QStringLiteral("echo https://management.chinacloudapi.cn")
                                   << QStringLiteral("This is for the cloud of management.azure.com");
    QTest::newRow("assignment refused")
        << QStringLiteral("'rest --method put'*'/roleAssignments/'*") << QStringLiteral("exit 1")
        << QStringLiteral("could not be assigned");
    QTest::newRow("backup refused") << QStringLiteral("'backup protection enable-for-vm'*")
                                    << QStringLiteral("echo 'Failed UserErrorVmNotFound op'")
                                    << QStringLiteral("UserErrorVmNotFound");
    QTest::newRow("no access after all tries")
        << QStringLiteral("'backup protection enable-for-vm'*")
        << QStringLiteral("echo 'Failed UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK op'")
        << QStringLiteral("has no access to the key");
    QTest::newRow("another vault") << backupStatus
                                   << QStringLiteral("echo Protected /subscriptions/x/vaults/other")
                                   << QStringLiteral("Another vault");
    QTest::newRow("stopped") << QStringLiteral("'backup item show'*protectionState*")
                             << QStringLiteral("echo ProtectionStopped") << QStringLiteral("not protected");
}

void TestAzureCliBash::saysWhyItFailed() {
    QFETCH(QString, command);
    QFETCH(QString, answer);
    QFETCH(QString, complaint);
    const scripts::Job job = jobs::in(estate::readHsm());
    const Run run = tst_azureclibash::run(job, clean({{command, answer}}));
    QVERIFY2(run.exitCode > 0, qPrintable(run.complaint));
    QVERIFY2(run.complaint.contains(complaint), qPrintable(run.complaint));
}

/// For the write of an assignment: refused with this code, as often as this.
std::pair<QString, QString> refusedWith(const QString &code, int times) {
    return {QStringLiteral("'rest --method put'*'/roleAssignments/'*"),
        QStringLiteral("echo x >>\"$RECORD.tries\"; [ \"$(wc -l <\"$RECORD.tries\")\" -gt %1 ] || "
                       "{ echo 'ERROR: Conflict({\"error\":{\"code\":\"%2\"}})' >&2; exit 1; }")
            .arg(QString::number(times), code)};
}

void TestAzureCliBash::repeatsOnlyWhatPasses_data() {
    QTest::addColumn<bool>("exists"); // the role that is assigned, before
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("tries");
    QTest::addColumn<bool>("works");
    const auto row = [](const char *name, bool exists, const char *code, int times, int tries, bool works) {
        QTest::newRow(name) << exists << QString::fromLatin1(code) << times << tries << works;
    };
    row("the new role is not known for a while", false, "RoleDefinitionDoesNotExist", 2, 3, true);
    row("never", false, "RoleDefinitionDoesNotExist", 100, 6, false);
    row("a role that was there is not there", true, "RoleDefinitionDoesNotExist", 100, 1, false);
    row("the principal is not known for a while", true, "PrincipalNotFound", 1, 2, true);
    row("a lock", false, "ScopeLocked", 100, 1, false);
    row("a policy", false, "RequestDisallowedByPolicy", 100, 1, false);
    row("a limit", true, "RoleAssignmentLimitExceeded", 100, 1, false);
    row("a missing right", true, "AuthorizationFailed", 100, 1, false);
}

void TestAzureCliBash::repeatsOnlyWhatPasses() {
    QFETCH(bool, exists);
    QFETCH(QString, code);
    QFETCH(int, times);
    QFETCH(int, tries);
    QFETCH(bool, works);
    domain::Environment environment = estate::readRbacVault();
    if (exists) {
        domain::RoleDefinition role = estate::role(estate::customRole, domain::neededDataActions(false));
        role.assignableScopes = {QStringLiteral("/subscriptions/") + estate::subscription};
        environment.azureRoles.definitions.push_back(role);
    }
    const scripts::Job job = jobs::in(environment);
    QCOMPARE(job.plan.grant.size(), size_t(exists ? 1 : 2));
    Answers special{refusedWith(code, times)};
    if (exists) {
        special << std::pair(definition, QStringLiteral("echo true"));
    }
    const Run run = tst_azureclibash::run(job, clean(special), vaultShown(true));
    QVERIFY2((run.exitCode == 0) == works, qPrintable(run.complaint));
    qsizetype sent = 0;
    for (const QString &put : run.starting(QStringLiteral("rest --method put"))) {
        sent += put.contains(QStringLiteral("/roleAssignments/")) ? 1 : 0;
    }
    QCOMPARE(sent, tries);
    QCOMPARE(run.complaint.contains(code), !works);
    QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).isEmpty(), !works);
}

/// Under another id, by somebody else: the write is refused, and the list decides.
void TestAzureCliBash::takesWhatWasAssignedMeanwhile() {
    const Run run = tst_azureclibash::run(jobs::in(estate::readHsm()),
        clean({refusedWith(QStringLiteral("MatchingRoleAssignmentExists"), 100),
            {assignments, QStringLiteral("[ ! -e \"$RECORD.tries\" ] || echo /keys/cvm-key")}}));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).size(), 1);
}

void TestAzureCliBash::leavesAnotherVaultAlone() {
    for (const QString &shown :
        {QStringLiteral("https://other.vault.azure.net/ true"), vaultShown(false), QString()}) {
        const Run run = tst_azureclibash::run(jobs::in(estate::readRbacVault()), clean(), shown);
        QVERIFY2(run.exitCode > 0, qPrintable(run.complaint));
        QVERIFY2(run.complaint.contains(QStringLiteral("This is not the Key Vault with the key")),
            qPrintable(run.complaint));
        QVERIFY(writesOf(run).isEmpty());
    }
}

void TestAzureCliBash::namesAreNeverCode() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    const scripts::Job harmless = jobs::in(estate::readHsm(), choices);
    int refused = 0;
    const QStringList values
        = jobs::hostileValues(QStringLiteral("touch ./ran")) + scripttokens::hostileNames(90);
    for (const QString &value : values) {
        const scripts::Job job = jobs::hostile(harmless, value);
        if (!scripts::script(scripts::Language::AzureCli, job)) {
            ++refused;
            continue;
        }
        const QString host = QStringLiteral("https://") + job.armHost;
        const Run run = tst_azureclibash::run(job,
            clean({{subscriptionTenant,
                       QStringLiteral("printf %s ") + base::bashQuoted(job.tenantId.toLower())},
                {cloudOfAz, QStringLiteral("printf %s ") + base::bashQuoted(host)},
                {assignments, QStringLiteral("printf %s ") + base::bashQuoted(job.plan.grant.back().scope)},
                {QStringLiteral("'backup policy list'*"), QStringLiteral("echo 0")}}));
        QCOMPARE(run.files, QStringList());
        QVERIFY2(!run.complaint.contains(QStringLiteral("syntax error"))
                && !run.complaint.contains(QStringLiteral("command not found")),
            qPrintable(run.complaint));
        for (const QStringList &command : run.commands) {
            for (const QString &word : command) {
                QVERIFY2(!scripttokens::isFileOfAzureCli(word), qPrintable(word));
            }
            if (command.mid(0, 3).contains(
                    QStringLiteral("enable-for-vm"))) { // every value arrives as it was
                const QStringList values = command.mid(3);
                QVERIFY(values.contains(job.virtualMachineId.text())
                    || values.contains(QStringLiteral("--vm=") + job.virtualMachineId.text()));
                QVERIFY2(values.contains(job.vaultId.name())
                        || values.contains(QStringLiteral("--vault-name=") + job.vaultId.name()),
                    qPrintable(values.join(QStringLiteral(" | "))));
            }
        }
    }
    QVERIFY2(refused < values.size() / 3, qPrintable(QString::number(refused)));
}

void TestAzureCliBash::printsNoCommandsOfPipelines_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("answer");
    const QString hostile = QStringLiteral(" $'##vso[task.complete]\\n::error ::x'");
    QTest::newRow("the cloud") << cloudOfAz << QStringLiteral("echo https://other/");
    QTest::newRow("the tenant") << subscriptionTenant << QStringLiteral("echo other");
    QTest::newRow("the subscription") << subscriptionTenant << QStringLiteral("exit 1");
    QTest::newRow("another role") << definition << QStringLiteral("echo false");
    QTest::newRow("a refusal") << QStringLiteral("'rest --method put'*'/roleAssignments/'*")
                               << QStringLiteral("echo ERROR %1 >&2; exit 1").arg(hostile);
    QTest::newRow("the outcome") << QStringLiteral("'backup protection enable-for-vm'*")
                                 << QStringLiteral("echo Failed %1 -").arg(hostile);
    QTest::newRow("the state") << QStringLiteral("'backup item show'*protectionState*")
                               << QStringLiteral("echo %1").arg(hostile);
}

/// What the script prints is on standard output or error of a pipeline, whatever the names in it are.
void TestAzureCliBash::printsNoCommandsOfPipelines() {
    QFETCH(QString, command);
    QFETCH(QString, answer);
    const scripts::Job harmless = jobs::in(estate::readHsm());
    for (const QString &value : {QStringLiteral("a\n##vso[task.setvariable variable=a]b\n::error ::c"),
             QStringLiteral("###[group]"), QStringLiteral("\u202e::notice ::x\u001b[2J")}) {
        const scripts::Job job = jobs::hostile(harmless, value);
        QVERIFY(scripts::script(scripts::Language::AzureCli, job));
        const Run run = tst_azureclibash::run(job,
            clean({{command, answer},
                {subscriptionTenant, QStringLiteral("printf %s ") + base::bashQuoted(job.tenantId.toLower())},
                {cloudOfAz,
                    QStringLiteral("printf %s ")
                        + base::bashQuoted(QStringLiteral("https://") + job.armHost)}}));
        QVERIFY2(!run.complaint.isEmpty(), qPrintable(value));
        for (const QString &line : run.complaint.split(QLatin1Char('\n'))) {
            QCOMPARE(base::forPipelines(line), line);
            QCOMPARE(wording::visible(line), line.simplified());
        }
    }
}

CVM_TEST(TestAzureCliBash)

} // namespace tst_azureclibash

#include "tst_azureclibash.moc"
