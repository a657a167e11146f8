#pragma once

#include "cloud/azure/connection.h"
#include "domain/environment.h"

#include <QCoroTask>

namespace azure {

/// Managed HSM local RBAC, on the HSM's own data plane (contract 9). `hsm` is its URI without trailing slash;
/// `scope` is "/", "/keys" or "/keys/{name}". A refused list is "not visible", not "no grant".
class HsmRbacClient {
public:
    explicit HsmRbacClient(ConnectionPtr connection);

    QCoro::Task<base::Result<std::vector<domain::RoleDefinition>>> roleDefinitions(
        QUrl hsm, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::RoleDefinition>> roleDefinition(
        QUrl hsm, QString guid, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> roleAssignments(
        QUrl hsm, QString scope, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<domain::RoleAssignment>> roleAssignment(
        QUrl hsm, QString scope, QString guid, base::Cancellation cancellation) const;

    static http::Request putRoleDefinitionRequest(const Cloud &cloud, const QUrl &hsm, const QString &guid,
        const QString &roleName, const QStringList &dataActions);
    static http::Request putRoleAssignmentRequest(const Cloud &cloud, const QUrl &hsm, const QString &scope,
        const QString &assignmentGuid, const QString &roleGuid, const QString &principalId);
    QCoro::Task<base::Result<domain::RoleDefinition>> putRoleDefinition(QUrl hsm, QString guid,
        QString roleName, QStringList dataActions, base::Cancellation cancellation) const;
    /// MatchingRoleAssignmentExists is success.
    QCoro::Task<base::Result<domain::RoleAssignment>> putRoleAssignment(QUrl hsm, QString scope,
        QString assignmentGuid, QString roleGuid, QString principalId, base::Cancellation cancellation) const;

    static http::Request deleteRoleDefinitionRequest(
        const Cloud &cloud, const QUrl &hsm, const QString &guid);
    static http::Request deleteRoleAssignmentRequest(
        const Cloud &cloud, const QUrl &hsm, const QString &scope, const QString &guid);
    /// Deletes the definition although assignments may name it, which then have no effect (contract 9.3).
    QCoro::Task<base::Result<void>> deleteRoleDefinition(
        QUrl hsm, QString guid, base::Cancellation cancellation) const;
    QCoro::Task<base::Result<void>> deleteRoleAssignment(
        QUrl hsm, QString scope, QString guid, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
