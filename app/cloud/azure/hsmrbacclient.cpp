#include "cloud/azure/hsmrbacclient.h"

#include "cloud/azure/calls.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/rolereader.h"
#include "cloud/azure/urls.h"

#include <QRegularExpression>

namespace azure {

namespace {

http::Request rbacRequest(
    const Cloud &cloud, http::Method method, const QUrl &hsm, const QString &path, const QString &operation) {
    return storeRequest(cloud.managedHsmAudience(), method, hsm, path, QStringLiteral("hsm/") + operation);
}

/// "Role assignment '{guid}' already adds role …" (contract 9.2).
QString existingHsmAssignment(const QString &message) {
    static const QRegularExpression form(QStringLiteral("Role assignment '([0-9a-fA-F-]{36})' already"));
    return form.match(message).captured(1).toLower();
}

QCoro::Task<base::Result<domain::RoleAssignment>> sendHsmAssignment(ConnectionPtr connection,
    http::Request request, domain::RoleAssignment wanted, base::Cancellation cancellation) {
    const base::Result<domain::RoleAssignment> written
        = co_await fetch(connection, request, &readRoleAssignment, cancellation, &sendToStore);
    if (written || !written.error().hasCode(u"MatchingRoleAssignmentExists")) {
        co_return written;
    }
    wanted.guid = existingHsmAssignment(written.error().message);
    wanted.id = wanted.guid.isEmpty()
        ? QString()
        : QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/") + wanted.guid;
    co_return wanted;
}

} // namespace

HsmRbacClient::HsmRbacClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<std::vector<domain::RoleDefinition>>> HsmRbacClient::roleDefinitions(
    QUrl hsm, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        rbacRequest(m_connection->cloud, http::Method::Get, hsm,
            authorizationPath(QStringLiteral("/"), QStringLiteral("roleDefinitions")),
            QStringLiteral("roleDefinitions/list")),
        &readRoleDefinition, cancellation, &sendToStore);
}

QCoro::Task<base::Result<domain::RoleDefinition>> HsmRbacClient::roleDefinition(
    QUrl hsm, QString guid, base::Cancellation cancellation) const {
    return fetch(m_connection,
        rbacRequest(m_connection->cloud, http::Method::Get, hsm,
            authorizationPath(QStringLiteral("/"), QStringLiteral("roleDefinitions"), guid),
            QStringLiteral("roleDefinitions/read")),
        &readRoleDefinition, cancellation, &sendToStore);
}

QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> HsmRbacClient::roleAssignments(
    QUrl hsm, QString scope, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        rbacRequest(m_connection->cloud, http::Method::Get, hsm,
            authorizationPath(scope, QStringLiteral("roleAssignments")),
            QStringLiteral("roleAssignments/list")),
        &readRoleAssignment, cancellation, &sendToStore);
}

QCoro::Task<base::Result<domain::RoleAssignment>> HsmRbacClient::roleAssignment(
    QUrl hsm, QString scope, QString guid, base::Cancellation cancellation) const {
    return fetch(m_connection,
        rbacRequest(m_connection->cloud, http::Method::Get, hsm,
            authorizationPath(scope, QStringLiteral("roleAssignments"), guid),
            QStringLiteral("roleAssignments/read")),
        &readRoleAssignment, cancellation, &sendToStore);
}

http::Request HsmRbacClient::putRoleDefinitionRequest(const Cloud &cloud, const QUrl &hsm,
    const QString &guid, const QString &roleName, const QStringList &dataActions) {
    http::Request request = rbacRequest(cloud, http::Method::Put, hsm,
        authorizationPath(QStringLiteral("/"), QStringLiteral("roleDefinitions"), guid),
        QStringLiteral("roleDefinitions/write"));
    setJsonBody(request, customRoleBody(roleName, dataActions, {QStringLiteral("/")}));
    return request;
}

http::Request HsmRbacClient::putRoleAssignmentRequest(const Cloud &cloud, const QUrl &hsm,
    const QString &scope, const QString &assignmentGuid, const QString &roleGuid,
    const QString &principalId) {
    http::Request request = rbacRequest(cloud, http::Method::Put, hsm,
        authorizationPath(scope, QStringLiteral("roleAssignments"), assignmentGuid),
        QStringLiteral("roleAssignments/write"));
    setJsonBody(request, hsmAssignmentBody(roleGuid, principalId));
    return request;
}

QCoro::Task<base::Result<domain::RoleDefinition>> HsmRbacClient::putRoleDefinition(QUrl hsm, QString guid,
    QString roleName, QStringList dataActions, base::Cancellation cancellation) const {
    return fetch(m_connection,
        putRoleDefinitionRequest(m_connection->cloud, hsm, guid, roleName, dataActions), &readRoleDefinition,
        cancellation, &sendToStore);
}

QCoro::Task<base::Result<domain::RoleAssignment>> HsmRbacClient::putRoleAssignment(QUrl hsm, QString scope,
    QString assignmentGuid, QString roleGuid, QString principalId, base::Cancellation cancellation) const {
    domain::RoleAssignment wanted;
    wanted.scope = scope;
    wanted.roleDefinitionId = hsmRoleDefinitionId(roleGuid);
    wanted.roleGuid = roleGuid.toLower();
    wanted.principalId = principalId;
    return sendHsmAssignment(m_connection,
        putRoleAssignmentRequest(m_connection->cloud, hsm, scope, assignmentGuid, roleGuid, principalId),
        wanted, cancellation);
}

http::Request HsmRbacClient::deleteRoleDefinitionRequest(
    const Cloud &cloud, const QUrl &hsm, const QString &guid) {
    return rbacRequest(cloud, http::Method::Delete, hsm,
        authorizationPath(QStringLiteral("/"), QStringLiteral("roleDefinitions"), guid),
        QStringLiteral("roleDefinitions/delete"));
}

http::Request HsmRbacClient::deleteRoleAssignmentRequest(
    const Cloud &cloud, const QUrl &hsm, const QString &scope, const QString &guid) {
    return rbacRequest(cloud, http::Method::Delete, hsm,
        authorizationPath(scope, QStringLiteral("roleAssignments"), guid),
        QStringLiteral("roleAssignments/delete"));
}

QCoro::Task<base::Result<void>> HsmRbacClient::deleteRoleDefinition(
    QUrl hsm, QString guid, base::Cancellation cancellation) const {
    return sendDeletion(m_connection, deleteRoleDefinitionRequest(m_connection->cloud, hsm, guid),
        cancellation, &sendToStore);
}

QCoro::Task<base::Result<void>> HsmRbacClient::deleteRoleAssignment(
    QUrl hsm, QString scope, QString guid, base::Cancellation cancellation) const {
    return sendDeletion(m_connection, deleteRoleAssignmentRequest(m_connection->cloud, hsm, scope, guid),
        cancellation, &sendToStore);
}

} // namespace azure
