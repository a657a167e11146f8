#pragma once

#include "cloud/azure/connection.h"
#include "tests/contract/recording.h"

#include <optional>

namespace contract {

/// What the product sends where a recording shows another client sending it.
struct SentRequest {
    http::Request request;
    QString error; ///< the client's failure on the recorded answer; empty: it read it
};

/// Runs the client that the recording's method and path call for, with parameters from the recorded request
/// and the recorded answer as the answer. nullopt: the product sends nothing of this kind.
std::optional<SentRequest> sendLike(const Recording &recording);

/// How the product's request differs from the recorded one in method, path, api-version form or body fields;
/// empty: not at all. More fields than recorded are no difference.
QStringList differences(const Recording &recording, const http::Request &sent);

} // namespace contract
