#pragma once

#include "tests/structure/sourcetree.h"

namespace structure {

/// Only what is known lies at the top.
QStringList topLevelIsKnown(const SourceTree &tree);
/// app/ has at most nine wings, and beside them only what starts, builds and explains the program.
QStringList wingsAreFew(const SourceTree &tree);
/// Source files have lower-case names.
QStringList filesAreNamed(const SourceTree &tree);
/// Files worth a look, whether they still have one purpose: longer than 400 lines, tests (which are tables)
/// than 800.
QStringList longFiles(const SourceTree &tree);
/// No notes to oneself, no paths of one machine.
QStringList nothingIsLeftBehind(const SourceTree &tree);
/// Every section of the contract that is cited stands in app/cloud/azure/contract.
QStringList contractReferencesResolve(const SourceTree &tree);

} // namespace structure
