#pragma once

#include "simulator/exchange.h"
#include "simulator/state/tenant.h"

namespace simulator {

/// What has become of the simulated tenant, for whoever drives a client and wants to see what it did: grants,
/// access policies, protected items, jobs. Read-only, without tokens.
Reply statePage(const QString &scenario, const Tenant &tenant);

} // namespace simulator
