#include "terminal/console/liveoptions.h"

namespace console {

account::Settings settingsWith(account::Settings saved, const LiveOptions &options) {
    saved.method = options.method;
    if (options.cloud) {
        saved.cloud = *options.cloud;
        saved.armHost = options.armHost;
    }
    if (!options.tenant.isEmpty()) {
        saved.tenant = options.tenant;
    }
    if (!options.clientId.isEmpty()) {
        saved.clientId = options.clientId;
    }
    if (options.proxy) {
        saved.network.proxy = *options.proxy;
        saved.network.proxyType = http::NetworkSettings::ProxyType::Http;
        saved.network.proxyHost = options.proxyHost;
        saved.network.proxyPort = options.proxyPort;
    }
    if (!options.certificateFile.isEmpty()) {
        saved.network.certificateFile = options.certificateFile;
    }
    return saved;
}

} // namespace console
