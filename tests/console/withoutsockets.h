#pragma once

#include <QProcess>

namespace program {

/// Where the system can do it, lets the process be killed (SIGSYS) as soon as it asks for a socket of any
/// kind. False where it cannot.
bool forbidSockets(QProcess &process);

/// The exit code of a process for which the system refused to forbid sockets.
inline constexpr int cannotForbidSockets = 113;

} // namespace program
