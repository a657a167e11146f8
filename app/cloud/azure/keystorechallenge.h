#pragma once

#include "base/result.h"
#include "cloud/azure/cloud.h"

#include <QString>

#include <optional>

namespace azure {

/// A key store's own challenge: whose token it wants, of which tenant (contract 2.7).
struct KeyStoreChallenge {
    QString tenantId; ///< first path segment of the authorization URL
    QString scope; ///< "{resource}/.default"
};

/// The challenge with the two checks that must be made before it may be believed: the host that was asked
/// belongs to the resource, and the authority is a login host of this cloud. nullopt: there is none. Error
/// (BadResponse, code "ForeignChallenge"): it is someone else's.
base::Result<std::optional<KeyStoreChallenge>> keyStoreChallenge(
    const Cloud &cloud, const QUrl &asked, const http::Headers &headers);

} // namespace azure
