#pragma once

#include "base/result.h"
#include "simulator/state/tenant.h"

#include <QJsonObject>

namespace simulator {

/// The whole tenant, as GET /simulator/tenant tells it: every member of state/members.h by its name, times as
/// ISO 8601 in UTC with milliseconds, null for none. No secret of a sign-in is part of a tenant. What faults
/// that were asked for do to it is not in it.
QJsonObject tenantJson(Tenant tenant);

/// The tenant that such an object tells. Errors: Local "InvalidTenant", whose message begins with the path of
/// the member that is missing, unknown or of another kind: "$.keyStores[0].host must be a text."
base::Result<Tenant> tenantOf(const QJsonObject &json);

} // namespace simulator
