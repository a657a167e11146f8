#include "exports/exports.h"
#include "tests/unit/exports/jobs.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

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

/// `answers`: bash patterns of a command line and what az prints for it, the first that fits.
Run run(const exports::Job &job, const QList<std::pair<QString, QString>> &answers) {
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
        || !write(
            tools.filePath(QStringLiteral("script.sh")), exports::script(exports::Language::AzureCli, job))) {
        return result;
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("PATH"), tools.path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("RECORD"), tools.filePath(QStringLiteral("record")));
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
                words << QString::fromUtf8(word);
            }
            words.removeLast();
            result.commands << words;
        }
    }
    return result;
}

const std::pair<QString, QString> signedIn{QStringLiteral("'account show'*"), QStringLiteral("echo old")};
const std::pair<QString, QString> enabled{
    QStringLiteral("'backup protection enable-for-vm'*"), QStringLiteral("echo 'Completed - job1'")};
const std::pair<QString, QString> state{
    QStringLiteral("'backup item show'*protectionState*"), QStringLiteral("echo IRPending")};
const std::pair<QString, QString> noAssignment{
    QStringLiteral("*'role assignment list'*"), QStringLiteral("echo 0")};
const std::pair<QString, QString> created{QStringLiteral("*'role definition create'*"),
    QStringLiteral("echo 01234567-0000-0000-0000-000000000001")};

} // namespace

class TestExportedBash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void grantsAtAnHsmAndEnablesBackup();
    void leavesAloneWhatIsThere();
    void addsToAnAccessPolicy();
    void assignsAnAzureRole();
    void createsAPolicyAndStartsABackup();
    void waitsUntilTheGrantWorks();
    void saysWhyItFailed_data();
    void saysWhyItFailed();
    void namesAreNeverCode_data();
    void namesAreNeverCode();
};

void TestExportedBash::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestExportedBash::grantsAtAnHsmAndEnablesBackup() {
    const exports::Job job = jobs::in(estate::readHsm());
    QCOMPARE(job.plan.grant.size(), size_t(2));
    const Run run = ::run(job, {signedIn, enabled, state, noAssignment, created});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.starting(QStringLiteral("account set")),
        QStringList({QStringLiteral("account set --subscription ") + estate::subscription,
            QStringLiteral("account set --subscription ") + estate::subscription,
            QStringLiteral("account set --subscription old")}));
    QCOMPARE(run.starting(QStringLiteral("keyvault role definition create")).size(), 1);
    QCOMPARE(run.starting(QStringLiteral("keyvault role assignment create")),
        QStringList(
            QStringLiteral("keyvault role assignment create --hsm-name contoso --assignee-object-id %1 "
                           "--assignee-principal-type ServicePrincipal --scope /keys/cvm-key --role "
                           "01234567-0000-0000-0000-000000000001 --name %2 --output none")
                .arg(estate::backup, job.plan.grant.back().id)));
    QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).size(), 1);
    QVERIFY(run.starting(QStringLiteral("backup protection enable-for-vm"))
                .constFirst()
                .contains(QStringLiteral("--vault-name=rsv1 --resource-group=rg1 --vm ")
                    + estate::virtualMachine().id.text() + QStringLiteral(" --policy-name EnhancedPolicy")));
}

void TestExportedBash::leavesAloneWhatIsThere() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    const exports::Job job = jobs::in(estate::readHsm(), choices);
    const Run run = ::run(job,
        {signedIn, state,
            {QStringLiteral("*'role definition list'*"), QStringLiteral("echo ") + estate::customRole},
            {QStringLiteral("*'role assignment list'*"), QStringLiteral("echo 1")},
            {QStringLiteral("'backup policy list'*"), QStringLiteral("echo 1")},
            {QStringLiteral("'backup protection check-vm'*"),
                QStringLiteral("echo ") + job.vaultId.text().toUpper()},
            {QStringLiteral("'backup item show'*lastRecoveryPoint*"), QStringLiteral("echo 2026-01-01")}});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    for (const QStringList &command : run.commands) {
        const QString line = command.join(QLatin1Char(' '));
        for (const char *write : {"create", "rest", "enable-for-vm", "backup-now"}) {
            QVERIFY2(!command.contains(QLatin1String(write)), qPrintable(line));
        }
    }
}

void TestExportedBash::addsToAnAccessPolicy() {
    domain::Environment environment = estate::readPolicyVault();
    domain::KeyStore store = estate::vault(domain::PermissionModel::AccessPolicies);
    store.accessPolicies = {estate::policy({QStringLiteral("get"), QStringLiteral("sign")})};
    environment.put(store);
    const exports::Job job = jobs::in(environment);
    const Run run = ::run(job, {signedIn, enabled, state});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QList<QStringList> writes;
    for (const QStringList &command : run.commands) {
        if (command.startsWith(QStringLiteral("rest"))) {
            writes << command;
        }
    }
    QCOMPARE(writes.size(), 1);
    const QStringList write = writes.constFirst();
    QCOMPARE(write.mid(0, 5),
        QStringList({QStringLiteral("rest"), QStringLiteral("--method"), QStringLiteral("put"),
            QStringLiteral("--url"),
            estate::vaultId().text() + QStringLiteral("/accessPolicies/add?api-version=2023-07-01")}));
    const QJsonObject body = QJsonDocument::fromJson(write.at(6).toUtf8()).object();
    QCOMPARE(body, exports::accessPolicyBody(job, job.plan.grant.front()));
    QVERIFY(run.starting(QStringLiteral("keyvault set-policy")).isEmpty());
}

void TestExportedBash::assignsAnAzureRole() {
    domain::Choices choices = jobs::choices();
    choices.role = domain::RoleChoice::BuiltInRole;
    const exports::Job job = jobs::in(estate::readRbacVault(), choices);
    QCOMPARE(job.plan.grant.size(), size_t(1));
    const Run run = ::run(job, {signedIn, enabled, state, noAssignment});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.starting(QStringLiteral("role assignment create")),
        QStringList(QStringLiteral("role assignment create --assignee-object-id %1 --assignee-principal-type "
                                   "ServicePrincipal --scope %2 --role %3 --name %4 --output none")
                        .arg(estate::backup, estate::keyScope(), job.plan.grant.front().roleGuid,
                            job.plan.grant.front().id)));
}

void TestExportedBash::createsAPolicyAndStartsABackup() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    choices.grantBehaviour = domain::GrantBehaviour::None;
    const exports::Job job = jobs::in(estate::readHsm(), choices);
    const Run run = ::run(
        job, {signedIn, enabled, state, {QStringLiteral("'backup policy list'*"), QStringLiteral("echo 0")}});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    const QStringList put = run.starting(QStringLiteral("rest --method put"));
    QCOMPARE(put.size(), 1);
    QVERIFY(put.constFirst().contains(QStringLiteral("/backupPolicies/Nightly?api-version=")));
    QVERIFY(put.constFirst().contains(
        QString::fromUtf8(QJsonDocument(job.policyBody).toJson(QJsonDocument::Compact))));
    QCOMPARE(run.starting(QStringLiteral("backup protection backup-now")).size(), 1);
    QVERIFY(run.starting(QStringLiteral("keyvault")).isEmpty());
}

void TestExportedBash::waitsUntilTheGrantWorks() {
    const exports::Job job = jobs::in(estate::readHsm());
    const std::pair<QString, QString> refusedTwice{QStringLiteral("'backup protection enable-for-vm'*"),
        QStringLiteral(
            "echo x >>\"$RECORD.tries\"; if [ \"$(wc -l <\"$RECORD.tries\")\" -lt 3 ]; then echo 'Failed "
            "UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK op'; else echo 'InProgress - job7'; fi")};
    const Run run = ::run(job,
        {signedIn, refusedTwice, state, noAssignment, created,
            {QStringLiteral("'backup job show'*"), QStringLiteral("echo 'Completed -'")}});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.starting(QStringLiteral("backup protection enable-for-vm")).size(), 3);
    QCOMPARE(run.starting(QStringLiteral("backup job wait")).size(), 1);
    QVERIFY(
        run.starting(QStringLiteral("backup job wait")).constFirst().contains(QStringLiteral("--name job7")));
}

void TestExportedBash::saysWhyItFailed_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("not signed in") << QStringLiteral("'account show'*") << QStringLiteral("exit 1")
                                   << QStringLiteral("Sign in first");
    QTest::newRow("assignment refused")
        << QStringLiteral("*'role assignment create'*") << QStringLiteral("exit 1")
        << QStringLiteral("could not be assigned");
    QTest::newRow("backup refused") << QStringLiteral("'backup protection enable-for-vm'*")
                                    << QStringLiteral("echo 'Failed UserErrorVmNotFound op'")
                                    << QStringLiteral("UserErrorVmNotFound");
    QTest::newRow("no access after all tries")
        << QStringLiteral("'backup protection enable-for-vm'*")
        << QStringLiteral("echo 'Failed UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK op'")
        << QStringLiteral("has no access to the key");
    QTest::newRow("another vault") << QStringLiteral("'backup protection check-vm'*")
                                   << QStringLiteral("echo /subscriptions/x/vaults/other")
                                   << QStringLiteral("Another vault");
    QTest::newRow("stopped") << QStringLiteral("'backup item show'*protectionState*")
                             << QStringLiteral("echo ProtectionStopped") << QStringLiteral("not protected");
}

void TestExportedBash::saysWhyItFailed() {
    QFETCH(QString, command);
    QFETCH(QString, answer);
    QFETCH(QString, complaint);
    const exports::Job job = jobs::in(estate::readHsm());
    const Run run = ::run(job, {{command, answer}, signedIn, enabled, state, noAssignment, created});
    QVERIFY2(run.exitCode > 0, qPrintable(run.complaint));
    QVERIFY2(run.complaint.contains(complaint), qPrintable(run.complaint));
}

void TestExportedBash::namesAreNeverCode_data() {
    QTest::addColumn<QString>("value");
    int row = 0;
    for (const QString &value : jobs::hostileValues(QStringLiteral("touch ./ran"))) {
        QTest::addRow("hostile %d", ++row) << value;
    }
}

void TestExportedBash::namesAreNeverCode() {
    QFETCH(QString, value);
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    const exports::Job job = jobs::hostile(jobs::in(estate::readHsm(), choices), value);
    const Run run = ::run(job,
        {signedIn, enabled, state, noAssignment, created,
            {QStringLiteral("'backup policy list'*"), QStringLiteral("echo 0")}});
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.files, QStringList());
    // Every value arrives as it was.
    const QStringList vault = {QStringLiteral("--vault-name=") + job.vaultId.name(),
        QStringLiteral("--resource-group=") + job.vaultId.resourceGroup()};
    int found = 0;
    for (const QStringList &command : run.commands) {
        if (command.mid(0, 3).contains(QStringLiteral("enable-for-vm"))) {
            ++found;
            QCOMPARE(command.mid(3, 2), vault);
            QCOMPARE(command.at(6), job.virtualMachineId.text());
        }
    }
    QCOMPARE(found, 1);
}

QTEST_GUILESS_MAIN(TestExportedBash)
#include "tst_exportedbash.moc"
