#pragma once

#include "domain/qualification.h"
#include "domain/recommendation.h"
#include "domain/recoveryservices.h"
#include "domain/virtualmachine.h"

#include <QString>

namespace wording {

QString encryptionName(domain::DiskEncryption encryption); ///< "Customer-managed key"
QString protectionName(const domain::BackupStatus &status); ///< "Not protected", "Protected (vault rsv1)"
QString redundancyName(const QString &redundancy); ///< "LocallyRedundant" -> "Locally redundant"
QString policyKind(const domain::BackupPolicy &policy); ///< "Enhanced" / "Standard"
QString scheduleText(const domain::BackupPolicy &policy); ///< "Every 4 hours from 08:00 for 12 hours (UTC)"
QString retentionText(const domain::BackupPolicy &policy); ///< "Snapshots kept 2 days; daily points 30 days"
QString newPolicyText(const domain::NewPolicy &policy);
QString policyProblemText(domain::PolicyProblem problem);
QString reasonText(const domain::ReasonedFlag &flag); ///< why a VM, vault or policy is blocked, or a warning
/// All blocks and warnings in one line; empty where there are none.
QString qualificationText(const domain::Qualification &qualification);
QString vaultReasonText(domain::VaultReason reason); ///< why this vault suggests itself
QString policyReasonText(domain::PolicyReason reason);
QString supportMatrixNote(const domain::SupportMatrix &matrix); ///< source and date, "Azure decides"
QString protectionStateName(const QString &state); ///< "IRPending" -> "Waiting for the first backup"
QString jobStatusName(const QString &status);

} // namespace wording
