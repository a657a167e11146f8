#pragma once

#include <QString>
#include <QStringList>

namespace simulator {

enum class PrincipalKind { User, Group, ServicePrincipal, Application };

/// An object of the directory.
struct Principal {
    QString id; ///< object id
    PrincipalKind kind = PrincipalKind::User;
    QString displayName;
    QString userPrincipalName; ///< users only
    QString appId; ///< service principals and applications
    QString ownerTenantId; ///< appOwnerOrganizationId of a service principal
    QStringList members; ///< object ids, groups only
    bool accountEnabled = true;
    bool isManagedIdentity = false; ///< of a resource, made and deleted with it
};

/// What the caller may do in Microsoft Graph.
enum class GraphRights { None, Read, Write };

} // namespace simulator
