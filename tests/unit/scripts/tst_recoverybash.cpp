#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/cloud.h"
#include "protect/recovery/recoveryrequests.h"
#include "tests/support/program.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/scripts/jobs.h"
#include "tests/unit/scripts/recoveries.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

namespace tst_recoverybash {

// The recovery's script for the Azure CLI is run, with an "az" that keeps account of what it is told.
namespace {

struct Run {
    int exitCode = -1;
    QString complaint;
    QList<QStringList> commands; ///< the arguments of each az
    QStringList files; ///< what the script left in its folder
    QByteArray body; ///< what was piped to the key store
    QByteArray processes; ///< the command lines of all processes at each az

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

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A tenant that the script can be run on several times.
class Tenant {
public:
    Run run(const scripts::RecoveryScriptJob &job, const QString &first = {});
    void set(const char *name, const QString &value) { m_values[QLatin1String(name)] = value; }
    void have(const char *what) { write(m_state.filePath(QLatin1String(what)), QString()); }

private:
    static bool write(const QString &path, const QString &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_state;
    QMap<QString, QString> m_values;
};

Run Tenant::run(const scripts::RecoveryScriptJob &job, const QString &first) {
    Run result;
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    const base::Result<QString> script
        = scripts::exportRecovery(scripts::RecoveryScriptLanguage::AzureCli, job);
    const bool isReady = script && write(tools.filePath(QStringLiteral("az")), recoveries::fakeAzure())
        && write(tools.filePath(QStringLiteral("sleep")), QStringLiteral("#!/bin/sh\nexit 0\n"))
        && write(tools.filePath(QStringLiteral("script.sh")), *script);
    if (!isReady) {
        return result;
    }
    QFile::remove(m_state.filePath(QStringLiteral("record")));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("PATH"), tools.path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("STATE"), m_state.path());
    environment.insert(QStringLiteral("FIRST"), first);
    environment.insert(QStringLiteral("TENANT"), job.tenantId);
    environment.insert(QStringLiteral("VERSION"), estate::keyVersion);
    const domain::ResourceId &vm = job.choices.virtualMachineId;
    environment.insert(QStringLiteral("MACHINE"), vm.name());
    environment.insert(QStringLiteral("CONTAINER"),
        QStringLiteral("iaasvmcontainerv2;%1;%2").arg(vm.resourceGroup().toUpper(), vm.name()));
    const domain::RecoveryStep *compared = job.plan.step(domain::RecoveryStepKind::CompareKey);
    environment.insert(QStringLiteral("KID"), compared ? compared->key.text() : job.findings.key.id.text());
    const bool roles = domain::effectiveModel(*job.findings.store) == domain::PermissionModel::AzureRbac;
    environment.insert(QStringLiteral("VAULT"),
        QStringLiteral("https://%1/ %2")
            .arg(estate::vaultHost, roles ? QStringLiteral("true") : QStringLiteral("false")));
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        environment.insert(value.key(), value.value());
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral("bash"), {tools.filePath(QStringLiteral("script.sh"))});
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit) {
        return result;
    }
    result.exitCode = process.exitCode();
    result.complaint = QString::fromUtf8(process.readAllStandardError());
    result.files = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    result.body = contentOf(m_state.filePath(QStringLiteral("body")));
    result.processes = contentOf(m_state.filePath(QStringLiteral("processes")));
    const QByteArray record = contentOf(m_state.filePath(QStringLiteral("record")));
    for (const QByteArray &command : record.chopped(1).split('\1')) {
        QStringList words;
        for (const QByteArray &word : command.split('\0')) {
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
            words << QString(decoder(word));
        }
        words.removeLast();
        result.commands << words;
    }
    return result;
}

/// What was sent: "METHOD URL BODY".
QStringList writesOf(const Run &run) {
    QStringList writes;
    for (const QStringList &command : run.commands) {
        if (command.value(0) != QLatin1String("rest") || command.value(2) == QLatin1String("get")) {
            continue;
        }
        const auto value = [&command](const char *option) {
            const qsizetype at = command.indexOf(QLatin1String(option));
            return at < 0 ? QString() : command.value(at + 1);
        };
        const QJsonDocument body = QJsonDocument::fromJson(value("--body").toUtf8());
        writes << command.value(2).toUpper() + QLatin1Char(' ') + value("--url") + QLatin1Char(' ')
                + QString::fromUtf8(body.toJson(QJsonDocument::Compact));
    }
    return writes;
}

/// The requests of the plan, as the program shows them and would send them.
QStringList plannedBy(const scripts::RecoveryScriptJob &job) {
    QStringList planned;
    for (const protect::PlannedRequest &request :
        protect::requestsOfRecovery(job.cloud, job.plan.steps, job.findings)) {
        QString url = request.url;
        url.remove(QStringLiteral("https://management.azure.com")); // the CLI's own cloud
        url.replace(QStringLiteral("{Config Blob Container Name}/{Secured Encryption Info Blob Name}"),
            QStringLiteral("cont/a%20b%3Bc/d.json"));
        QString body = QString::fromUtf8(
            QJsonDocument::fromJson(request.body.toUtf8()).toJson(QJsonDocument::Compact));
        body.remove(QStringLiteral("{\"value\":\"(the key's backup)\"}")); // through the pipe
        body.replace(QStringLiteral("{object ID of the new identity}"),
            QStringLiteral("dddddddd-0000-0000-0000-000000000007"));
        body.replace(QStringLiteral("{version of the new key}"), estate::keyVersion);
        url.replace(QStringLiteral("{GUID of scope, identity and role}"), QStringLiteral("{GUID}"));
        planned << request.method + QLatin1Char(' ') + url + QLatin1Char(' ') + body;
    }
    return planned;
}

scripts::RecoveryScriptJob soft(const domain::Environment &environment) {
    return recoveries::in(environment, recoveries::soleRecovering());
}

QString placeholderKey(const scripts::RecoveryScriptJob &job) {
    const domain::RecoveryStep *set = job.plan.step(domain::RecoveryStepKind::CreatePlaceholderSet);
    return set ? QStringLiteral("https://%1/keys/%2/%3")
                     .arg(set->newSet->key.host, set->newSet->key.name, estate::keyVersion)
               : QString();
}

} // namespace

class TestRecoveryBash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sendsThePlansRequests_data();
    void sendsThePlansRequests();
    void runsAgainWithoutWriting_data();
    void runsAgainWithoutWriting();
    void pipesTheCopy();
    void takesTheCopyOfARunBefore();
    void takesNoCopyOfAnotherMachine_data();
    void takesNoCopyOfAnotherMachine();
    void refusesAKnownJobOfAnotherMachine();
    void stopsBeforeItWrites_data();
    void stopsBeforeItWrites();
    void followsItsOwnRestore_data();
    void followsItsOwnRestore();
    void stopsWhereTheCopyIsNotToBeHad_data();
    void stopsWhereTheCopyIsNotToBeHad();
    void takesAwayWhatARehearsalMade_data();
    void takesAwayWhatARehearsalMade();
    void deletesNoKeyThatItDidNotRestore();
    void looksWhereAnAnswerIsLost_data();
    void looksWhereAnAnswerIsLost();
    void namesAreNeverCode();
    void refusesWhatItCannotExpress();
    void isTheSameTextAgain();
};

void TestRecoveryBash::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestRecoveryBash::sendsThePlansRequests_data() {
    QTest::addColumn<scripts::RecoveryScriptJob>("job");
    QTest::newRow("soft-deleted") << soft(estate::readRbacVault());
    QTest::newRow("soft-deleted, HSM") << soft(estate::readHsm());
    QTest::newRow("everything, roles") << recoveries::in(estate::readRbacVault());
    QTest::newRow("everything, access policies") << recoveries::in(estate::readPolicyVault());
    QTest::newRow("everything, HSM") << recoveries::in(estate::readHsm());
    QTest::newRow("rehearsal") << recoveries::in(estate::readRbacVault(), recoveries::rehearsal());
    domain::RecoveryChoices disks = recoveries::wholeRecovery();
    disks.parts = {.recoverKey = false,
        .restoreKey = false,
        .newSet = false,
        .grants = false,
        .machine = true,
        .cleanUp = false};
    disks.restoreKind = domain::RestoreKind::Disks;
    QTest::newRow("disks alone") << recoveries::in(estate::readRbacVault(), disks);
}

void TestRecoveryBash::sendsThePlansRequests() {
    QFETCH(scripts::RecoveryScriptJob, job);
    Tenant tenant;
    tenant.set("SETKEY", placeholderKey(job));
    if (job.findings.store->kind == domain::KeyStoreKind::ManagedHsm) {
        tenant.set("KIND", QStringLiteral("Microsoft.KeyVault/managedHSMs"));
    }
    if (!job.plan.step(domain::RecoveryStepKind::RestoreKey)) {
        tenant.set("FETCHED", QStringLiteral("Completed"));
    }
    const Run run = tenant.run(job);
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QStringList planned = plannedBy(job);
    QStringList sent = writesOf(run);
    planned.removeIf([](const QString &write) { // nothing has come to be in the rehearsal's group
        return write.contains(QLatin1String("disks/{disk}"));
    });
    QVERIFY(!planned.isEmpty());
    QCOMPARE(sent.size(), planned.size());
    for (qsizetype i = 0; i < sent.size(); ++i) {
        // The name of an assignment to an identity that is not known yet is the script's own.
        const qsizetype unknown = planned[i].indexOf(QLatin1String("{GUID"));
        const bool isOpen = unknown >= 0 || planned[i].contains(QLatin1String("roleAssignments"));
        if (isOpen) {
            const qsizetype name = planned[i].indexOf(QLatin1String("roleAssignments/"));
            QCOMPARE(sent[i].left(name), planned[i].left(name));
            QCOMPARE(sent[i].section(QLatin1Char(' '), 2), planned[i].section(QLatin1Char(' '), 2));
        } else {
            QCOMPARE(sent[i], planned[i]);
        }
    }
    QCOMPARE(run.files, QStringList());
    QCOMPARE(run.starting(QStringLiteral("account set")).constLast(),
        QStringLiteral("account set --subscription old"));
}

void TestRecoveryBash::runsAgainWithoutWriting_data() {
    QTest::addColumn<scripts::RecoveryScriptJob>("job");
    QTest::newRow("soft-deleted") << soft(estate::readRbacVault());
    QTest::newRow("everything, roles") << recoveries::in(estate::readRbacVault());
    QTest::newRow("everything, HSM") << recoveries::in(estate::readHsm());
}

/// But for the blob, which would be deleted if it were there, and for grants whose list is empty here.
void TestRecoveryBash::runsAgainWithoutWriting() {
    QFETCH(scripts::RecoveryScriptJob, job);
    Tenant tenant;
    if (job.findings.store->kind == domain::KeyStoreKind::ManagedHsm) {
        tenant.set("KIND", QStringLiteral("Microsoft.KeyVault/managedHSMs"));
    }
    QCOMPARE(tenant.run(job).exitCode, 0);
    const Run again = tenant.run(job);
    QVERIFY2(again.exitCode == 0, qPrintable(again.complaint));
    for (const QString &write : writesOf(again)) {
        QVERIFY2(write.startsWith(QLatin1String("DELETE https://staging1."))
                || write.contains(QLatin1String("/roleAssignments/"))
                || write.contains(QLatin1String("/roleDefinitions/")),
            qPrintable(write));
    }
}

void TestRecoveryBash::pipesTheCopy() {
    Tenant tenant;
    tenant.set("WATCHED", QStringLiteral("yes"));
    const Run run = tenant.run(recoveries::in(estate::readRbacVault()));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(run.body, QByteArrayLiteral("{\"value\":\"a-b_c\"}"));
    QVERIFY(!run.processes.isEmpty());
    for (const QByteArray &form : {QByteArrayLiteral("a+b/c"), QByteArrayLiteral("a-b_c")}) {
        QVERIFY(!run.processes.contains(form));
        QVERIFY(!run.complaint.toUtf8().contains(form));
        for (const QStringList &command : run.commands) {
            QVERIFY(!command.join(QLatin1Char(' ')).toUtf8().contains(form));
        }
    }
    const QStringList restores
        = run.starting(QStringLiteral("rest --method post")).filter(QStringLiteral("/keys/restore"));
    QCOMPARE(restores.size(), 1);
    QVERIFY(restores.constFirst().contains(QLatin1String("--body @-")));
    QVERIFY(restores.constFirst().contains(QLatin1String("--resource https://vault.azure.net")));
    for (const QString &read : run.starting(QStringLiteral("rest")).filter(QStringLiteral(".blob.core."))) {
        QVERIFY2(read.contains(QLatin1String("--resource https://storage.azure.com"))
                && read.contains(QLatin1String("x-ms-version=2020-10-02")),
            qPrintable(read));
    }
}

/// It was stopped after the restore that had to fail: no second one is started.
void TestRecoveryBash::takesTheCopyOfARunBefore() {
    Tenant tenant;
    tenant.have("fetching");
    const Run run = tenant.run(recoveries::in(estate::readRbacVault()));
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QVERIFY(writesOf(run).filter(QStringLiteral("RestoreDisks")).isEmpty());
    QCOMPARE(run.body, QByteArrayLiteral("{\"value\":\"a-b_c\"}"));
}

void TestRecoveryBash::takesNoCopyOfAnotherMachine_data() {
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("isTaken");
    const QString own = QStringLiteral("IaasVMContainer;iaasvmcontainerv2;rg1;VM1");
    const QString staging = QStringLiteral("STAGING1");
    QTest::newRow("its own") << own << staging << true;
    QTest::newRow("of another group") << QStringLiteral("iaasvmcontainerv2;rg2;vm1") << staging << false;
    QTest::newRow("not told of which") << QStringLiteral("-") << staging << false;
    QTest::newRow("in another account") << own << QStringLiteral("other") << false;
}

void TestRecoveryBash::takesNoCopyOfAnotherMachine() {
    QFETCH(QString, container);
    QFETCH(QString, account);
    QFETCH(bool, isTaken);
    Tenant tenant;
    const QString before
        = QStringLiteral("case \"$all\" in\n"
                         "*'/backupJobs?'*) restore 2025 job-0 Failed '%1' vm1 ;;\n"
                         "*/backupJobs/job-0*propertyBag*) case \"$all\" in *containerName*) "
                         "echo '%1' ;; esac; printf '%s\\n' %2 before it; exit ;;\n"
                         "esac")
              .arg(container, account);
    const Run run = tenant.run(recoveries::in(estate::readRbacVault()), before);
    QVERIFY2(run.exitCode == 0, qPrintable(run.complaint));
    QCOMPARE(writesOf(run).filter(QStringLiteral("RestoreDisks")).isEmpty(), isTaken);
    const QStringList read
        = run.starting(QStringLiteral("rest --method get")).filter(QStringLiteral(".blob.core."));
    QVERIFY(!read.isEmpty());
    for (const QString &blob : read) {
        QCOMPARE(blob.contains(QLatin1String("/before/it")), isTaken);
    }
}

void TestRecoveryBash::refusesAKnownJobOfAnotherMachine() {
    domain::RecoveryChoices choices = recoveries::wholeRecovery();
    choices.fetchedJobId = QStringLiteral("job-1");
    const scripts::RecoveryScriptJob job = recoveries::in(estate::readRbacVault(), choices);
    Tenant tenant;
    QCOMPARE(tenant.run(job).exitCode, 0);
    Tenant another;
    const Run run = another.run(job, QStringLiteral("CONTAINER='iaasvmcontainerv2;rg2;vm1'"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.complaint.contains(QLatin1String("of another VM")), qPrintable(run.complaint));
    QCOMPARE(writesOf(run), QStringList());
}

void TestRecoveryBash::stopsBeforeItWrites_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("reason");
    const QString job
        = QStringLiteral("case \"$all\" in *'/backupJobs?'*) restore 2026 job-0 %1; exit ;; esac");
    QTest::newRow("a restore runs") << job.arg(QLatin1String("InProgress 'iaasvmcontainerv2;rg1;vm1' vm1"))
                                    << QStringLiteral("is running");
    QTest::newRow("one that may be of another VM is cancelled")
        << job.arg(QLatin1String("Cancelling - VM1")) << QStringLiteral("is running");
    QTest::newRow("one of nobody knows which runs")
        << job.arg(QLatin1String("InProgress - -")) << QStringLiteral("is running");
    QTest::newRow("another version") << QStringLiteral(
        "case \"$all\" in *'/keys/cvm-key?'*) echo other; exit ;; esac")
                                     << QStringLiteral("not this version");
    QTest::newRow("a deleted key") << QStringLiteral(
        "case \"$all\" in *get*/deletedkeys/*) echo it; exit ;; esac")
                                   << QStringLiteral("deleted key of this name");
    QTest::newRow("another tenant") << QStringLiteral(
        "case \"$all\" in 'account show --sub'*) echo other; exit ;; esac")
                                    << QStringLiteral("This is for the tenant");
    QTest::newRow("another cloud") << QStringLiteral(
        "case \"$all\" in 'cloud show'*) echo https://x; exit ;; esac")
                                   << QStringLiteral("cloud");
    QTest::newRow("a refused read") << QStringLiteral(
        "case \"$all\" in *get*/keys/*) echo 'ERROR: Forbidden(##vso[x])' >&2; exit 1 ;; esac")
                                    << QStringLiteral("Forbidden(#vso[x])");
}

void TestRecoveryBash::stopsBeforeItWrites() {
    QFETCH(QString, answer);
    QFETCH(QString, reason);
    Tenant tenant;
    const Run run = tenant.run(recoveries::in(estate::readRbacVault()), answer);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.complaint.contains(reason), qPrintable(run.complaint));
    QCOMPARE(writesOf(run), QStringList());
}

void TestRecoveryBash::followsItsOwnRestore_data() {
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("reason"); // empty: it comes to its end
    const QString list = QStringLiteral("case \"$all\" in *'/backupJobs?'*) %1 ;; esac");
    const QString started = QStringLiteral("if [ -e \"$STATE/fetching\" ]; then %1; fi");
    const QString other = QStringLiteral("restore 2027 job-3 Failed 'iaasvmcontainerv2;rg2;vm1' vm1");
    const QString own = QStringLiteral("restore 2027 job-3 Failed \"$CONTAINER\" vm1");
    QTest::newRow("of another group, running")
        << list.arg(QLatin1String("restore 2025 job-0 InProgress 'iaasvmcontainerv2;rg2;vm1' vm1"))
        << QString();
    QTest::newRow("of another group, started just now") << list.arg(started.arg(other)) << QString();
    QTest::newRow("of another group, listed first") << list.arg(
        started.arg(QStringLiteral("if [ ! -e \"$STATE/listed\" ]; then touch \"$STATE/listed\"; ") + other
            + QLatin1String("; exit; fi"))) << QString();
    QTest::newRow("of this VM, by somebody else")
        << list.arg(started.arg(own)) << QStringLiteral("More than one");
    QTest::newRow("of this VM, by somebody else, listed first") << list.arg(
        started.arg(QStringLiteral("if [ ! -e \"$STATE/listed\" ]; then touch \"$STATE/listed\"; ") + own
            + QLatin1String("; exit; fi; ") + own)) << QStringLiteral("More than one");
    QTest::newRow("a job that cannot be read")
        << QStringLiteral("case \"$all\" in */backupJobs/job-2*) exit 1 ;; esac")
        << QStringLiteral("cannot be read");
    QTest::newRow("a status that is none") << QStringLiteral(
        "case \"$all\" in */backupJobs/job-2*status*) if [ -e \"$STATE/asked\" ]; then echo "
        "Failed; else touch \"$STATE/asked\"; echo CompletedInPart; fi; exit ;; esac")
                                           << QStringLiteral("has ended: Failed");
}

void TestRecoveryBash::followsItsOwnRestore() {
    QFETCH(QString, answer);
    QFETCH(QString, reason);
    Tenant tenant;
    const Run run = tenant.run(recoveries::in(estate::readRbacVault()), answer);
    QVERIFY2(run.exitCode == (reason.isEmpty() ? 0 : 1), qPrintable(run.complaint));
    QVERIFY2(run.complaint.contains(reason), qPrintable(run.complaint));
    QVERIFY(run.starting(QStringLiteral("rest --method get"))
                .filter(QStringLiteral("/backupJobs/job-3"))
                .isEmpty());
}

void TestRecoveryBash::stopsWhereTheCopyIsNotToBeHad_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::newRow("the restore succeeds")
        << QStringLiteral("FETCHED") << QStringLiteral("Completed") << QStringLiteral("did not fail");
    QTest::newRow("nothing is told") << QStringLiteral("ACCOUNT") << QString()
                                     << QStringLiteral("There is no copy of the key: UserErrorSomething");
    QTest::newRow("another account") << QStringLiteral("ACCOUNT") << QStringLiteral("other")
                                     << QStringLiteral("another storage account");
    QTest::newRow("another kind") << QStringLiteral("KIND")
                                  << QStringLiteral("Microsoft.KeyVault/managedHSMs")
                                  << QStringLiteral("another kind of key store");
    QTest::newRow("refused") << QStringLiteral("REFUSED") << QStringLiteral("BadParameter")
                             << QStringLiteral("could not be restored");
}

void TestRecoveryBash::stopsWhereTheCopyIsNotToBeHad() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    Tenant tenant;
    tenant.set(qPrintable(name), value);
    const Run run = tenant.run(recoveries::in(estate::readRbacVault()));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.complaint.contains(reason), qPrintable(run.complaint));
    QVERIFY(writesOf(run).filter(QStringLiteral("AlternateLocation")).isEmpty());
    QVERIFY(writesOf(run).filter(QStringLiteral("DELETE")).isEmpty()); // another try takes the copy
}

void TestRecoveryBash::takesAwayWhatARehearsalMade_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("deleted");
    const QStringList placeholders{
        QStringLiteral("/diskEncryptionSets/des-rehearsal-"), QStringLiteral("/keys/rehearsal-")};
    QTest::newRow("no copy") << QStringLiteral("ACCOUNT") << QString() << placeholders;
    QTest::newRow("refused") << QStringLiteral("REFUSED") << QStringLiteral("BadParameter") << placeholders;
    QTest::newRow("another key came back")
        << QStringLiteral("KID") << QStringLiteral("https://second.vault.azure.net/keys/cvm-key/other")
        << QStringList(QStringLiteral("/keys/cvm-key?")) + placeholders;
}

void TestRecoveryBash::takesAwayWhatARehearsalMade() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QStringList, deleted);
    const scripts::RecoveryScriptJob job = recoveries::in(estate::readRbacVault(), recoveries::rehearsal());
    Tenant tenant;
    tenant.set("SETKEY", placeholderKey(job));
    tenant.set(qPrintable(name), value);
    const Run run = tenant.run(job);
    QCOMPARE(run.exitCode, 1);
    const QStringList deletions = writesOf(run).filter(QStringLiteral("DELETE"));
    QVERIFY2(
        deletions.size() == deleted.size(), qPrintable(deletions.join(QLatin1Char('\n')) + run.complaint));
    for (qsizetype i = 0; i < deleted.size(); ++i) {
        QVERIFY2(deletions[i].contains(deleted[i]), qPrintable(deletions[i]));
    }
}

void TestRecoveryBash::deletesNoKeyThatItDidNotRestore() {
    const scripts::RecoveryScriptJob job = recoveries::in(estate::readRbacVault(), recoveries::rehearsal());
    Tenant tenant;
    tenant.set("SETKEY", placeholderKey(job));
    tenant.have("key");
    const Run run = tenant.run(job);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.complaint.contains(QLatin1String("has a key of this name")), qPrintable(run.complaint));
    QVERIFY(writesOf(run).filter(QStringLiteral("/keys/cvm-key")).isEmpty());
}

void TestRecoveryBash::looksWhereAnAnswerIsLost_data() {
    QTest::addColumn<scripts::RecoveryScriptJob>("job");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QStringList>("deleted");
    const scripts::RecoveryScriptJob rehearsal
        = recoveries::in(estate::readRbacVault(), recoveries::rehearsal());
    const QString lost = QStringLiteral("aborted() { echo 'ERROR: Connection aborted.' >&2; exit 1; }\n"
                                        "case \"$all\" in\n%1\nesac");
    const QString restore
        = QStringLiteral("*/keys/restore*) cat >\"$STATE/body\"; touch \"$STATE/key\"; %1 ;;");
    const QString unread
        = QStringLiteral("\n*'method get'*/keys/cvm-key*) [ ! -e \"$STATE/body\" ] || aborted ;;");
    const QString copy = QStringLiteral("/keys/cvm-key?");
    const QString key = QStringLiteral("/keys/rehearsal-");
    const QString set = QStringLiteral("/diskEncryptionSets/des-rehearsal-");
    const QString place = QStringLiteral(" in second.vault.azure.net");
    QTest::newRow("the key was restored") << rehearsal << lost.arg(restore.arg(QLatin1String("aborted"))) << 0
                                          << QStringLiteral("came back") << QStringList{copy, set, key};
    QTest::newRow("the key was restored, or not")
        << rehearsal << lost.arg(restore.arg(QLatin1String("aborted")) + unread) << 1
        << QStringLiteral("left behind: the key cvm-key") + place << QStringList{set, key};
    QTest::newRow("the key appears later")
        << rehearsal
        << lost.arg(restore.arg(QLatin1String("aborted"))
               + QLatin1String("\n*'method get'*/keys/cvm-key*) if [ -e \"$STATE/body\" ] && [ \"$(grep -c . "
                               "\"$STATE/looks\" 2>/dev/null)\" != 2 ]; then echo x >>\"$STATE/looks\"; "
                               "absent; fi ;;"))
        << 1 << QStringLiteral("could not be restored") << QStringList{copy, set, key};
    QTest::newRow("somebody else restored it")
        << rehearsal << lost.arg(restore.arg(QLatin1String("echo 'ERROR: Conflict({})' >&2; exit 1"))) << 1
        << QStringLiteral("left as it is") << QStringList{set, key};
    QTest::newRow("the key of a recovery")
        << recoveries::in(estate::readRbacVault()) << lost.arg(restore.arg(QLatin1String("aborted")) + unread)
        << 1 << QStringLiteral("may be there: the key cvm-key in ") + estate::vaultHost << QStringList();
    QTest::newRow("the placeholder was created")
        << rehearsal
        << lost.arg(QLatin1String("*'method post'*/create*) touch \"$STATE/placeholder\"; aborted ;;")) << 0
        << QStringLiteral("came back") << QStringList{copy, set, key};
    QTest::newRow("the placeholder was created, or not")
        << rehearsal
        << lost.arg(QLatin1String(
               "*'method post'*/create*) touch \"$STATE/placeholder\"; aborted ;;\n"
               "*'method get'*/keys/rehearsal-*) [ ! -e \"$STATE/placeholder\" ] || aborted ;;"))
        << 1 << QStringLiteral("left behind: the key rehearsal-") << QStringList();
    QTest::newRow("the set was created")
        << rehearsal
        << lost.arg(QLatin1String("*'method put'*/diskEncryptionSets/*) touch \"$STATE/set\"; aborted ;;"))
        << 1 << QStringLiteral("aborted") << QStringList{set, key};
    QTest::newRow("the set was created, or not")
        << rehearsal
        << lost.arg(
               QLatin1String("*'method put'*/diskEncryptionSets/*) touch \"$STATE/set\"; aborted ;;\n"
                             "*'method get'*/diskEncryptionSets/*) [ ! -e \"$STATE/set\" ] || aborted ;;"))
        << 1 << QStringLiteral("left behind: the disk encryption set des-rehearsal-") << QStringList{key};
    QTest::newRow("the set stays") << rehearsal
                                   << lost.arg(
                                          QLatin1String("*'method delete'*/diskEncryptionSets/*) exit 0 ;;"))
                                   << 1
                                   << QStringLiteral("left behind: the disk encryption set des-rehearsal-")
                                   << QStringList{copy, set, key};
    QTest::newRow("the copy is not deleted")
        << rehearsal << lost.arg(QLatin1String("*'method delete'*/keys/cvm-key*) aborted ;;")) << 1
        << QStringLiteral("left behind: the key cvm-key") + place << QStringList{copy, set, key};
}

void TestRecoveryBash::looksWhereAnAnswerIsLost() {
    QFETCH(scripts::RecoveryScriptJob, job);
    QFETCH(QString, answer);
    QFETCH(int, exitCode);
    QFETCH(QString, told);
    QFETCH(QStringList, deleted);
    Tenant tenant;
    tenant.set("SETKEY", placeholderKey(job));
    const Run run = tenant.run(job, answer);
    QVERIFY2(run.exitCode == exitCode, qPrintable(run.complaint));
    QVERIFY2(run.complaint.contains(told), qPrintable(run.complaint));
    QCOMPARE(run.complaint.contains(QLatin1String("Done.")), exitCode == 0);
    QStringList deletions = writesOf(run).filter(QStringLiteral("DELETE"));
    deletions.removeIf([](const QString &write) { return write.contains(QLatin1String(".blob.core.")); });
    QVERIFY2(
        deletions.size() == deleted.size(), qPrintable(deletions.join(QLatin1Char('\n')) + run.complaint));
    for (qsizetype i = 0; i < deleted.size(); ++i) {
        QVERIFY2(deletions[i].contains(deleted[i]), qPrintable(deletions[i]));
    }
    const QStringList left = run.complaint.split(QLatin1Char('\n')).filter(QStringLiteral("left behind"));
    QVERIFY2(
        left.join(QString()) == (told.contains(QLatin1String("left behind")) ? left.value(0) : QString()),
        qPrintable(run.complaint));
}

void TestRecoveryBash::namesAreNeverCode() {
    const scripts::RecoveryScriptJob harmless[] = {
        recoveries::in(estate::readHsm()), recoveries::in(estate::readRbacVault(), recoveries::rehearsal())};
    const QStringList values
        = jobs::hostileValues(QStringLiteral("touch ./ran")) + scripttokens::hostileNames(20).mid(1);
    int refused = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const scripts::RecoveryScriptJob job = recoveries::hostile(harmless[i % 2], values[i]);
        if (!scripts::exportRecovery(scripts::RecoveryScriptLanguage::AzureCli, job)) {
            ++refused;
            continue;
        }
        Tenant tenant;
        tenant.set("KIND", i % 2 ? QString() : QStringLiteral("Microsoft.KeyVault/managedHSMs"));
        const Run run = tenant.run(job);
        QCOMPARE(run.files, QStringList());
        QVERIFY2(!run.complaint.contains(QLatin1String("syntax error"))
                && !run.complaint.contains(QLatin1String("command not found"))
                && !run.complaint.contains(QLatin1String("unbound variable")),
            qPrintable(run.complaint));
        for (const QStringList &command : run.commands) {
            for (const QString &word : command) {
                QVERIFY2(
                    word == QLatin1String("@-") || !scripttokens::isFileOfAzureCli(word), qPrintable(word));
            }
        }
    }
    QVERIFY2(refused < values.size() / 2, qPrintable(QString::number(refused)));
}

void TestRecoveryBash::refusesWhatItCannotExpress() {
    const scripts::RecoveryScriptJob job = recoveries::in(estate::readRbacVault());
    const auto refusal = [](const scripts::RecoveryScriptJob &changed) {
        const base::Result<QString> text
            = scripts::exportRecovery(scripts::RecoveryScriptLanguage::AzureCli, changed);
        return text ? QString() : text.error().code + QLatin1Char(' ') + text.error().message;
    };
    QCOMPARE(refusal(job), QString());
    scripts::RecoveryScriptJob elsewhere = job;
    elsewhere.choices.vaultId = domain::ResourceId(job.choices.vaultId.text() + QStringLiteral("/../x"));
    QVERIFY(refusal(elsewhere).startsWith(QLatin1String("NotExpressible /subscriptions/")));
    for (const QString &host :
        {QStringLiteral("vault.azure.net.evil.com"), QStringLiteral("x/@vault.azure.net"),
            QStringLiteral("evilvault.azure.net")}) { // no token goes there
        scripts::RecoveryScriptJob foreign = job;
        for (domain::RecoveryStep &step : foreign.plan.steps) {
            step.key.host = step.key.host.isEmpty() ? step.key.host : host;
        }
        foreign.findings.keyStores.front().uri = QUrl(QStringLiteral("https://") + host);
        foreign.findings.store = foreign.findings.keyStores.front();
        QVERIFY2(refusal(foreign).startsWith(QLatin1String("NotExpressible")), qPrintable(host));
    }
    scripts::RecoveryScriptJob closed = job;
    closed.findings.stagingAccounts.clear();
    QVERIFY(refusal(closed).contains(QLatin1String("staging1")));
    scripts::RecoveryScriptJob odd = job;
    odd.findings.stagingAccounts.front().blobEndpoint
        = QUrl(QStringLiteral("http://staging1.blob.core.windows.net"));
    QVERIFY(refusal(odd).contains(QLatin1String("staging1")));
}

void TestRecoveryBash::isTheSameTextAgain() {
    const scripts::RecoveryScriptJob job = recoveries::in(estate::readHsm());
    for (const auto language :
        {scripts::RecoveryScriptLanguage::AzureCli, scripts::RecoveryScriptLanguage::PowerShell}) {
        QCOMPARE(*scripts::exportRecovery(language, job), *scripts::exportRecovery(language, job));
    }
    QCOMPARE(scripts::recoveryFileName(scripts::RecoveryScriptLanguage::AzureCli, job),
        QStringLiteral("recover-vm1.sh"));
    scripts::RecoveryScriptJob odd = recoveries::in(estate::readHsm(), recoveries::rehearsal());
    odd.choices.virtualMachineId
        = domain::ResourceId(QStringLiteral("/subscriptions/s/virtualMachines/..\\a b"));
    QCOMPARE(scripts::recoveryFileName(scripts::RecoveryScriptLanguage::PowerShell, odd),
        QStringLiteral("rehearse-___a_b.ps1"));
}

CVM_TEST(TestRecoveryBash)

} // namespace tst_recoverybash

#include "tst_recoverybash.moc"
