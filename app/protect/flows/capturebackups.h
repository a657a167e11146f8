#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

#include <functional>

namespace protect {

/// Told now and then: protected items whose recovery points were read, and how many there are.
using BackupProgress = std::function<void(int done, int total)>;

/// What of confidential VMs could be restored: the protected items of the vaults that are known, and of those
/// that protect one of the VMs, and the recovery points of every confidential VM that they hold, and of VMs
/// that are not known (at most 2000 items). Of the points of an item only what domain::tellingPoints() keeps.
/// The coverage tells what was read; what could not be read is an obstacle (contract 14.7, 15.3).
QCoro::Task<Reading> readBackups(azure::ConnectionPtr connection, domain::Environment known,
    BackupProgress progress, base::Cancellation cancellation);

/// Whether keys that Azure did not find are among the deleted ones, and until when they can be recovered
/// (contract 10).
QCoro::Task<Reading> readDeletedKeys(
    azure::ConnectionPtr connection, domain::Environment known, base::Cancellation cancellation);

} // namespace protect
