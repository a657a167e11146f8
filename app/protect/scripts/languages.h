// The script of each language: internal to this room.
#pragma once

#include "protect/scripts/job.h"

#include <QString>

namespace scripts {

QString azureCliScript(const Job &job);
QString powerShellScript(const Job &job);
QString bicepFile(const Job &job);
QString terraformFile(const Job &job);

/// For a file that declares a state: how to start the first backup, which is an action.
QStringList firstBackupComment(const Job &job, const QString &mark);

} // namespace scripts
