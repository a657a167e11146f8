#pragma once

#include <QString>

namespace base {

// What each operating system does in a way of its own. Nothing else names a call that only one of them has.

/// The memory holds tokens and copies of keys: no image of it after a crash, and no other program of the same
/// user looks into it. False: not everything of that could be had. On Linux it can; on other Unixes there is
/// no image, but a debugger of the same user is let in; on Windows nothing is done, and what its error
/// reporting keeps is for the administrator to decide.
bool forbidCoreDumps();

/// The terminal takes what is written as UTF-8.
void speakUtf8();

/// The bytes of an open file are on the disk when this returns true.
bool writeThrough(int descriptor);
/// A new file is there after a power failure only if its folder was written as well.
void writeFolderThrough(const QString &path);

/// The folder in which the system shows a process its own open files.
const char *openFilesFolder();

/// In a process that was just started: it and what it starts can be ended as one.
void leadGroup();
/// Ends what leadGroup() made, by the id of its first process.
void endGroup(qint64 leader);

} // namespace base
