#pragma once

#include "simulator/router.h"

namespace simulator {

/// An error of the blob service: XML, and its code in a header (contract 15.5).
Reply blobError(int status, const QString &code, const QString &message);
/// 401 for a request without anything that says who asks.
Reply blobChallenge(const Call &call, const QString &code, const QString &message);
/// 403 where the account's network rules do not let the caller in; nothing if they do.
std::optional<Reply> blobNetworkRefusal(const Call &call, const StorageAccount &account);

} // namespace simulator
