#include "azure/cloud.h"

namespace azure {

namespace {

http::Audience audience(const QString &resourceHost, const QString &hostSuffix) {
    http::Audience result;
    result.scope = QStringLiteral("https://") + resourceHost + QStringLiteral("/.default");
    result.hostSuffixes = {hostSuffix};
    return result;
}

} // namespace

QUrl Cloud::arm(const QString &pathAndQuery) const {
    const QString text = QStringLiteral("https://") + armHost + pathAndQuery;
    return QUrl::fromEncoded(text.toUtf8(), QUrl::StrictMode);
}

http::Audience Cloud::armAudience() const {
    http::Audience result;
    result.scope = armScope;
    result.hostSuffixes = {armHost};
    return result;
}

http::Audience Cloud::keyVaultAudience() const {
    return audience(keyVaultSuffix, keyVaultSuffix);
}

http::Audience Cloud::managedHsmAudience() const {
    return audience(managedHsmSuffix, managedHsmSuffix);
}

http::Audience Cloud::graphAudience() const {
    return audience(graphHost, graphHost);
}

Cloud Cloud::publicCloud() {
    Cloud cloud;
    cloud.name = QStringLiteral("AzureCloud");
    cloud.loginHost = QStringLiteral("login.microsoftonline.com");
    cloud.loginHostAliases = {QStringLiteral("login.windows.net")};
    cloud.armHost = QStringLiteral("management.azure.com");
    cloud.armScope = QStringLiteral("https://management.azure.com/.default");
    cloud.keyVaultSuffix = QStringLiteral("vault.azure.net");
    cloud.managedHsmSuffix = QStringLiteral("managedhsm.azure.net");
    cloud.graphHost = QStringLiteral("graph.microsoft.com");
    cloud.portalHost = QStringLiteral("portal.azure.com");
    cloud.backupManagementServiceAppId = QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3");
    cloud.confidentialVmOrchestratorAppId = QStringLiteral("bf7b6499-ff71-4aa2-97a4-f372087be7f0");
    return cloud;
}

Cloud Cloud::usGovernment() {
    Cloud cloud;
    cloud.name = QStringLiteral("AzureUSGovernment");
    cloud.loginHost = QStringLiteral("login.microsoftonline.us");
    cloud.armHost = QStringLiteral("management.usgovcloudapi.net");
    cloud.armScope = QStringLiteral("https://management.usgovcloudapi.net/.default");
    cloud.keyVaultSuffix = QStringLiteral("vault.usgovcloudapi.net");
    cloud.managedHsmSuffix = QStringLiteral("managedhsm.usgovcloudapi.net");
    cloud.graphHost = QStringLiteral("graph.microsoft.us");
    cloud.portalHost = QStringLiteral("portal.azure.us");
    cloud.backupManagementServiceAppId = QStringLiteral("ff281ffe-705c-4f53-9f37-a40e6f2c68f3");
    return cloud; // the orchestrator's id is not verified for this cloud
}

Cloud Cloud::china() {
    Cloud cloud;
    cloud.name = QStringLiteral("AzureChinaCloud");
    cloud.loginHost = QStringLiteral("login.chinacloudapi.cn");
    cloud.loginHostAliases = {QStringLiteral("login.partner.microsoftonline.cn")};
    cloud.armHost = QStringLiteral("management.chinacloudapi.cn");
    cloud.armScope = QStringLiteral("https://management.chinacloudapi.cn/.default");
    cloud.keyVaultSuffix = QStringLiteral("vault.azure.cn");
    cloud.managedHsmSuffix = QStringLiteral("managedhsm.azure.cn");
    cloud.graphHost = QStringLiteral("microsoftgraph.chinacloudapi.cn");
    cloud.portalHost = QStringLiteral("portal.azure.cn");
    return cloud; // neither application id is verified for this cloud: find by name and ask
}

} // namespace azure
