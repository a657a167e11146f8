#pragma once

#include "cloud/azure/jsonreader.h"
#include "domain/recoveryservices.h"

namespace azure {

/// A backup job of an Azure VM (contract 15.1); jobs of a list lack tasks and properties.
domain::BackupJob readJob(const JsonNode &node);
/// The same for lists: nullopt for the jobs of other workloads in the same vault.
std::optional<domain::BackupJob> readVmJob(const JsonNode &node);

/// The $filter of a job list, in UTC and on a 12-hour clock whatever the locale (contract 15.1):
/// "operation eq 'Backup' and startTime eq '2024-04-21 05:26:46 PM' and endTime eq '…'".
QString jobsFilter(const QString &operation, const QDateTime &from, const QDateTime &to);

} // namespace azure
