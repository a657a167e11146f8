#include "domain/builtinroles.h"

namespace domain {

namespace {

RoleDefinition hsmRole(const QString &guid, const QString &name, const QStringList &dataActions) {
    RoleDefinition role;
    role.id = QStringLiteral("Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/") + guid;
    role.guid = guid;
    role.name = name;
    role.isBuiltIn = true;
    role.assignableScopes = {QStringLiteral("/")};
    Permission permission;
    for (const QString &action : dataActions) {
        permission.dataActions.append(QStringLiteral("Microsoft.KeyVault/managedHsm/") + action);
    }
    role.permissions = {permission};
    return role;
}

RoleDefinition azureRole(const QString &guid, const QString &name, const QStringList &actions,
    const QStringList &notActions, const QStringList &vaultDataActions) {
    RoleDefinition role;
    role.id = QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/") + guid;
    role.guid = guid;
    role.name = name;
    role.isBuiltIn = true;
    role.assignableScopes = {QStringLiteral("/")};
    Permission permission;
    permission.actions = actions;
    permission.notActions = notActions;
    for (const QString &action : vaultDataActions) {
        permission.dataActions.append(QStringLiteral("Microsoft.KeyVault/vaults/") + action);
    }
    role.permissions = {permission};
    return role;
}

RoleDefinition vaultRole(const QString &guid, const QString &name, const QStringList &dataActions) {
    return azureRole(guid, name, {}, {}, dataActions);
}

/// It may give eight roles of Key Vault and no other: the condition stands in its definition (contract 8.3).
RoleDefinition dataAccessAdministrator(const QStringList &assign) {
    RoleDefinition role = azureRole(roles::keyVaultDataAccessAdministrator,
        QStringLiteral("Key Vault Data Access Administrator"), assign, {}, {});
    role.permissions.front().condition = QStringLiteral(
        "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals "
        "{eight roles of Key Vault}");
    return role;
}

QStringList words(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

const std::vector<RoleDefinition> &builtInHsmRoles() {
    static const std::vector<RoleDefinition> table{
        hsmRole(roles::managedHsmAdministrator, QStringLiteral("Managed HSM Administrator"),
            words("roleAssignments/delete/action roleAssignments/read/action roleAssignments/write/action "
                  "roleDefinitions/read/action roleDefinitions/write/action roleDefinitions/delete/action "
                  "securitydomain/download/action securitydomain/download/read "
                  "securitydomain/upload/action securitydomain/upload/read securitydomain/transferkey/read "
                  "backup/start/action backup/status/action restore/start/action restore/status/action "
                  "settings/read/action settings/write/action")),
        hsmRole(roles::managedHsmCryptoOfficer, QStringLiteral("Managed HSM Crypto Officer"),
            words("roleAssignments/delete/action roleAssignments/read/action roleAssignments/write/action "
                  "roleDefinitions/read/action roleDefinitions/write/action roleDefinitions/delete/action "
                  "keys/deletedKeys/read/action keys/deletedKeys/delete keys/deletedKeys/recover/action "
                  "keys/export/action")),
        hsmRole(roles::managedHsmCryptoUser, QStringLiteral("Managed HSM Crypto User"),
            words("roleDefinitions/read/action roleAssignments/read/action keys/read/action "
                  "keys/write/action keys/delete keys/create keys/rotate/action keys/import/action "
                  "keys/release/action keys/backup/action keys/restore/action keys/encrypt/action "
                  "keys/decrypt/action keys/wrap/action keys/unwrap/action keys/sign/action "
                  "keys/verify/action keys/derive/action rng/action")),
        hsmRole(roles::managedHsmCryptoServiceReleaseUser,
            QStringLiteral("Managed HSM Crypto Service Release User"), words("keys/release/action")),
        hsmRole(roles::managedHsmPolicyAdministrator, QStringLiteral("Managed HSM Policy Administrator"),
            words("roleDefinitions/read/action roleDefinitions/write/action roleDefinitions/delete/action "
                  "roleAssignments/read/action roleAssignments/write/action "
                  "roleAssignments/delete/action")),
        hsmRole(QStringLiteral("2c18b078-7c48-4d3a-af88-5a3a1b3f82b3"),
            QStringLiteral("Managed HSM Crypto Auditor"),
            words("roleAssignments/read/action roleDefinitions/read/action keys/read/action "
                  "keys/deletedKeys/read/action")),
        hsmRole(roles::managedHsmCryptoServiceEncryptionUser,
            QStringLiteral("Managed HSM Crypto Service Encryption User"),
            words("keys/read/action keys/wrap/action keys/unwrap/action")),
        hsmRole(QStringLiteral("7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8"),
            QStringLiteral("Managed HSM Backup User"),
            words("backup/start/action backup/status/action keys/backup/action")),
        hsmRole(QStringLiteral("6efe6056-5259-49d2-8b3d-d3d73544b20b"),
            QStringLiteral("Managed HSM Restore User"),
            words("restore/start/action restore/status/action keys/restore/action")),
        hsmRole(QStringLiteral("abdd7ec4-a273-4265-bf38-e001014e2d8e"),
            QStringLiteral("Managed HSM EKM Administrator"),
            words("ekm/read/action ekm/write/action ekm/delete/action")),
    };
    return table;
}

const std::vector<RoleDefinition> &builtInKeyVaultRoles() {
    static const std::vector<RoleDefinition> table{
        vaultRole(roles::keyVaultAdministrator, QStringLiteral("Key Vault Administrator"), words("*")),
        vaultRole(roles::keyVaultCryptoOfficer, QStringLiteral("Key Vault Crypto Officer"),
            words("keys/* keyrotationpolicies/*")),
        vaultRole(roles::keyVaultCryptoUser, QStringLiteral("Key Vault Crypto User"),
            words("keys/read keys/update/action keys/backup/action keys/encrypt/action keys/decrypt/action "
                  "keys/wrap/action keys/unwrap/action keys/sign/action keys/verify/action")),
        vaultRole(roles::keyVaultCryptoServiceEncryptionUser,
            QStringLiteral("Key Vault Crypto Service Encryption User"),
            words("keys/read keys/wrap/action keys/unwrap/action")),
        vaultRole(roles::keyVaultCryptoServiceReleaseUser,
            QStringLiteral("Key Vault Crypto Service Release User"), words("keys/release/action")),
        vaultRole(roles::keyVaultReader, QStringLiteral("Key Vault Reader"),
            words("*/read secrets/readMetadata/action")),
        vaultRole(QStringLiteral("db79e9a7-68ee-4b58-9aeb-b90e7c24fcba"),
            QStringLiteral("Key Vault Certificate User"),
            words("certificates/read secrets/getSecret/action secrets/readMetadata/action keys/read")),
        vaultRole(roles::keyVaultCertificatesOfficer, QStringLiteral("Key Vault Certificates Officer"),
            words("certificatecas/* certificates/* certificatecontacts/write")),
        vaultRole(
            roles::keyVaultSecretsOfficer, QStringLiteral("Key Vault Secrets Officer"), words("secrets/*")),
        vaultRole(roles::keyVaultSecretsUser, QStringLiteral("Key Vault Secrets User"),
            words("secrets/getSecret/action secrets/readMetadata/action")),
        vaultRole(roles::keyVaultContributor, QStringLiteral("Key Vault Contributor"), {}),
    };
    return table;
}

const std::vector<RoleDefinition> &builtInGrantingRoles() {
    const QStringList everything{QStringLiteral("*")};
    const QStringList assign{QStringLiteral("Microsoft.Authorization/roleAssignments/write"),
        QStringLiteral("Microsoft.Authorization/roleAssignments/delete")};
    static const std::vector<RoleDefinition> table{
        azureRole(roles::owner, QStringLiteral("Owner"), everything, {}, {}),
        azureRole(roles::contributor, QStringLiteral("Contributor"), everything,
            {QStringLiteral("Microsoft.Authorization/*/Delete"),
                QStringLiteral("Microsoft.Authorization/*/Write")},
            {}),
        azureRole(roles::userAccessAdministrator, QStringLiteral("User Access Administrator"),
            {QStringLiteral("Microsoft.Authorization/*")}, {}, {}),
        azureRole(roles::roleBasedAccessControlAdministrator,
            QStringLiteral("Role Based Access Control Administrator"), assign, {}, {}),
        dataAccessAdministrator(assign),
        azureRole(roles::keyVaultContributor, QStringLiteral("Key Vault Contributor"),
            {QStringLiteral("Microsoft.KeyVault/*")},
            {QStringLiteral("Microsoft.KeyVault/locations/deletedVaults/purge/action"),
                QStringLiteral("Microsoft.KeyVault/hsmPools/*"),
                QStringLiteral("Microsoft.KeyVault/managedHsms/*")},
            {}),
        azureRole(QStringLiteral("a68e7c17-0ab2-4c09-9a58-125dae29748c"),
            QStringLiteral("Key Vault Purge Operator"),
            {QStringLiteral("Microsoft.KeyVault/locations/deletedVaults/purge/action")}, {}, {}),
        azureRole(QStringLiteral("18500a29-7fe2-46b2-a342-b16a415e101d"),
            QStringLiteral("Managed HSM contributor"),
            {QStringLiteral("Microsoft.KeyVault/managedHSMs/*"),
                QStringLiteral("Microsoft.KeyVault/locations/deletedManagedHsms/purge/action")},
            {}, {}),
    };
    return table;
}

const std::vector<RoleDefinition> &builtInOtherRoles() {
    const auto other = [](const char *guid, const char *name) {
        return azureRole(QLatin1String(guid), QLatin1String(name), {QStringLiteral("*/read")}, {}, {});
    };
    static const std::vector<RoleDefinition> table{
        other("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"),
        other("c12c1c16-33a1-487b-954d-41c89c60f349", "Reader and Data Access"),
        other("5e467623-bb1f-42f4-a55d-6e525e11384b", "Backup Contributor"),
        other("00c29273-979b-4161-815c-10b084fb9324", "Backup Operator"),
        other("a795c7a0-d4a2-40c1-ae25-d81f01202912", "Backup Reader"),
        other("c2a970b4-16a7-4a51-8c84-8a8ea6ee0bb8", "Backup MUA Admin"),
        other("f54b6d04-23c6-443e-b462-9c16ab7b4a52", "Backup MUA Operator"),
        other("3e5e47e6-65f7-47ef-90b5-e5dd4d455f24", "Disk Backup Reader"),
        other("b50d9833-a0cb-478e-945f-707fcc997c13", "Disk Restore Operator"),
        other("7efff54f-a5b4-42b5-a1c5-5411624893ce", "Disk Snapshot Contributor"),
        other("959f8984-c045-4866-89c7-12bf9737be2e", "Data Operator for Managed Disks"),
        other("6670b86e-a3f7-4917-ac9b-5d6ab1be4567", "Site Recovery Contributor"),
        other("494ae006-db33-4328-bf46-533a6560a3ca", "Site Recovery Operator"),
        other("dbaa88c4-0c30-4179-9fb3-46319faa6149", "Site Recovery Reader"),
        other("9980e02c-c2be-4d73-94e8-173b1dc7cf3c", "Virtual Machine Contributor"),
        other("1c0163c0-47e6-4577-8991-ea5c82e286e4", "Virtual Machine Administrator Login"),
        other("fb879df8-f326-4884-b1cf-06f3ad86be52", "Virtual Machine User Login"),
        other("4d97b98b-1d4f-4787-a291-c67834d212e7", "Network Contributor"),
        other("17d1049b-9a84-46fb-8f53-869881c3d3ab", "Storage Account Contributor"),
        other("f1a07417-d97a-45cb-824c-7a7467783830", "Managed Identity Operator"),
        other("e40ec5ca-96e0-45a2-b4ff-59039f2c2b59", "Managed Identity Contributor"),
        other("39bc4728-0917-49c7-9d2c-d95423bc2eb4", "Security Reader"),
        other("fb1c8493-542b-48eb-b624-b4c8fea62acd", "Security Admin"),
        other("43d0d8ad-25c7-4714-9337-8ba259a9fe05", "Monitoring Reader"),
        other("749f88d5-cbae-40b8-bcfc-e573ddc772fa", "Monitoring Contributor"),
        other("73c42c96-874c-492b-b04d-ab87d138a893", "Log Analytics Reader"),
        other("92aaf0da-9dab-42b6-94a3-d43ce8d16293", "Log Analytics Contributor"),
        other("36243c78-bf99-498c-9df9-86d9f8d28608", "Resource Policy Contributor"),
        other("4a9ae827-6dc8-4573-8ac7-8239d42aa03f", "Tag Contributor"),
        other("ac63b705-f282-497d-ac71-919bf39d939d", "Management Group Reader"),
        other("5d58bcaf-24a5-4b20-bdb6-eed9f69fbe4c", "Management Group Contributor"),
        other("fa23ad8b-c56e-40d8-ac0c-ce449e1d2c64", "Billing Reader"),
        other("72fafb9e-0641-4937-9268-a91bfd8191a3", "Cost Management Reader"),
        other("434105ed-43f6-45c7-a02f-909b2ba83430", "Cost Management Contributor"),
        other("cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e", "Support Request Contributor"),
        other("136d308c-0937-4a49-9bd7-edfb42adbffc", "Disk Encryption Set Operator for Managed Disks"),
        other("28bf596f-4eb7-45ce-b5bc-6cf482fec137", "Locks Contributor"),
        other("e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1", "Storage Account Backup Contributor"),
        other("81a9662b-bebf-436f-a333-f67b29880f12", "Storage Account Key Operator Service Role"),
        other("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor"),
        other("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner"),
        other("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Storage Blob Data Reader"),
        other("db58b8e5-c6ad-4a2a-8342-4190687cbf4a", "Storage Blob Delegator"),
        other("aba4ae5f-2193-4029-9191-0cb91df5e314", "Storage File Data SMB Share Reader"),
        other("0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb", "Storage File Data SMB Share Contributor"),
        other("a7264617-510b-434b-a828-9731dc254ea7", "Storage File Data SMB Share Elevated Contributor"),
        other("974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Storage Queue Data Contributor"),
        other("8a0f0c08-91a1-4084-bc3d-661d67233fed", "Storage Queue Data Message Processor"),
        other("c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", "Storage Queue Data Message Sender"),
        other("19e7f393-937e-4f77-808e-94535e297925", "Storage Queue Data Reader"),
        other("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor"),
        other("76199698-9eea-4c19-bc75-cec21354c6b6", "Storage Table Data Reader"),
        other("7f951dda-4ed3-4680-a7ca-43fe172d538d", "AcrPull"),
        other("8311e382-0749-4cb8-b61a-304f252e45ec", "AcrPush"),
        other("0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8", "Azure Kubernetes Service Cluster Admin Role"),
        other("4abbcc35-e782-43d8-92c5-2d3f1bd2253f", "Azure Kubernetes Service Cluster User Role"),
        other("ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8", "Azure Kubernetes Service Contributor Role"),
        other("3498e952-d568-435e-9b2c-8d77e338d7f7", "Azure Kubernetes Service RBAC Admin"),
        other("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "Azure Kubernetes Service RBAC Cluster Admin"),
        other("7f6c6a51-bcf8-42ba-9220-52d62157d7db", "Azure Kubernetes Service RBAC Reader"),
        other("a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb", "Azure Kubernetes Service RBAC Writer"),
        other("5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b", "App Configuration Data Owner"),
        other("516239f1-63e1-4d78-a4de-a74fb236a071", "App Configuration Data Reader"),
        other("f353d9bd-d4a6-484e-a77a-8050b599b867", "Automation Contributor"),
        other("4fe576fe-1146-4730-92eb-48519fa6bf9f", "Automation Job Operator"),
        other("d3881f73-407a-4167-8283-e981cbba0404", "Automation Operator"),
        other("b64e21ea-ac4e-4cdf-9dc9-5b892992bee7", "Azure Connected Machine Onboarding"),
        other("f526a384-b230-433a-b45c-95f59c4a2dec", "Azure Event Hubs Data Owner"),
        other("a638d3c7-ab3a-418d-83e6-5f17a39d4fde", "Azure Event Hubs Data Receiver"),
        other("2b629674-e913-4c01-ae53-ef4638d8f975", "Azure Event Hubs Data Sender"),
        other("090c5cfd-751d-490a-894a-3ce6f1109419", "Azure Service Bus Data Owner"),
        other("4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0", "Azure Service Bus Data Receiver"),
        other("69a216fc-b8fb-44d8-bc22-1f3c2cd27a39", "Azure Service Bus Data Sender"),
        other("fbdf93bf-df7d-467e-a4d2-9458aa1360c8", "Cosmos DB Account Reader Role"),
        other("230815da-be43-4aae-9cb4-875f7bd000aa", "Cosmos DB Operator"),
        other("673868aa-7521-48a0-acc6-0f60742d39f5", "Data Factory Contributor"),
        other("befefa01-2a29-4197-83a8-272ff33ce314", "DNS Zone Contributor"),
        other("b12aa53e-6015-4669-85d0-8515ebb3ae7f", "Private DNS Zone Contributor"),
        other("60921a7e-fef1-4a43-9b16-a26c52ad4769", "Grafana Viewer"),
        other("87a39d53-fc1b-424a-814c-f7e04687dc9e", "Logic App Contributor"),
        other("515c2055-d9d4-4321-b1b9-bd0c9a0f79fe", "Logic App Operator"),
        other("c7393b34-138c-406f-901b-d8cf2b17e6ae", "Managed Application Operator Role"),
        other("ab8e14d6-4a74-4a29-9ba8-549422addade", "Microsoft Sentinel Contributor"),
        other("8d289c81-5878-46d4-8554-54e1e3d8b5cb", "Microsoft Sentinel Reader"),
        other("3e150937-b8fe-4cfb-8069-0eaf05ecd056", "Microsoft Sentinel Responder"),
        other("3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher"),
        other("9b7fa17d-e63e-47b0-bb0a-15c516ac86ec", "SQL DB Contributor"),
        other("4939a1f6-9ae0-4e48-a1e0-f2cbe897382d", "SQL Managed Instance Contributor"),
        other("056cd41c-7e88-42e1-933e-88ba6a50c9c3", "SQL Security Manager"),
        other("6d8ee4ec-f05a-4a1d-8b00-a9b17e38b437", "SQL Server Contributor"),
        other("2cc479cb-7b4d-49a8-b449-8c00fd0f0a4b", "Web Plan Contributor"),
        other("de139f84-1756-47ae-9be6-808fbbe84772", "Website Contributor"),
    };
    return table;
}

QStringList neededDataActions(bool managedHsm) {
    return managedHsm ? QStringList{QStringLiteral("Microsoft.KeyVault/managedHsm/keys/read/action"),
               QStringLiteral("Microsoft.KeyVault/managedHsm/keys/backup/action")}
                      : QStringList{QStringLiteral("Microsoft.KeyVault/vaults/keys/read"),
                          QStringLiteral("Microsoft.KeyVault/vaults/keys/backup/action")};
}

} // namespace domain
