#pragma once

#include <QString>

namespace commandline {

inline const QString program = QStringLiteral("cvm-backup-wizard");

} // namespace commandline
