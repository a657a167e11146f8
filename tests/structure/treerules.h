#pragma once

#include "tests/structure/sourcetree.h"

namespace structure {

/// Only what is known lies at the top.
QStringList topLevelIsKnown(const SourceTree &tree);
/// Source files have lower-case names and are short: 400 lines, tests (which are tables) 800.
QStringList filesAreSmall(const SourceTree &tree);
/// No notes to oneself, no paths of one machine.
QStringList nothingIsLeftBehind(const SourceTree &tree);

} // namespace structure
