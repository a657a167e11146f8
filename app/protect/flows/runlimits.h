#pragma once

#include "domain/keystore.h"

#include <array>
#include <chrono>

namespace protect::limits {

using std::chrono::minutes;
using std::chrono::seconds;

/// How long a grant may take to reach Azure Backup before its refusal is believed (contract 8.5, 14.8): ten
/// minutes, thirty for Azure RBAC.
constexpr minutes propagation(domain::PermissionModel model) {
    return model == domain::PermissionModel::AzureRbac ? minutes(30) : minutes(10);
}
/// Pauses between two tries to enable; the last one repeats.
constexpr std::array<seconds, 3> propagationPauses{seconds(15), seconds(30), seconds(60)};

/// How long a grant is given to spread before what needs it is started: nothing tells whether it has. With a
/// refusal the restore itself tells (contract 8.5).
constexpr minutes spreading(domain::PermissionModel model) {
    return model == domain::PermissionModel::AzureRbac ? minutes(10) : minutes(5);
}
/// A restore copies disks from the vault, which takes hours: then it is left to be looked at again.
constexpr minutes restore(24 * 60);

/// A ConfigureBackup operation is asked for so long, then left to be continued (contract 14.6).
constexpr minutes operation(30);
constexpr seconds firstPoll(5);
constexpr seconds longestPoll(10);
constexpr seconds longestRetryAfter(120);
/// Failed polls in a row, each repeated by the pipeline already, before the failure is told.
constexpr int failedPolls = 5;

/// A new HSM role is read until it is the same this often in a row (a multi-region HSM answers from
/// different regions).
constexpr int stableReads = 5;
constexpr int mostStableReads = 60;
constexpr seconds stablePause(1);

/// Pauses before a grant is sent again because its role or principal is not known everywhere yet.
constexpr std::array<seconds, 6> grantPauses{
    seconds(2), seconds(4), seconds(8), seconds(16), seconds(30), seconds(60)};

constexpr int readBackTries = 3;
constexpr seconds readBackPause(2);

/// Another operation runs on the same item (contract 17.2, family C).
constexpr int conflictTries = 3;
constexpr seconds conflictPause(60);

/// A first backup takes hours: its job is watched this often, then left running.
constexpr int firstBackupPolls = 4;
constexpr seconds firstBackupPause(30);

/// Ids with access to a key that the directory is asked about: users, groups, or services
/// (contract 7.2, 9.2).
constexpr int granteesAsked = 20;

} // namespace protect::limits
