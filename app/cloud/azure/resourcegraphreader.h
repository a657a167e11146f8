#pragma once

#include "cloud/azure/jsonreader.h"
#include "cloud/azure/resourcegraphclient.h"

namespace azure {

/// An answer with resultFormat objectArray (contract 5). `resultTruncated` is a string there.
GraphPage readGraphPage(const JsonNode &node);

/// All VMs, with what tells confidential ones apart, in the order of their ids: without `id` and a stable
/// order Resource Graph would hand out no token to go on (contract 5).
QString virtualMachinesQuery();
/// The Key Vault whose vaultUri is at `host`; empty if that is no host name.
QString keyVaultByHostQuery(const QString &host);

} // namespace azure
