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

Cloud::Cloud(const domain::AzureCloud &facts)
    : domain::AzureCloud(facts), armScope(QStringLiteral("https://%1/.default").arg(facts.armHost)) { }

Cloud Cloud::publicCloud() {
    return Cloud(domain::azureClouds().front());
}

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

http::Audience Cloud::storageAudience() const {
    http::Audience result = audience(QStringLiteral("storage.azure.com"), blobSuffix);
    if (blobSuffix
        == QLatin1String("blob.core.windows.net")) { // accounts with an Azure DNS zone of their own
        result.hostSuffixes.append(QStringLiteral("blob.storage.azure.net"));
    }
    return result;
}

} // namespace azure
