#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/diskencryptionset.h"
#include "domain/virtualmachine.h"

namespace azure {

/// A VM as Compute tells it (contract 6.1); the power state where the instance view was asked for.
domain::VirtualMachine readVirtualMachine(const JsonNode &node);
/// A VM as a row of our Resource Graph query (contract 5).
domain::VirtualMachine readVirtualMachineRow(const JsonNode &node);
/// A managed disk (contract 6.2).
domain::Disk readDisk(const JsonNode &node);
/// A disk encryption set (contract 6.3). A key URL that is none is BadResponse.
domain::DiskEncryptionSet readDiskEncryptionSet(const JsonNode &node);
/// A size of VMs (contract 6.1); nullopt for what is none: disks, snapshots, ….
std::optional<domain::VirtualMachineSize> readVirtualMachineSize(const JsonNode &node);

} // namespace azure
