#pragma once

#include "simulator/state/tenant.h"

namespace simulator {

/// A recovery point of the machine as it is now, in the snapshot tier only, without a copy of its key.
RecoveryPoint pointOf(Tenant &tenant, const VirtualMachine &vm, const QString &id, const QDateTime &time);
/// Keeps a copy of the point's key as it is now, where the key is there: all its versions.
void keepKeyCopy(Tenant &tenant, RecoveryPoint &point);
/// How long the snapshot tier keeps a point: the policy's instantRpRetentionRangeInDays, or its default by
/// kind (contract 13.4).
int snapshotDays(const RecoveryVault &vault, const QString &policyName);

/// "ConfidentialVMDiskEncryptedWithCustomerKey": no underscore, unlike the disk's (contract 15.3); empty for
/// a machine that is not confidential.
QString pointSecurityType(const VirtualMachine &vm);

/// The backup blob that a copy of a key is: opaque, as long as a real one, always the same for the seed.
QByteArray keyBackupBytes(const QString &seed);
/// What a failed restore writes beside it: JSON with that blob in standard base64 (contract 15.5 step 6).
QByteArray securedInfoBytes(const StoredBlob &blob);
/// Under what a backup blob is known: its SHA-256 in hex.
QString backupDigest(const QByteArray &blob);

} // namespace simulator
