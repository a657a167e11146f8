#pragma once

#include "base/filereader.h"
#include "review/importer/importer.h"
#include "review/importer/notes.h"

namespace importer {

/// Reads what the paths name, folders with everything below them (links are not followed), hidden files left
/// out. Whatever cannot be read goes to the notes; it ends with what there is once it is unwanted.
std::vector<Source> readPaths(
    const QStringList &paths, const Limits &limits, const base::IsUnwanted &isUnwanted, Notes &notes);

/// Replaces zip archives by the files in them, within the limits.
std::vector<Source> unpacked(std::vector<Source> sources, const Limits &limits, Notes &notes);

} // namespace importer
