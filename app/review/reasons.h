#pragma once

#include "domain/accessmatrix.h"

#include <vector>

namespace review {

/// A grant, or something unknown, and the actions that it explains.
struct Reason {
    domain::Truth truth = domain::Truth::Yes; ///< Yes: evidence; Unknown: uncertainty
    std::vector<domain::ReviewAction> actions;
    domain::Evidence evidence; ///< of the first action: `right` differs from action to action
    domain::Uncertainty uncertainty;
};

/// Why a row of the key's matrix is as it is: each grant and each gap once, grants first.
std::vector<Reason> reasonsOf(const domain::AccessIndex &index, const domain::AccessIndex::KeyPlace &place,
    const domain::AccessMatrix &matrix, const domain::MatrixRow &row);

} // namespace review
