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
        hsmRole(QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625c"),
            QStringLiteral("Managed HSM Crypto Service Release User"), words("keys/release/action")),
        hsmRole(roles::managedHsmPolicyAdministrator, QStringLiteral("Managed HSM Policy Administrator"),
            words("roleDefinitions/read/action roleDefinitions/write/action roleDefinitions/delete/action "
                  "roleAssignments/read/action roleAssignments/write/action "
                  "roleAssignments/delete/action")),
        hsmRole(QStringLiteral("2c18b078-7c48-4d3a-af88-5a3a1b3f82b3"),
            QStringLiteral("Managed HSM Crypto Auditor"),
            words("roleAssignments/read/action roleDefinitions/read/action keys/read/action "
                  "keys/deletedKeys/read/action")),
        hsmRole(QStringLiteral("33413926-3206-4cdd-b39a-83574fe37a17"),
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
        vaultRole(QStringLiteral("14b46e9e-c2b7-41b4-b07b-48a6ebf60603"),
            QStringLiteral("Key Vault Crypto Officer"), words("keys/* keyrotationpolicies/*")),
        vaultRole(roles::keyVaultCryptoUser, QStringLiteral("Key Vault Crypto User"),
            words("keys/read keys/update/action keys/backup/action keys/encrypt/action keys/decrypt/action "
                  "keys/wrap/action keys/unwrap/action keys/sign/action keys/verify/action")),
        vaultRole(QStringLiteral("e147488a-f6f5-4113-8e2d-b22465e65bf6"),
            QStringLiteral("Key Vault Crypto Service Encryption User"),
            words("keys/read keys/wrap/action keys/unwrap/action")),
        vaultRole(QStringLiteral("08bbd89e-9f13-488c-ac41-acfcb10c90ab"),
            QStringLiteral("Key Vault Crypto Service Release User"), words("keys/release/action")),
        vaultRole(QStringLiteral("21090545-7ca7-4776-b22c-e363652d74d2"), QStringLiteral("Key Vault Reader"),
            words("*/read secrets/readMetadata/action")),
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
        azureRole(roles::keyVaultDataAccessAdministrator,
            QStringLiteral("Key Vault Data Access Administrator"), assign, {}, {}),
        azureRole(roles::keyVaultContributor, QStringLiteral("Key Vault Contributor"),
            {QStringLiteral("Microsoft.KeyVault/*")}, {}, {}),
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
