#pragma once

#include "base/result.h"
#include "domain/snapshot/snapshot.h"

namespace snapshot {

/// Writes a snapshot, whole or not at all, and for its owner only: it tells who may do what with which key.
/// Errors: see base::writeFile().
base::Result<void> writeFile(const QString &path, const Snapshot &snapshot);

} // namespace snapshot
