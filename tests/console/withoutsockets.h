#pragma once

#include <QProcess>

namespace program {

enum class Allowed {
    None,
    Local, ///< AF_UNIX, which reaches no other machine: the C library asks a local daemon for the user's name
};

/// Where the system can do it, lets the process be killed (SIGSYS) as soon as it asks for a socket that is
/// not allowed. False where it cannot.
bool forbidSockets(QProcess &process, Allowed allowed = Allowed::None);

/// The exit code of a process for which the system refused to forbid sockets.
inline constexpr int cannotForbidSockets = 113;

} // namespace program
