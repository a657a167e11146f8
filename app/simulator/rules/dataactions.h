#pragma once

#include <QString>

namespace simulator {

/// Whether a custom role of Azure RBAC may name this among its data actions: it, or one that it matches where
/// it holds "*", exists (contract 8.1). Those of providers that are not simulated are taken as they are.
bool isAzureDataAction(const QString &pattern);
/// The same for local RBAC of a Managed HSM, where nothing exists but what the built-in roles hold
/// (contract 9.5).
bool isHsmDataAction(const QString &pattern);

} // namespace simulator
