#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/places.h"
#include "domain/storageaccount.h"

#include <optional>

namespace azure {

/// A region; nullopt for a logical one, in which nothing can be.
std::optional<domain::Region> readRegion(const JsonNode &node);
domain::ResourceGroup readResourceGroup(const JsonNode &node);
domain::ResourceId readResourceId(const JsonNode &node); ///< of an item of any list of resources
domain::VirtualNetwork readVirtualNetwork(const JsonNode &node);
/// A storage account. The service leaves out what is open: without networkAcls and publicNetworkAccess
/// everybody gets in.
domain::StorageAccount readStorageAccount(const JsonNode &node);

} // namespace azure
