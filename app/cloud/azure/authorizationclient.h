#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// Azure RBAC: role definitions, role assignments, deny assignments, own permissions (contract 8).
class AuthorizationClient {
public:
    explicit AuthorizationClient(ConnectionPtr connection);

    QCoro::Task<base::Result<domain::RoleDefinition>> roleDefinition(
        QString scope, QString guid, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::RoleDefinition>>> customRoleDefinitions(
        QString scope, base::Cancellation cancellation) const;
    /// "atScope() and assignedTo('{oid}')": what applies to the principal here, by groups too.
    QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> assignmentsOf(
        QString scope, QString principalId, base::Cancellation cancellation) const;
    /// "atScope()": everything that applies at the scope or above.
    QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> assignmentsAt(
        QString scope, base::Cancellation cancellation) const;
    /// Everything assigned at the scope, above and below it, as far as the caller may read.
    QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> assignmentsAround(
        QString scope, base::Cancellation cancellation) const;
    /// One assignment by its GUID, at its own scope.
    QCoro::Task<base::Result<domain::RoleAssignment>> roleAssignment(
        QString scope, QString guid, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::DenyAssignment>>> denyAssignmentsAt(
        QString scope, base::Cancellation cancellation) const;
    /// What the caller itself may do on a resource; says nothing about HSM local RBAC or access policies.
    QCoro::Task<base::Result<std::vector<domain::Permission>>> ownPermissions(
        domain::ResourceId id, base::Cancellation cancellation) const;

    static http::Request putRoleDefinitionRequest(const Cloud &cloud, const QString &scope,
        const QString &guid, const QString &roleName, const QStringList &dataActions);
    static http::Request putRoleAssignmentRequest(const Cloud &cloud, const QString &scope,
        const QString &assignmentGuid, const QString &roleGuid, const QString &principalId);
    QCoro::Task<base::Result<domain::RoleDefinition>> putRoleDefinition(QString scope, QString guid,
        QString roleName, QStringList dataActions, base::Cancellation cancellation) const;
    /// RoleAssignmentExists is success: the assignment that is there is returned by its GUID where told.
    QCoro::Task<base::Result<domain::RoleAssignment>> putRoleAssignment(QString scope, QString assignmentGuid,
        QString roleGuid, QString principalId, base::Cancellation cancellation) const;

    static http::Request deleteRoleDefinitionRequest(
        const Cloud &cloud, const QString &scope, const QString &guid);
    static http::Request deleteRoleAssignmentRequest(
        const Cloud &cloud, const QString &scope, const QString &guid);
    /// Refused as RoleDefinitionHasAssignments while assignments name it (contract 8.1).
    QCoro::Task<base::Result<void>> deleteRoleDefinition(
        QString scope, QString guid, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<void>> deleteRoleAssignment(
        QString scope, QString guid, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
