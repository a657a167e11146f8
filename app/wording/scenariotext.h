#pragma once

#include <QString>

namespace wording {

/// The scenario's line in the user's language; `summary` (English, from its file) where it is unknown.
QString scenarioText(const QString &name, const QString &summary);

} // namespace wording
