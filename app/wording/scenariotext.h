#pragma once

#include "domain/simplified.h"

#include <QStringList>

#include <vector>

namespace wording {

/// The scenario's line in the user's language; `summary` (English, from its file) where it is unknown.
QString scenarioText(const QString &name, const QString &summary);

/// What a simulated copy does not have as the original: "Backup policies, simplified to …: EnhancedPolicy."
QStringList simplifiedSentences(const std::vector<domain::Simplified> &simplified);

} // namespace wording
