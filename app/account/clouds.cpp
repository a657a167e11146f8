#include "account/clouds.h"

#include "base/text.h"

#include <array>

namespace account {

azure::Cloud cloudFrom(const identity::CloudMetadata &metadata) {
    const std::array known{azure::Cloud::publicCloud(), azure::Cloud::usGovernment(), azure::Cloud::china()};
    azure::Cloud cloud;
    for (const azure::Cloud &candidate : known) {
        if (base::sameText(candidate.armHost, metadata.armHost)) {
            cloud = candidate;
        }
    }
    cloud.name = metadata.name.isEmpty() ? metadata.armHost : metadata.name;
    cloud.loginHost = metadata.loginHost;
    cloud.armHost = metadata.armHost;
    cloud.armScope = metadata.armScope;
    cloud.graphHost = metadata.graphHost;
    cloud.portalHost = metadata.portalHost;
    cloud.keyVaultSuffix = metadata.keyVaultSuffix;
    cloud.managedHsmSuffix = metadata.managedHsmSuffix;
    return cloud;
}

QCoro::Task<base::Result<azure::Cloud>> cloudOf(
    Settings settings, std::shared_ptr<http::Transport> transport, base::Cancellation cancellation) {
    switch (settings.cloud) {
    case CloudChoice::Public:
        co_return azure::Cloud::publicCloud();
    case CloudChoice::UsGovernment:
        co_return azure::Cloud::usGovernment();
    case CloudChoice::China:
        co_return azure::Cloud::china();
    case CloudChoice::Custom:
        break;
    }
    const base::Result<identity::CloudMetadata> metadata
        = co_await identity::fetchCloudMetadata(transport, settings.armHost, cancellation);
    if (!metadata) {
        co_return base::Unexpected(metadata.error());
    }
    co_return cloudFrom(*metadata);
}

} // namespace account
