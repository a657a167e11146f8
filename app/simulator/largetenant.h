#pragma once

#include "simulator/state/tenant.h"

#include <QJsonObject>

namespace simulator {

/// Adds many resources to a tenant, always the same ones for the same numbers:
/// {"subscriptions": 20, "virtualMachines": 2000, "confidential": 300}. The caller is Owner of all.
void generateLargeTenant(Tenant &tenant, const QJsonObject &size, const QDateTime &now);

} // namespace simulator
