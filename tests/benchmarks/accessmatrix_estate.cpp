#include "accessmatrix_estate.h"

#include "domain/builtinroles.h"

namespace {

constexpr int vaults = 10;
constexpr int principals = 2000;
const QString hsmHost = QStringLiteral("large.managedhsm.azure.net");
const QString subscription = QStringLiteral("/subscriptions/22222222-0000-0000-0000-000000000001");

QString guid(int kind, int number) {
    return QStringLiteral("%1-0000-0000-0000-%2")
        .arg(kind, 8, 16, QLatin1Char('0'))
        .arg(number, 12, 16, QLatin1Char('0'));
}

QString keyName(int number) {
    return QStringLiteral("key-%1").arg(number);
}

domain::ResourceId groupId(int number) {
    return domain::ResourceId(subscription + QStringLiteral("/resourceGroups/rg%1").arg(number));
}

domain::ResourceId vaultId(int number) {
    return groupId(number).child(QStringLiteral("providers/Microsoft.KeyVault/vaults/vault%1").arg(number));
}

/// Even keys are the HSM's, odd ones lie in the vaults.
bool isHsmKey(int key) {
    return key % 2 == 0;
}

QString scopeOf(int key) {
    return isHsmKey(key) ? QStringLiteral("/keys/") + keyName(key)
                         : vaultId(key / 2 % vaults).child(QStringLiteral("keys/") + keyName(key)).text();
}

void addStores(domain::Environment &environment) {
    domain::KeyStore hsm;
    hsm.kind = domain::KeyStoreKind::ManagedHsm;
    hsm.name = QStringLiteral("large");
    hsm.id = groupId(0).child(QStringLiteral("providers/Microsoft.KeyVault/managedHSMs/large"));
    hsm.uri = QUrl(QStringLiteral("https://") + hsmHost);
    hsm.resourceRead = true;
    environment.keyStores.push_back(hsm);
    for (int i = 0; i < vaults; ++i) {
        domain::KeyStore vault;
        vault.name = QStringLiteral("vault%1").arg(i);
        vault.id = vaultId(i);
        vault.uri = QUrl(QStringLiteral("https://vault%1.vault.azure.net").arg(i));
        vault.permissionModel = domain::PermissionModel::AzureRbac;
        vault.resourceRead = true;
        environment.keyStores.push_back(vault);
        environment.coverage.push_back({domain::ReadKind::DenyAssignments, vault.id.text(), vault.id.text(),
            domain::ReadOutcome::Read, {}, {}, {}});
    }
}

void addPrincipals(domain::Environment &environment) {
    for (int i = 0; i < principals; ++i) {
        domain::Principal principal;
        principal.objectId = guid(0xa, i);
        principal.type = i % 10 == 9 ? domain::PrincipalType::Group : domain::PrincipalType::ServicePrincipal;
        if (i == 0) {
            principal.appId = domain::backupManagementServiceAppIds().first();
        }
        environment.principals.push_back(principal);
    }
}

void addKeys(domain::Environment &environment, int keys) {
    for (int i = 0; i < keys; ++i) {
        domain::Key key;
        const QString host
            = isHsmKey(i) ? hsmHost : QStringLiteral("vault%1.vault.azure.net").arg(i / 2 % vaults);
        key.id = {host, keyName(i), QString()};
        environment.keys.push_back(key);
        environment.coverage.push_back(
            {domain::ReadKind::RoleAssignments, isHsmKey(i) ? hsmHost : vaultId(i / 2 % vaults).text(),
                scopeOf(i), domain::ReadOutcome::Read, {}, {}, {}});
        domain::DiskEncryptionSet set;
        set.id = groupId(i % 100).child(
            QStringLiteral("providers/Microsoft.Compute/diskEncryptionSets/des%1").arg(i));
        set.activeKey = key.id;
        set.identityPrincipalId = guid(0xa, 1 + i % (principals - 1));
        environment.diskEncryptionSets.push_back(set);
    }
    for (const QString &scope : {QStringLiteral("/"), QStringLiteral("/keys")}) {
        environment.coverage.push_back(
            {domain::ReadKind::RoleAssignments, hsmHost, scope, domain::ReadOutcome::Read, {}, {}, {}});
    }
}

} // namespace

QString largeEstateBackup() {
    return guid(0xa, 0);
}

domain::Environment largeEstate(int assignments, int keys) {
    domain::Environment environment;
    addStores(environment);
    addPrincipals(environment);
    addKeys(environment, keys);
    domain::RoleBook &hsm = environment.hsmRoles[hsmHost];
    const auto &hsmRoles = domain::builtInHsmRoles();
    const auto &azureRoles = domain::builtInKeyVaultRoles();
    for (int i = 0; i < assignments; ++i) {
        const int key = i % keys;
        domain::RoleAssignment assignment;
        assignment.guid = guid(0xb, i);
        assignment.scope = scopeOf(key);
        // The first round of every second key is Azure Backup's.
        const bool backup = i < keys && key % 4 < 2;
        assignment.principalId = guid(0xa, backup ? 0 : 1 + (i * 7 + i / keys) % (principals - 1));
        const auto &roles = isHsmKey(key) ? hsmRoles : azureRoles;
        assignment.roleGuid = roles[static_cast<size_t>(2 + (backup ? 0 : i % 5)) % roles.size()].guid;
        if (isHsmKey(key)) {
            hsm.assignments.push_back(assignment);
            continue;
        }
        if (!backup && i % 53 == 1) {
            assignment.scope
                = i / 1060 % 2 == 0 ? vaultId(i / 106 % vaults).text() : groupId(i / 106 % vaults).text();
        }
        environment.azureRoles.assignments.push_back(assignment);
    }
    return environment;
}
