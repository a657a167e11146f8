#include "domain/writeneeds.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/rightmatching.h"
#include "domain/roletable.h"

namespace domain {

namespace {

const QString hsmActions = QStringLiteral("Microsoft.KeyVault/managedHsm/");
const QString authorizationActions = QStringLiteral("Microsoft.Authorization/");
const QString recoveryActions = QStringLiteral("Microsoft.RecoveryServices/Vaults/");

WriteNeed roleNeed(const QString &what, const PlannedWrite &write, const KeyStore &store) {
    const bool hsm = store.kind == KeyStoreKind::ManagedHsm;
    const bool assigns = write.kind == WriteKind::CreateRoleAssignment;
    return {hsm ? hsmActions + what + QStringLiteral("/write/action")
                : authorizationActions + what + QStringLiteral("/write"),
        write.scope, hsm, assigns ? write.roleGuid : QString()};
}

/// What the condition in the definition of Key Vault Data Access Administrator lets be assigned: Key Vault
/// Administrator, Certificates Officer, Crypto Officer, Crypto Service Encryption User, Crypto User, Reader,
/// Secrets Officer and Secrets User (contract 8.3).
bool isDataAccessRole(const QString &roleGuid) {
    static const QStringList guids{roles::keyVaultAdministrator, roles::keyVaultCertificatesOfficer,
        roles::keyVaultCryptoOfficer, roles::keyVaultCryptoServiceEncryptionUser, roles::keyVaultCryptoUser,
        roles::keyVaultReader, roles::keyVaultSecretsOfficer, roles::keyVaultSecretsUser};
    return guids.contains(roleGuid, Qt::CaseInsensitive);
}

} // namespace

std::vector<WriteNeed> needsOfWrite(
    const PlannedWrite &write, const KeyStore &store, const ResourceId &virtualMachineId) {
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        return {roleNeed(QStringLiteral("roleDefinitions"), write, store)};
    case WriteKind::CreateRoleAssignment:
        return {roleNeed(QStringLiteral("roleAssignments"), write, store)};
    case WriteKind::AddAccessPolicy:
        return {{QStringLiteral("Microsoft.KeyVault/vaults/accessPolicies/write"), write.scope, false, {}}};
    case WriteKind::CreateBackupPolicy:
        return {{recoveryActions + QStringLiteral("backupPolicies/write"), write.scope, false, {}}};
    case WriteKind::EnableProtection:
        return {{recoveryActions + QStringLiteral("backupFabrics/protectionContainers/protectedItems/write"),
                    write.scope, false, {}},
            {QStringLiteral("Microsoft.Compute/virtualMachines/write"), virtualMachineId.text(), false, {}}};
    case WriteKind::Recover:
        return {}; // see needsOfStep()
    case WriteKind::TriggerBackup:
        break;
    }
    return {
        {recoveryActions + QStringLiteral("backupFabrics/protectionContainers/protectedItems/backup/action"),
            write.scope, false, {}}};
}

Truth mayAssignRole(
    const RoleAssignment &granting, const RoleDefinition &grantingRole, const QString &roleGuid) {
    if (base::sameText(grantingRole.guid, roles::keyVaultDataAccessAdministrator) && !roleGuid.isEmpty()
        && !isDataAccessRole(roleGuid)) {
        return Truth::No;
    }
    const bool dataAccess = base::sameText(grantingRole.guid, roles::keyVaultDataAccessAdministrator);
    const bool limited
        = !granting.condition.isEmpty() || (dataAccess ? roleGuid.isEmpty() : hasCondition(grantingRole));
    return limited ? Truth::Unknown : Truth::Yes;
}

const RoleDefinition *grantingRole(const Environment &environment, const RoleAssignment &assignment) {
    return RoleTable::forControlPlane(environment).find(roleGuidOf(assignment)).definition;
}

} // namespace domain
