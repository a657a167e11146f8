#pragma once

#include "domain/reviewfindings.h"

#include <QStringList>

namespace wording {

/// The commands that fetch what an answer lacks, and no others: labelled, so that their output settles it.
QStringList readCommands(
    const domain::ReviewFinding &finding, const domain::AccessIndex &index, const domain::KeyStore &store);

} // namespace wording
