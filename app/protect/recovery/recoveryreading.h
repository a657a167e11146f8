#pragma once

#include "protect/recovery/recoverylook.h"

#include <algorithm>
#include <memory>

namespace protect {

using FindingsPtr = std::shared_ptr<domain::RecoveryFindings>;

constexpr int recoveryReadsAtOnce = 6;

/// The value where it could be read; else an obstacle.
template <typename T>
void take(const FindingsPtr &findings, base::Result<T> read, T &into) {
    if (read) {
        into = std::move(*read);
    } else if (read.error().kind != base::ErrorKind::Cancelled) {
        findings->obstacles.push_back(read.error());
    }
}

// What lookAtRecovery() reads, room by room: internal to it.

/// Those that are known, else those that the caller sees.
QCoro::Task<base::Result<std::vector<domain::Subscription>>> visibleSubscriptions(
    azure::ConnectionPtr connection, std::vector<domain::Subscription> known,
    base::Cancellation cancellation);
QStringList idsOf(const std::vector<domain::Subscription> &subscriptions);

/// VM, set, key and store of the original (contract 6, 10). Whether the directory was asked for Azure Backup,
/// and answered.
QCoro::Task<bool> readChain(azure::ConnectionPtr connection, RecoveryQuestion question, FindingsPtr findings,
    base::Cancellation cancellation);
/// Where no set led to the store of the key, the list of stores does; a store that answers by no name and is
/// in no list is gone.
QCoro::Task<void> findStoreOfKey(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation);
/// Who may use the original key, as far as its store was read.
void judgeUsers(const azure::Cloud &cloud, const FindingsPtr &findings, bool knowsBackup);

/// Region of the vault, and the sizes there.
QCoro::Task<void> readRegion(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation);
/// Regions, groups, networks, staging accounts and disk encryption sets of the vault's subscription.
QCoro::Task<void> readPlaces(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation);
/// Stores that the key may be restored into: all that can be seen.
QCoro::Task<void> readStores(azure::ConnectionPtr connection, FindingsPtr findings, QStringList subscriptions,
    base::Cancellation cancellation);
/// Whether the key's name is free in them.
QCoro::Task<void> readNames(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation);
/// Groups in the region of the vault: what an empty one among them is good for is a restore.
QCoro::Task<void> readGroups(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation);
/// Whether a disk uses the confidential sets in the region of the vault: a rehearsal rather names one that
/// none does.
QCoro::Task<void> readIdleSets(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation);

/// What lies in a group.
QCoro::Task<void> readContents(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::ResourceId group, base::Cancellation cancellation);
/// Who may use the original's name in this store, and what the caller may do there.
QCoro::Task<void> readTargetAccess(azure::ConnectionPtr connection, FindingsPtr findings,
    domain::KeyStore store, base::Cancellation cancellation);

} // namespace protect
