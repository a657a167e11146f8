#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// A cloud: its names, hosts and application ids (contract 1, 2.1, 11). An id that is not verified there is
/// empty; so is what a cloud of one's own does not tell.
struct AzureCloud {
    QString name; ///< "AzureCloud", "AzureUSGovernment", "AzureChinaCloud": as the Azure CLI calls it
    QString shortName; ///< "usgov": on the command line
    QString displayName; ///< "Azure US Government", in every language
    QString terraformName; ///< "usgovernment"
    QString loginHost;
    QStringList loginHostAliases; ///< accepted in challenges, never sent to
    QString armHost;
    QString keyVaultSuffix; ///< "vault.azure.net"
    QString managedHsmSuffix; ///< "managedhsm.azure.net"
    QString blobSuffix; ///< "blob.core.windows.net"; empty in a cloud of one's own: how to sign in there is
                        ///< unknown
    QString graphHost;
    QString portalHost;
    QString armAppId; ///< of the application that is asked for tokens for Azure Resource Manager
    QString keyVaultAppId;
    QString managedHsmAppId;
    QString backupAppId; ///< of Azure Backup's own application
    QString backupName; ///< what the directory calls it: "Backup Management Service", "Backup Fairfax"
    QString orchestratorAppId; ///< of the Confidential VM Orchestrator
    QStringList domains; ///< in which Microsoft names services of this cloud: "azure.net"
};

/// The public one first, then US Government and China. Everything that is said of clouds comes from here.
const std::vector<AzureCloud> &azureClouds();
/// nullptr for a name that is not one of Azure's own.
const AzureCloud *azureCloud(const QString &name);
/// By the host of its Azure Resource Manager, and no other: a sub-domain may be anybody's.
const AzureCloud *azureCloudAt(const QString &armHost);
/// The cloud in whose domains this host name lies; nullptr where it is none of Microsoft's.
const AzureCloud *azureCloudNaming(const QString &host);

/// The application that releases keys to confidential VMs, "Confidential VM Orchestrator" or, in older
/// tenants, "Confidential Guest VM Agent" (contract 6.4, 11). It is verified in the public cloud alone.
inline const QString confidentialVmOrchestratorAppId = QStringLiteral("bf7b6499-ff71-4aa2-97a4-f372087be7f0");

/// Microsoft Graph's own, the same in every cloud.
inline const QString graphAppId = QStringLiteral("00000003-0000-0000-c000-000000000000");

/// The application ids of Azure Backup in the clouds where they are verified.
QStringList backupManagementServiceAppIds();
/// What Azure Backup's service principal is called, in every cloud, each name once.
QStringList backupServiceNames();
/// The same in one cloud; the name in the public cloud where no other is known.
QString backupServiceName(const QString &cloudName);

} // namespace domain
