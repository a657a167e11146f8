#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/keystore.h"

namespace azure {

/// A Key Vault as an ARM resource (contract 7.1). Absent: access policies, purge protection off, open
/// network.
domain::KeyStore readKeyVault(const JsonNode &node);
/// A Managed HSM as an ARM resource (contract 7.4).
domain::KeyStore readManagedHsm(const JsonNode &node);
/// The entries in the answer of …/accessPolicies/add: merged permissions (contract 7.3).
std::vector<domain::AccessPolicy> readAccessPolicies(const JsonNode &node);

/// A KeyBundle without its key material (contract 10).
domain::Key readKey(const JsonNode &node);
/// An item of a key list: `kid` at top level, without version, kty or release policy.
domain::Key readKeyListItem(const JsonNode &node);

} // namespace azure
