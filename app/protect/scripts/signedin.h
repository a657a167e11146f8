// Whether a script runs where its plan was made: internal to this room.
#pragma once

#include <QStringList>

namespace scripts {

/// What a script checks before anything else.
struct SignedIn {
    QString armHost; ///< of the cloud; empty: not checked
    QString tenantId; ///< empty: not checked
    QStringList subscriptions; ///< that have to be visible
};

/// Lines of bash; "die" and "lower" have to be there.
QStringList signedInAzureCli(const SignedIn &expected);
/// Lines of PowerShell; the context is in $before.
QStringList signedInPowerShell(const SignedIn &expected);

} // namespace scripts
