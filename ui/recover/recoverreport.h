#pragma once

#include <QString>

namespace protect {
class Recovery;
}

namespace ui {

/// The report of a recovery or a rehearsal as plain text, for copying, saving and printing. Never holds the
/// copy of the key, or an address that opens it.
QString recoverReport(const protect::Recovery &recovery);

} // namespace ui
