#include "wording/findingreadcommands.h"

#include "wording/importtext.h"

#include <optional>

namespace wording {

namespace {

/// What to fetch for one reason why an answer is unknown; nothing where no list would tell.
std::optional<domain::ImportMissingKind> missingFor(domain::UnknownReason reason, bool hsm) {
    using Kind = domain::ImportMissingKind;
    switch (reason) {
    case domain::UnknownReason::AssignmentsNotRead:
    case domain::UnknownReason::AssignmentsRefused:
    case domain::UnknownReason::AssignmentsFailed:
        return hsm ? Kind::HsmRoleAssignments : Kind::AzureRoleAssignments;
    case domain::UnknownReason::RoleDefinitionNotRead:
        return hsm ? Kind::HsmRoleDefinitions : Kind::AzureRoleDefinitions;
    case domain::UnknownReason::DenyAssignmentsNotRead:
        return Kind::DenyAssignments;
    case domain::UnknownReason::AccessPoliciesNotRead:
        return Kind::KeyStore;
    case domain::UnknownReason::ConditionalAssignment:
    case domain::UnknownReason::DenyAssignmentUncertain:
    case domain::UnknownReason::PrincipalNotKnown:
    case domain::UnknownReason::GroupMembershipUnknown:
    case domain::UnknownReason::ConditionalRole:
    case domain::UnknownReason::ScopeWithinKey:
    case domain::UnknownReason::DocumentedSetIncomplete:
        break;
    }
    return std::nullopt;
}

/// Every reason why an answer about a key is unknown; a finding tells one for each right.
std::vector<domain::Uncertainty> reasonsOf(
    const domain::ReviewFinding &finding, const domain::AccessIndex &index, const domain::KeyStore &store) {
    if (finding.keyName().isEmpty() || finding.principalId.isEmpty() || finding.rights.isEmpty()) {
        return finding.uncertainties;
    }
    const domain::RightsVerdict verdict = domain::evaluateRights(
        index, store, finding.keyName(), finding.principalId, finding.rights, domain::Detail::Reasons);
    std::vector<domain::Uncertainty> reasons;
    for (const domain::RightVerdict &right : verdict.rights) {
        reasons.insert(reasons.end(), right.uncertainties.begin(), right.uncertainties.end());
    }
    return reasons;
}

} // namespace

QStringList readCommands(
    const domain::ReviewFinding &finding, const domain::AccessIndex &index, const domain::KeyStore &store) {
    const bool isHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    QStringList lines;
    for (const domain::Uncertainty &uncertainty : reasonsOf(finding, index, store)) {
        const auto kind = missingFor(uncertainty.reason, isHsm);
        if (!kind) {
            continue;
        }
        domain::ImportMissing missing;
        missing.kind = *kind;
        missing.host = finding.host();
        missing.storeName = store.name;
        missing.subscriptionId = store.id.subscriptionId();
        missing.resourceId = store.id.text();
        missing.managedHsm = isHsm;
        missing.scope = uncertainty.scope;
        lines << importMissingCommand(missing);
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines;
}

} // namespace wording
