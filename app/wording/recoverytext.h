#pragma once

#include "domain/recovery/recoveryplan.h"
#include "domain/run.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace wording {

// Recovery points
QString tierName(domain::RecoveryTier tier); ///< "snapshot", "vault", "archive"
/// "Snapshot and vault"; a tier that is not valid is named with its state.
QString pointTiersText(const domain::RecoveryPoint &point);
/// What a restore from it allows, in one or two sentences (contract 16.3).
QString pointAllowsText(const domain::RecoveryPoint &point);
QString pointSecurityText(const domain::RecoveryPoint &point); ///< "Customer-managed key", …

// What is there today
QString originalKeyText(const domain::RecoveryFindings &findings);
QString originalSetText(const domain::RecoveryFindings &findings);
QString originalMachineText(const domain::RecoveryFindings &findings);
QString keyUserName(domain::KeyUser user); ///< "Azure Backup", "The disk encryption set's identity", …
/// Whether it holds what it needs on the key, and which right is missing.
QString keyUserText(const domain::KeyUserAccess &access);
/// What was read about restores: one that runs, or failed ones whose copy of the key can be fetched.
QStringList restoreJobTexts(const domain::RecoveryFindings &findings);

// What is proposed
QString wayTitle(domain::RecoveryWay way); ///< "Recover the deleted key"
QString wayText(domain::RecoveryWay way, const domain::RecoveryFindings &findings); ///< why, and what it does

// The plan
/// "Restore the key cvm-erp-os into contoso-kv". Of a write alone, for records and lists.
QString recoveryWriteText(const domain::PlannedWrite &write);
/// What was done, or was found done; of a restore that was started, just that.
QString recoveryWrittenText(const domain::WrittenChange &change);
QString recoveryStepName(domain::RecoveryStepKind kind); ///< "Restore the key": a stage's name
/// One sentence per step: what is done to what, and what it does not do.
QString recoveryStepSentence(const domain::RecoveryStep &step, const domain::RecoveryFindings &findings,
    const domain::RecoveryChoices &choices);
/// The whole plan in words, one paragraph a line.
QStringList recoveryPlanLines(const domain::RecoveryPlan &plan, const domain::RecoveryFindings &findings,
    const domain::RecoveryChoices &choices);
QString recoveryVerb(const domain::RecoveryChoices &choices); ///< of the commit button: "Restore the key"

struct RefusalWords {
    QString what; ///< why the step cannot be made, or what speaks against it
    QString cure; ///< the way out
};
RefusalWords recoveryRefusalText(
    const domain::RecoveryRefusal &refusal, const domain::RecoveryFindings &findings);
/// Where the disk encryption set would tell the key, and only can't be read.
std::optional<RefusalWords> unreadSetWords(const domain::RecoveryFindings &findings);
/// Why no step is proposed, by what was found; else that none is chosen.
RefusalWords nothingChosenWords(const domain::RecoveryFindings &findings);
/// Whom to ask for a missing right, of those who hold it: people and groups first, and no service.
QString askWords(const domain::RecoveryRefusal &missing, const domain::RecoveryFindings &findings);
/// Who could use the key in the second store meanwhile (a rehearsal); says when that is not all known.
QString couldUseText(const domain::RecoveryPlan &plan, const QString &storeName);

} // namespace wording
