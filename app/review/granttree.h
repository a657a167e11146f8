#pragma once

#include "review/case.h"

#include <memory>
#include <vector>

namespace review {

/// One line of the tree: who decides -> scope -> role -> principal.
struct GrantNode {
    enum class Kind { System, Scope, Role, Principal };

    Kind kind = Kind::System;
    QString host; ///< of the Managed HSM or the vault with access policies; empty: Azure RBAC
    QString scope;
    QString roleGuid; ///< empty for an access policy
    const domain::RoleAssignment *assignment = nullptr; ///< of a principal
    const domain::AccessPolicy *policy = nullptr; ///< of a principal, instead
    const GrantNode *parent = nullptr;
    int row = 0; ///< in its parent
    std::vector<std::unique_ptr<GrantNode>> children;

    QString principalId() const;
    int grants() const; ///< principals below, or one
};

/// The grants that reach a key, or all, as a tree. Refers to the case, which it keeps.
struct GrantTree {
    std::shared_ptr<const Case> reviewed;
    Key key;
    GrantNode root;
};

/// Costs one pass and a sort of the grants.
std::shared_ptr<const GrantTree> grantTree(const std::shared_ptr<const Case> &reviewed, const Key &key);

} // namespace review
