#pragma once

#include "cloud/azure/connection.h"
#include "domain/principal.h"

#include <QCoroTask>

namespace azure {

/// Microsoft Graph, for security principals only (contract 11).
class GraphClient {
public:
    explicit GraphClient(ConnectionPtr connection);

    /// The service principal of an application in this tenant; nullopt where there is none.
    QCoro::Task<base::Result<std::optional<domain::Principal>>> servicePrincipalByAppId(
        QString appId, base::Cancellation cancellation) const;
    /// Service principals whose display name contains `text`, at most 25.
    QCoro::Task<base::Result<std::vector<domain::Principal>>> searchServicePrincipals(
        QString text, base::Cancellation cancellation) const;
    /// What an object id is (service principal, user, group, application); nullopt where nothing has it.
    QCoro::Task<base::Result<std::optional<domain::Principal>>> directoryObject(
        QString objectId, base::Cancellation cancellation) const;
    /// What these object ids are, in one question for every thousand of them. What nothing has is left out,
    /// and so may be what the caller must not see: neither is told (contract 11).
    QCoro::Task<base::Result<std::vector<domain::Principal>>> directoryObjects(
        QStringList objectIds, base::Cancellation cancellation) const;
    /// The write that createServicePrincipal() sends: the same function builds it.
    static http::Request createServicePrincipalRequest(const Cloud &cloud, const QString &appId);
    /// Creates the service principal of an application; Request_MultipleObjectsWithSameKeyValue reads it.
    QCoro::Task<base::Result<domain::Principal>> createServicePrincipal(
        QString appId, base::Cancellation cancellation) const;

private:
    ConnectionPtr m_connection;
};

} // namespace azure
