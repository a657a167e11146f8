#pragma once

#include "cloud/http/message.h"
#include "domain/azurecloud.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace azure {

/// The hosts and ids of one Azure cloud (contract 1). Hosts of key stores come from ARM (vaultUri, hsmUri)
/// or from a key URL; the suffixes here only decide which kind a host is and where its tokens may go.
struct Cloud {
    QString name; ///< "AzureCloud", "AzureUSGovernment", "AzureChinaCloud"
    QString loginHost;
    QStringList loginHostAliases; ///< accepted in challenges, never sent to
    QString armHost;
    QString armScope;
    QString keyVaultSuffix; ///< "vault.azure.net"
    QString managedHsmSuffix; ///< "managedhsm.azure.net"
    QString graphHost;
    QString portalHost;
    QString backupManagementServiceAppId; ///< empty where unverified
    QString backupServiceName; ///< "Backup Management Service", "Backup Fairfax"
    QString confidentialVmOrchestratorAppId;

    QUrl arm(const QString &pathAndQuery) const; ///< "https://{armHost}{pathAndQuery}", taken as encoded
    http::Audience armAudience() const;
    http::Audience keyVaultAudience() const;
    http::Audience managedHsmAudience() const;
    http::Audience graphAudience() const;

    static Cloud of(const domain::AzureCloud &facts);
    static Cloud publicCloud();
    static Cloud usGovernment();
    static Cloud china();
};

} // namespace azure
