#pragma once

#include "simulator/router.h"

namespace simulator {

// ARM resources as they are answered and as Resource Graph indexes them.
QJsonObject vmJson(const VirtualMachine &vm, bool instanceView = false);
QJsonObject groupJson(const Subscription &subscription, const ResourceGroup &group);
QJsonObject osDiskJson(const VirtualMachine &vm);
QJsonObject diskJson(const Disk &disk);
QJsonObject storageAccountJson(const StorageAccount &account);
QJsonObject virtualNetworkJson(const VirtualNetwork &network);
QJsonObject encryptionSetJson(const DiskEncryptionSet &set, const Tenant &tenant);
QJsonObject keyStoreJson(const KeyStore &store, const Tenant &tenant);
QJsonObject accessPolicyJson(const AccessPolicy &policy);
QJsonObject recoveryVaultJson(const RecoveryVault &vault, const QDateTime &now);

} // namespace simulator
