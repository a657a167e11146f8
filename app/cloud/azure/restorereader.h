#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/restoreorder.h"

namespace azure {

/// What a check before a restore found, in the body of its status or in its own answer (contract 15.4).
std::vector<domain::RestoreAdvice> readRestoreAdvice(const JsonNode &node);

} // namespace azure
