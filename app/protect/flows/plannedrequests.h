#pragma once

#include "cloud/azure/cloud.h"
#include "domain/accessplan.h"
#include "protect/plannedrequest.h"

#include <optional>
#include <vector>

namespace http {
struct Request;
}

namespace protect {

PlannedRequest plannedRequest(const domain::PlannedWrite &write, const http::Request &request);

/// The requests of a plan, built by the functions that also send them. A policy that is yet to be created
/// is named by the id that it will get.
std::vector<PlannedRequest> requestsOf(const azure::Cloud &cloud, const domain::AccessPlan &plan,
    const domain::Choices &choices, const std::optional<domain::KeyStore> &store);

/// The id of the policy that protection will use: the chosen one, or that of the one to be created.
domain::ResourceId plannedPolicyId(const domain::Choices &choices);

} // namespace protect
