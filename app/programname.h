#pragma once

#include <QString>

namespace app {

inline const QString program = QStringLiteral("cvm-backup-wizard");

} // namespace app
