#pragma once

#include "tests/structure/sourcetree.h"

namespace structure {

/// Rooms link privately, along the arrows, and without widgets.
QStringList linksFollowTheArrows(const SourceTree &tree);
/// Every .cpp and .h (of tests, every .cpp) is named in a CMakeLists.txt; nothing is found by pattern.
QStringList sourcesAreListed(const SourceTree &tree);

} // namespace structure
