#pragma once

#include "simulator/router.h"

#include <optional>

namespace simulator {

/// What is wrong with the entries of `properties.accessPolicies`, or nothing.
std::optional<Reply> invalidPolicies(const Call &call, const QJsonArray &entries);
/// Sets all of a vault's access policies, as a PUT of the whole vault does: who is not named loses his.
void replacePolicies(Call &call, KeyStore &store, const QJsonArray &entries);

} // namespace simulator
