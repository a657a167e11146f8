#pragma once

#include "domain/recovery/recoveryplan.h"

namespace domain {

/// What refuses these steps, or speaks against them, before anything is written. Internal to planRecovery().
/// Pure, each about one kind of thing.
using Refusals = std::vector<RecoveryRefusal>;

Refusals checkPoint(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkKey(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkTarget(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkStaging(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkRehearsal(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkSet(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkMachine(const RecoveryFindings &findings, const RecoveryChoices &choices);
Refusals checkGrants(
    const RecoveryFindings &findings, const RecoveryChoices &choices, const std::vector<RecoveryStep> &steps);
Refusals checkRights(const RecoveryFindings &findings, const std::vector<RecoveryStep> &steps);

/// A storage account alone: what keeps it from taking a restore in this region (contract 15.4).
Refusals checkStagingAccount(const StorageAccount &account, const QString &region);
/// A store alone: what keeps the original key from being restored into it (contract 10, 15.5).
Refusals checkTargetStore(
    const RecoveryFindings &findings, const KeyStore &store, bool sameSecurityDomainConfirmed);

} // namespace domain
