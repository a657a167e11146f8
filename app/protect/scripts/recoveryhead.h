// The head of a recovery's script, and what it says of its steps: internal to this room.
#pragma once

#include "protect/scripts/recoveryexports.h"

#include <QStringList>

namespace scripts {

/// What the script is about and what it does: one line each, in comments.
QStringList recoveryHead(const RecoveryScriptJob &job);

/// What a step of the clean-up takes away: "the key NAME in HOST".
QString madeBy(const domain::RecoveryStep &step);
QString disksIn(const domain::ResourceId &group);
/// What to say where a key was sent to its store, and neither the answer came nor another look.
QString restoredUnknown(const domain::RecoveryStep &step);

} // namespace scripts
