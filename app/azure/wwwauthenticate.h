#pragma once

#include "azure/cloud.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace azure {

/// One challenge of a WWW-Authenticate header: its scheme and its parameters, names in lower case.
struct AuthenticateChallenge {
    QString scheme; ///< lower case: "bearer", "pop"
    QHash<QString, QString> parameters;
};

/// All challenges of all WWW-Authenticate headers; what cannot be parsed is left out (contract 2.6, 2.7).
std::vector<AuthenticateChallenge> authenticateChallenges(const http::Headers &headers);

/// The decoded JSON of a claims challenge (contract 2.6); empty where there is none.
QByteArray claimsOf(const http::Headers &headers);

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
