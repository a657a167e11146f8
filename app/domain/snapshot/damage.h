#pragma once

#include "domain/snapshot/snapshot.h"

namespace snapshot {

/// A list that lost an element is not a complete list: its coverage becomes Failed. Otherwise a damaged file
/// would turn "unknown" into "no access".
void distrustDamagedLists(domain::Environment &environment, const std::vector<Problem> &problems);
/// The same of HSMs whose roles were read, and are not in the file.
void distrustMissingBooks(domain::Environment &environment);

/// The same of recovery points where their list is not in the file.
void distrustMissingPoints(domain::Environment &environment);

/// Roles of a Managed HSM.
bool isOfHsm(const domain::ScopeRead &read);

} // namespace snapshot
