#pragma once

#include "protect/scripts/job.h"
#include "tests/unit/domain/estate.h"

/// Jobs to export, each planned by domain::planAccess() from a small estate.
namespace jobs {

inline const QString rsv = QStringLiteral("rsv1");

/// The choices for the estate's VM: an existing policy, no first backup.
domain::Choices choices();

/// The job in an estate. With `choices.newPolicy`, its body is what the program would send.
scripts::Job in(const domain::Environment &environment, const domain::Choices &choices = jobs::choices());

/// The same job with this value in every place where text of Azure arrives.
scripts::Job hostile(scripts::Job job, const QString &value);

/// Values that try to end a string or to begin code, in any of the languages, so that `command` runs.
QStringList hostileValues(const QString &command);

} // namespace jobs
