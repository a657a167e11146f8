#pragma once

#include "console/output.h"
#include "workflow/source.h"

namespace console {

/// One line per scenario: its name and what it shows.
void listScenarios(const workflow::SourceOffer &offer, Output &output);

} // namespace console
