// Building the Azure CLI script: internal to this room.
#pragma once

#include "wording/azcommand.h"

#include <QJsonObject>

namespace scripts {

using wording::AzCommand;

/// "name=$(command)", on which "set -e" acts.
QString assignment(const char *name, const AzCommand &command);

/// "az rest" with a path of Azure Backup.
AzCommand armCommand(const char *method, const QString &id, const QJsonObject &body = {});

} // namespace scripts
