#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/environment.h"
#include "domain/principal.h"

namespace azure {

/// A service principal of Microsoft Graph (contract 11).
domain::Principal readServicePrincipal(const JsonNode &node);
/// A directory object; "@odata.type" tells which kind: "#microsoft.graph.user".
domain::Principal readDirectoryObject(const JsonNode &node);
/// An application registration: never what a grant is made to.
domain::Principal readApplication(const JsonNode &node);

domain::Tenant readTenant(const JsonNode &node);
domain::Subscription readSubscription(const JsonNode &node);
QString readRegistrationState(const JsonNode &node); ///< of a resource provider (contract 4)
QString readFeatureState(const JsonNode &node); ///< of a preview feature (contract 4)

} // namespace azure
