#pragma once

#include "tests/unit/importer/lesser.h"

#include <QByteArray>
#include <QString>

/// What tools and recorded requests tell of the backups of the virtual machine of
/// fixtures::virtualMachines().
namespace backups {

inline constexpr char vaultTier[] = "HardenedRP";
inline constexpr char snapshotTier[] = "InstantRP";

QString machineId();
QString vaultId(); ///< of the Recovery Services vault
QString itemId();

QByteArray vaults(); ///< az backup vault list
QByteArray items(); ///< az backup item list
/// az backup recoverypoint list, with one point.
QByteArray points(
    const QByteArray &tier, const QByteArray &securityType = "ConfidentialVMDiskEncryptedWithCustomerKey");
/// What was asked, and the answer: a list of vaults, items or points as it was recorded.
QByteArray recordedVaults(const QByteArray &rows);
QByteArray recordedItems(const QByteArray &rows);
QByteArray recordedPoints(const QByteArray &rows);
QByteArray recordedStatus(); ///< that the machine is protected in the vault

/// Everything recorded, with these points, and the key with its store.
std::vector<lesser::File> files(const QByteArray &points);

} // namespace backups
