#pragma once

#include "tests/structure/sourcetree.h"

namespace structure {

/// What a header of app/ and ui/ declares is defined in the .cpp of its name (of "xprivate.h", in that of
/// "x"), or in itself: templates, values, interfaces. The few that several files share out are named with
/// their reason.
QStringList headersHaveTheirSource(const SourceTree &tree);

} // namespace structure
