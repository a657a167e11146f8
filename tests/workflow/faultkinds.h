#pragma once

#include "cloud/http/message.h"
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
    /// Differs from the one before in its words only, which the table of errors is asked for elsewhere.
    bool isLikeTheLast = false;
    /// To whoever reads it is the same kind of error as another one here: 409, or an answer that is no JSON.
    bool isLikeAnotherToReaders = false;
};

/// Everything that has ever gone wrong between a client and Azure, one row each.
std::vector<FaultKind> faultKinds();

/// The question without ids and names: what is true of one disk, key or group is true of the next.
QString questionKind(const QString &question);

} // namespace support
