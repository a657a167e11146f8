#pragma once

#include "domain/environment.h"

/// A large estate of one HSM, ten vaults with Azure RBAC and `keys` keys spread over them, every key read.
/// Half of the assignments are the HSM's, at its keys; the others are Azure's, at keys, vaults and resource
/// groups. One in ten goes to a group. Azure Backup has its grant on every other key, within the given
/// number.
domain::Environment largeEstate(int assignments, int keys);

/// The object id of Azure Backup in it.
QString largeEstateBackup();
