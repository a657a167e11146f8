#pragma once

#include "domain/explanation.h"

namespace explain {

using domain::Certainty;
using domain::Explanation;
using Matter = domain::ErrorMatter;

/// Reads whatever was pasted: a code, a text of the portal, output of a tool with noise around it, JSON of a
/// job or an error, a mail. Of several errors the one that caused the others. Pure; of a long text it
/// reads the beginning and the end.
Explanation explain(const QString &pasted);

} // namespace explain
