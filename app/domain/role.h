#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

struct Permission {
    QStringList actions;
    QStringList notActions;
    QStringList dataActions;
    QStringList notDataActions;
    QString condition; ///< non-empty: what it allows (or denies) holds for some requests only (contract 8.1)
};

/// A role definition of Azure RBAC (contract 8.1) or of a Managed HSM's local RBAC (contract 9.3).
struct RoleDefinition {
    QString id; ///< as it came; compare by `guid`
    QString guid; ///< lower case
    QString name; ///< roleName
    QString description;
    bool isBuiltIn = false;
    QStringList assignableScopes;
    std::vector<Permission> permissions;
};

/// A role assignment of either system. `scope` is an ARM id, or "/", "/keys", "/keys/{name}" on an HSM.
struct RoleAssignment {
    QString id;
    QString guid;
    QString scope;
    QString roleDefinitionId;
    QString roleGuid; ///< lower case, the last segment of roleDefinitionId
    QString principalId;
    QString principalType; ///< as it came; empty on an HSM
    QString condition; ///< non-empty: conditional, so "cannot tell"
    QDateTime ends; ///< where a schedule tells that it ends (contract 8.2); invalid: not told
    bool isOver = false; ///< by the time of the review, if nobody extended it
    bool throughGroup = false; ///< known to apply by group membership (assignedTo filter)
    /// Object ids for which the service listed it as applying through the group. Where this is empty,
    /// throughGroup speaks of the one principal whose entries were asked for.
    QStringList appliesTo;
    /// Ids of the subscriptions for which the service listed it. What was made above subscriptions reaches
    /// these and is not known to reach any other (contract 8.2).
    QStringList listedFor;
    /// Of these too, where a list shows several subscriptions and does not tell which one it lies above.
    QStringList perhapsFor;
};

/// A deny assignment (contract 8.4).
struct DenyAssignment {
    QString id;
    QString name;
    QString scope;
    bool doNotApplyToChildScopes = false;
    std::vector<Permission> permissions;
    QStringList principalIds; ///< all zeros: everyone
    QStringList excludedPrincipalIds;
    /// What the deny assignment says of these ids: "User", "Group", "ServicePrincipal", "SystemDefined"; by
    /// id, lower case. Absent: not told.
    QHash<QString, QString> principalTypes;
    QString condition; ///< as in Permission
    QString effect; ///< "audit" only logs, "enforced" or empty denies (a preview)
    QStringList listedFor; ///< as in RoleAssignment
    QStringList perhapsFor; ///< as in RoleAssignment
};

/// The trailing GUID of a role definition or assignment id in any of its forms, lower case; else empty.
QString trailingGuid(const QString &id);

} // namespace domain
