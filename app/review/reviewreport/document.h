#pragma once

#include "domain/accessedit.h"
#include "domain/comparison.h"
#include "review/case.h"
#include "review/compare.h"
#include "review/progress.h"
#include "review/reasons.h"
#include "wording/findingtext.h"

#include <optional>
#include <vector>

namespace reviewreport {

/// Where the facts come from. Nothing here is told by a clock: two reviews of the same files are equal.
struct Origin {
    QDateTime takenAt; ///< UTC; invalid where the files do not tell
    QString source; ///< cloud or scenario; may be empty
    bool isSimulated = false;
    bool usesPseudonyms = false;
    QString tenantId;
    snapshot::Collector collector;
    QString collectorVersion; ///< of the program that took the snapshot; may be empty
    domain::ImportReport import; ///< inputs with their SHA-256, problems, what is missing
};

/// Why cells of a principal are as they are.
struct Reason : review::Reason {
    QString text; ///< in words
};

/// One principal of a key's matrix.
struct PrincipalRow {
    QString objectId;
    QString name; ///< visible(); empty where not known
    domain::PrincipalType type = domain::PrincipalType::Unknown;
    bool isBackupService = false;
    QStringList backupStates; ///< of Azure Backup: why its rights do not mean that backup can work
    std::vector<std::optional<domain::Truth>> truths; ///< by KeySection::actions; nullopt: no such right
    std::vector<Reason> reasons;
    std::vector<domain::SelfGrant> selfGrants;
};

struct KeySection {
    domain::KeyIdentifier key; ///< without version
    QString storeName;
    domain::KeyStoreKind storeKind = domain::KeyStoreKind::KeyVault;
    domain::PermissionModel model = domain::PermissionModel::LocalRbac; ///< whose rights the columns are
    bool modelIsKnown = true; ///< false: nobody read the Key Vault, so that either system may decide
    QStringList diskEncryptionSets; ///< names of those that use it
    std::vector<domain::BackupAnswer> backup;
    std::vector<domain::ReviewAction> actions; ///< the columns
    std::vector<PrincipalRow> rows; ///< by object id
};

struct FindingEntry {
    domain::ReviewFinding finding;
    QString ruleId; ///< "CVM001"
    QString principalName; ///< visible(); empty where not known
    QStringList reasons; ///< evidence and uncertainties in words
    int input = -1; ///< of Origin::import.inputs: the file that most likely tells it; -1: none
    std::shared_ptr<const review::Case> in; ///< whose finding it is; never null
    QString title() const { return wording::findingTitle(finding, in->index()); }
    /// Made anew each time: of many findings, the commands take more memory than all the rest.
    wording::FindingText text() const { return wording::findingText(finding, in->index()); }
};

struct ChangeEntry {
    domain::AccessChange change;
    QString principalName; ///< visible(); empty where not known
    QString text;
};

struct KeyChanges {
    domain::KeyIdentifier key;
    domain::KeyPresence presence = domain::KeyPresence::InBoth;
    domain::ChangeSummary summary; ///< of the changes that are told
    std::vector<ChangeEntry> changes;
    int unchanged = 0;
    int unknown = 0;
};

/// A virtual machine of which the two states tell another answer.
struct RecoverabilityChange {
    domain::Recoverability before;
    domain::Recoverability after;
    QString text;
};

/// The reviewed state and an earlier or later one.
struct ComparisonSection {
    Origin other;
    bool otherIsOlder = true;
    domain::ChangeSummary summary; ///< of the changes that are told
    std::vector<review::BackupChange> backup;
    std::vector<KeyChanges> keys; ///< only those whose rights changed or are unknown
    int unchangedKeys = 0;
    std::vector<RecoverabilityChange> recoverability; ///< of machines that both states have
};

struct TriedChange {
    domain::EditOutcome outcome = domain::EditOutcome::Applied;
    QString text;
};

/// The document is of a state that does not exist: what these changes would make of the one that was read.
struct WhatIfSection {
    std::vector<TriedChange> changes;
    std::vector<review::BackupChange> backup;
    domain::ChangeSummary summary;
    std::vector<KeyChanges> keys; ///< only those that would change
    std::vector<FindingEntry> gone; ///< findings that there would be no more
    std::vector<FindingEntry> added;
};

/// What a review found, complete enough for every form. Azure's text in it is as it came; the forms escape
/// it, and what is in words already is plain.
struct ReviewDocument {
    QString product; ///< "cvm-backup-wizard"
    QString productVersion;
    Origin origin;
    QDateTime asOf; ///< the time that expiry was judged at; invalid: it was not judged
    QStringList keyFilter; ///< as asked for; empty: all keys
    QStringList principalFilter;
    std::vector<domain::ScopeRead> coverage; ///< by kind, store, scope and filter
    std::vector<KeySection> keys; ///< keys in use first, then by store and name
    int keysLeftOut = 0; ///< matrices that are not told because of ReviewQuestion::cellLimit
    std::vector<FindingEntry> findings; ///< worst first
    /// Of the virtual machines of the keys that were asked for, by name.
    std::vector<domain::Recoverability> recoverability;
    std::optional<ComparisonSection> comparison;
    std::optional<WhatIfSection> whatIf;
};

/// What to report on.
struct ReviewQuestion {
    QStringList keys; ///< names, "host/name" or key URLs, without case; empty: all
    QStringList principals; ///< object ids, application ids or display names, without case; empty: all
    const review::State *other = nullptr; ///< to compare with: the earlier state, unless its time is later
    std::vector<domain::AccessEdit> whatIf; ///< report on the state as these would leave it
    /// Matrices stop after about so many cells, because nobody reads more and files become too large; all
    /// keys are judged nevertheless.
    int cellLimit = 50'000;
    review::Progress progress; ///< keys done and keys in all; false stops: the document is then incomplete
};

/// Puts a case, which must have been judged, into words. Pure but for progress; touches no network, no file
/// and no clock.
ReviewDocument reviewDocument(const review::State &state, const ReviewQuestion &question = {});

/// How many findings are at `worst` or above it.
int findingsAtOrAbove(const ReviewDocument &document, domain::FindingSeverity worst);

} // namespace reviewreport
