#pragma once

#include "base/error.h"

#include <QLatin1String>
#include <QNetworkReply>

namespace http {

/// What kept an answer from arriving, in the product's words.
struct NetworkFailure {
    base::ErrorKind kind;
    QLatin1String code; ///< "HostNotFound", "ConnectionRefused", "TlsFailed", "ConnectionLost", …
};

/// True if Qt only restates an HTTP status: the answer arrived whole and is a Response.
bool isHttpStatus(QNetworkReply::NetworkError error);
NetworkFailure networkFailure(QNetworkReply::NetworkError error);

} // namespace http
