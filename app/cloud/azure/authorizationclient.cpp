#include "cloud/azure/authorizationclient.h"

#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/calls.h"
#include "cloud/azure/requestparts.h"
#include "cloud/azure/rolereader.h"
#include "cloud/azure/urls.h"

#include <QRegularExpression>

namespace azure {

namespace {

http::Request listRequest(
    const Cloud &cloud, const QString &scope, const QString &kind, const QString &filter) {
    return armRequest(cloud, http::Method::Get, authorizationPath(scope, kind), apiversion::authorization,
        kind + QStringLiteral("/list"), filter.isEmpty() ? QString() : filterQuery(filter));
}

/// Where a custom role can live: its subscription or resource group, never a single resource.
QString roleHome(const QString &scope) {
    const domain::ResourceId id(scope);
    if (id.subscriptionId().isEmpty()) {
        return scope;
    }
    const QString subscription = QStringLiteral("/subscriptions/") + id.subscriptionId();
    const bool isGroup = !id.resourceGroup().isEmpty() && id.providerNamespace().isEmpty();
    return isGroup ? scope : subscription;
}

/// The id at the end of RoleAssignmentExists, 32 hex digits without hyphens, as a GUID (contract 8.3).
QString existingAssignment(const QString &message) {
    static const QRegularExpression form(QStringLiteral(
        "([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})\\W*$"));
    const QRegularExpressionMatch match = form.match(message);
    return match.hasMatch() ? match.capturedTexts().mid(1).join(QLatin1Char('-')).toLower() : QString();
}

QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> listAssignmentsOf(
    ConnectionPtr connection, http::Request request, QString principalId, base::Cancellation cancellation) {
    base::Result<std::vector<domain::RoleAssignment>> assignments
        = co_await fetchAll(connection, request, &readRoleAssignment, cancellation);
    if (assignments) {
        for (domain::RoleAssignment &assignment : *assignments) {
            assignment.throughGroup = !base::sameText(assignment.principalId, principalId);
        }
    }
    co_return assignments;
}

QCoro::Task<base::Result<domain::RoleAssignment>> sendAssignment(ConnectionPtr connection,
    http::Request request, domain::RoleAssignment wanted, base::Cancellation cancellation) {
    const base::Result<domain::RoleAssignment> written
        = co_await fetch(connection, request, &readRoleAssignment, cancellation);
    if (written || !written.error().hasCode(u"RoleAssignmentExists")) {
        co_return written;
    }
    wanted.guid = existingAssignment(written.error().message);
    wanted.id = wanted.guid.isEmpty()
        ? QString()
        : wanted.scope + QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/") + wanted.guid;
    co_return wanted;
}

} // namespace

AuthorizationClient::AuthorizationClient(ConnectionPtr connection) : m_connection(std::move(connection)) { }

QCoro::Task<base::Result<domain::RoleDefinition>> AuthorizationClient::roleDefinition(
    QString scope, QString guid, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armRequest(m_connection->cloud, http::Method::Get,
            authorizationPath(scope, QStringLiteral("roleDefinitions"), guid), apiversion::authorization,
            QStringLiteral("roleDefinitions/read")),
        &readRoleDefinition, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::RoleDefinition>>> AuthorizationClient::customRoleDefinitions(
    QString scope, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        listRequest(m_connection->cloud, scope, QStringLiteral("roleDefinitions"),
            QStringLiteral("type eq 'CustomRole'")),
        &readRoleDefinition, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> AuthorizationClient::assignmentsOf(
    QString scope, QString principalId, base::Cancellation cancellation) const {
    const QString filter = QStringLiteral("atScope() and assignedTo(%1)").arg(odataLiteral(principalId));
    return listAssignmentsOf(m_connection,
        listRequest(m_connection->cloud, scope, QStringLiteral("roleAssignments"), filter), principalId,
        cancellation);
}

QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> AuthorizationClient::assignmentsAt(
    QString scope, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        listRequest(
            m_connection->cloud, scope, QStringLiteral("roleAssignments"), QStringLiteral("atScope()")),
        &readRoleAssignment, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::RoleAssignment>>> AuthorizationClient::assignmentsAround(
    QString scope, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        listRequest(m_connection->cloud, scope, QStringLiteral("roleAssignments"), QString()),
        &readRoleAssignment, cancellation);
}

QCoro::Task<base::Result<domain::RoleAssignment>> AuthorizationClient::roleAssignment(
    QString scope, QString guid, base::Cancellation cancellation) const {
    return fetch(m_connection,
        armRequest(m_connection->cloud, http::Method::Get,
            authorizationPath(scope, QStringLiteral("roleAssignments"), guid), apiversion::authorization,
            QStringLiteral("roleAssignments/read")),
        &readRoleAssignment, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::DenyAssignment>>> AuthorizationClient::denyAssignmentsAt(
    QString scope, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        listRequest(
            m_connection->cloud, scope, QStringLiteral("denyAssignments"), QStringLiteral("atScope()")),
        &readDenyAssignment, cancellation);
}

QCoro::Task<base::Result<std::vector<domain::Permission>>> AuthorizationClient::ownPermissions(
    domain::ResourceId id, base::Cancellation cancellation) const {
    return fetchAll(m_connection,
        listRequest(m_connection->cloud, id.text(), QStringLiteral("permissions"), QString()),
        &readPermission, cancellation);
}

http::Request AuthorizationClient::putRoleDefinitionRequest(const Cloud &cloud, const QString &scope,
    const QString &guid, const QString &roleName, const QStringList &dataActions) {
    const QString home = roleHome(scope);
    http::Request request = armRequest(cloud, http::Method::Put,
        authorizationPath(home, QStringLiteral("roleDefinitions"), guid), apiversion::authorization,
        QStringLiteral("roleDefinitions/write"));
    setJsonBody(request, customRoleBody(roleName, dataActions, {home}));
    return request;
}

http::Request AuthorizationClient::putRoleAssignmentRequest(const Cloud &cloud, const QString &scope,
    const QString &assignmentGuid, const QString &roleGuid, const QString &principalId) {
    http::Request request = armRequest(cloud, http::Method::Put,
        authorizationPath(scope, QStringLiteral("roleAssignments"), assignmentGuid),
        apiversion::authorization, QStringLiteral("roleAssignments/write"));
    setJsonBody(request, assignmentBody(scope, roleGuid, principalId, assignmentDescriptionOf(roleGuid)));
    return request;
}

QCoro::Task<base::Result<domain::RoleDefinition>> AuthorizationClient::putRoleDefinition(QString scope,
    QString guid, QString roleName, QStringList dataActions, base::Cancellation cancellation) const {
    return fetch(m_connection,
        putRoleDefinitionRequest(m_connection->cloud, scope, guid, roleName, dataActions),
        &readRoleDefinition, cancellation);
}

QCoro::Task<base::Result<domain::RoleAssignment>> AuthorizationClient::putRoleAssignment(QString scope,
    QString assignmentGuid, QString roleGuid, QString principalId, base::Cancellation cancellation) const {
    domain::RoleAssignment wanted;
    wanted.scope = scope;
    wanted.roleDefinitionId = roleDefinitionId(scope, roleGuid);
    wanted.roleGuid = roleGuid.toLower();
    wanted.principalId = principalId;
    wanted.principalType = QStringLiteral("ServicePrincipal");
    return sendAssignment(m_connection,
        putRoleAssignmentRequest(m_connection->cloud, scope, assignmentGuid, roleGuid, principalId), wanted,
        cancellation);
}

http::Request AuthorizationClient::deleteRoleDefinitionRequest(
    const Cloud &cloud, const QString &scope, const QString &guid) {
    return armRequest(cloud, http::Method::Delete,
        authorizationPath(roleHome(scope), QStringLiteral("roleDefinitions"), guid),
        apiversion::authorization, QStringLiteral("roleDefinitions/delete"));
}

http::Request AuthorizationClient::deleteRoleAssignmentRequest(
    const Cloud &cloud, const QString &scope, const QString &guid) {
    return armRequest(cloud, http::Method::Delete,
        authorizationPath(scope, QStringLiteral("roleAssignments"), guid), apiversion::authorization,
        QStringLiteral("roleAssignments/delete"));
}

QCoro::Task<base::Result<void>> AuthorizationClient::deleteRoleDefinition(
    QString scope, QString guid, base::Cancellation cancellation) const {
    return sendDeletion(
        m_connection, deleteRoleDefinitionRequest(m_connection->cloud, scope, guid), cancellation);
}

QCoro::Task<base::Result<void>> AuthorizationClient::deleteRoleAssignment(
    QString scope, QString guid, base::Cancellation cancellation) const {
    return sendDeletion(
        m_connection, deleteRoleAssignmentRequest(m_connection->cloud, scope, guid), cancellation);
}

} // namespace azure
