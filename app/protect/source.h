#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace protect {

/// Where the environment comes from.
enum class SourceKind {
    Azure,
    Simulator, ///< a scenario that comes with the program
    ScenarioFile, ///< a scenario of one's own
    Snapshot, ///< a simulator that behaves like what snapshots and exports tell
};

struct Source {
    SourceKind kind = SourceKind::Simulator;
    QString scenario{}; ///< Simulator: the scenario's name
    QStringList files{}; ///< ScenarioFile: one path; Snapshot: files, folders and archives
    QStringList faults{}; ///< of the simulator, as JSON: what goes wrong besides
    QString tenant{}; ///< Azure: the signed-in tenant's id; ids of one mean nothing in another

    friend bool operator==(const Source &a, const Source &b) = default;
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
