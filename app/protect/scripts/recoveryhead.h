// The head of a recovery's script: internal to this room.
#pragma once

#include "protect/scripts/recoveryexports.h"

#include <QStringList>

namespace scripts {

/// What the script is about and what it does: one line each, in comments.
QStringList recoveryHead(const RecoveryScriptJob &job);

} // namespace scripts
