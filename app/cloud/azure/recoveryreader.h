#pragma once

#include "cloud/azure/backupclient.h"
#include "cloud/azure/jsonreader.h"
#include "domain/recoverypoint.h"
#include "domain/recoveryservices.h"
#include "domain/virtualmachine.h"

namespace azure {

/// A Recovery Services vault in any of the shapes that one list may mix (contract 12.2, 12.3).
domain::RecoveryServicesVault readRecoveryServicesVault(const JsonNode &node);
/// A protected item (contract 14.7). "Never backed up" (2001-01-01) is an invalid time.
domain::ProtectedItem readProtectedItem(const JsonNode &node);
/// The answer to backupStatus (contract 14.2): null, "" and absent alike.
domain::BackupStatus readBackupStatus(const JsonNode &node);
/// The answer to backupPreValidateProtection (contract 14.3).
PreValidation readPreValidation(const JsonNode &node);
/// {vault}/backupOperations/{id}, and what is behind Azure-AsyncOperation (contract 14.6, 15.1).
OperationStatus readOperationStatus(const JsonNode &node);
/// A recovery point of a VM; tiers by name or, from old api-versions, by number (contract 15.3).
domain::RecoveryPoint readRecoveryPoint(const JsonNode &node);

} // namespace azure
