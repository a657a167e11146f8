#pragma once

#include "http/message.h"
#include "taptransport.h"

#include <QString>

#include <functional>
#include <vector>

namespace support {

/// What goes wrong with one request for as long as the fault lasts.
struct FaultKind {
    const char *name;
    std::function<TapTransport::Answer(const http::Request &)> answer;
    /// Empty: with every request. Else only with those whose path contains it.
    QString onlyIn{};
};

/// Everything that has ever gone wrong between a client and Azure, one row each.
std::vector<FaultKind> faultKinds();

} // namespace support
