#pragma once

#include "domain/accessevaluation.h"
#include "domain/backupservice.h"
#include "domain/backupstate.h"
#include "domain/coverage.h"
#include "domain/keystore.h"
#include "domain/reviewfindings.h"

#include <QString>

namespace wording {

/// Headings, fields, columns and notes of a review report.
enum class ReviewLabel {
    Title,
    StateOf,
    Tenant,
    Source,
    CollectedBy,
    CollectedWith,
    ReviewedWith,
    ExpiryJudgedAt,
    KeysAskedFor,
    PrincipalsAskedFor,
    TimeUnknown, ///< note: expiry was not judged
    NotTold,
    Pseudonyms, ///< note
    Read,
    ReadNote, ///< what was not read is unknown
    NothingRead,
    Files,
    NoFiles,
    File,
    Holds,
    Size,
    Sha256,
    Problems,
    Missing,
    Findings,
    NoFindings,
    Cure,
    Why,
    Recoverability, ///< what would be possible if a key went
    RecoverabilityNote,
    SoftDelete,
    AccessToKeys,
    NoKeys,
    UsedBy, ///< disk encryption sets
    UsedByNone,
    Authorization,
    AzureBackup,
    Legend,
    NotJudgedOnHsm, ///< note: what nothing here can tell of a Managed HSM
    NobodyNamed,
    Principal,
    Comparison,
    Earlier,
    Later,
    NothingChanged,
    WhatIf,
    WhatIfNote, ///< note: the report is of a state that does not exist
    FindingsGone,
    FindingsAdded,
    FindingsSame,
    What,
    Where,
    Answer,
    Count,
};
QString reviewLabel(ReviewLabel label);

QString readKindName(domain::ReadKind kind); ///< "Role assignments"
QString readOutcomeName(domain::ReadOutcome outcome); ///< "Read"
/// "Role assignments at all keys of the Managed HSM", "Keys of contoso.vault.azure.net": a list, and where
QString readPlace(const domain::ScopeRead &read);
/// "For one principal only", for a list that was limited to it.
QString limitedRead(const QString &principalId);
/// "2 critical, 1 high": every severity that occurs.
QString severityCount(domain::FindingSeverity severity, int count);
QString keysLeftOutNote(int count);
QString moreProblemsNote(int count);
QString unchangedKeysNote(int count);
/// For a form that has no place for a comparison.
QString comparisonLeftOutNote(bool otherIsOlder);
/// "unwrap, sign: …" — the actions that a reason explains
QString reasonLine(const QString &actions, const QString &reason);
QString selfGrantLine(const QString &way, bool certain); ///< "Can …" / "May be able to …"
/// "Yes", "No", "Unknown", "Yes, if the key is enabled, which was not read"
QString verdictWords(const domain::BackupVerdict &verdict);
QString shortVerdictWords(const domain::BackupVerdict &verdict); ///< "Yes, if enabled"
/// "Read and back up, …: yes", where it is all that there is to say
QString backupLine(const QString &principal, const QString &answer);
/// The same in two: who holds the rights, and whether backup can work.
QString backupOfKeyLine(const QString &principal, const QString &answer);
/// "Backup of the key k1 can work: No → Yes"
QString backupChangeLine(
    const QString &key, const domain::BackupVerdict &before, const domain::BackupVerdict &after);
QString backupRightsLine(const QString &answer);
/// "Backup cannot work: …", "It is not known whether backup can work: …", for each state
QStringList backupStateLines(const std::vector<domain::Prerequisite> &states);
/// Who Azure Backup is: the object id, and how one knows where it is not by the application id.
QString backupServiceName(const domain::BackupService &service);

} // namespace wording
