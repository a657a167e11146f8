#include "cloud/account/clouds.h"

#include "base/text.h"
#include "cloud/account/owncloud.h"

namespace account {

azure::Cloud cloudFrom(const identity::CloudMetadata &metadata) {
    azure::Cloud cloud;
    // A name of Azure's, said by another endpoint, would be read as Azure's own cloud.
    cloud.name
        = metadata.name.isEmpty() || domain::azureCloud(metadata.name) ? metadata.armHost : metadata.name;
    cloud.loginHost = metadata.loginHost;
    cloud.armHost = metadata.armHost;
    cloud.armScope = metadata.armScope;
    cloud.graphHost = metadata.graphHost;
    cloud.portalHost = domain::azureCloudNaming(metadata.portalHost) ? QString() : metadata.portalHost;
    cloud.keyVaultSuffix = metadata.keyVaultSuffix;
    cloud.managedHsmSuffix = metadata.managedHsmSuffix;
    cloud.backupName = domain::backupServiceName(cloud.name);
    return cloud;
}

QCoro::Task<base::Result<azure::Cloud>> cloudOf(
    Settings settings, std::shared_ptr<http::Transport> transport, base::Cancellation cancellation) {
    // Nothing that an endpoint says is better known than this.
    const domain::AzureCloud *const azure
        = settings.cloud ? settings.cloud : domain::azureCloudAt(settings.armHost);
    if (azure) {
        co_return azure::Cloud(*azure);
    }
    const base::Result<identity::CloudMetadata> metadata
        = co_await identity::fetchCloudMetadata(transport, settings.armHost, cancellation);
    if (!metadata) {
        co_return base::Unexpected(metadata.error());
    }
    const base::Result<void> isOwn = checkOwnCloud(*metadata);
    if (!isOwn) {
        co_return base::Unexpected(isOwn.error());
    }
    co_return cloudFrom(*metadata);
}

} // namespace account
