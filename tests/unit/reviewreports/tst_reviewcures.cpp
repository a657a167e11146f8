// The cure that a finding prints settles that finding when its output is fed back: for every rule that prints
// a command, with answers in the form of the Azure CLI.
#include "importer/importer.h"
#include "reviewreports/document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::FindingRule;

namespace {

/// Files by name: feeding back under a name that is there is fetching again.
using Files = QMap<QString, QByteArray>;

const QByteArray subscription = "0f3c1d52-6a7b-4c8d-9e0f-112233445566";
const QByteArray tenant = "a1b2c3d4-1111-4222-8333-444455556666";
const QByteArray group = "/subscriptions/" + subscription + "/resourceGroups/rg";
const QByteArray vaultId = group + "/providers/Microsoft.KeyVault/vaults/kv-cures";
const QByteArray setId = group + "/providers/Microsoft.Compute/diskEncryptionSets/des-cures";
const QByteArray keyUrl = "https://kv-cures.vault.azure.net/keys/cvm-os/0123456789abcdef0123456789abcdef";
const QByteArray backup = "b5a3c9d1-2222-4aaa-8bbb-000000000001";
const QByteArray setIdentity = "de500000-5555-4aaa-8bbb-000000000004";
const QByteArray customRole = "cc000000-1111-4aaa-8bbb-00000000cc01";
const QByteArray cryptoServiceEncryptionUser = "e147488a-f6f5-4113-8e2d-b22465e65bf6";

QByteArray machine() {
    return "{'id': '" + group
        + "/providers/Microsoft.Compute/virtualMachines/vm', 'name': 'vm', 'type': "
          "'Microsoft.Compute/virtualMachines', 'location': 'uaenorth', 'hardwareProfile': {'vmSize': "
          "'Standard_DC4as_v6'}, 'securityProfile': {'securityType': 'ConfidentialVM'}, 'storageProfile': "
          "{'osDisk': {'osType': 'Linux', 'managedDisk': {'id': '"
        + group
        + "/providers/Microsoft.Compute/disks/os', 'securityProfile': {'securityEncryptionType': "
          "'DiskWithVMGuestState', 'diskEncryptionSet': {'id': '"
        + setId + "'}}}}}}";
}

QByteArray set() {
    return "{'id': '" + setId
        + "', 'name': 'des-cures', 'type': 'Microsoft.Compute/diskEncryptionSets', 'location': 'uaenorth', "
          "'encryptionType': 'ConfidentialVmEncryptedWithCustomerKey', 'activeKey': {'keyUrl': '"
        + keyUrl + "', 'sourceVault': {'id': '" + vaultId
        + "'}}, 'identity': {'type': 'SystemAssigned', 'principalId': '" + setIdentity + "', 'tenantId': '"
        + tenant + "'}, 'rotationToLatestKeyVersionEnabled': false}";
}

QByteArray vault(const QByteArray &more = {}) {
    return "{'id': '" + vaultId
        + "', 'name': 'kv-cures', 'type': 'Microsoft.KeyVault/vaults', 'location': 'uaenorth', 'properties': "
          "{'tenantId': '"
        + tenant
        + "', 'sku': {'family': 'A', 'name': 'premium'}, 'vaultUri': 'https://kv-cures.vault.azure.net/', "
          "'enableSoftDelete': true, 'enablePurgeProtection': true, 'enableRbacAuthorization': true, "
          "'accessPolicies': [], 'provisioningState': 'Succeeded', 'publicNetworkAccess': 'Enabled'"
        + more + "}}";
}

QByteArray key(const QByteArray &enabled = "true") {
    return "{'attributes': {'enabled': " + enabled
        + ", 'exportable': true, 'recoveryLevel': 'Recoverable'}, 'key': {'kid': '" + keyUrl
        + "', 'kty': 'RSA-HSM', 'keyOps': ['wrapKey', 'unwrapKey']}, 'releasePolicy': {'contentType': "
          "'application/json', 'encodedPolicy': 'eyJ9', 'immutable': false}}";
}

QByteArray servicePrincipal(const QByteArray &enabled = "true") {
    return "{'accountEnabled': " + enabled
        + ", 'appDisplayName': 'Backup Management Service', 'appId': '262044b1-e2ce-469f-a196-69ab7ada62d3', "
          "'displayName': 'Backup Management Service', 'id': '"
        + backup + "', 'servicePrincipalType': 'Application'}";
}

QByteArray assignment(const QByteArray &number, const QByteArray &role, const QByteArray &principal,
    const QByteArray &scope = vaultId + "/keys/cvm-os") {
    return "{'condition': null, 'id': '" + scope + "/providers/Microsoft.Authorization/roleAssignments/"
        + number + "', 'name': '" + number + "', 'principalId': '" + principal
        + "', 'principalName': '', 'principalType': 'ServicePrincipal', 'roleDefinitionId': '/subscriptions/"
        + subscription + "/providers/Microsoft.Authorization/roleDefinitions/" + role
        + "', 'roleDefinitionName': '', 'scope': '" + scope
        + "', 'type': 'Microsoft.Authorization/roleAssignments'}";
}

QByteArray definition() {
    return "{'assignableScopes': ['/subscriptions/" + subscription
        + "'], 'description': '', 'id': '/subscriptions/" + subscription
        + "/providers/Microsoft.Authorization/roleDefinitions/" + customRole + "', 'name': '" + customRole
        + "', 'permissions': [{'actions': [], 'dataActions': ['Microsoft.KeyVault/vaults/keys/read', "
          "'Microsoft.KeyVault/vaults/keys/backup/action'], 'notActions': [], 'notDataActions': []}], "
          "'roleName': 'Azure Backup key access', 'roleType': 'CustomRole', 'type': "
          "'Microsoft.Authorization/roleDefinitions'}";
}

QByteArray labelled(const QByteArray &name, const QByteArrayList &rows) {
    return "{'subscription': '" + subscription + "', '" + name + "': [" + rows.join(',') + "]}";
}

const QByteArray backupAssignment = assignment("c0ffee00-7777-4aaa-8bbb-000000000001", customRole, backup);
const QByteArray setAssignment
    = assignment("c0ffee00-7777-4aaa-8bbb-000000000002", cryptoServiceEncryptionUser, setIdentity);

/// Everything was read, and all is well.
Files good() {
    return {{u"vm.json"_s, machine()}, {u"set.json"_s, set()}, {u"vault.json"_s, vault()},
        {u"key.json"_s, key()}, {u"principal.json"_s, servicePrincipal()},
        {u"definitions.json"_s, definition()},
        {u"assignments.json"_s, labelled("roleAssignments", {backupAssignment, setAssignment})},
        {u"denies.json"_s, labelled("denyAssignments", {})}};
}

Files with(const Files &changes) {
    Files files = good();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isEmpty()) {
            files.remove(change.key());
        } else {
            files.insert(change.key(), change.value());
        }
    }
    return files;
}

reviewreports::ReviewDocument review(const Files &files) {
    std::vector<importer::Source> sources;
    for (auto file = files.begin(); file != files.end(); ++file) {
        QByteArray json = file.value();
        sources.push_back({file.key(), json.replace('\'', '"'), {}}); // easier to write with the other quote
    }
    reviewreports::ReviewQuestion question;
    question.asOf = QDateTime(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
    return reviewreports::reviewDocument(importer::importSources(std::move(sources)), question);
}

const reviewreports::FindingEntry *find(
    const reviewreports::ReviewDocument &document, FindingRule rule, const QString &command) {
    for (const reviewreports::FindingEntry &entry : document.findings) {
        const QString lines = entry.text.commands.join(u'\n');
        if (entry.finding.rule == rule && QRegularExpression(command).match(lines).hasMatch()) {
            return &entry;
        }
    }
    return nullptr;
}

QString rulesIn(const reviewreports::ReviewDocument &document) {
    QStringList rules;
    for (const reviewreports::FindingEntry &entry : document.findings) {
        rules << entry.ruleId + u' ' + entry.text.title + u'\n' + entry.text.commands.join(u'\n');
    }
    return rules.join(u'\n');
}

} // namespace

class TestReviewCures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void allIsWell() {
        const reviewreports::ReviewDocument document = review(good());
        QVERIFY2(document.findings.empty(), qPrintable(rulesIn(document)));
        QCOMPARE(domain::bestOf(document.keys.front().backup), domain::Truth::Yes);
    }

    void theCureSettlesTheFinding_data() {
        QTest::addColumn<Files>("before");
        QTest::addColumn<FindingRule>("rule");
        QTest::addColumn<QString>("command");
        QTest::addColumn<Files>("answer");
        const auto row = [](const char *name, const Files &before, FindingRule rule, const char *command,
                             const Files &answer) {
            QTest::newRow(name) << with(before) << rule << QString::fromLatin1(command) << answer;
        };
        using R = FindingRule;
        row("grant at the key",
            {{u"definitions.json"_s, {}},
                {u"assignments.json"_s, labelled("roleAssignments", {setAssignment})}},
            R::BackupLacksAccess, "az rest --method put .*/roleAssignments/",
            {{u"definitions.json"_s, definition()},
                {u"assignments.json"_s, labelled("roleAssignments", {backupAssignment, setAssignment})}});
        row("grant to the set", {{u"assignments.json"_s, labelled("roleAssignments", {backupAssignment})}},
            R::DiskEncryptionSetLacksAccess, "az rest --method put .*/roleAssignments/",
            {{u"assignments.json"_s, labelled("roleAssignments", {backupAssignment, setAssignment})}});
        row("assignments that nobody read", {{u"assignments.json"_s, {}}}, R::BackupAccessUnknown,
            "az role assignment list --all .*roleAssignments: @",
            {{u"assignments.json"_s, labelled("roleAssignments", {backupAssignment, setAssignment})}});
        row("scopes that nobody read", {{u"assignments.json"_s, {}}}, R::ScopeNotRead,
            "az role assignment list --all .*roleAssignments: @",
            {{u"assignments.json"_s, labelled("roleAssignments", {backupAssignment, setAssignment})}});
        row("a role that nobody read", {{u"definitions.json"_s, {}}}, R::BackupAccessUnknown,
            "az role definition list", {{u"definitions.json"_s, "[" + definition() + "]"}});
        row("deny assignments that nobody read", {{u"denies.json"_s, {}}}, R::BackupAccessUnknown,
            "denyAssignments", {{u"denies.json"_s, labelled("denyAssignments", {})}});
        row("the key that nobody read", {{u"key.json"_s, {}}}, R::BackupAccessUnknown,
            "az keyvault key show .*--version 0123456789abcdef0123456789abcdef", {{u"key.json"_s, key()}});
        row("the vault that nobody read", {{u"vault.json"_s, {}}}, R::BackupAccessUnknown, "az keyvault show",
            {{u"vault.json"_s, vault()}});
        row("who Azure Backup is", {{u"principal.json"_s, {}}}, R::BackupAccessUnknown, "az ad sp list",
            {{u"principal.json"_s,
                "{'applicationIds': ['262044b1-e2ce-469f-a196-69ab7ada62d3'], 'servicePrincipals': ["
                    + servicePrincipal() + "]}"}});
        row("there is no Azure Backup",
            {{u"principal.json"_s,
                "{'applicationIds': ['262044b1-e2ce-469f-a196-69ab7ada62d3'], 'servicePrincipals': []}"}},
            R::BackupPrincipalMissing, "az ad sp create --id 262044b1-e2ce-469f-a196-69ab7ada62d3",
            {{u"created.json"_s, servicePrincipal()}});
        row("disabled", {{u"principal.json"_s, servicePrincipal("false")}}, R::BackupPrincipalDisabled,
            "az ad sp update", {{u"principal.json"_s, servicePrincipal()}});
        row("key disabled", {{u"key.json"_s, key("false")}}, R::KeyDisabled,
            "az keyvault key set-attributes .*--enabled true", {{u"key.json"_s, key()}});
        row("key deleted",
            {{u"key.json"_s,
                "[{'attributes': {'enabled': true}, 'deletedDate': '2026-07-01T00:00:00+00:00', 'kid': "
                "'https://kv-cures.vault.azure.net/keys/cvm-os', 'recoveryId': "
                "'https://kv-cures.vault.azure.net/deletedkeys/cvm-os'}]"}},
            R::KeyDeleted, "az keyvault key recover", {{u"key.json"_s, key()}});
        row("network closed",
            {{u"vault.json"_s, vault(", 'networkAcls': {'bypass': 'None', 'defaultAction': 'Deny'}")}},
            R::NetworkClosed, "az keyvault update .*--bypass AzureServices",
            {{u"vault.json"_s,
                vault(", 'networkAcls': {'bypass': 'AzureServices', 'defaultAction': 'Deny'}")}});
        const QByteArray feature = "{'id': '/subscriptions/" + subscription
            + "/providers/Microsoft.Features/providers/Microsoft.Compute/features/"
              "RestorePointSupportForConfidentialVMV2', 'name': "
              "'Microsoft.Compute/RestorePointSupportForConfidentialVMV2', 'properties': {'state': '";
        const QByteArray end = "'}, 'type': 'Microsoft.Features/providers/features'}";
        row("preview not registered", {{u"feature.json"_s, feature + "NotRegistered" + end}},
            R::PreviewNotRegistered, "az feature register .*RestorePointSupportForConfidentialVMV2",
            {{u"feature.json"_s, feature + "Registered" + end}});
        row("vault deleted",
            {{u"vault.json"_s,
                "[{'id': '/subscriptions/" + subscription
                    + "/providers/Microsoft.KeyVault/locations/uaenorth/deletedVaults/kv-cures', 'name': "
                      "'kv-cures', 'type': 'Microsoft.KeyVault/deletedVaults', 'properties': "
                      "{'deletionDate': '2026-07-01T00:00:00+00:00', 'location': 'uaenorth', "
                      "'scheduledPurgeDate': '2026-09-29T00:00:00+00:00', 'vaultId': '"
                    + vaultId + "'}}]"}},
            R::KeyStoreDeleted, "az keyvault recover", {{u"vault.json"_s, vault()}});
    }

    void theCureSettlesTheFinding() {
        QFETCH(Files, before);
        QFETCH(FindingRule, rule);
        QFETCH(QString, command);
        QFETCH(Files, answer);
        const reviewreports::ReviewDocument found = review(before);
        QVERIFY2(find(found, rule, command), qPrintable(rulesIn(found)));
        Files after = before;
        for (auto file = answer.begin(); file != answer.end(); ++file) {
            after.insert(file.key(), file.value());
        }
        const reviewreports::ReviewDocument settled = review(after);
        QVERIFY2(!find(settled, rule, command), qPrintable(rulesIn(settled)));
    }
};

QTEST_GUILESS_MAIN(TestReviewCures)
#include "tst_reviewcures.moc"
