#include "domain/reviewrules.h"

#include "domain/builtinroles.h"
#include "domain/qualification.h"

namespace domain {

namespace {

using KeyPlace = AccessIndex::KeyPlace;

QString keyScopeOf(const KeyPlace &place) {
    switch (effectiveModel(*place.store)) {
    case PermissionModel::LocalRbac:
        return QStringLiteral("/keys/") + place.id.name;
    case PermissionModel::AzureRbac:
        return place.store->id.child(QStringLiteral("keys/") + place.id.name).text();
    case PermissionModel::AccessPolicies:
        break;
    }
    return place.store->id.text();
}

ReviewFinding aboutKey(FindingRule rule, FindingSeverity severity, const KeyPlace &place) {
    ReviewFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.host = place.id.host;
    finding.keyName = place.id.name;
    finding.scope = keyScopeOf(place);
    return finding;
}

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

void reviewBackupAccess(ReviewContext &context, const KeyPlace &place) {
    for (const QString &principalId : context.backupServices) {
        const AccessVerdict access
            = evaluateAccess(context.index, *place.store, place.id.name, principalId, Detail::TruthOnly);
        RightsVerdict verdict;
        verdict.truth = access.truth;
        for (const ActionVerdict &action : access.actions) {
            verdict.rights.push_back({action.right, action.truth, action.evidence, action.uncertainties});
        }
        if (verdict.truth == Truth::Yes) {
            continue;
        }
        context.lackingKeys[place.id.host].insert(place.id.name.toCaseFolded());
        const bool lacks = verdict.truth == Truth::No;
        ReviewFinding finding
            = aboutKey(lacks ? FindingRule::BackupLacksAccess : FindingRule::BackupAccessUnknown,
                lacks ? FindingSeverity::Critical : FindingSeverity::Medium, place);
        fillMissing(finding, verdict, principalId, verdict.truth);
        finding.cure = {lacks ? CureKind::GrantAtKey : CureKind::ReadScopes, principalId, {finding.scope},
            lacks ? finding.rights : QStringList()};
        context.add(std::move(finding));
    }
}

void reviewNeed(ReviewContext &context, const KeyPlace &place, FindingRule rule, const QString &principalId,
    const QString &subject, const QStringList &rights) {
    if (principalId.isEmpty()) {
        return;
    }
    const RightsVerdict verdict
        = evaluateRights(context.index, *place.store, place.id.name, principalId, rights, Detail::TruthOnly);
    if (verdict.truth != Truth::No) {
        return; // only certain lack is a finding; what was not read is told once per store
    }
    ReviewFinding finding = aboutKey(rule, FindingSeverity::High, place);
    fillMissing(finding, verdict, principalId, Truth::No);
    finding.subject = subject;
    finding.cure = {CureKind::GrantAtKey, principalId, {finding.scope}, finding.rights};
    context.add(std::move(finding));
}

void reviewSetUp(ReviewContext &context, const KeyPlace &place) {
    const SetUpRights rights = setUpRights(effectiveModel(*place.store));
    bool confidential = false;
    for (const DiskEncryptionSet *set : place.sets) {
        reviewNeed(context, place, FindingRule::DiskEncryptionSetLacksAccess, set->identityPrincipalId,
            set->name, rights.encryptionSet);
        confidential = confidential || set->isConfidential();
    }
    if (!confidential) {
        return;
    }
    for (const Principal *principal :
        context.index.principalsOfApplication(confidentialVmOrchestratorAppId)) {
        reviewNeed(context, place, FindingRule::OrchestratorLacksAccess, principal->objectId,
            principal->displayName, rights.orchestrator);
    }
}

struct KeyStateRule {
    FindingRule rule;
    FindingSeverity inUse;
    FindingSeverity unused;
    CureKind cure;
};

std::optional<KeyStateRule> ruleOf(PrerequisiteKind kind) {
    using S = FindingSeverity;
    if (kind == PrerequisiteKind::KeyDisabled) {
        return KeyStateRule{FindingRule::KeyDisabled, S::Critical, S::Note, CureKind::EnableKey};
    }
    if (kind == PrerequisiteKind::KeyExpired) {
        return KeyStateRule{FindingRule::KeyExpired, S::Critical, S::Note, CureKind::RenewKey};
    }
    if (kind == PrerequisiteKind::KeyExpiringSoon) {
        return KeyStateRule{FindingRule::KeyExpiring, S::Medium, S::Note, CureKind::RenewKey};
    }
    if (kind == PrerequisiteKind::KeyNotYetValid) {
        return KeyStateRule{FindingRule::KeyNotYetValid, S::Critical, S::Note, CureKind::RenewKey};
    }
    return std::nullopt;
}

void reviewState(ReviewContext &context, const KeyPlace &place) {
    if (!place.key || !context.now.isValid()) {
        return;
    }
    for (const Prerequisite &state : checkKeyState(*place.key, context.now)) {
        const std::optional<KeyStateRule> rule = ruleOf(state.kind);
        if (!rule) {
            continue;
        }
        ReviewFinding finding = aboutKey(rule->rule, place.sets.empty() ? rule->unused : rule->inUse, place);
        finding.when = state.kind == PrerequisiteKind::KeyDisabled ? QDateTime()
            : state.kind == PrerequisiteKind::KeyNotYetValid       ? place.key->notBefore
                                                                   : place.key->expires;
        finding.cure.kind = rule->cure;
        context.add(std::move(finding));
    }
}

} // namespace

void reviewKeys(ReviewContext &context) {
    for (const KeyPlace &place : context.index.keys()) {
        reviewState(context, place);
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
