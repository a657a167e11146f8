#pragma once

#include "domain/comparison.h"

#include <optional>
#include <variant>
#include <vector>

namespace domain {

/// `host`: the HSM whose own roles are meant; empty: Azure RBAC.
struct AddAssignmentEdit {
    QString host;
    RoleAssignment assignment;
};
/// Found by its GUID or id, and by its scope where that is not empty (HSM ids do not tell it, contract 9.1).
struct RemoveAssignmentEdit {
    QString host;
    QString assignmentId;
    QString scope;
};
struct NarrowAssignmentEdit {
    QString host;
    QString assignmentId;
    QString scope; ///< as it is; may be empty
    QString newScope; ///< must lie in the old one
};
/// Adds key permissions to what the principal has, as accessPolicies/add does (contract 7.3).
struct AddPolicyEdit {
    QString host;
    QString objectId;
    QStringList keyPermissions;
};
/// Takes key permissions away; "all" is first spelled out, so that the others remain (contract 7.2).
struct RemovePolicyEdit {
    QString host;
    QString objectId;
    QStringList keyPermissions;
};
using AccessEdit = std::variant<AddAssignmentEdit, RemoveAssignmentEdit, NarrowAssignmentEdit, AddPolicyEdit,
    RemovePolicyEdit>;

enum class EditOutcome {
    Applied,
    NoEffect, ///< it is already so
    NotFound, ///< no such assignment, policy or store
    WrongModel, ///< the store does not use this permission model: the grant would do nothing
    NotNarrower, ///< the new scope does not lie in the old one
};

/// Changes `environment` as the edit would change Azure. Nothing else changes it, and nothing is written.
EditOutcome applyEdit(Environment &environment, const AccessEdit &edit);

/// What would change for one key.
struct WhatIf {
    std::vector<EditOutcome> outcomes; ///< one per edit, in order
    Environment after;
    KeyComparison comparison; ///< of the key, before against after
    std::vector<Truth> backupBefore; ///< Backup Management Service, one per object id of it
    std::vector<Truth> backupAfter;
};
/// Applies the edits in order to a copy. Edits that are not Applied change nothing. Pure.
WhatIf whatIf(const Environment &environment, const std::vector<AccessEdit> &edits, const QString &host,
    const QString &keyName);

/// The key permissions that "all" stands for: every one but purge (contract 7.2).
QStringList allKeyPermissions();

} // namespace domain
