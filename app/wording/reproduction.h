#pragma once

#include <QString>
#include <QStringList>

namespace wording {

/// How the program's simulator shows an error code.
struct Reproduction {
    enum class Shown {
        Everywhere, ///< the job ends with it, in the window and in the terminal
        InTerminal, ///< the same, by a choice that only the terminal offers
        OnTheWay, ///< it is told, and the job goes on
        Handled, ///< the job takes the answer for what it means and goes on without telling it
        Nowhere,
    };

    QStringList arguments; ///< of the program: {"protect", "--scenario", …}; empty: it is not reproduced
    Shown shown = Shown::Everywhere;
    QString why; ///< of all but Everywhere
};

/// For any code: one that the error table does not have is what Microsoft Entra ID or an operation of Azure
/// Backup fails with.
Reproduction reproductionOf(const QString &code);

/// The arguments as one line for a POSIX shell, with the program first; empty where there are none.
QString reproductionCommand(const Reproduction &reproduction);

} // namespace wording
