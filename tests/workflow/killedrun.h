#pragma once

#include "base/clock.h"
#include "simulator/simulator.h"

#include <QProcess>
#include <QString>
#include <QStringList>

/// A process that works on this one's simulator and is killed in the middle.
namespace support {

/// What the process does before it dies, if it does.
struct KilledRun {
    QString scenario;
    QString journalFolder;
    QString undo; ///< id of the run to take back; empty: configure backup, with a first backup
    int killAt = 0; ///< the point at which it is killed, from 1; 0: not at all
};

enum class ChildEnd { Killed, Completed, Failed };

/// Starts this program anew as such a process and comes back when it has ended. Its waits advance `clock`.
ChildEnd runChild(const KilledRun &run, const simulator::Simulator &simulator, base::VirtualClock &clock);

/// The points that the last child that was not killed passed: before, in the middle of and after every line
/// of the record, before every write is sent and after it was answered.
int pointsPassed();

/// The process itself, and the name that this program has to know it by.
constexpr const char *killedRunProcess = "killedRun";
int killedRunMain(const QStringList &arguments);

} // namespace support
