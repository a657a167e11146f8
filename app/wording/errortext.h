#pragma once

#include "base/error.h"

#include <QString>

namespace wording {

/// What is shown for an error: a headline, what it means, what to do.
struct ErrorText {
    QString headline;
    QString meaning;
    QString nextStep;
};

/// One table: error -> words. Decides on kind, and on code where the contract names it (contract 17.2).
/// Unknown codes show what the service said.
ErrorText errorText(const base::Error &error);

/// Everything about an error for "Copy details": code, status, message, ids, recommendations, as plain lines.
QString errorDetails(const base::Error &error);

} // namespace wording
