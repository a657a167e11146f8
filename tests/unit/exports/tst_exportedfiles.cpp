#include "exports/exports.h"
#include "exports/quoting.h"
#include "tests/unit/exports/jobs.h"
#include "wording/grantrequest.h"

#include <QRegularExpression>
#include <QTest>

// What the files say. The one for the Azure CLI is run by tst_exportedbash and against the simulator.
namespace {

using exports::Language;

const Language all[] = {Language::AzureCli, Language::PowerShell, Language::Bicep, Language::Terraform};

domain::Choices withEverything() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    return choices;
}

/// The text without what is inside strings and after comment marks, so that only code is left.
QString codeOf(Language language, const QString &text) {
    const bool single = language == Language::PowerShell || language == Language::Bicep;
    const QString string = language == Language::PowerShell
        ? QStringLiteral("'(?:[^'\\n]|'')*'|\"(?:[^\"\\n])*\"")
        : single ? QStringLiteral("'(?:[^'\\\\\\n]|\\\\.)*'")
                 : QStringLiteral("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    const QString comment
        = language == Language::Bicep ? QStringLiteral("//[^\\n]*") : QStringLiteral("#[^\\n]*");
    return QString(text).remove(QRegularExpression(string + QLatin1Char('|') + comment));
}

} // namespace

class TestExportedFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellWhatTheyDo();
    void terraformNamesTheHsmRole();
    void terraformTakesOverAnAccessPolicy();
    void terraformAssignsAzureRoles();
    void terraformCreatesThePolicy();
    void bicepSaysWhatItCannotExpress();
    void bicepGrantsInKeyVaults();
    void powerShellDoesTheWholeJob();
    void withoutAGrantNothingIsGranted();
    void hostileValuesLeaveTheCodeAsItIs_data();
    void hostileValuesLeaveTheCodeAsItIs();
    void fileNamesAreHarmless();
};

void TestExportedFiles::tellWhatTheyDo() {
    const exports::Job job = jobs::in(estate::readHsm(), withEverything());
    for (const Language language : all) {
        const QString text = exports::script(language, job);
        QCOMPARE(exports::script(language, job), text);
        const QString mark = language == Language::Bicep ? QStringLiteral("// ") : QStringLiteral("# ");
        QVERIFY(text.contains(mark + QStringLiteral("- assigns the role \"") + job.plan.grant.back().name
            + QStringLiteral("\" to Backup Management Service at /keys/cvm-key")));
        QVERIFY(text.contains(mark + QStringLiteral("- creates the Enhanced backup policy \"Nightly\"")));
        QVERIFY(text.contains(mark + QStringLiteral("- starts a first backup of the VM \"vm1\"")));
        QVERIFY(text.endsWith(QLatin1Char('\n')) && !text.endsWith(QStringLiteral("\n\n")));
    }
}

void TestExportedFiles::terraformNamesTheHsmRole() {
    const exports::Job job = jobs::in(estate::readHsm());
    const QString text = exports::script(Language::Terraform, job);
    QVERIFY(text.contains(QStringLiteral(
        "resource \"azurerm_key_vault_managed_hardware_security_module_role_definition\" \"backup\" {")));
    QVERIFY(
        text.contains(QStringLiteral("data_actions = ") + exports::hclList(job.plan.grant.front().rights)));
    QVERIFY(text.contains(QStringLiteral(
        "resource \"azurerm_key_vault_managed_hardware_security_module_role_assignment\" \"backup\" {")));
    QVERIFY(text.contains(QStringLiteral("scope              = \"/keys/cvm-key\"")));
    QVERIFY(text.contains(job.plan.grant.back().id));
    QVERIFY(text.contains(
        QStringLiteral("depends_on          = "
                       "[azurerm_key_vault_managed_hardware_security_module_role_assignment.backup]")));
    QVERIFY(!text.contains(QStringLiteral("azurerm_backup_policy_vm")));
}

void TestExportedFiles::terraformTakesOverAnAccessPolicy() {
    domain::Environment environment = estate::readPolicyVault();
    domain::KeyStore store = estate::vault(domain::PermissionModel::AccessPolicies);
    store.accessPolicies = {estate::policy({QStringLiteral("get"), QStringLiteral("unwrapkey")})};
    store.accessPolicies.front().secrets = {QStringLiteral("set")};
    environment.put(store);
    const QString text = exports::script(Language::Terraform, jobs::in(environment));
    QVERIFY(text.contains(QStringLiteral("/vaults/contoso/objectId/") + estate::backup));
    QVERIFY(
        text.contains(QStringLiteral("key_permissions = [\"Get\", \"UnwrapKey\", \"List\", \"Backup\"]")));
    QVERIFY(text.contains(QStringLiteral("secret_permissions = [\"Set\"]")));
    const QString fresh = exports::script(Language::Terraform, jobs::in(estate::readPolicyVault()));
    QVERIFY(!fresh.contains(QStringLiteral("import {")));
}

void TestExportedFiles::terraformAssignsAzureRoles() {
    domain::Choices choices = jobs::choices();
    choices.role = domain::RoleChoice::BuiltInRole;
    const exports::Job job = jobs::in(estate::readRbacVault(), choices);
    const QString text = exports::script(Language::Terraform, job);
    QVERIFY(text.contains(QStringLiteral("resource \"azurerm_role_assignment\" \"backup\" {")));
    QVERIFY(text.contains(QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/")
        + job.plan.grant.front().roleGuid));
    QVERIFY(!text.contains(QStringLiteral("azurerm_role_definition")));
}

void TestExportedFiles::terraformCreatesThePolicy() {
    const QString text = exports::script(Language::Terraform, jobs::in(estate::readHsm(), withEverything()));
    QVERIFY(text.contains(QStringLiteral("resource \"azurerm_backup_policy_vm\" \"backup\" {")));
    QVERIFY(text.contains(QStringLiteral("policy_type         = \"V2\"")));
    QVERIFY(text.contains(QStringLiteral("backup_policy_id    = azurerm_backup_policy_vm.backup.id")));
    QVERIFY(text.contains(QStringLiteral("# az backup protection backup-now")));
}

void TestExportedFiles::bicepSaysWhatItCannotExpress() {
    const exports::Job job = jobs::in(estate::readHsm());
    const QString text = exports::script(Language::Bicep, job);
    QVERIFY(text.contains(QStringLiteral("Azure Resource Manager cannot assign")));
    for (const QString &line : wording::grantCommands(job.plan, *job.store)) {
        QVERIFY2(text.contains(QStringLiteral("// ") + line.trimmed()), qPrintable(line));
    }
    QVERIFY(!text.contains(QStringLiteral("dependsOn")));
    QVERIFY(text.contains(QStringLiteral(
        "name: 'rsv1/Azure/IaasVMContainer;iaasvmcontainerv2;rg1;vm1/VM;iaasvmcontainerv2;rg1;vm1'")));
}

void TestExportedFiles::bicepGrantsInKeyVaults() {
    const exports::Job rbac = jobs::in(estate::readRbacVault(), withEverything());
    QCOMPARE(rbac.plan.grant.size(), size_t(2));
    const QString roles = exports::script(Language::Bicep, rbac);
    QVERIFY(roles.contains(QStringLiteral("type: 'Microsoft.Authorization/roleDefinitions'")));
    QVERIFY(roles.contains(QStringLiteral("type: 'Microsoft.Authorization/roleAssignments'")));
    QVERIFY(roles.contains(QStringLiteral("scope: '%1'").arg(estate::keyScope())));
    QVERIFY(roles.contains(QStringLiteral("dependsOn: [\n    role\n  ]")));
    QVERIFY(roles.contains(QStringLiteral("dependsOn: [\n    grant\n    policy\n  ]")));
    const QString policies = exports::script(Language::Bicep, jobs::in(estate::readPolicyVault()));
    QVERIFY(policies.contains(QStringLiteral("name: 'contoso/add'")));
}

void TestExportedFiles::powerShellDoesTheWholeJob() {
    const exports::Job job = jobs::in(estate::readHsm(), withEverything());
    const QString text = exports::script(Language::PowerShell, job);
    qsizetype at = 0;
    for (const char *step :
        {"$ErrorActionPreference = 'Stop'", "New-AzKeyVaultRoleDefinition -HsmName 'contoso'",
            "New-AzKeyVaultRoleAssignment -HsmName 'contoso' -Scope '/keys/cvm-key'",
            "Invoke-Put '/subscriptions/", "Enable-AzRecoveryServicesBackupProtection",
            "Wait-AzRecoveryServicesBackupJob", "Backup-AzRecoveryServicesBackupItem"}) {
        const qsizetype next = text.indexOf(QLatin1String(step), at);
        QVERIFY2(next > at, step);
        at = next;
    }
    QVERIFY(exports::script(Language::PowerShell, jobs::in(estate::readPolicyVault()))
                .contains(QStringLiteral("/accessPolicies/add?api-version=")));
    QVERIFY(exports::script(Language::PowerShell, jobs::in(estate::readRbacVault()))
                .contains(QStringLiteral("New-AzRoleAssignment -Scope '") + estate::keyScope()));
}

void TestExportedFiles::withoutAGrantNothingIsGranted() {
    domain::Choices choices = jobs::choices();
    choices.grantBehaviour = domain::GrantBehaviour::None;
    const exports::Job job = jobs::in(estate::readHsm(), choices);
    for (const Language language : all) {
        const QString text = exports::script(language, job);
        QVERIFY(text.contains(QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")));
        QVERIFY(!text.contains(QStringLiteral("role assignment create")));
        QVERIFY(!text.contains(QStringLiteral("New-AzKeyVaultRoleAssignment")));
        QVERIFY(!text.contains(QStringLiteral("role_assignment")));
    }
}

void TestExportedFiles::hostileValuesLeaveTheCodeAsItIs_data() {
    QTest::addColumn<QString>("value");
    int row = 0;
    for (const QString &value : jobs::hostileValues(QStringLiteral("Stop-Everything"))) {
        QTest::addRow("hostile %d", ++row) << value;
    }
}

void TestExportedFiles::hostileValuesLeaveTheCodeAsItIs() {
    QFETCH(QString, value);
    for (const domain::Environment &environment :
        {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
        const exports::Job job = jobs::hostile(jobs::in(environment, withEverything()), value);
        for (const Language language : {Language::PowerShell, Language::Bicep, Language::Terraform}) {
            const QString code = codeOf(language, exports::script(language, job));
            QVERIFY2(!code.contains(QStringLiteral("Stop-Everything")), qPrintable(code));
            QVERIFY2(!code.contains(QStringLiteral("${")), qPrintable(code));
            QCOMPARE(code, QString::fromLatin1(code.toLatin1())); // nothing but ASCII
            QVERIFY(!exports::script(language, job).contains(QLatin1Char('\r')));
        }
    }
}

void TestExportedFiles::fileNamesAreHarmless() {
    exports::Job job = jobs::in(estate::readHsm());
    QCOMPARE(exports::fileName(Language::AzureCli, job), QStringLiteral("protect-vm1.sh"));
    QCOMPARE(exports::fileName(Language::Terraform, job), QStringLiteral("protect-vm1.tf"));
    job.virtualMachineId
        = domain::ResourceId(QStringLiteral("/subscriptions/s/virtualMachines/..\\a b\u202e:c"));
    QCOMPARE(exports::fileName(Language::PowerShell, job), QStringLiteral("protect-___a_b__c.ps1"));
}

QTEST_GUILESS_MAIN(TestExportedFiles)
#include "tst_exportedfiles.moc"
