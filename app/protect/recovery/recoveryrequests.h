#pragma once

#include "cloud/azure/cloud.h"
#include "domain/newkey.h"
#include "domain/recovery/recoveryplan.h"
#include "protect/plannedrequest.h"

#include <QUrl>

#include <vector>

namespace protect {

/// The requests of these steps, built by the functions that also send them. What is not known before a step
/// before it is made stands in braces: "{object ID of the new identity}".
std::vector<PlannedRequest> requestsOfRecovery(const azure::Cloud &cloud,
    const std::vector<domain::RecoveryStep> &steps, const domain::RecoveryFindings &findings);

/// "https://{host}" of the store that the key is in.
QUrl storeAddress(const domain::KeyIdentifier &key);

/// The key that a placeholder set names: of the original's type and release policy.
domain::NewKey placeholderKey(const domain::RecoveryFindings &findings, const domain::RecoveryStep &step);

} // namespace protect
