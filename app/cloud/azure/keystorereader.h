#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/deletedkey.h"
#include "domain/keystore.h"

#include <QJsonObject>

#include <optional>

namespace azure {

/// A Key Vault as an ARM resource (contract 7.1). Absent: access policies, purge protection off, open
/// network.
domain::KeyStore readKeyVault(const JsonNode &node);
/// A Managed HSM as an ARM resource (contract 7.4).
domain::KeyStore readManagedHsm(const JsonNode &node);
/// The entries in the answer of …/accessPolicies/add: merged permissions (contract 7.3).
std::vector<domain::AccessPolicy> readAccessPolicies(const JsonNode &node);

/// A KeyBundle; of its key material only the fingerprint of what is public (contract 10).
domain::Key readKey(const JsonNode &node);
/// An item of a key list: `kid` at top level, without version, kty or release policy.
domain::Key readKeyListItem(const JsonNode &node);
/// A deleted KeyBundle with the times of its deletion and purge (contract 10).
domain::DeletedKey readDeletedKey(const JsonNode &node);
/// The release policy in a KeyBundle, decoded; nullopt where it has none.
std::optional<QJsonObject> readReleasePolicy(const JsonNode &node);

} // namespace azure
