#pragma once

#include "domain/snapshot/snapshot.h"
#include "review/importer/notes.h"

#include <vector>

namespace importer {

/// A snapshot of our own, as it was found.
struct State {
    QString file;
    QString path; ///< JSON path
    snapshot::Snapshot snapshot;
};

/// The snapshots that can be reviewed together: one state of each tenant, the newest. Others are told as not
/// understood; where nothing tells which is the newest, all of them are. The same snapshot twice is one.
std::vector<State> oneStateOfEachTenant(std::vector<State> states, Notes &notes);

} // namespace importer
