#pragma once

#include "domain/accessplan.h"

#include <QString>

namespace protect {

/// One request as it will be sent: for the review.
struct PlannedRequest {
    domain::PlannedWrite write; ///< of a run; empty for what prepares it
    QString method;
    QString url;
    QString body; ///< indented JSON; empty for none
};

} // namespace protect
