#pragma once

#include "domain/environment.h"

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

/// Why a change that somebody asked for in text is none.
enum class EditProblem {
    NotUnderstood, ///< no verb, an unknown or doubled field, or fields that do not go together
    FieldMissing,
    UnknownPrincipal, ///< or several of this name
    UnknownRole, ///< or several of this name
    UnknownStore, ///< or several where none is named
    UnknownKey, ///< or several of this name
    UnknownScope, ///< neither of Azure nor of a Managed HSM
    NothingFound, ///< no such assignment
};

/// The assignments that an edit at `host` is about; null: there is no such HSM.
const std::vector<RoleAssignment> *assignmentsAt(const Environment &environment, const QString &host);
/// Whether the assignment is the one that is meant by its GUID or id, and its scope unless that is empty.
bool isMeant(const RoleAssignment &assignment, const QString &id, const QString &scope);

/// The key permissions that "all" stands for: every one but purge (contract 7.2).
QStringList allKeyPermissions();

} // namespace domain
