#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace simulator {

/// A role definition of Azure RBAC or of a Managed HSM's local RBAC.
struct RoleDefinition {
    QString guid;
    QString name;
    QString description;
    bool builtIn = false;
    QStringList actions;
    QStringList notActions;
    QStringList dataActions;
    QStringList notDataActions;
    QStringList assignableScopes;
    QDateTime createdOn;
    QDateTime updatedOn;
};

struct RoleAssignment {
    QString guid;
    QString principalId;
    QString principalType; ///< Azure RBAC only: User, Group, ServicePrincipal
    QString roleGuid;
    QString roleDefinitionId; ///< as it was sent
    QString scope; ///< ARM scope, or "/", "/keys", "/keys/{name}" of a Managed HSM
    QString condition; ///< empty: none
    QString description;
    QString createdBy;
    QDateTime createdOn; ///< from here on it is listed
    QDateTime effectiveFrom; ///< from here on services act on it
};

struct DenyAssignment {
    QString guid;
    QString name;
    QString scope;
    QStringList actions;
    QStringList dataActions;
    QStringList principalIds; ///< all zeros: everyone
};

} // namespace simulator
