#pragma once

#include "domain/keystore.h"

#include <QDateTime>

namespace domain {

/// A key that was deleted and can be recovered until it is purged (contract 10).
struct DeletedKey {
    Key key;
    QDateTime deleted; ///< UTC; invalid: not told
    QDateTime purge; ///< when the store removes it for good, UTC; invalid: not told
};

} // namespace domain
