#pragma once

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
} // namespace roles

/// The built-in HSM roles as recorded: the fallback where the HSM's definitions cannot be read
/// (contract 9.4).
const std::vector<RoleDefinition> &builtInHsmRoles();
/// The built-in Key Vault roles that hold rights on keys (contract 8.6), the same kind of fallback.
const std::vector<RoleDefinition> &builtInKeyVaultRoles();

/// The data actions that the job's own custom role holds, exactly two.
QStringList neededDataActions(bool managedHsm);

} // namespace domain
