#pragma once

#include <QByteArray>

namespace fuzz {

/// Gives bytes to the importer as a file and checks what must hold whatever they are: it ends, its report is
/// bounded, and what it made of them can be saved and read back. Aborts where it does not hold.
void importBytes(const QByteArray &bytes);

} // namespace fuzz
