#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

#include <functional>

namespace protect {

/// Told now and then: disk encryption sets and other confidential VMs that were examined, and how many there
/// are; 0 of 0 while the list is read.
using CaptureProgress = std::function<void(int done, int total)>;

/// Reads everything that a review of keys needs: all virtual machines of the tenant, for every disk
/// encryption set of a confidential VM the key behind it and who may use it, the protection state of every
/// confidential VM, the principals that the grants name, the Recovery Services vaults where these VMs are,
/// and the state of the preview feature in their subscriptions (empty name: not asked). The coverage tells
/// what was read and what was refused; what could not be read is an obstacle. Fails only where nothing could
/// be listed at all, or when cancelled.
QCoro::Task<base::Result<Reading>> captureEnvironment(azure::ConnectionPtr connection, QString previewFeature,
    CaptureProgress progress, base::Cancellation cancellation);

} // namespace protect
