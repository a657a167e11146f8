#pragma once

#include "review/explain/codes.h"

namespace explain {

/// What Azure, its tools and people say of an error without its code; `text` in one line.
std::vector<Found> sentencesIn(const QString &text);

} // namespace explain
