#include "wording/reviewreporttext.h"

#include "wording/accesstext.h"
#include "wording/reviewtext.h"
#include "wording/text.h"
#include "wording/visibletext.h"

namespace wording {

QString reviewLabel(ReviewLabel label) {
    switch (label) {
    case ReviewLabel::Title:
        return Text::tr("Review of key access");
    case ReviewLabel::StateOf:
        return Text::tr("State of");
    case ReviewLabel::Tenant:
        return Text::tr("Tenant");
    case ReviewLabel::Source:
        return Text::tr("Source");
    case ReviewLabel::CollectedBy:
        return Text::tr("Collected by");
    case ReviewLabel::CollectedWith:
        return Text::tr("Collected with");
    case ReviewLabel::ReviewedWith:
        return Text::tr("Reviewed with");
    case ReviewLabel::ExpiryJudgedAt:
        return Text::tr("Expiry evaluated at");
    case ReviewLabel::KeysAskedFor:
        return Text::tr("Only keys");
    case ReviewLabel::PrincipalsAskedFor:
        return Text::tr("Only principals");
    case ReviewLabel::TimeUnknown:
        return Text::tr("The files don't show when they were created, so the expiry of keys wasn't "
                        "evaluated. Specify the time with --as-of.");
    case ReviewLabel::NotTold:
        return Text::tr("Not stated in the files");
    case ReviewLabel::Pseudonyms:
        return Text::tr("Names and IDs are pseudonyms.");
    case ReviewLabel::Read:
        return Text::tr("What was read");
    case ReviewLabel::ReadNote:
        return Text::tr("What isn't listed here wasn't read: it's unknown, not “no access”.");
    case ReviewLabel::NothingRead:
        return Text::tr("The files don't prove that any list is complete.");
    case ReviewLabel::Files:
        return Text::tr("Files");
    case ReviewLabel::NoFiles:
        return Text::tr("None.");
    case ReviewLabel::File:
        return Text::tr("File");
    case ReviewLabel::Holds:
        return Text::tr("Contains");
    case ReviewLabel::Size:
        return Text::tr("Bytes");
    case ReviewLabel::Sha256:
        return QStringLiteral("SHA-256");
    case ReviewLabel::Problems:
        return Text::tr("What couldn't be used");
    case ReviewLabel::Missing:
        return Text::tr("What is missing for a full answer");
    case ReviewLabel::Findings:
        return Text::tr("Findings");
    case ReviewLabel::NoFindings:
        return Text::tr("No findings in what was read.");
    case ReviewLabel::Cure:
        return Text::tr("What to do");
    case ReviewLabel::Why:
        return Text::tr("How this is known");
    case ReviewLabel::Recoverability:
        return Text::tr("If a key went");
    case ReviewLabel::RecoverabilityNote:
        return Text::tr(
            "For each Confidential VM with a customer-managed key: what would bring the key back if "
            "it were deleted, or brings it back if it is. What wasn't read is unknown.");
    case ReviewLabel::SoftDelete:
        return Text::tr("Soft delete");
    case ReviewLabel::AccessToKeys:
        return Text::tr("Who can do what");
    case ReviewLabel::NoKeys:
        return Text::tr("No keys were found.");
    case ReviewLabel::UsedBy:
        return Text::tr("Used by");
    case ReviewLabel::UsedByNone:
        return Text::tr("No disk encryption set that was read");
    case ReviewLabel::Authorization:
        return Text::tr("Access controlled by");
    case ReviewLabel::AzureBackup:
        return Text::tr("Azure Backup");
    case ReviewLabel::Legend:
        return Text::tr("✓ yes, ✗ no, ? unknown because not everything was read, – the key store has no such "
                        "right");
    case ReviewLabel::NotJudgedOnHsm:
        return Text::tr("Not evaluated: Global Administrators of the tenant can make themselves Managed HSM "
                        "Administrator, without any role in the HSM.");
    case ReviewLabel::NobodyNamed:
        return Text::tr("No grant that was read names anyone.");
    case ReviewLabel::Principal:
        return Text::tr("Security principal");
    case ReviewLabel::Comparison:
        return Text::tr("What changed");
    case ReviewLabel::Earlier:
        return Text::tr("Compared with");
    case ReviewLabel::Later:
        return Text::tr("Compared with a later state");
    case ReviewLabel::NothingChanged:
        return Text::tr("No change of a single right is known.");
    case ReviewLabel::WhatIf:
        return Text::tr("What if");
    case ReviewLabel::WhatIfNote:
        return Text::tr(
            "Nothing is changed in Azure. This report shows the state that these changes would result in.");
    case ReviewLabel::FindingsGone:
        return Text::tr("Findings that would no longer exist");
    case ReviewLabel::FindingsAdded:
        return Text::tr("New findings");
    case ReviewLabel::FindingsSame:
        return Text::tr("The findings would be the same.");
    case ReviewLabel::What:
        return Text::tr("What");
    case ReviewLabel::Where:
        return Text::tr("Where");
    case ReviewLabel::Answer:
        return Text::tr("Answer");
    case ReviewLabel::Count:
        return Text::tr("Count");
    }
    return {};
}

QString readKindName(domain::ReadKind kind) {
    switch (kind) {
    case domain::ReadKind::RoleAssignments:
        return Text::tr("Role assignments");
    case domain::ReadKind::RoleDefinitions:
        return Text::tr("Role definitions");
    case domain::ReadKind::DenyAssignments:
        return Text::tr("Deny assignments");
    case domain::ReadKind::AccessPolicies:
        return Text::tr("Access policies");
    case domain::ReadKind::Keys:
        return Text::tr("Keys");
    case domain::ReadKind::Principals:
        return Text::tr("Principals");
    case domain::ReadKind::RecoveryServicesVaults:
        return Text::tr("Recovery Services vaults");
    case domain::ReadKind::ProtectedItems:
        return Text::tr("Protected items");
    case domain::ReadKind::RecoveryPoints:
        return Text::tr("Recovery points");
    }
    return {};
}

QString readPlace(const domain::ScopeRead &read) {
    if (read.kind == domain::ReadKind::Keys) {
        return Text::tr("%1 of %2").arg(readKindName(read.kind), visible(read.store));
    }
    if (read.kind == domain::ReadKind::Principals) {
        return readKindName(read.kind);
    }
    return Text::tr("%1 at %2").arg(readKindName(read.kind), visibleScope(read.scope));
}

QString readOutcomeName(domain::ReadOutcome outcome) {
    switch (outcome) {
    case domain::ReadOutcome::Read:
        return Text::tr("Read", "it was read");
    case domain::ReadOutcome::Refused:
        return Text::tr("Refused: not visible to the collector");
    case domain::ReadOutcome::Failed:
        return Text::tr("Failed");
    }
    return {};
}

QString limitedRead(const QString &principalId) {
    return Text::tr("only for the ID %1").arg(visible(principalId));
}

QString severityCount(domain::FindingSeverity severity, int count) {
    switch (severity) {
    case domain::FindingSeverity::Critical:
        return Text::tr("%n critical", nullptr, count);
    case domain::FindingSeverity::High:
        return Text::tr("%n high", nullptr, count);
    case domain::FindingSeverity::Medium:
        return Text::tr("%n medium", nullptr, count);
    case domain::FindingSeverity::Low:
        return Text::tr("%n low", nullptr, count);
    case domain::FindingSeverity::Note:
        return Text::tr("%n note(s)", nullptr, count);
    }
    return {};
}

QString keysLeftOutNote(int count) {
    return Text::tr("The tables of %n more key(s) are left out: specify keys with --key. The findings are "
                    "about all of them.",
        nullptr, count);
}

QString moreProblemsNote(int count) {
    return Text::tr("And %n more.", nullptr, count);
}

QString unchangedKeysNote(int count) {
    return Text::tr("%n key(s) didn't change.", nullptr, count);
}

QString comparisonLeftOutNote(bool otherIsOlder) {
    const QString with = otherIsOlder ? Text::tr("This state was compared with an earlier one.")
                                      : Text::tr("This state was compared with a later one.");
    return with + QLatin1Char(' ')
        + Text::tr("SARIF contains no changes: they are in the report as text, HTML, PDF, CSV or JSON.");
}

QString reasonLine(const QString &actions, const QString &reason) {
    return Text::tr("%1: %2").arg(actions, reason);
}

QString selfGrantLine(const QString &way, bool certain) {
    return certain ? Text::tr("Can grant itself access: %1").arg(way)
                   : Text::tr("Might be able to grant itself access: %1").arg(way);
}

QString verdictWords(const domain::BackupVerdict &verdict) {
    return verdict.ifEnabled ? Text::tr("Yes, if the key is enabled, which wasn't read")
                             : truthWord(verdict.truth);
}

QString shortVerdictWords(const domain::BackupVerdict &verdict) {
    return verdict.ifEnabled ? Text::tr("Yes, if enabled") : truthWord(verdict.truth);
}

QString backupOfKeyLine(const QString &principal, const QString &answer) {
    return Text::tr("Backup of the key, %1: %2").arg(principal, answer);
}

QString backupChangeLine(
    const QString &key, const domain::BackupVerdict &before, const domain::BackupVerdict &after) {
    return before == after
        ? Text::tr("Backup of the key %1 can work: %2, as before.").arg(visible(key), verdictWords(after))
        : Text::tr("Backup of the key %1 can work: %2 → %3")
              .arg(visible(key), verdictWords(before), verdictWords(after));
}

QString backupRightsLine(const QString &answer) {
    return Text::tr("Rights to read and back up: %1").arg(answer);
}

QStringList backupStateLines(const std::vector<domain::Prerequisite> &states) {
    QStringList lines;
    for (const domain::Prerequisite &state : states) {
        const QString sentence = visible(prerequisiteSentence(state));
        lines << (domain::effectOf(state) == domain::Truth::No
                ? Text::tr("Backup can't work: %1").arg(sentence)
                : Text::tr("It isn't known whether backup can work: %1").arg(sentence));
    }
    return lines;
}

QString backupServiceName(const domain::BackupService &service) {
    if (service.objectId.isEmpty()) {
        return Text::tr("no one known");
    }
    const QString id = visible(service.objectId);
    switch (service.proof) {
    case domain::BackupServiceProof::ApplicationId:
        break;
    case domain::BackupServiceProof::Name:
        return Text::tr("%1 (by its name only)").arg(id);
    case domain::BackupServiceProof::Named:
        return Text::tr("%1 (as specified)").arg(id);
    }
    return id;
}

QString backupLine(const QString &principal, const QString &answer) {
    return Text::tr("Read and back up, %1: %2").arg(principal, answer);
}

} // namespace wording
