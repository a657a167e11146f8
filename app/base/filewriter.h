#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace base {

/// What the owner of a written file does with it. Nobody else may do anything: what this program writes tells
/// who has access to keys.
enum class FileUse {
    Read, ///< 0600
    Run, ///< 0700
};

/// The one way in which this program writes a file that somebody named.
///
/// - A file is written beside its place and then put there: whole or not at all, and what was there before is
///   as it was until then. One with wider permissions is replaced by one without them.
/// - A link on the way, or in the file's place, is followed only if it is the user's own or the system's:
/// never
///   one that somebody else left in a folder that others can write to.
/// - What is there and is no file (a device, a pipe) is written into as it is, never replaced. A pipe that
///   nobody reads, or that somebody else left where others can write to, a socket, and a folder are refused.
/// - "/dev/stdout" and its like mean the open file of this process.
///
/// Errors: Local "FileNotWritten" with the system's reason, or "LinkOfOthers" with the link; `target` is the
/// path as it was given.
Result<void> writeFile(const QString &path, const QByteArray &content, FileUse use = FileUse::Read);

/// The same, for a file that must not be there yet: where there is anything, the error is "FileNotWritten".
Result<void> writeNewFile(const QString &path, const QByteArray &content);

/// For a file that something else writes, and keeps the permissions of: it is there from now on, and for its
/// owner only.
void keepForOwner(const QString &path);

/// "-", and whatever leads to the file, pipe or terminal that standard output is: "/dev/stdout", "/dev/fd/1",
/// or the name of the file that it was redirected to.
bool isStandardOutput(const QString &path);

} // namespace base
