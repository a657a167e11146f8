#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace base {

/// Reads a file that somebody named, a pipe ("<(…)" of a shell, "/dev/stdin") or, as "-", standard input.
/// Whatever would never end or keep the program waiting is refused: devices, terminals, sockets, folders, and
/// files of the system that are none (of /proc, say).
///
/// Errors: Local "FileNotRead" with the reason, or "FileTooLarge" where there is more than `most` bytes.
Result<QByteArray> readFile(const QString &path, qint64 most);

} // namespace base
