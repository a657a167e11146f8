#pragma once

#include "domain/environment.h"

namespace protect {

/// Adds what a flow found to what is known. Single resources replace their older selves. A list of role
/// assignments, definitions or deny assignments that was read again replaces what that list showed before,
/// so that a grant that was taken away meanwhile does not live on here. VMs keep their rows.
void mergeFound(domain::Environment &known, const domain::Environment &found);

} // namespace protect
