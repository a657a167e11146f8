#pragma once

#include "domain/explanation.h"
#include "wording/reproduction.h"

#include <vector>

namespace wording {

/// A command and when it is the one to take; `when` may be empty.
struct ExplainedCommand {
    QString when;
    QString command; ///< for bash; what the text does not tell stands in angle brackets, quoted
};

/// An explanation in words. Empty: there is nothing to say.
struct ExplainedError {
    QString headline;
    QString meaning;
    QString who; ///< who lacks what on what, as far as the text tells
    QString cure;
    std::vector<ExplainedCommand> commands;
    QString whom; ///< to ask
    QString sure; ///< how sure it is, with the words that decided
    Reproduction reproduction; ///< in the simulator; without arguments and a reason: there is nothing to say
};

ExplainedError explainedError(const domain::Explanation &explanation);

/// The commands of the cure.
std::vector<ExplainedCommand> cureCommands(const domain::Explanation &explanation);

/// The whole as lines for a terminal or a ticket.
QStringList explainedLines(const ExplainedError &error);

} // namespace wording
