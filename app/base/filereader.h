#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace base {

/// Whether somebody who waits for something wants it no longer. Empty: never.
using IsUnwanted = std::function<bool()>;

/// Reads a file that somebody named, a pipe ("<(…)" of a shell, "/dev/stdin") or, as "-", standard input.
/// Whatever would never end or keep the program waiting is refused: devices, terminals, sockets, folders, and
/// files of the system that are none (of /proc, say).
///
/// A pipe is waited for until it ends, or until that is unwanted.
///
/// Errors: Local "FileNotRead" with the reason, "FileTooLarge" where there is more than `most` bytes;
/// Cancelled.
Result<QByteArray> readFile(const QString &path, qint64 most, const IsUnwanted &isUnwanted = {});

} // namespace base
