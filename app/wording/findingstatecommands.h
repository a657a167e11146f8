#pragma once

#include "domain/reviewfindings.h"

#include <QStringList>

namespace wording {

/// The commands of a cure that changes or reads a state of a key, a key store, a subscription or Azure
/// Backup's service principal; none for other cures. `store` may be nullptr.
QStringList stateCommands(
    const domain::ReviewFinding &finding, const domain::AccessIndex &index, const domain::KeyStore *store);

/// "az feature register …"
QString registerPreviewCommand(const QString &subscriptionId);

} // namespace wording
