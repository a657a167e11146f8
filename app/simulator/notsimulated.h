#pragma once

#include "simulator/router.h"

namespace simulator {

/// Azure has `what`, and the simulator does not: 501 with a code that Azure does not have, so that nobody
/// takes it for Azure's refusal, and what there is instead.
Reply notSimulated(const QString &what, const QStringList &simulated);
/// The same for a request that Azure may have an answer to.
Reply notSimulated(const Request &request, const Router &router);

/// "Microsoft.Compute" and "virtualMachines/extensions" of
/// ".../providers/Microsoft.Compute/virtualMachines/name/ extensions"; empty if no provider is named.
std::pair<QString, QString> providerOf(const QStringList &segments);
/// What Resource Manager says where no route of `router` takes the request: that the simulator does not have
/// it, or that Azure does not.
Reply unknownToArm(const Router &router, const Router::Match &match, const Request &request);

} // namespace simulator
