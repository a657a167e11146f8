#include "base/terminaltext.h"
#include "protect/scripts/exports.h"
#include "protect/scripts/quoting.h"
#include "tests/support/program.h"
#include "tests/support/scripttokens.h"
#include "tests/unit/scripts/jobs.h"
#include "wording/grantrequest.h"
#include "wording/visibletext.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_scriptfiles {

// What the files say. The one for the Azure CLI is run by tst_azureclibash and against the simulator.
namespace {

using scripts::Language;

const Language all[] = {Language::AzureCli, Language::PowerShell, Language::Bicep, Language::Terraform};

domain::Choices withEverything() {
    domain::Choices choices = jobs::choices();
    choices.backupPolicyId = domain::ResourceId();
    choices.newPolicy = domain::NewPolicy{QStringLiteral("Nightly"), QStringLiteral("22:00")};
    choices.triggerFirstBackup = true;
    return choices;
}

/// The script where it can be written; empty where a name is refused.
QString written(Language language, const scripts::Job &job) {
    return scripts::script(language, job).value_or(QString());
}

scripttokens::Tokens tokensOf(Language language, const QString &text) {
    switch (language) {
    case Language::PowerShell:
        return scripttokens::ofPowerShell(text);
    case Language::Bicep:
        return scripttokens::ofBicep(text);
    case Language::Terraform:
        return scripttokens::ofTerraform(text);
    case Language::AzureCli:
        break;
    }
    return std::nullopt;
}

/// Of what the script can print; empty: there is none.
QString firstHostileMessage(Language language, const QString &text) {
    const QLatin1String before(language == Language::PowerShell ? "throw" : "error_message =");
    bool prints = false;
    for (const scripttokens::Token &token : tokensOf(language, text).value_or(QList<scripttokens::Token>())) {
        if (prints && token.kind == scripttokens::Token::Kind::String
            && wording::printable(token.text) != token.text) {
            return token.text;
        }
        prints = token.kind == scripttokens::Token::Kind::Code && token.text.trimmed().endsWith(before);
    }
    return {};
}

} // namespace

class TestScriptFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellWhatTheyDo();
    void warnsOfSomebodyElse();
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
    void refusesWhatItCannotExpress();
    void anotherNameLeadsNowhereElse();
    void eachToolIsBoundToThePlansTenantAndCloud();
    void terraformKnowsWhatTheProviderTakes();
    void checksTheRightsOfACustomRole();
    void decidesOnProtectionStatus();
    void fileNamesAreHarmless();
};

void TestScriptFiles::tellWhatTheyDo() {
    const scripts::Job job = jobs::in(estate::readHsm(), withEverything());
    for (const Language language : all) {
        const QString text = written(language, job);
        QCOMPARE(written(language, job), text);
        const QString mark = language == Language::Bicep ? QStringLiteral("// ") : QStringLiteral("# ");
        QVERIFY(text.contains(mark + QStringLiteral("- assigns the role \"") + job.plan.grant.back().name
            + QStringLiteral("\" to Backup Management Service at /keys/cvm-key")));
        QVERIFY(text.contains(mark + QStringLiteral("- creates the Enhanced backup policy \"Nightly\"")));
        QVERIFY(text.contains(mark + QStringLiteral("- starts a first backup of the VM \"vm1\"")));
        QVERIFY(text.endsWith(QLatin1Char('\n')) && !text.endsWith(QStringLiteral("\n\n")));
    }
}

void TestScriptFiles::warnsOfSomebodyElse() {
    using Standing = domain::PrincipalStanding;
    const std::pair<Standing, QString> standings[]
        = {{Standing::OtherApplication, QStringLiteral("\"Orchestrator[U+000A]\" is not Azure Backup.")},
            {Standing::Namesake, QStringLiteral("\"Orchestrator[U+000A]\" is not Azure Backup.")},
            {Standing::NotAServicePrincipal, QStringLiteral("\"Orchestrator[U+000A]\" is not Azure Backup.")},
            {Standing::ByNameOnly,
                QStringLiteral("\"Orchestrator[U+000A]\" has the name of Azure Backup, which anyone")},
            {Standing::Unchecked,
                QStringLiteral("it was not checked what the object ID %1 belongs to.").arg(estate::backup)}};
    for (const domain::Environment &environment :
        {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
        scripts::Job job = jobs::in(environment);
        job.principalName = QStringLiteral("Orchestrator\n");
        for (const Language language : all) {
            const QString mark = language == Language::Bicep ? QStringLiteral("// ") : QStringLiteral("# ");
            for (const auto &[standing, words] : standings) {
                job.plan.principal = standing;
                const QString text = written(language, job);
                QVERIFY2(text.contains(QLatin1Char('\n') + mark + QStringLiteral("WARNING: ") + words),
                    qPrintable(text.left(1500)));
            }
            job.plan.principal = Standing::AzureBackup;
            QVERIFY(!written(language, job).contains(QStringLiteral("WARNING: ")));
        }
    }
}

void TestScriptFiles::terraformNamesTheHsmRole() {
    const scripts::Job job = jobs::in(estate::readHsm());
    const QString text = written(Language::Terraform, job);
    QVERIFY(text.contains(QStringLiteral(
        "resource \"azurerm_key_vault_managed_hardware_security_module_role_definition\" \"backup\" {")));
    QVERIFY(
        text.contains(QStringLiteral("data_actions = ") + scripts::hclList(job.plan.grant.front().rights)));
    QVERIFY(text.contains(QStringLiteral(
        "resource \"azurerm_key_vault_managed_hardware_security_module_role_assignment\" \"backup\" {")));
    QVERIFY(text.contains(QStringLiteral("scope              = \"/keys/cvm-key\"")));
    QVERIFY(text.contains(job.plan.grant.back().id));
    QVERIFY(text.contains(
        QStringLiteral("depends_on          = "
                       "[azurerm_key_vault_managed_hardware_security_module_role_assignment.backup]")));
    QVERIFY(!text.contains(QStringLiteral("azurerm_backup_policy_vm")));
}

void TestScriptFiles::terraformTakesOverAnAccessPolicy() {
    domain::Environment environment = estate::readPolicyVault();
    domain::KeyStore store = estate::vault(domain::PermissionModel::AccessPolicies);
    store.accessPolicies = {estate::policy({QStringLiteral("get"), QStringLiteral("unwrapkey")})};
    store.accessPolicies.front().secrets = {QStringLiteral("set")};
    environment.put(store);
    const QString text = written(Language::Terraform, jobs::in(environment));
    QVERIFY(text.contains(QStringLiteral("/vaults/contoso/objectId/") + estate::backup));
    QVERIFY(
        text.contains(QStringLiteral("key_permissions = [\"Get\", \"UnwrapKey\", \"List\", \"Backup\"]")));
    QVERIFY(text.contains(QStringLiteral("secret_permissions = [\"Set\"]")));
    const QString fresh = written(Language::Terraform, jobs::in(estate::readPolicyVault()));
    QVERIFY(!fresh.contains(QStringLiteral("import {")));
}

void TestScriptFiles::terraformAssignsAzureRoles() {
    domain::Choices choices = jobs::choices();
    choices.role = domain::RoleChoice::BuiltInRole;
    const scripts::Job job = jobs::in(estate::readRbacVault(), choices);
    const QString text = written(Language::Terraform, job);
    QVERIFY(text.contains(QStringLiteral("resource \"azurerm_role_assignment\" \"backup\" {")));
    QVERIFY(text.contains(QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/")
        + job.plan.grant.front().roleGuid));
    QVERIFY(!text.contains(QStringLiteral("azurerm_role_definition")));
}

void TestScriptFiles::terraformCreatesThePolicy() {
    const QString text = written(Language::Terraform, jobs::in(estate::readHsm(), withEverything()));
    QVERIFY(text.contains(QStringLiteral("resource \"azurerm_backup_policy_vm\" \"backup\" {")));
    QVERIFY(text.contains(QStringLiteral("policy_type         = \"V2\"")));
    QVERIFY(text.contains(QStringLiteral("backup_policy_id    = azurerm_backup_policy_vm.backup.id")));
    QVERIFY(text.contains(QStringLiteral("# az backup protection backup-now")));
}

void TestScriptFiles::bicepSaysWhatItCannotExpress() {
    const scripts::Job job = jobs::in(estate::readHsm());
    const QString text = written(Language::Bicep, job);
    QVERIFY(text.contains(QStringLiteral("Azure Resource Manager cannot assign")));
    for (const QString &line : wording::grantScript(job.plan, *job.store)) {
        QVERIFY2(text.contains(QStringLiteral("// ") + line.trimmed()), qPrintable(line));
    }
    QVERIFY(!text.contains(QStringLiteral("dependsOn")));
    QVERIFY(text.contains(QStringLiteral(
        "name: 'rsv1/Azure/IaasVMContainer;iaasvmcontainerv2;rg1;vm1/VM;iaasvmcontainerv2;rg1;vm1'")));
}

void TestScriptFiles::bicepGrantsInKeyVaults() {
    const scripts::Job rbac = jobs::in(estate::readRbacVault(), withEverything());
    QCOMPARE(rbac.plan.grant.size(), size_t(2));
    const QString roles = written(Language::Bicep, rbac);
    QVERIFY(roles.contains(QStringLiteral("type: 'Microsoft.Authorization/roleDefinitions'")));
    QVERIFY(roles.contains(QStringLiteral("type: 'Microsoft.Authorization/roleAssignments'")));
    QVERIFY(roles.contains(QStringLiteral("scope: '%1'").arg(estate::keyScope())));
    QVERIFY(roles.contains(QStringLiteral("dependsOn: [\n    role\n  ]")));
    QVERIFY(roles.contains(QStringLiteral("dependsOn: [\n    grant\n    policy\n  ]")));
    const QString policies = written(Language::Bicep, jobs::in(estate::readPolicyVault()));
    QVERIFY(policies.contains(QStringLiteral("name: 'contoso/add'")));
}

void TestScriptFiles::powerShellDoesTheWholeJob() {
    const scripts::Job job = jobs::in(estate::readHsm(), withEverything());
    const QString text = written(Language::PowerShell, job);
    qsizetype at = 0;
    for (const char *step : {"$ErrorActionPreference = 'Stop'",
             "Invoke-Azure PUT "
             "'https://contoso.managedhsm.azure.net/providers/Microsoft.Authorization/roleDefinitions/",
             "-Audience 'https://managedhsm.azure.net'",
             "Invoke-Azure PUT 'https://contoso.managedhsm.azure.net/keys/cvm-key/providers/",
             "Invoke-Azure PUT '/subscriptions/",
             "/backupStatus?api-version=", "Enable-AzRecoveryServicesBackupProtection",
             "Wait-AzRecoveryServicesBackupJob", "Backup-AzRecoveryServicesBackupItem"}) {
        const qsizetype next = text.indexOf(QLatin1String(step), at);
        QVERIFY2(next > at, step);
        at = next;
    }
    for (const domain::Environment &environment :
        {estate::readHsm(), estate::readRbacVault()}) { // a new role
        const QString assigns = written(Language::PowerShell, jobs::in(environment));
        QVERIFY(assigns.contains(QStringLiteral(
            "if ($try -ge 6 -or \"$_\" -notmatch '^[^\"]*(\"error\"[^\"]*)?\"code\" *: *\"(")));
        QVERIFY(assigns.contains(QStringLiteral("RoleDefinitionDoesNotExist|")));
        QVERIFY(!assigns.contains(QStringLiteral("ScopeLocked")));
    }
    QVERIFY(written(Language::PowerShell, jobs::in(estate::readPolicyVault()))
                .contains(QStringLiteral("/accessPolicies/add?api-version=")));
    QVERIFY(written(Language::PowerShell, jobs::in(estate::readRbacVault()))
                .contains(
                    QStringLiteral("Invoke-Azure PUT '%1/providers/Microsoft.Authorization/roleAssignments/")
                        .arg(estate::keyScope())));
}

void TestScriptFiles::withoutAGrantNothingIsGranted() {
    domain::Choices choices = jobs::choices();
    choices.grantBehaviour = domain::GrantBehaviour::None;
    const scripts::Job job = jobs::in(estate::readHsm(), choices);
    for (const Language language : all) {
        const QString text = written(language, job);
        QVERIFY(text.contains(QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK")));
        QVERIFY(!text.contains(QStringLiteral("role assignment create")));
        QVERIFY(!text.contains(QStringLiteral("roleAssignments")));
        QVERIFY(!text.contains(QStringLiteral("role_assignment")));
    }
}

void TestScriptFiles::hostileValuesLeaveTheCodeAsItIs_data() {
    QTest::addColumn<Language>("language");
    QTest::newRow("PowerShell") << Language::PowerShell;
    QTest::newRow("Bicep") << Language::Bicep;
    QTest::newRow("Terraform") << Language::Terraform;
}

/// Only strings and comments differ from the script with harmless names.
void TestScriptFiles::hostileValuesLeaveTheCodeAsItIs() {
    QFETCH(Language, language);
    const QStringList values = jobs::hostileValues(QStringLiteral("Stop-Everything"))
        + scripttokens::hostileNames(90).mid(1); // not the empty one: what is not known is not checked
    for (const domain::Environment &environment :
        {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
        const scripts::Job job = jobs::in(environment, withEverything());
        const QString harmless = scripttokens::structure(
            tokensOf(language, written(language, jobs::hostile(job, QStringLiteral("harmless")))));
        QVERIFY2(harmless.contains(QStringLiteral("[string]")), qPrintable(harmless));
        int refused = 0;
        for (const QString &value : values) {
            const base::Result<QString> text = scripts::script(language, jobs::hostile(job, value));
            if (!text) {
                QCOMPARE(text.error().code, QStringLiteral("NotExpressible"));
                ++refused;
                continue;
            }
            const QString found = scripttokens::structure(tokensOf(language, *text));
            const auto apart = std::mismatch(found.begin(), found.end(), harmless.begin(), harmless.end());
            QVERIFY2(found == harmless,
                qPrintable(QStringLiteral("%1: %2").arg(
                    value, found.mid(apart.first - found.begin(), 80).simplified())));
            QVERIFY(!text->contains(QLatin1Char('\r')));
            QCOMPARE(base::forPipelines(*text), *text);
            QCOMPARE(firstHostileMessage(language, *text), QString());
        }
        QVERIFY2(refused < values.size() / 2, qPrintable(QString::number(refused)));
    }
}

void TestScriptFiles::refusesWhatItCannotExpress() {
    scripts::Job job = jobs::in(estate::readHsm(), withEverything());
    job.virtualMachineId = domain::ResourceId(
        job.virtualMachineId.text().chopped(3) + QStringLiteral("v") + QChar(0xd800) + QStringLiteral("m"));
    for (const Language language : all) {
        const base::Result<QString> text = scripts::script(language, job);
        QVERIFY(!text);
        QCOMPARE(text.error().code, QStringLiteral("NotExpressible"));
        QVERIFY2(text.error().message.contains(QStringLiteral("[U+D800]")), qPrintable(text.error().message));
    }
}

/// The resource's own name is not the key store: the host of the key is, and its resource.
void TestScriptFiles::anotherNameLeadsNowhereElse() {
    for (domain::Environment environment :
        {estate::readHsm(), estate::readRbacVault(), estate::readPolicyVault()}) {
        for (domain::KeyStore &store : environment.keyStores) {
            store.name = QStringLiteral("attackers-store");
        }
        for (const Language language : all) {
            QString text = written(language, jobs::in(environment));
            text.remove(QRegularExpression(QStringLiteral("^ *(#|//).*$"),
                QRegularExpression::MultilineOption)); // the head tells the name
            QVERIFY2(!text.isEmpty() && !text.contains(QStringLiteral("attackers-store")), qPrintable(text));
        }
    }
}

void TestScriptFiles::eachToolIsBoundToThePlansTenantAndCloud() {
    scripts::Job job = jobs::in(estate::readRbacVault());
    job.armHost = QStringLiteral("management.usgovcloudapi.net");
    const QString bash = written(Language::AzureCli, job);
    QVERIFY(bash.contains(QStringLiteral("az cloud show --query endpoints.resourceManager")));
    QVERIFY(bash.contains(QStringLiteral("check_subscription --subscription ") + estate::subscription));
    const QString powerShell = written(Language::PowerShell, job);
    QVERIFY(
        powerShell.contains(QStringLiteral("if ($subscription.TenantId -ne '%1') {").arg(estate::tenant)));
    QVERIFY(powerShell.contains(QStringLiteral(".Authority -ne 'management.usgovcloudapi.net'")));
    const QString terraform = written(Language::Terraform, job);
    QVERIFY(terraform.contains(QStringLiteral("tenant_id = \"%1\"").arg(estate::tenant)));
    QVERIFY(terraform.contains(QStringLiteral("environment = \"usgovernment\"")));
    const QString bicep = written(Language::Bicep, job); // which can only tell how to check
    for (const QString &check : wording::vaultCheck(*job.store)
            + QStringList{wording::cloudCheck(job.armHost),
                wording::tenantCheck(estate::tenant, estate::subscription)}) {
        QVERIFY2(bicep.contains(QStringLiteral("// ") + check), qPrintable(check));
    }
    QVERIFY(!written(Language::Bicep, jobs::in(estate::readPolicyVault()))
                 .contains(QStringLiteral("role definition")));
    for (const Language language : all) { // before anything is written
        const QString text = written(language, job);
        QVERIFY(text.contains(estate::tenant));
        QVERIFY2(!text.contains(QStringLiteral("2023-07-01")), qPrintable(text));
    }
}

void TestScriptFiles::terraformKnowsWhatTheProviderTakes() {
    domain::Environment environment = estate::readPolicyVault();
    domain::KeyStore store = estate::vault(domain::PermissionModel::AccessPolicies);
    store.accessPolicies = {estate::policy({QStringLiteral("wrapkey")})};
    store.accessPolicies.front().secrets = {QStringLiteral("all")};
    environment.put(store);
    const QString text = written(Language::Terraform, jobs::in(environment));
    QVERIFY(text.contains(QStringLiteral("version = \">= 4.0, < 6.0\"")));
    QVERIFY(text.contains(QStringLiteral("az provider register --namespace Microsoft.RecoveryServices")));
    QVERIFY(text.contains(QStringLiteral("secret_permissions = [\"Backup\", \"Delete\", \"Get\", \"List\", "
                                         "\"Recover\", \"Restore\", \"Set\"]")));
    QVERIFY(!text.contains(QStringLiteral("\"all\"")));
}

/// An existing role that somebody has widened since is not the planned one.
void TestScriptFiles::checksTheRightsOfACustomRole() {
    domain::Environment environment = estate::readHsm();
    environment.hsmRoles[estate::hsmHost].definitions.push_back(
        estate::role(estate::customRole, domain::neededDataActions(true)));
    const scripts::Job job = jobs::in(environment);
    QCOMPARE(job.plan.grant.size(), size_t(1));
    QVERIFY(written(Language::AzureCli, job).contains(QStringLiteral("other rights than planned")));
    QVERIFY(written(Language::PowerShell, job).contains(QStringLiteral("Test-Rights $role @(")));
    QVERIFY(written(Language::Terraform, job).contains(QStringLiteral("postcondition {")));
    QVERIFY(written(Language::Bicep, job).contains(QStringLiteral("other rights than planned")));
}

void TestScriptFiles::decidesOnProtectionStatus() {
    const scripts::Job job = jobs::in(estate::readHsm());
    for (const Language language : {Language::AzureCli, Language::PowerShell}) {
        const QString text = written(language, job);
        QVERIFY(text.contains(QStringLiteral("/backupStatus?api-version=")));
        QVERIFY(text.contains(QStringLiteral("protectionStatus")));
        QVERIFY(!text.contains(QStringLiteral("check-vm")) && !text.contains(QStringLiteral("BackedUp")));
    }
}

void TestScriptFiles::fileNamesAreHarmless() {
    scripts::Job job = jobs::in(estate::readHsm());
    QCOMPARE(scripts::fileName(Language::AzureCli, job), QStringLiteral("protect-vm1.sh"));
    QCOMPARE(scripts::fileName(Language::Terraform, job), QStringLiteral("protect-vm1.tf"));
    job.virtualMachineId
        = domain::ResourceId(QStringLiteral("/subscriptions/s/virtualMachines/..\\a b\u202e:c"));
    QCOMPARE(scripts::fileName(Language::PowerShell, job), QStringLiteral("protect-___a_b__c.ps1"));
}

CVM_TEST(TestScriptFiles)

} // namespace tst_scriptfiles

#include "tst_scriptfiles.moc"
