#include "base/quoting.h"
#include "base/terminaltext.h"
#include "protect/recovery/recoveryrequests.h"
#include "tests/support/program.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/scripts/jobs.h"
#include "tests/unit/scripts/recoveries.h"
#include "wording/visibletext.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_recoverypowershell {

// What the recovery's script for the Az modules says; it is read by the rules of the language, and not run.
namespace {

QString written(const scripts::RecoveryScriptJob &job) {
    return scripts::exportRecovery(scripts::RecoveryScriptLanguage::PowerShell, job).value_or(QString());
}

scripts::RecoveryScriptJob rehearsing() {
    return recoveries::in(estate::readRbacVault(), recoveries::rehearsal());
}

} // namespace

class TestRecoveryPowerShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysEveryStepInItsOrder_data();
    void saysEveryStepInItsOrder();
    void keepsTheCopyInMemory();
    void knowsItsJobs();
    void looksWhereAnAnswerIsLost();
    void takesAwayWhatARehearsalMade();
    void opensAndClosesEveryBlock_data();
    void opensAndClosesEveryBlock();
    void hostileValuesLeaveTheCodeAsItIs();
    void refusesWhatItCannotExpress();
};

void TestRecoveryPowerShell::saysEveryStepInItsOrder_data() {
    QTest::addColumn<scripts::RecoveryScriptJob>("job");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("soft-deleted")
        << recoveries::in(estate::readHsm(), recoveries::soleRecovering())
        << QStringList{QStringLiteral("Invoke-Azure GET 'https://contoso.managedhsm.azure.net/keys/cvm-key/"),
               QStringLiteral(
                   "Invoke-Azure POST 'https://contoso.managedhsm.azure.net/deletedkeys/cvm-key/recover?"),
               QStringLiteral("-Audience 'https://managedhsm.azure.net'"), QStringLiteral("Start-Sleep")};
    QTest::newRow("everything")
        << recoveries::in(estate::readRbacVault())
        << QStringList{
               QStringLiteral("$restored = Invoke-Azure GET 'https://contoso.vault.azure.net/keys/cvm-key/"),
               QStringLiteral("$blob = Get-EarlierPlace"), QStringLiteral("/deletedkeys/cvm-key?"),
               QStringLiteral("Wait-Restore (Start-Restore '/subscriptions/"), QStringLiteral("RestoreDisks"),
               QStringLiteral("did not fail"), QStringLiteral("Get-Place $job"),
               QStringLiteral("-eq 'Microsoft.KeyVault/managedHSMs'"),
               QStringLiteral("/keys/restore?api-version=7.4'"),
               QStringLiteral("StartsWith('https://contoso.vault.azure.net/keys/cvm-key/"),
               QStringLiteral("Invoke-Azure PUT '/subscriptions/"),
               QStringLiteral("ConfidentialVmEncryptedWithCustomerKey"), QStringLiteral("$setIdentity = "),
               QStringLiteral("enableRbacAuthorization -ne $true"),
               QStringLiteral("$principal = $setIdentity"), QStringLiteral("' + $principal + '"),
               QStringLiteral("$principal = 'eeeeeeee-"), QStringLiteral("$principal = 'aaaaaaaa-"),
               QStringLiteral("Start-Sleep -Seconds 600"), QStringLiteral("AlternateLocation"),
               QStringLiteral("$machine = "), QStringLiteral("Send-Storage DELETE $blob"),
               QStringLiteral("Set-AzContext -Context $before")};
    QTest::newRow("access policies") << recoveries::in(estate::readPolicyVault())
                                     << QStringList{QStringLiteral("enableRbacAuthorization -ne $false"),
                                            QStringLiteral("/accessPolicies/add?")};
    QTest::newRow("rehearsal")
        << rehearsing()
        << QStringList{QStringLiteral("/keys/rehearsal-"), QStringLiteral("$madePlaceholder = 'maybe'"),
               QStringLiteral("/create?"), QStringLiteral("$version = "),
               QStringLiteral("$madeSet = 'maybe'"), QStringLiteral("$madeSet = 'yes'"),
               QStringLiteral("second key store must not have"), QStringLiteral("$disksBefore"),
               QStringLiteral("$madeCopy = 'maybe'"), QStringLiteral("/keys/restore?"),
               QStringLiteral("$madeCopy = 'yes'"), QStringLiteral("public part"),
               QStringLiteral("} finally {"), QStringLiteral("if ($madeCopy -eq 'yes')"),
               QStringLiteral("foreach ($disk in @($madeDisks))"), QStringLiteral("if ($madeSet -eq 'yes')"),
               QStringLiteral("if ($madePlaceholder -eq 'yes')"),
               QStringLiteral("if ($blob -and $rehearsed)"), QStringLiteral("if ($leftover)"),
               QStringLiteral("'Done.'")};
}

void TestRecoveryPowerShell::saysEveryStepInItsOrder() {
    QFETCH(scripts::RecoveryScriptJob, job);
    QFETCH(QStringList, pieces);
    const QString text = written(job);
    qsizetype at = text.indexOf(QStringLiteral("try {\n    Set-AzContext"));
    QVERIFY(at > 0);
    for (const QString &piece : pieces) {
        const qsizetype next = text.indexOf(piece, at);
        QVERIFY2(next >= at, qPrintable(piece));
        at = next;
    }
    static const QRegularExpression unfilled(QStringLiteral("\\{\\{[a-z]+\\}\\}"));
    QVERIFY(!text.contains(unfilled));
    // The addresses are those that the program would send to.
    for (const protect::PlannedRequest &request :
        protect::requestsOfRecovery(job.cloud, job.plan.steps, job.findings)) {
        QString url = request.url;
        url.remove(QStringLiteral("https://management.azure.com"));
        const bool isOpen = url.contains(QLatin1Char('{')) || url.contains(QLatin1String("roleAssignments"));
        QVERIFY2(isOpen || text.contains(base::powerShellQuoted(url)), qPrintable(url));
    }
}

void TestRecoveryPowerShell::keepsTheCopyInMemory() {
    const QString text = written(recoveries::in(estate::readRbacVault()));
    for (const char *writer : {"Out-File", "Set-Content", "Add-Content", "Tee-Object", "-OutFile",
             "Start-Process", "WriteAll", "Start-Transcript"}) {
        QVERIFY2(!text.contains(QLatin1String(writer)), writer);
    }
    for (const char *guard : {"$DebugPreference = 'SilentlyContinue'", "Set-PSDebug -Off",
             "EnableModuleLogging", "LogPipelineExecutionDetails", "$handler.AllowAutoRedirect = $false",
             "-ResourceUrl 'https://storage.azure.com'"}) {
        QVERIFY2(text.contains(QLatin1String(guard)), guard);
    }
}

/// Other VMs may have the name of this one: the container tells them apart (contract 15.1).
void TestRecoveryPowerShell::knowsItsJobs() {
    const QString text = written(recoveries::in(estate::readRbacVault()));
    for (const char *piece :
        {"-replace '^IaasVMContainer;') -eq 'iaasvmcontainerv2;rg1;vm1'",
            "(Test-Own $_.properties) -or ($Doubtful -and $isDoubtful)", "$known = @(Get-Restores -Doubtful)",
            "if (-not (Test-Own $Job)) { throw 'The restore is of another VM.' }",
            "if ($Earlier -and $account -ne 'staging1') { return }", "Get-Place (Get-Job $_.name) -Earlier",
            "if ($new.Count -eq 1 -and $seen -eq 1) { return $new[0].name }",
            "if (-not $job) { throw 'The job of the restore cannot be read.' }",
            "if ($job.status -in 'Completed', 'CompletedWithWarnings', 'Failed', 'Cancelled') { return $job "
            "}"}) {
        QVERIFY2(text.contains(QLatin1String(piece)), piece);
    }
    QVERIFY(!text.contains(QLatin1String("-like 'Completed*'")));
    QVERIFY(!text.contains(QLatin1String("-notlike 'Completed*'")));
}

void TestRecoveryPowerShell::looksWhereAnAnswerIsLost() {
    const QString text = written(rehearsing());
    for (const char *piece : {"if (\"$refusal\" -like 'Azure refused: 409*') { $madeCopy = 'no' }",
             "This may be there: the key cvm-key in second.vault.azure.net.'",
             "if (-not $there -and $refusal) { throw $refusal }",
             "if ($madeCopy -eq 'maybe' -and (Invoke-Azure GET ",
             "if ($madePlaceholder -eq 'maybe' -and (Invoke-Azure GET ",
             "if ($madeSet -eq 'maybe' -and (Invoke-Azure GET ",
             "Write-Left 'the key cvm-key in second.vault.azure.net' ",
             "Write-Left 'the disk encryption set des-rehearsal-"}) {
        QVERIFY2(text.contains(QLatin1String(piece)), piece);
    }
    QVERIFY(!written(recoveries::in(estate::readRbacVault())).contains(QLatin1String("Write-Left")));
}

void TestRecoveryPowerShell::takesAwayWhatARehearsalMade() {
    const QString text = written(rehearsing());
    const QString ending = text.mid(text.indexOf(QStringLiteral("} finally {\n    # What this script")));
    QCOMPARE(ending.count(QStringLiteral("Invoke-Azure DELETE")), 4); // copy, disks, set and key
    QVERIFY(!text.contains(QLatin1String("purge"))
        || text.contains(QLatin1String("purges and overwrites nothing")));
    QCOMPARE(
        written(recoveries::in(estate::readRbacVault())).count(QStringLiteral("Invoke-Azure DELETE")), 0);
}

void TestRecoveryPowerShell::opensAndClosesEveryBlock_data() {
    QTest::addColumn<scripts::RecoveryScriptJob>("job");
    QTest::newRow("everything") << recoveries::in(estate::readHsm());
    QTest::newRow("rehearsal") << rehearsing();
}

void TestRecoveryPowerShell::opensAndClosesEveryBlock() {
    QFETCH(scripts::RecoveryScriptJob, job);
    const scripttokens::Tokens tokens = scripttokens::ofPowerShell(written(job));
    QVERIFY(tokens.has_value());
    static const QRegularExpression inQuotes(
        QStringLiteral("\"(?:[^\"$]|\\$(?!\\()|\\$\\((?:[^()]|\\([^()]*\\))*\\))*\""));
    int depths[3] = {0, 0, 0};
    for (const scripttokens::Token &token : *tokens) {
        if (token.kind != scripttokens::Token::Kind::Code) {
            continue;
        }
        QString code = token.text;
        code.remove(inQuotes);
        for (int kind = 0; kind < 3; ++kind) {
            depths[kind] += static_cast<int>(
                code.count(QLatin1Char("{(["[kind])) - code.count(QLatin1Char("})]"[kind])));
            QVERIFY2(depths[kind] >= 0, qPrintable(code));
        }
    }
    QCOMPARE(depths[0], 0);
    QCOMPARE(depths[1], 0);
    QCOMPARE(depths[2], 0);
}

void TestRecoveryPowerShell::hostileValuesLeaveTheCodeAsItIs() {
    const QStringList values
        = jobs::hostileValues(QStringLiteral("Stop-Everything")) + scripttokens::hostileNames(60).mid(1);
    for (const scripts::RecoveryScriptJob &job : {recoveries::in(estate::readHsm()), rehearsing()}) {
        const QString harmless = scripttokens::structure(
            scripttokens::ofPowerShell(written(recoveries::hostile(job, QStringLiteral("harmless")))));
        QVERIFY2(harmless.contains(QLatin1String("[string]")), qPrintable(harmless));
        int refused = 0;
        for (const QString &value : values) {
            const QString text = written(recoveries::hostile(job, value));
            if (text.isEmpty()) {
                ++refused;
                continue;
            }
            const QString found = scripttokens::structure(scripttokens::ofPowerShell(text));
            const auto apart = std::mismatch(found.begin(), found.end(), harmless.begin(), harmless.end());
            QVERIFY2(found == harmless,
                qPrintable(QStringLiteral("%1: %2").arg(
                    value, found.mid(apart.first - found.begin(), 80).simplified())));
            QCOMPARE(base::forPipelines(text), text);
        }
        QVERIFY2(refused < values.size() / 2, qPrintable(QString::number(refused)));
    }
}

void TestRecoveryPowerShell::refusesWhatItCannotExpress() {
    scripts::RecoveryScriptJob job = recoveries::in(estate::readRbacVault());
    job.choices.virtualMachineId = domain::ResourceId(job.choices.virtualMachineId.text() + QChar(0xd800));
    const base::Result<QString> text
        = scripts::exportRecovery(scripts::RecoveryScriptLanguage::PowerShell, job);
    QVERIFY(!text);
    QCOMPARE(text.error().code, QStringLiteral("NotExpressible"));
    QVERIFY2(text.error().message.contains(QStringLiteral("[U+D800]")), qPrintable(text.error().message));
}

CVM_TEST(TestRecoveryPowerShell)

} // namespace tst_recoverypowershell

#include "tst_recoverypowershell.moc"
