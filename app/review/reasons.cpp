#include "review/reasons.h"

#include <algorithm>
#include <tuple>

namespace review {

namespace {

/// An access policy's permission is in the words about it; a role's data action is not.
bool isSameGrant(const domain::Evidence &a, const domain::Evidence &b) {
    const auto grant = [](const domain::Evidence &evidence) {
        return std::tie(evidence.assignmentId, evidence.roleGuid, evidence.scope, evidence.viaGroupId);
    };
    return grant(a) == grant(b) && (!a.roleGuid.isEmpty() || a.right == b.right);
}

bool isSameGap(const domain::Uncertainty &a, const domain::Uncertainty &b) {
    return a.reason == b.reason && a.scope == b.scope && a.detail == b.detail;
}

/// The reason that is `same`, or a new one.
template <typename Same>
Reason &reasonFor(std::vector<Reason> &reasons, domain::Truth truth, const Same &same) {
    const auto known = std::find_if(reasons.begin(), reasons.end(),
        [&](const Reason &reason) { return reason.truth == truth && same(reason); });
    return known != reasons.end() ? *known : reasons.emplace_back(Reason{truth, {}, {}, {}});
}

void add(Reason &reason, domain::ReviewAction action) {
    if (reason.actions.empty() || reason.actions.back() != action) {
        reason.actions.push_back(action);
    }
}

void add(std::vector<Reason> &reasons, domain::ReviewAction action, const domain::RightVerdict &verdict) {
    if (verdict.truth == domain::Truth::Yes) {
        for (const domain::Evidence &evidence : verdict.evidence) {
            Reason &reason = reasonFor(reasons, verdict.truth,
                [&evidence](const Reason &one) { return isSameGrant(one.evidence, evidence); });
            reason.evidence = reason.actions.empty() ? evidence : reason.evidence;
            add(reason, action);
        }
    } else if (verdict.truth == domain::Truth::Unknown) {
        for (const domain::Uncertainty &uncertainty : verdict.uncertainties) {
            Reason &reason = reasonFor(reasons, verdict.truth,
                [&uncertainty](const Reason &one) { return isSameGap(one.uncertainty, uncertainty); });
            reason.uncertainty = uncertainty;
            add(reason, action);
        }
    }
}

} // namespace

std::vector<Reason> reasonsOf(const domain::AccessIndex &index, const domain::AccessIndex::KeyPlace &place,
    const domain::AccessMatrix &matrix, const domain::MatrixRow &row) {
    std::vector<Reason> reasons;
    // What is about the key in one evaluation, whose cost is that of finding the grants; roles are defined
    // for the whole HSM.
    QStringList rights;
    std::vector<domain::ReviewAction> actions;
    for (size_t i = 0; i < matrix.actions.size() && i < row.truths.size(); ++i) {
        const domain::ReviewAction action = matrix.actions[i];
        if (!row.truths[i] || *row.truths[i] == domain::Truth::No) {
            continue;
        }
        if (action != domain::ReviewAction::DefineRoles) {
            rights << domain::reviewRight(matrix.model, action);
            actions.push_back(action);
        } else if (const std::optional<domain::RightsVerdict> why = domain::explainAction(index, *place.store,
                       place.id.name, row.principalId, action, domain::Detail::Reasons)) {
            add(reasons, action, why->rights.front());
        }
    }
    if (!rights.isEmpty()) {
        const domain::RightsVerdict why = domain::evaluateRights(
            index, *place.store, place.id.name, row.principalId, rights, domain::Detail::Reasons);
        for (size_t i = 0; i < actions.size() && i < why.rights.size(); ++i) {
            add(reasons, actions[i], why.rights[i]);
        }
    }
    std::stable_partition(reasons.begin(), reasons.end(),
        [](const Reason &reason) { return reason.truth == domain::Truth::Yes; });
    return reasons;
}

} // namespace review
