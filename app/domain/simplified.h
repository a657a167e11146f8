#pragma once

#include <QStringList>

namespace domain {

enum class SimplifiedKind {
    FilesLeftOut, ///< of these files nothing was understood, or they don't go with the others
    Tenants, ///< the files are of these tenants, and the copy is one
    Caller, ///< one acts as an administrator of the copy
    ReadsMissing, ///< not in the files, so refused by the simulator
    Policies, ///< one backup a day, kept by days
    RecoveryPoints, ///< of these virtual machines, not as they are, or not at all
    RoleConditions, ///< rights under a condition are left out of these roles
    DenyAssignments, ///< these have exceptions, so that no list of them is told
    Hosts, ///< these hosts end as in the public cloud
};

/// What a simulated copy of an environment does not have as the original does.
struct Simplified {
    SimplifiedKind kind = SimplifiedKind::ReadsMissing;
    QStringList names; ///< of what it concerns, as the files told them
    int reads = 0; ///< ReadsMissing: how many
};

} // namespace domain
