#pragma once

#include "protect/source.h"
#include "terminal/console/output.h"

namespace console {

/// One line per scenario: its name and what it shows.
void listScenarios(const protect::SourceOffer &offer, Output &output);

} // namespace console
