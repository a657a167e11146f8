#include "cloud/azure/cloud.h"

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

Cloud Cloud::of(const domain::AzureCloud &facts) {
    Cloud cloud;
    cloud.name = facts.name;
    cloud.loginHost = facts.loginHost;
    cloud.loginHostAliases = facts.loginHostAliases;
    cloud.armHost = facts.armHost;
    cloud.armScope = QStringLiteral("https://%1/.default").arg(facts.armHost);
    cloud.keyVaultSuffix = facts.keyVaultSuffix;
    cloud.managedHsmSuffix = facts.managedHsmSuffix;
    cloud.graphHost = facts.graphHost;
    cloud.portalHost = facts.portalHost;
    cloud.backupManagementServiceAppId = facts.backupAppId;
    cloud.backupServiceName = facts.backupName;
    cloud.confidentialVmOrchestratorAppId = facts.orchestratorAppId;
    return cloud;
}

Cloud Cloud::publicCloud() {
    return of(domain::azureClouds().at(0));
}

Cloud Cloud::usGovernment() {
    return of(domain::azureClouds().at(1));
}

Cloud Cloud::china() {
    return of(domain::azureClouds().at(2));
}

} // namespace azure
