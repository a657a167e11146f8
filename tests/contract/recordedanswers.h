#pragma once

#include "tests/contract/facts.h"
#include "tests/contract/recording.h"

namespace contract {

/// What became of one recording.
struct Outcome {
    QString reader; ///< which reader got it; empty: skipped
    QString skipped; ///< why the product cannot receive it
    Facts facts;
};

/// Gives the answer to the reader that the product would use for this method and path, and compares what it
/// read with the recorded JSON. Any refusal goes to the error reader, whatever was asked.
Outcome examine(const Recording &recording);

using Examination = void (*)(const Recording &recording, Facts &facts);

/// An answer that the product receives, or the reason why it does not.
struct Route {
    const char *method;
    const char *path;
    const char *name; ///< of the reader, or the reason
    Examination examine; ///< nullptr: skipped
};

const std::vector<Route> &computeRoutes();
const std::vector<Route> &keyStoreRoutes();
const std::vector<Route> &roleRoutes();
const std::vector<Route> &directoryRoutes();
const std::vector<Route> &recoveryRoutes();
const std::vector<Route> &jobRoutes();
void examineRefusal(const Recording &recording, Facts &facts);

/// The link to the next page survives unchanged, but for the case of hex digits.
void examineNextLink(const Recording &recording, const QString &nextLink, Facts &facts);

} // namespace contract
