#pragma once

#include "domain/keyassessment.h"
#include "ui/widgets/factspanel.h"

#include <QDateTime>

namespace ui {

/// What was read of the key store and the key, as names and values; what was not read says so.
QList<Fact> keyStoreFacts(const domain::KeyStore &store);
QList<Fact> keyFacts(const domain::Key &key, const QDateTime &now);

} // namespace ui
