// The cure of an explanation: what its commands grant, to whom, where, and nothing more.
#include "cloud/identity/aadsts.h"
#include "domain/azurecloud.h"
#include "tests/support/program.h"
#include "wording/explaintext.h"

#include <QTest>

namespace tst_explaintext {

using domain::Certainty;
using domain::ErrorMatter;
using domain::Explanation;
using namespace Qt::StringLiterals;

namespace {

QString commandsOf(const Explanation &explanation) {
    QStringList all;
    for (const wording::ExplainedCommand &one : wording::cureCommands(explanation)) {
        all << one.command;
    }
    return all.join(u'\n');
}

Explanation refusal(
    const QString &code, const QString &lacks, const QString &object, const QString &principal = {}) {
    Explanation explanation;
    explanation.about = ErrorMatter::Access;
    explanation.code = code;
    explanation.lacks = lacks.isEmpty() ? QStringList() : QStringList{lacks};
    explanation.object = object;
    explanation.principal = principal;
    explanation.sure = Certainty::Certain;
    return explanation;
}

const QString hsm = u"Microsoft.KeyVault/managedHsm/"_s;

} // namespace

class TestExplainText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anHsmRoleHasTheRight_data() {
        QTest::addColumn<QString>("lacks");
        QTest::addColumn<QString>("role");
        QTest::newRow("read") << hsm + u"keys/read/action"_s << u"Managed HSM Crypto Auditor"_s;
        QTest::newRow("backup") << hsm + u"keys/backup/action"_s << u"Managed HSM Crypto User"_s;
        QTest::newRow("assign") << hsm + u"roleAssignments/write/action"_s
                                << u"Managed HSM Policy Administrator"_s;
        QTest::newRow("domain") << hsm + u"securitydomain/download/action"_s << QString();
        QTest::newRow("deleted") << hsm + u"keys/deletedKeys/delete"_s << QString();
    }
    void anHsmRoleHasTheRight() {
        QFETCH(QString, lacks);
        QFETCH(QString, role);
        const QString commands = commandsOf(refusal(u"AccessDenied"_s, lacks, u"/keys/k"_s));
        QCOMPARE(commands.contains(u"role assignment create"_s), !role.isEmpty());
        QVERIFY2(role.isEmpty() || commands.contains(u"--role '%1' "_s.arg(role)), qPrintable(commands));
        QVERIFY2(role.isEmpty() || commands.contains(u"--scope /keys/k"_s), qPrintable(commands));
        QVERIFY(!commands.contains(u"ServicePrincipal "_s)); // nobody said what the principal is
    }

    void aKeyThatIsNamedIsTheOnlyOne() {
        Explanation explanation = refusal(u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s, {},
            u"https://hsm-prod.managedhsm.azure.net/keys/cvm-key"_s, u"Azure Backup Service"_s);
        const QString ofHsm = commandsOf(explanation);
        QVERIFY2(ofHsm.contains(u"--hsm-name hsm-prod "_s) && ofHsm.contains(u"/keys/cvm-key"_s),
            qPrintable(ofHsm));
        QVERIFY(!ofHsm.contains(u"set-policy"_s) && !ofHsm.contains(u"az role assignment"_s));
        explanation.object = u"https://kv-1.vault.azure.net/keys/cvm-key"_s;
        const QString ofVault = commandsOf(explanation);
        QVERIFY2(ofVault.contains(u"--name kv-1 "_s), qPrintable(ofVault));
        // The entries of others, and what the principal has, are left alone.
        QVERIFY2(ofVault.contains(u"/accessPolicies/add?"_s) && !ofVault.contains(u"set-policy"_s),
            qPrintable(ofVault));
        QVERIFY(!ofVault.contains(u"--hsm-name"_s));
        explanation.object = u"cvm-erp-01"_s;
        QVERIFY(commandsOf(explanation).contains(u"--vm cvm-erp-01"_s));
    }

    void diskEncryptionNeedsSecretsToo() {
        const QString commands = commandsOf(
            refusal(u"UserErrorKeyVaultPermissionsNotConfigured"_s, {}, {}, u"Azure Backup Service"_s));
        QVERIFY2(commands.contains(uR"("secrets":["get","list","backup"])"_s), qPrintable(commands));
        QVERIFY(!commands.contains(u"hsm"_s));
    }

    void aScopeIsAnIdOrUnknown() {
        const QString commands = commandsOf(
            refusal(u"ForbiddenByRbac"_s, u"Microsoft.KeyVault/vaults/keys/read"_s, u"kv-app"_s));
        QVERIFY2(commands.contains(u"--scope '<scope>'"_s), qPrintable(commands));
        QVERIFY(!commands.contains(u"role assignment create"_s));
        const QString vault
            = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv/keys/k"_s;
        QVERIFY(commandsOf(refusal(u"ForbiddenByRbac"_s, u"Microsoft.KeyVault/vaults/keys/read"_s, vault))
                    .contains(u"--role 'Key Vault Reader'"_s));
    }

    void ofThisProgramItHasItsWords() {
        Explanation explanation;
        explanation.about = ErrorMatter::OtherBackup;
        explanation.code = u"NoConfidentialVirtualMachine"_s;
        explanation.sure = Certainty::Certain;
        const wording::ExplainedError told = wording::explainedError(explanation);
        QCOMPARE(told.headline, u"There's no Confidential VM to protect (NoConfidentialVirtualMachine)"_s);
        QVERIFY(told.commands.empty() && told.whom.isEmpty());
        QVERIFY(!told.reproduction.arguments.isEmpty());
        explanation.about = ErrorMatter::Key;
        explanation.code = u"SecretNotFound"_s; // of a Key Vault, not of the desktop's secret store
        QVERIFY(
            wording::explainedError(explanation).headline.startsWith(u"The key can't be used as it is"_s));
    }

    /// What a number that nobody knows means is not told, and no sign-in is told to cure it.
    void anUnknownNumberOfEntraIsToldAsWhatItIs() {
        Explanation explanation;
        explanation.about = ErrorMatter::SignIn;
        explanation.code = u"AADSTS1234567"_s;
        explanation.message = u"The widget is not enabled."_s;
        const wording::ExplainedError told = wording::explainedError(explanation);
        QCOMPARE(told.headline, u"Microsoft Entra ID refused the sign-in: AADSTS1234567"_s);
        QCOMPARE(told.meaning, explanation.message);
        QVERIFY2(told.cure.contains(u"error?code=1234567"_s), qPrintable(told.cure));
        QVERIFY2(!told.cure.contains(u"sign in"_s, Qt::CaseInsensitive), qPrintable(told.cure));
        QVERIFY(told.commands.empty());
        explanation.message.clear(); // only the code was pasted
        QVERIFY(!wording::explainedError(explanation).meaning.isEmpty());
        QVERIFY(!wording::explainedError(explanation).meaning.contains(u"gave no reason"_s));
    }

    /// The text doesn't tell the cloud: Azure Backup is found in each, and no cloud gets the ids of another.
    void noCloudIsTakenForAnother() {
        const QString commands = commandsOf(refusal(
            u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s, {}, {}, u"Azure Backup Service"_s));
        for (const QString &id : domain::backupManagementServiceAppIds()) {
            QVERIFY2(commands.contains(id), qPrintable(commands));
        }
        Explanation missing;
        missing.about = ErrorMatter::SignIn;
        missing.code = u"AADSTS500011"_s;
        for (const domain::AzureCloud &cloud : domain::azureClouds()) {
            missing.object = u"https://"_s + cloud.managedHsmSuffix;
            QCOMPARE(commandsOf(missing).contains(domain::azureClouds().front().managedHsmAppId),
                cloud.name == u"AzureCloud"_s);
        }
    }

    /// Another sign-in is proposed exactly where it helps.
    void onlyWhatASignInCuresIsAnsweredWithOne() {
        using Cure = identity::SignInCure;
        const QList<int> noSuchAccountOrApp{50014, 90072, 700011, 700016};
        for (const identity::AadstsRow &row : identity::aadstsRows()) {
            Explanation explanation;
            explanation.about = ErrorMatter::SignIn;
            explanation.code = identity::aadstsCode(row.number);
            const bool isCured = row.cure == Cure::ChooseAnotherAccount || row.cure == Cure::SignInInBrowser
                || row.cure == Cure::SignInAgain || row.cure == Cure::StartAgain
                || row.cure == Cure::UseTenantId
                || (row.cure == Cure::CheckTenant && !noSuchAccountOrApp.contains(row.number));
            QVERIFY2(
                commandsOf(explanation).contains(u"az login"_s) == isCured, qPrintable(explanation.code));
        }
        Explanation token;
        token.about = ErrorMatter::SignIn;
        token.code = u"ExpiredAuthenticationToken"_s;
        QVERIFY(commandsOf(token).contains(u"az login"_s));
    }

    void whatTheTextDoesNotDecideIsTold() {
        Explanation explanation = refusal(u"AuthorizationFailed"_s, u"Microsoft.Compute/disks/read"_s, {});
        explanation.others = QStringList{u"AADSTS50076"_s};
        explanation.isPartial = true;
        const wording::ExplainedError told = wording::explainedError(explanation);
        QVERIFY2(
            told.sure.contains(u"AADSTS50076"_s) && told.sure.contains(u"only its beginning and its end"_s),
            qPrintable(told.sure));
        QCOMPARE(told.reproduction.why, u"The same error, with a right that this job needs."_s);
        QVERIFY(wording::explainedLines(told).join(u'\n').contains(
            u"Missing: Microsoft.Compute/disks/read. The text doesn't say who lacks it, and where."_s));
    }
};

CVM_TEST(TestExplainText)

} // namespace tst_explaintext

#include "tst_explaintext.moc"
