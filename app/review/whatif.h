#pragma once

#include "domain/accessedit.h"
#include "review/case.h"
#include "review/granttree.h"

namespace review {

/// A change that is tried, and what became of it.
struct TriedEdit {
    domain::AccessEdit edit;
    domain::EditOutcome outcome = domain::EditOutcome::Applied;
};

struct WhatIf {
    std::vector<TriedEdit> edits; ///< in order
    std::shared_ptr<const Case> after;
};

/// Applies the edits in order to a copy. Edits that are not Applied change nothing.
WhatIf tryOut(const Case &before, const std::vector<domain::AccessEdit> &edits);
/// Changes `environment` as the edit would change Azure.
domain::EditOutcome applyEdit(domain::Environment &environment, const domain::AccessEdit &edit);

/// What a grant would be without, or only for the key; nullopt where there is nothing to try.
/// `right` is what the grant was found for, in the store's own words.
std::optional<domain::AccessEdit> removalOf(const domain::KeyStore &store, const domain::Evidence &grant,
    const QString &principalId, const QString &right);
std::optional<domain::AccessEdit> narrowingOf(
    const domain::KeyStore &store, const QString &keyName, const domain::Evidence &grant);
/// The same for a line of the tree. `key` is where to narrow to; all keys: nowhere.
std::optional<domain::AccessEdit> removalOf(const GrantNode &node);
std::optional<domain::AccessEdit> narrowingOf(const Case &reviewed, const GrantNode &node, const Key &key);
/// `host`: of the HSM; empty: Azure RBAC.
domain::AddAssignmentEdit additionOf(
    const QString &host, const QString &roleGuid, const QString &principalId, const QString &scope);

/// "/", "/keys" and "/keys/x" are scopes of a Managed HSM.
bool isHsmScope(const QString &scope);

} // namespace review
