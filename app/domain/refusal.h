#pragma once

#include "base/error.h"

#include <QStringList>

namespace domain {

/// Why Azure refuses a write, as far as the code tells: it decides what is worth doing next.
enum class RefusalKind {
    MissingRight, ///< the caller lacks a right: somebody else may do the same
    Network, ///< a firewall or private endpoint
    Lock, ///< a lock, or a resource that is read-only
    Policy, ///< Azure Policy, a deny assignment or a guard: nobody's right helps
    Limit, ///< as many as there may be
    Busy, ///< something else is going on there: it passes
    Other,
};

/// By code, else by kind; a message is never read (contract 3.4, 8.3, 17.2).
RefusalKind refusalOf(const base::Error &error);

/// Whether a refused grant is worth repeating soon: something else is going on there, or the principal — and
/// with `newRole`, the role that was created just before — is not known everywhere yet (contract 8.3, 9.2).
bool passes(const base::Error &error, bool newRole);
/// The codes for which it says yes: scripts decide by the same.
QStringList passingCodes(bool newRole);

} // namespace domain
