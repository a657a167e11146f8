#include "domain/azurecloud.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

const QString backupManagementService = QStringLiteral("Backup Management Service");
const QString armAppOfMostClouds = QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013");
const QString keyVaultAppOfMostClouds = QStringLiteral("cfa8b339-82a2-471a-a3c9-0fc0be7a4093");

AzureCloud publicAzure() {
    AzureCloud cloud;
    cloud.name = QStringLiteral("AzureCloud");
    cloud.shortName = QStringLiteral("public");
    cloud.displayName = QStringLiteral("Azure");
    cloud.terraformName = QStringLiteral("public");
    cloud.loginHost = QStringLiteral("login.microsoftonline.com");
    cloud.loginHostAliases = QStringList{QStringLiteral("login.windows.net")};
    cloud.armHost = QStringLiteral("management.azure.com");
    cloud.keyVaultSuffix = QStringLiteral("vault.azure.net");
    cloud.managedHsmSuffix = QStringLiteral("managedhsm.azure.net");
    cloud.blobSuffix = QStringLiteral("blob.core.windows.net");
    cloud.graphHost = QStringLiteral("graph.microsoft.com");
    cloud.portalHost = QStringLiteral("portal.azure.com");
    cloud.armAppId = armAppOfMostClouds;
    cloud.keyVaultAppId = keyVaultAppOfMostClouds;
    cloud.managedHsmAppId = QStringLiteral("589d5083-6f11-4d30-a62a-a4b316a14abf");
    cloud.backupAppId = QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3");
    cloud.backupName = backupManagementService;
    cloud.orchestratorAppId = confidentialVmOrchestratorAppId;
    cloud.domains = QStringLiteral(
        "azure.com azure.net windows.net windowsazure.com microsoft.com aka.ms "
        "microsoftonline.com microsoftonline-p.com msidentity.com live.com "
        "onmicrosoft.com b2clogin.com ciamlogin.com office.com office.net "
        "office365.com outlook.com sharepoint.com dynamics.com visualstudio.com "
        "azuresynapse.net azuredatabricks.net azuredatalakestore.net azurecr.io loganalytics.io "
        "applicationinsights.io windows-ppe.net "
        "microsoftonline.de microsoftazure.de cloudapi.de") // Germany was closed
                        .split(QLatin1Char(' '));
    return cloud;
}

AzureCloud usGovernment() {
    AzureCloud cloud;
    cloud.name = QStringLiteral("AzureUSGovernment");
    cloud.shortName = QStringLiteral("usgov");
    cloud.displayName = QStringLiteral("Azure US Government");
    cloud.terraformName = QStringLiteral("usgovernment");
    cloud.loginHost = QStringLiteral("login.microsoftonline.us");
    cloud.armHost = QStringLiteral("management.usgovcloudapi.net");
    cloud.keyVaultSuffix = QStringLiteral("vault.usgovcloudapi.net");
    cloud.managedHsmSuffix = QStringLiteral("managedhsm.usgovcloudapi.net");
    cloud.blobSuffix = QStringLiteral("blob.core.usgovcloudapi.net");
    cloud.graphHost = QStringLiteral("graph.microsoft.us");
    cloud.portalHost = QStringLiteral("portal.azure.us");
    cloud.armAppId = QStringLiteral("40a69793-8fe6-4db1-9591-dbc5c57b17d8");
    cloud.keyVaultAppId = QStringLiteral("7e7c393b-45d0-48b1-a35e-2905ddf8183c");
    cloud.backupAppId = QStringLiteral("ff281ffe-705c-4f53-9f37-a40e6f2c68f3");
    cloud.backupName = QStringLiteral("Backup Fairfax");
    cloud.domains = QStringLiteral("usgovcloudapi.net microsoftonline.us microsoft.us azure.us "
                                   "windowsazure.us onmicrosoft.us office365.us sharepoint.us azurecr.us "
                                   "azuredatabricks.us loganalytics.us applicationinsights.us")
                        .split(QLatin1Char(' '));
    return cloud;
}

AzureCloud china() {
    AzureCloud cloud;
    cloud.name = QStringLiteral("AzureChinaCloud");
    cloud.shortName = QStringLiteral("china");
    cloud.displayName = QStringLiteral("Azure China (21Vianet)");
    cloud.terraformName = QStringLiteral("china");
    cloud.loginHost = QStringLiteral("login.chinacloudapi.cn");
    cloud.loginHostAliases = QStringList{QStringLiteral("login.partner.microsoftonline.cn")};
    cloud.armHost = QStringLiteral("management.chinacloudapi.cn");
    cloud.keyVaultSuffix = QStringLiteral("vault.azure.cn");
    cloud.managedHsmSuffix = QStringLiteral("managedhsm.azure.cn");
    cloud.blobSuffix = QStringLiteral("blob.core.chinacloudapi.cn");
    cloud.graphHost = QStringLiteral("microsoftgraph.chinacloudapi.cn");
    cloud.portalHost = QStringLiteral("portal.azure.cn");
    cloud.armAppId = armAppOfMostClouds;
    cloud.keyVaultAppId = keyVaultAppOfMostClouds;
    cloud.backupName = backupManagementService; // presumably; its application id is not verified
    cloud.domains
        = QStringLiteral("chinacloudapi.cn azure.cn windowsazure.cn microsoftonline.cn onmschina.cn "
                         "sharepoint.cn azurecr.cn azuredatabricks.cn")
              .split(QLatin1Char(' '));
    return cloud;
}

const AzureCloud *cloudWhere(const auto &fits) {
    const std::vector<AzureCloud> &clouds = azureClouds();
    const auto found = std::find_if(clouds.begin(), clouds.end(), fits);
    return found == clouds.end() ? nullptr : &*found;
}

} // namespace

const std::vector<AzureCloud> &azureClouds() {
    static const std::vector<AzureCloud> clouds{publicAzure(), usGovernment(), china()};
    return clouds;
}

const AzureCloud *azureCloud(const QString &name) {
    return cloudWhere([&](const AzureCloud &cloud) { return base::sameText(cloud.name, name); });
}

const AzureCloud *azureCloudAt(const QString &armHost) {
    return cloudWhere([&](const AzureCloud &cloud) { return base::sameText(cloud.armHost, armHost); });
}

const AzureCloud *azureCloudNaming(const QString &host) {
    QString name = host.toLower();
    while (name.endsWith(QLatin1Char('.'))) {
        name.chop(1); // the same name, written to the root
    }
    return cloudWhere([&](const AzureCloud &cloud) {
        return std::any_of(cloud.domains.begin(), cloud.domains.end(), [&](const QString &domain) {
            return name == domain || name.endsWith(QLatin1Char('.') + domain);
        });
    });
}

QStringList backupManagementServiceAppIds() {
    QStringList ids;
    for (const AzureCloud &cloud : azureClouds()) {
        if (!cloud.backupAppId.isEmpty()) {
            ids.append(cloud.backupAppId);
        }
    }
    return ids;
}

QStringList backupServiceNames() {
    QStringList names;
    for (const AzureCloud &cloud : azureClouds()) {
        names.append(cloud.backupName);
    }
    names.removeDuplicates();
    return names;
}

QString backupServiceName(const QString &cloudName) {
    const AzureCloud *const cloud = azureCloud(cloudName);
    return cloud ? cloud->backupName : backupManagementService;
}

} // namespace domain
