#pragma once

#include <QString>

namespace base {

/// PATH without its relative entries, an empty one among them: a program of the folder that one happens to
/// work in is never meant.
QString absoluteSearchPath(const QString &path);

/// The absolute path of a program in PATH; empty if no absolute entry has it.
QString findProgram(const QString &name);

} // namespace base
