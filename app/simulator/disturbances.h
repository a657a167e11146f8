#pragma once

#include "base/result.h"
#include "simulator/state/tenant.h"

#include <QJsonArray>

namespace simulator {

/// Makes the tenant as the faults want it that are none of single requests: "missingRight", "firewall",
/// "timings" and "operation". Those that were there before are over; other faults are left alone.
/// Errors: Local "InvalidFault" where one names a principal or a key store that there is not; nothing has
/// changed then.
base::Result<void> disturb(Tenant &tenant, const QJsonArray &faults);

/// The tenant as it is without them.
void endDisturbances(Tenant &tenant);

/// Whether the fault is such a one.
bool isOfTenant(const QJsonObject &fault);

/// What a fault says that does not go together, as "$.faults[0].status doesn't go with firewall."
std::optional<QString> contradictionIn(const QJsonArray &faults);

/// The members that `json` has, over `timings`.
Timings timingsWith(Timings timings, const QJsonObject &json);

} // namespace simulator
