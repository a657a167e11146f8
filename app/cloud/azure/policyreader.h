#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/recoveryservices.h"

#include <QJsonObject>

namespace azure {

/// A backup policy for Azure VMs; nullopt for every other kind, which lists mix in (contract 13.1).
std::optional<domain::BackupPolicy> readBackupPolicy(const JsonNode &node);
/// A policy that is known to be for Azure VMs: another kind is BadResponse.
domain::BackupPolicy readVmBackupPolicy(const JsonNode &node);

/// The body of the PUT that creates a policy: Enhanced, daily (contract 13.4).
QJsonObject newPolicyBody(const domain::NewPolicy &policy);

} // namespace azure
