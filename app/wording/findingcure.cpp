#include "wording/findingtext.h"

#include "wording/findingwords.h"
#include "wording/names.h"
#include "wording/reviewtext.h"
#include "wording/text.h"

#include <algorithm>

namespace wording {

namespace {

using domain::CureKind;
using domain::FindingRule;
using domain::ReviewFinding;

QString scopesWords(const QStringList &scopes) {
    QStringList words;
    for (const QString &scope : scopes) {
        words << visibleScope(scope);
    }
    words.removeDuplicates();
    return listWords(words);
}

QString eligible(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const domain::KeyStore *store = storeOf(finding, index);
    return store && store->kind == domain::KeyStoreKind::ManagedHsm
        ? Text::tr("Assign the role to a group whose members are eligible in Privileged Identity Management, "
                   "so that it applies only for a limited time, or remove it.")
        : Text::tr("Make the assignment eligible in Privileged Identity Management, so that it applies only "
                   "for a limited time, or remove it.");
}

bool isOnly(const ReviewFinding &finding, domain::UnknownReason reason) {
    return !finding.uncertainties.empty()
        && std::all_of(finding.uncertainties.begin(), finding.uncertainties.end(),
            [reason](const domain::Uncertainty &one) { return one.reason == reason; });
}

/// Empty where reading settles it.
QString stepBeyondReading(
    const domain::Uncertainty &one, const ReviewFinding &finding, const domain::AccessIndex &index) {
    using domain::UnknownReason;
    switch (one.reason) {
    case UnknownReason::GroupMembershipUnknown:
        return Text::tr("Find out what %1 is. If it's a group, check whether %2 is a member of it.")
            .arg(principalLabel(index, one.detail), principalLabel(index, finding.principalId));
    case UnknownReason::ConditionalAssignment:
    case UnknownReason::ConditionalRole:
        return Text::tr("Evaluate manually whether the condition allows the access.");
    case UnknownReason::DenyAssignmentUncertain:
        return Text::tr("Check manually whether the deny assignment applies here.");
    case UnknownReason::ScopeWithinKey:
        return Text::tr("Test whether it works, or grant access at the key instead.");
    case UnknownReason::AssignmentEnded:
        return Text::tr("Check whether the assignment was extended.");
    case UnknownReason::AssignmentsNotRead:
    case UnknownReason::AssignmentsRefused:
    case UnknownReason::AssignmentsFailed:
    case UnknownReason::RoleDefinitionNotRead:
    case UnknownReason::DenyAssignmentsNotRead:
    case UnknownReason::AccessPoliciesNotRead:
    case UnknownReason::PrincipalNotKnown:
    case UnknownReason::DocumentedSetIncomplete:
    case UnknownReason::ReachNotKnown:
        break;
    }
    return {};
}

/// Empty where reading settles some of it.
QString beyondReading(const ReviewFinding &finding, const domain::AccessIndex &index) {
    QString first;
    for (const domain::Uncertainty &one : finding.uncertainties) {
        const QString step = stepBeyondReading(one, finding, index);
        if (step.isEmpty()) {
            return {};
        }
        first = first.isEmpty() ? step : first;
    }
    return first;
}

QString reading(const ReviewFinding &finding, const domain::AccessIndex &index) {
    if (isOnly(finding, domain::UnknownReason::RoleDefinitionNotRead)) {
        return Text::tr("Read the definitions of the roles and review again.");
    }
    if (const QString other = beyondReading(finding, index); !other.isEmpty()) {
        return other;
    }
    const QString scopes = scopesWords(finding.cure.scopes);
    return scopes.isEmpty() ? Text::tr("Read it and review again.")
                            : Text::tr("Read these and review again: %1.").arg(scopes);
}

/// What to do where there is no exact command.
QString byHand(FindingRule rule) {
    if (rule == FindingRule::BackupLacksAccess || rule == FindingRule::DiskEncryptionSetLacksAccess
        || rule == FindingRule::OrchestratorLacksAccess) {
        return Text::tr("A deny assignment blocks the access, and no grant helps. Check what created it, "
                        "such as a deployment stack or a managed application.");
    }
    if (rule == FindingRule::HsmNotActivated) {
        return Text::tr("Activate the Managed HSM: download its security domain.");
    }
    if (rule == FindingRule::NetworkPerimeter) {
        return Text::tr("Check the rules of the network security perimeter, and allow Azure Backup.");
    }
    if (rule == FindingRule::NetworkRestricted) {
        return Text::tr("Nothing, if this is intended.");
    }
    if (rule == FindingRule::DiskEncryptionSetMissing) {
        return Text::tr("Restore the disk encryption set, or the virtual machine with another one.");
    }
    if (rule == FindingRule::DiskEncryptionSetNotConfidential) {
        return Text::tr(
            "Check whether a Confidential VM uses the set; create a set of the confidential type for it.");
    }
    if (rule == FindingRule::KeyRotationError) {
        return Text::tr(
            "Provide the disk encryption set with what the error names, then let it use the newest version.");
    }
    if (rule == FindingRule::KeyInOtherTenant) {
        return Text::tr("Review the tenant of the key store: its service principals and its grants decide.");
    }
    if (rule == FindingRule::KeyNotExportable || rule == FindingRule::KeyWithoutReleasePolicy
        || rule == FindingRule::KeyTypeUnusual) {
        return Text::tr("Check whether the Confidential VMs start with the key; a new key can be created the "
                        "way they need it.");
    }
    if (rule == FindingRule::StandardSku) {
        return Text::tr("Move the key to a Premium Key Vault or a Managed HSM.");
    }
    if (rule == FindingRule::StandardPolicy) {
        return Text::tr("Create an Enhanced policy in the vault and use it.");
    }
    if (rule == FindingRule::DiskEncryptionSetNotJudged) {
        return Text::tr("Show the disk encryption set again with its identity, and review again.");
    }
    if (rule == FindingRule::KeyNotRestorable) {
        return Text::tr("Back up the virtual machines while Azure Backup can use the key, and check that a "
                        "recovery point reaches the vault tier.");
    }
    return Text::tr("Check it manually.");
}

} // namespace

QString cureSentence(const ReviewFinding &finding, const domain::AccessIndex &index) {
    const domain::FindingCure &cure = finding.cure;
    const QString who = principalLabel(index, cure.principalId);
    switch (cure.kind) {
    case CureKind::GrantAtKey:
        return Text::tr("Grant %1 exactly this on %2: %3.")
            .arg(who, keyWords(finding, index), rightsWords(cure.rights));
    case CureKind::GrantToObjectId:
        return cure.rights.isEmpty() ? Text::tr("Grant the same to %1, then remove this grant.").arg(who)
                                     : Text::tr("Grant %1 exactly this, then remove this grant: %2.")
                                           .arg(who, rightsWords(cure.rights));
    case CureKind::RemoveAssignment:
        return Text::tr("Remove the assignment.");
    case CureKind::NarrowAssignment:
        return cure.scopes.isEmpty()
            ? Text::tr("Remove the assignment: no disk encryption set uses a key that it reaches.")
            : Text::tr("Assign the same role at %1 only, then remove this assignment.")
                  .arg(scopesWords(cure.scopes));
    case CureKind::ReplaceRole:
        return Text::tr("Assign a role with exactly %1, then remove this assignment.")
            .arg(rightsWords(cure.rights));
    case CureKind::RemovePolicyPermissions:
        return finding.rule == domain::FindingRule::BackupHasSurplusRights
            ? Text::tr("Remove these permissions from the access policy: %1.").arg(rightsWords(cure.rights))
            : Text::tr("Remove the access policy.");
    case CureKind::MakeEligible:
        return eligible(finding, index);
    case CureKind::EnableKey:
        return Text::tr("Find out why the key was disabled; if it should be used, enable it.");
    case CureKind::RenewKey:
        return finding.rule == domain::FindingRule::KeyNotYetValid
            ? Text::tr("Set an earlier activation date, or wait for it.")
            : Text::tr("Set a later expiry date, or create a new version and let the disk encryption set use "
                       "it.");
    case CureKind::EnablePurgeProtection:
        return Text::tr("Enable purge protection. It can't be disabled again.");
    case CureKind::EnableSoftDelete:
        return Text::tr("Enable soft delete. It can't be disabled again.");
    case CureKind::ReadScopes:
        return reading(finding, index);
    case CureKind::JudgeCondition:
        return Text::tr("Evaluate manually whether the condition allows the access.");
    case CureKind::ConfirmEffect:
        return Text::tr("Test whether it works, or grant access at the key instead.");
    case CureKind::ReadState:
        return finding.state && finding.state->kind == domain::PrerequisiteKind::TwoAccounts
            ? Text::tr("Leave out the older of the two files, or read it again, and review again.")
            : Text::tr("Read it and review again.");
    case CureKind::NamePrincipal:
        return Text::tr(
            "Read which service principal it is and review again, or specify it with --backup-principal.");
    case CureKind::CreatePrincipal:
        return Text::tr(
            "Create the service principal of Azure Backup's application, then grant access to it.");
    case CureKind::EnablePrincipal:
        return Text::tr("Find out why the service principal was disabled; if backup should work, enable it.");
    case CureKind::RecoverKey:
        return Text::tr("Recover the key, or let the disk encryption set use another one.");
    case CureKind::RecoverStore:
        return Text::tr("Recover the key store.");
    case CureKind::AllowTrustedServices:
        return Text::tr("Allow trusted Microsoft services to bypass the network rules.");
    case CureKind::RegisterPreview:
        return Text::tr("Register the preview feature in the subscription; it takes a few minutes.");
    case CureKind::ByHand:
        return byHand(finding.rule);
    }
    return {};
}

} // namespace wording
