#pragma once

#include "review/explain/explanation.h"

#include <vector>

namespace explain {

/// Which of several errors is told: the higher one.
enum class Depth {
    Wrapper, ///< says that something failed
    Ordinary,
    Cause, ///< says why
    Hindrance, ///< the grant itself was refused, which the other error lacks
};

/// A code or a sentence that was found.
struct Found {
    QString code;
    Matter about = Matter::OtherBackup;
    Certainty sure = Certainty::Certain;
    Depth depth = Depth::Ordinary;
    QString words; ///< that decided
};

/// What a code of the error table, or one of its kind, is about.
Matter matterOf(const QString &code);

/// Codes in the lines, in their order: whole, wrapped at the end of a line, cut off with dots, or retyped by
/// somebody. Words that other services have too count only where the text is about Azure's.
std::vector<Found> codesIn(const QString &lines);

/// Whether the text is about Azure's key stores, its backup or its virtual machines.
bool isOfOurServices(const QString &text);

} // namespace explain
