#pragma once

#include "domain/recoveryservices.h"

#include <QDateTime>

#include <optional>

namespace domain {

/// When a policy runs next after `now`, in UTC. nullopt where its schedule, its time or its time zone is not
/// known here (contract 13.1). Pure.
std::optional<QDateTime> nextBackup(const BackupPolicy &policy, const QDateTime &now);

} // namespace domain
