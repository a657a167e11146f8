#pragma once

#include "base/error.h"
#include "cloud/http/message.h"

#include <QDateTime>

namespace azure {

/// The failure that an answer other than 2xx tells, in whatever form the service chose (contract 3.4, 10,
/// 11):
/// {"error":{…}}, the same without the wrapper, {"Message"}, XML, HTML, or nothing at all but a header.
///
/// `kind` follows the status; the codes AccessDenied, AuthorizationFailed and LinkedAuthorizationFailed are
/// Forbidden whatever the status. `code` is the innermost one where the outer only repeats the status
/// ("Forbidden" with innererror "ForbiddenByFirewall" becomes "ForbiddenByFirewall"). Texts are redacted.
base::Error errorFrom(const http::Request &request, const http::Response &response, const QDateTime &now);

/// Adds what is known of the exchange to a failure that arose while its answer was read.
base::Error withExchange(base::Error error, const http::Request &request, const http::Response &response);

/// The failure of an operation that ended as Failed or Canceled although HTTP said 200 (contract 3.3).
base::Error operationError(const QString &status, const QString &code, const QString &message);

} // namespace azure
