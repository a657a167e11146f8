#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace simulator {

/// A service that programs ask tokens for: an application of its own in the directory (contract 2.1).
struct ResourceService {
    struct Permission {
        QString id;
        QString value; ///< "user_impersonation"
    };
    QString name; ///< in scenarios: "arm", "keyVault", "managedHsm", "graph", "storage"
    QString appId;
    QString objectId;
    QString displayName;
    QString audience; ///< "https://vault.azure.net"
    QStringList names; ///< by which the directory knows it, beside its application id
    std::vector<Permission> permissions; ///< that a program can ask for in a person's name
    bool isInTenant = true; ///< otherwise POST servicePrincipals makes it
};

/// What a program may do, as its owner registered it.
struct AppRegistration {
    QString id; ///< object id
    QString appId;
    QString displayName;
    QString signInAudience = QStringLiteral("AzureADMultipleOrgs");
    QStringList redirectUris; ///< of the public client
    bool allowsPublicClient = false; ///< device codes
    QJsonArray requiredAccess; ///< requiredResourceAccess, as it was given
    bool isForeign = false; ///< registered in another tenant: not listed here

    bool asksFor(const ResourceService &service) const;
};

/// The five services of the public cloud.
std::vector<ResourceService> resourceServices();
/// The product's own registration; `services` names what it asks for.
AppRegistration productRegistration(
    const QString &clientId, const std::vector<ResourceService> &all, const QStringList &services);

} // namespace simulator
