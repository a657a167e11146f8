#pragma once

#include "simulator/exchange.h"

namespace simulator {

/// Azure has `what`, and the simulator does not: 501 with a code that Azure does not have, so that nobody
/// takes it for Azure's refusal, and what there is instead.
Reply notSimulated(const QString &what, const QStringList &simulated);

} // namespace simulator
