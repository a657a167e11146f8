#pragma once

#include <QString>

#include <vector>

namespace protect {

/// Where the environment comes from.
enum class SourceKind { Azure, Simulator, Snapshot };

struct Source {
    SourceKind kind = SourceKind::Simulator;
    QString scenario; ///< Simulator: the scenario's name
    QString file; ///< Snapshot: the file's path
    QString tenant{}; ///< Azure: the signed-in tenant's id; ids of one mean nothing in another
};

/// A scenario that can be chosen.
struct Scenario {
    QString name;
    QString summary; ///< English, from the scenario's file; wording/scenariotext translates the known ones
};

/// Which sources this program offers, and why one is not to be had (empty reason: it is).
struct SourceOffer {
    std::vector<Scenario> scenarios;
    bool azureAvailable = false;
    bool snapshotAvailable = false;
};

} // namespace protect
