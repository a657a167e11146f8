#include "wording/findingreadcommands.h"

#include "base/text.h"
#include "domain/azurecloud.h"
#include "wording/importtext.h"

#include <algorithm>
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
    case domain::UnknownReason::ReachNotKnown: // which the list of the subscription tells
        return hsm ? Kind::HsmRoleAssignments : Kind::AzureRoleAssignments;
    case domain::UnknownReason::RoleDefinitionNotRead:
        return hsm ? Kind::HsmRoleDefinitions : Kind::AzureRoleDefinitions;
    case domain::UnknownReason::DenyAssignmentsNotRead:
        return Kind::DenyAssignments;
    case domain::UnknownReason::AccessPoliciesNotRead:
        return Kind::KeyStore;
    case domain::UnknownReason::GroupMembershipUnknown:
        return Kind::Principals;
    case domain::UnknownReason::ConditionalAssignment:
    case domain::UnknownReason::DenyAssignmentUncertain:
    case domain::UnknownReason::PrincipalNotKnown:
    case domain::UnknownReason::ConditionalRole:
    case domain::UnknownReason::ScopeWithinKey:
    case domain::UnknownReason::DocumentedSetIncomplete:
    case domain::UnknownReason::AssignmentEnded:
        break;
    }
    return std::nullopt;
}

/// A group that is known to be one: to show it once more would settle nothing.
bool isKnownGroup(const domain::AccessIndex &index, const QString &id) {
    const domain::Principal *principal = index.principal(id);
    const std::vector<domain::RoleAssignment> &rows = index.environment().azureRoles.assignments;
    return (principal && principal->type != domain::PrincipalType::Unknown)
        || std::any_of(rows.begin(), rows.end(), [&id](const domain::RoleAssignment &row) {
               return base::sameText(row.principalId, id)
                   && domain::principalTypeOf(row.principalType) != domain::PrincipalType::Unknown;
           });
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
    using Kind = domain::ImportMissingKind;
    const bool isHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    QStringList lines;
    for (const domain::Uncertainty &uncertainty : reasonsOf(finding, index, store)) {
        const auto kind = missingFor(uncertainty.reason, isHsm);
        if (!kind || (*kind == Kind::Principals && isKnownGroup(index, uncertainty.detail))) {
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
        missing.subject = uncertainty.detail;
        if (*kind == Kind::Principals) {
            const domain::AzureCloud *cloud = domain::azureCloudNaming(store.uri.host());
            missing.graphHost = cloud ? cloud->graphHost : QString();
            missing.ids = {uncertainty.detail};
        }
        lines << importMissingCommand(missing);
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines;
}

} // namespace wording
