#pragma once

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
    AccessToKeys,
    NoKeys,
    UsedBy, ///< disk encryption sets
    UsedByNone,
    Authorization,
    AzureBackup,
    NoBackupPrincipal, ///< Backup Management Service is not among the principals
    Legend,
    NobodyNamed,
    Principal,
    Comparison,
    Earlier,
    NothingChanged,
    What,
    Where,
    Answer,
    Count,
};
QString reviewLabel(ReviewLabel label);

QString readKindName(domain::ReadKind kind); ///< "Role assignments"
QString readOutcomeName(domain::ReadOutcome outcome); ///< "Read"
/// "For one principal only", for a list that was limited to it.
QString limitedRead(const QString &principalId);
/// "2 critical, 1 high": every severity that occurs.
QString severityCount(domain::FindingSeverity severity, int count);
QString keysLeftOutNote(int count);
QString moreProblemsNote(int count);
QString unchangedKeysNote(int count);
/// "unwrap, sign: …" — the actions that a reason explains
QString reasonLine(const QString &actions, const QString &reason);
QString selfGrantLine(const QString &way, bool certain); ///< "Can …" / "May be able to …"
QString backupLine(const QString &principal, const QString &answer);

} // namespace wording
