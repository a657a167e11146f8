#pragma once

#include "domain/azurecloud.h"
#include "domain/role.h"

namespace domain {

/// Well-known role GUIDs (contract 8.6 and 9.4). Crypto User and Crypto Service Release User of the HSM
/// differ in the last digit only: always compare whole GUIDs.
namespace roles {
inline const QString managedHsmAdministrator = QStringLiteral("a290e904-7015-4bba-90c8-60543313cdb4");
inline const QString managedHsmCryptoOfficer = QStringLiteral("515eb02d-2335-4d2d-92f2-b1cbdf9c3778");
inline const QString managedHsmCryptoUser = QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625b");
inline const QString managedHsmPolicyAdministrator = QStringLiteral("4bd23610-cdcf-4971-bdee-bdc562cc28e4");
inline const QString keyVaultAdministrator = QStringLiteral("00482a5a-887f-4fb3-b363-3b7fe8e74483");
inline const QString keyVaultCryptoUser = QStringLiteral("12338af0-0e69-4776-bea7-57ae8d297424");
inline const QString keyVaultContributor = QStringLiteral("f25e0fa2-a7c8-4377-a976-54943a77a395");
inline const QString keyVaultDataAccessAdministrator = QStringLiteral("8b54135c-b56d-4d72-a534-26097cfdc8d8");
/// Service users: what disk encryption sets and the Confidential VM Orchestrator need (contract 8.6, 9.4).
inline const QString managedHsmCryptoServiceEncryptionUser
    = QStringLiteral("33413926-3206-4cdd-b39a-83574fe37a17");
inline const QString managedHsmCryptoServiceReleaseUser
    = QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625c");
inline const QString keyVaultCryptoServiceEncryptionUser
    = QStringLiteral("e147488a-f6f5-4113-8e2d-b22465e65bf6");
inline const QString keyVaultCryptoServiceReleaseUser
    = QStringLiteral("08bbd89e-9f13-488c-ac41-acfcb10c90ab");
inline const QString keyVaultCryptoOfficer = QStringLiteral("14b46e9e-c2b7-41b4-b07b-48a6ebf60603");
inline const QString keyVaultReader = QStringLiteral("21090545-7ca7-4776-b22c-e363652d74d2");
inline const QString keyVaultCertificatesOfficer = QStringLiteral("a4417e6f-fecd-4de8-b567-7b0420556985");
inline const QString keyVaultSecretsOfficer = QStringLiteral("b86a8fe4-44ce-4948-aee5-eccb2c155cd7");
inline const QString keyVaultSecretsUser = QStringLiteral("4633458b-17de-408a-b874-0445c86b69e6");
inline const QString owner = QStringLiteral("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
inline const QString contributor = QStringLiteral("b24988ac-6180-42a0-ab88-20f7382dd24c");
inline const QString userAccessAdministrator = QStringLiteral("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");
inline const QString roleBasedAccessControlAdministrator
    = QStringLiteral("f58310d9-a9f6-439a-9e8d-f62e7b41a168");
} // namespace roles

/// The built-in HSM roles as recorded: the fallback where the HSM's definitions cannot be read
/// (contract 9.4).
const std::vector<RoleDefinition> &builtInHsmRoles();
/// The built-in Key Vault roles with data actions (contract 8.6), the same kind of fallback.
const std::vector<RoleDefinition> &builtInKeyVaultRoles();

/// The built-in control-plane roles that can grant access to a vault's keys, or end the vault (contract 7.3,
/// 8.3, 8.6), with the actions that matter here.
const std::vector<RoleDefinition> &builtInGrantingRoles();

/// Documented built-in roles without any data action of Key Vault and without a right to grant. What else
/// they may do is left out.
const std::vector<RoleDefinition> &builtInOtherRoles();

/// The data actions that the job's own custom role holds, exactly two.
QStringList neededDataActions(bool managedHsm);

} // namespace domain
