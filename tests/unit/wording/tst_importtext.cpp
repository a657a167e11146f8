#include "tests/support/program.h"
#include "wording/importtext.h"

#include <QTest>

namespace tst_importtext {

using domain::ImportMissing;
using domain::ImportMissingKind;

namespace {

ImportMissing missingOf(int kind) {
    ImportMissing missing;
    missing.kind = static_cast<ImportMissingKind>(kind);
    missing.resourceId
        = QStringLiteral("/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/"
                         "providers/Microsoft.Compute/diskEncryptionSets/des1");
    missing.subscriptionId = QStringLiteral("11111111-1111-4111-8111-111111111111");
    missing.host = QStringLiteral("contoso-hsm.managedhsm.azure.net");
    missing.storeName = QStringLiteral("contoso-hsm");
    missing.managedHsm = true;
    missing.keyName = QStringLiteral("k1");
    missing.scope = QStringLiteral("/keys/k1");
    missing.ids = {QStringLiteral("22222222-2222-4222-8222-222222222222")};
    missing.graphHost = QStringLiteral("graph.microsoft.us");
    return missing;
}

constexpr int kinds = static_cast<int>(ImportMissingKind::RecoveryServicesVaults) + 1;

} // namespace

class TestImportText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingHasWords() {
        for (int i = 0; i <= static_cast<int>(domain::ImportContent::Refusals); ++i) {
            QVERIFY2(!wording::importContentText(static_cast<domain::ImportContent>(i), 2).isEmpty(),
                qPrintable(QString::number(i)));
        }
        for (int i = 0; i <= static_cast<int>(domain::ImportRefusal::AnotherState); ++i) {
            domain::ImportNotUnderstood refusal;
            refusal.refusal = static_cast<domain::ImportRefusal>(i);
            const QString text = wording::importRefusalText(refusal);
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(QString::number(i)));
        }
        for (int i = 0; i <= static_cast<int>(domain::ImportProblemKind::GuessedEncoding); ++i) {
            domain::ImportProblem problem;
            problem.kind = static_cast<domain::ImportProblemKind>(i);
            problem.place = QStringLiteral("$[3].scope");
            QVERIFY2(
                wording::importProblemText(problem).contains(problem.place), qPrintable(QString::number(i)));
        }
        for (int i = 0; i < kinds; ++i) {
            QVERIFY2(!wording::importMissingText(missingOf(i)).isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(wording::importMissingCommand(missingOf(i)).startsWith(QStringLiteral("az ")),
                qPrintable(QString::number(i)));
        }
    }

    /// Users and groups are no service principals: one question settles all of them.
    void principalsAreLookedUpById() {
        const ImportMissing missing = missingOf(static_cast<int>(ImportMissingKind::Principals));
        QCOMPARE(wording::importMissingCommand(missing),
            QStringLiteral("az rest --method post --url "
                           "https://graph.microsoft.us/v1.0/directoryObjects/getByIds --body "
                           "'{\"ids\":[\"22222222-2222-4222-8222-222222222222\"]}' --output json"));
        ImportMissing unknown = missing;
        unknown.graphHost.clear();
        QCOMPARE(wording::importMissingCommand(unknown), QString());
        QVERIFY(wording::importMissingText(missing).contains(QStringLiteral("users or groups")));
    }

    void refusalsTellThePlace() {
        const domain::ImportNotUnderstood refusal{QStringLiteral("x.json"), domain::ImportRefusal::NotJson,
            QStringLiteral("line 3, column 7"), QStringLiteral("unterminated string"), 0};
        QVERIFY(wording::importRefusalText(refusal).contains(
            QStringLiteral("(line 3, column 7: unterminated string)")));
    }

    void commandsLabelTheirListsWithWhatTheyAsk() {
        QCOMPARE(
            wording::importMissingCommand(missingOf(static_cast<int>(ImportMissingKind::HsmRoleAssignments))),
            QStringLiteral("az keyvault role assignment list --hsm-name contoso-hsm --scope /keys/k1 --query "
                           "\"{hsm: 'contoso-hsm', scope: '/keys/k1', roleAssignments: @}\" --output json"));
    }

    /// Azure Backup goes by another name in US Government, and anybody may give a program its name; by name
    /// it is asked for as well, for the clouds where no application id is documented.
    void backupIsAskedForByItsApplicationIds() {
        QCOMPARE(wording::importMissingCommand(
                     missingOf(static_cast<int>(ImportMissingKind::BackupServicePrincipal))),
            QStringLiteral("az ad sp list --filter \"appId in ('262044b1-e2ce-469f-a196-69ab7ada62d3',"
                           "'ff281ffe-705c-4f53-9f37-a40e6f2c68f3') or displayName eq "
                           "'Backup Management Service'\" --query \"{applicationIds: "
                           "['262044b1-e2ce-469f-a196-69ab7ada62d3','ff281ffe-705c-4f53-9f37-a40e6f2c68f3'], "
                           "servicePrincipals: @}\" --output json"));
    }

    void hostileNamesGoIntoNoCommand() {
        for (const QString &hostile : {QStringLiteral("x'; rm -rf ~; '"), QStringLiteral("$(id)"),
                 QStringLiteral("--debug"), QStringLiteral("a\nb"), QString()}) {
            for (int i = 0; i < kinds; ++i) {
                ImportMissing missing = missingOf(i);
                missing.storeName = hostile;
                missing.keyName = hostile;
                missing.resourceId = QStringLiteral("/subscriptions/'") + hostile;
                missing.subscriptionId = hostile;
                const QString command = wording::importMissingCommand(missing);
                QVERIFY2(hostile.isEmpty() || !command.contains(hostile), qPrintable(command));
            }
        }
    }
};

CVM_TEST(TestImportText)

} // namespace tst_importtext

#include "tst_importtext.moc"
