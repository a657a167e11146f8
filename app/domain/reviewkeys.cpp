#include "domain/reviewrules.h"

#include "domain/backupstate.h"
#include "domain/builtinroles.h"

#include <algorithm>

namespace domain {

namespace {

using KeyPlace = AccessIndex::KeyPlace;

/// Access that someone needs and lacks: the rights that are not held, and why one knows.
void fillMissing(
    ReviewFinding &finding, const RightsVerdict &verdict, const QString &principalId, Truth missing) {
    finding.principalId = principalId;
    for (const RightVerdict &right : verdict.rights) {
        if (right.truth != missing) {
            continue;
        }
        finding.rights.append(right.right);
        finding.evidence.insert(finding.evidence.end(), right.evidence.begin(), right.evidence.end());
        finding.uncertainties.insert(
            finding.uncertainties.end(), right.uncertainties.begin(), right.uncertainties.end());
    }
}

/// Nothing that was read says whether backup works, though nothing says that it does not.
bool isStateNotRead(const BackupAnswer &answer) {
    return !answer.states.empty()
        && std::all_of(answer.states.begin(), answer.states.end(), [](const Prerequisite &state) {
               return state.kind == PrerequisiteKind::KeyNotRead
                   || state.kind == PrerequisiteKind::KeyStoreNotRead
                   || state.kind == PrerequisiteKind::ValueNotTold
                   || state.kind == PrerequisiteKind::NotServing
                   || state.kind == PrerequisiteKind::TwoAccounts
                   || state.kind == PrerequisiteKind::KeyExpiryNotJudged;
           });
}

void addUnknownState(ReviewContext &context, const KeyPlace &place, const BackupAnswer &answer) {
    ReviewFinding finding = aboutKey(FindingRule::BackupAccessUnknown, FindingSeverity::Medium, place);
    finding.principalId = answer.service.objectId;
    finding.state = answer.states.front();
    finding.subject = place.store->name;
    finding.cure = {CureKind::ReadState, answer.service.objectId, {finding.scope}, {}};
    context.add(std::move(finding));
}

/// An access policy lacks List alone: neither yes nor no, and the documented set is easily completed.
bool isOnlyIncomplete(const ReviewFinding &finding) {
    return !finding.uncertainties.empty()
        && std::all_of(finding.uncertainties.begin(), finding.uncertainties.end(),
            [](const Uncertainty &one) { return one.reason == UnknownReason::DocumentedSetIncomplete; });
}

/// A grant helps neither against a deny assignment nor who is disabled.
CureKind cureOfLack(const std::vector<NearMiss> &nearMisses) {
    const auto has = [&nearMisses](NearMissKind kind) {
        return std::any_of(
            nearMisses.begin(), nearMisses.end(), [kind](const NearMiss &one) { return one.kind == kind; });
    };
    return has(NearMissKind::DeniedByDenyAssignment) ? CureKind::ByHand
        : has(NearMissKind::PrincipalDisabled)       ? CureKind::EnablePrincipal
                                                     : CureKind::GrantAtKey;
}

/// Rights that are missing or not known. Of a service principal that is disabled or does not exist its own
/// findings tell.
void reviewBackupAccess(ReviewContext &context, const KeyPlace &place) {
    for (const BackupAnswer &answer :
        backupAnswers(context.index, context.services, place, context.now, Detail::TruthOnly)) {
        const Truth truth = answer.rights.truth;
        if (truth != Truth::Yes) {
            context.lackingKeys[place.id.host].insert(place.id.name.toCaseFolded());
        }
        if (answer.service.isEnabled == Truth::No || context.services.isMissing) {
            continue;
        }
        if (truth == Truth::Yes) {
            if (isStateNotRead(answer)) {
                addUnknownState(context, place, answer);
            }
            continue;
        }
        const bool lacks = truth == Truth::No;
        ReviewFinding finding
            = aboutKey(lacks ? FindingRule::BackupLacksAccess : FindingRule::BackupAccessUnknown,
                lacks ? FindingSeverity::Critical : FindingSeverity::Medium, place);
        finding.principalId = answer.service.objectId;
        for (const ActionVerdict &action : answer.rights.actions) {
            if (action.truth != truth) {
                continue;
            }
            finding.rights.append(action.right);
            finding.evidence.insert(finding.evidence.end(), action.evidence.begin(), action.evidence.end());
            finding.uncertainties.insert(
                finding.uncertainties.end(), action.uncertainties.begin(), action.uncertainties.end());
        }
        const bool incomplete = isOnlyIncomplete(finding);
        finding.severity = incomplete ? FindingSeverity::Low : finding.severity;
        const bool grants = lacks || incomplete;
        const CureKind cure = lacks         ? cureOfLack(answer.rights.nearMisses)
            : grants                        ? CureKind::GrantAtKey
            : finding.principalId.isEmpty() ? CureKind::NamePrincipal
                                            : CureKind::ReadScopes;
        const bool byPolicies = effectiveModel(*place.store) == PermissionModel::AccessPolicies;
        finding.cure = {cure, finding.principalId, {finding.scope},
            grants ? (byPolicies ? documentedPermissions() : finding.rights) : QStringList()};
        context.add(std::move(finding));
    }
}

/// Only certain lack is a finding; what was not read is told once per store. Where there are several who may
/// be meant, one of them is enough.
bool lackAll(const ReviewContext &context, const KeyPlace &place, const QStringList &principals,
    const QStringList &rights) {
    return !principals.isEmpty()
        && std::all_of(principals.begin(), principals.end(), [&](const QString &principalId) {
               return evaluateRights(
                          context.index, *place.store, place.id.name, principalId, rights, Detail::TruthOnly)
                          .truth
                   == Truth::No;
           });
}

void addLack(ReviewContext &context, const KeyPlace &place, FindingRule rule, const QString &principalId,
    const QString &subject, const QStringList &rights) {
    const RightsVerdict verdict
        = evaluateRights(context.index, *place.store, place.id.name, principalId, rights, Detail::TruthOnly);
    ReviewFinding finding = aboutKey(rule, FindingSeverity::High, place);
    fillMissing(finding, verdict, principalId, Truth::No);
    finding.subject = subject;
    finding.cure = {cureOfLack(verdict.nearMisses), principalId, {finding.scope}, finding.rights};
    context.add(std::move(finding));
}

/// The set works as its own identity or as a user-assigned one; an identity that is not told may have access.
void reviewSetAccess(
    ReviewContext &context, const KeyPlace &place, const DiskEncryptionSet &set, const QStringList &rights) {
    const QStringList identities = set.identities();
    if (set.hasUnknownIdentity() && (identities.isEmpty() || lackAll(context, place, identities, rights))) {
        ReviewFinding finding
            = aboutKey(FindingRule::DiskEncryptionSetNotJudged, FindingSeverity::Low, place);
        finding.subject = set.name;
        finding.rights = rights;
        finding.cure.kind = CureKind::ByHand;
        context.add(std::move(finding));
    } else if (lackAll(context, place, identities, rights)) {
        for (const QString &principalId : identities) {
            addLack(context, place, FindingRule::DiskEncryptionSetLacksAccess, principalId, set.name, rights);
        }
    }
}

void reviewSetUp(ReviewContext &context, const KeyPlace &place) {
    const SetUpRights rights = setUpRights(effectiveModel(*place.store));
    bool confidential = false;
    for (const DiskEncryptionSet *set : place.sets) {
        reviewSetAccess(context, place, *set, rights.encryptionSet);
        confidential = confidential || set->isConfidential();
    }
    if (!confidential) {
        return;
    }
    for (const Principal *principal :
        context.index.principalsOfApplication(confidentialVmOrchestratorAppId)) {
        if (lackAll(context, place, {principal->objectId}, rights.orchestrator)) {
            addLack(context, place, FindingRule::OrchestratorLacksAccess, principal->objectId,
                principal->displayName, rights.orchestrator);
        }
    }
}

} // namespace

QStringList documentedPermissions() {
    QStringList permissions;
    for (const KeyAction action : {KeyAction::Read, KeyAction::List, KeyAction::Backup}) {
        permissions.append(rightName(PermissionModel::AccessPolicies, action));
    }
    return permissions;
}

ReviewFinding aboutKey(FindingRule rule, FindingSeverity severity, const KeyPlace &place) {
    ReviewFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.hosts = {place.id.host};
    finding.keys = {place.id.name};
    finding.scope = grantScope(*place.store, place.id.name);
    return finding;
}

void reviewKeys(ReviewContext &context) {
    for (const KeyPlace &place : context.index.keys()) {
        StoreKeys &keys = context.keysOf[place.id.host];
        if (place.sets.empty()) {
            ++keys.unused;
        } else if (keys.used.size() < shownScopes) {
            keys.used.append(place.id.name);
        }
        if (!place.sets.empty()) {
            reviewBackupAccess(context, place);
            reviewSetUp(context, place);
        }
    }
}

} // namespace domain
