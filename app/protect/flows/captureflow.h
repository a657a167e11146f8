#pragma once

#include "cloud/azure/connection.h"
#include "protect/capturestate.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

#include <functional>

namespace protect {

/// Told now and then: what was done of the stage, and how much there is; 0 of 0 keys
/// while the list is read.
using CaptureProgress = std::function<void(CaptureStage stage, int done, int total)>;

/// Reads everything that a review of keys needs: all virtual machines of the tenant, for every disk
/// encryption set of a confidential VM the key behind it and who may use it, the protection state of every
/// confidential VM, the principals that the grants name, the Recovery Services vaults where these VMs are,
/// their protected items and the newest recovery points by tier, of keys that are not there whether they can
/// be recovered, and the state of the preview feature in their subscriptions (empty name: not asked). The
/// coverage tells what was read and what was refused; what could not be read is an obstacle. Fails only where
/// nothing could be listed at all, or when cancelled.
QCoro::Task<base::Result<Reading>> captureEnvironment(azure::ConnectionPtr connection, QString previewFeature,
    CaptureProgress progress, base::Cancellation cancellation);

} // namespace protect
