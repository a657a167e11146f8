#pragma once

#include <QString>

namespace http {

/// Whether anybody can register a name directly below this one: "net", "co.uk", "azurewebsites.net". By the
/// Public Suffix List that Qt keeps for its cookies; what is not in it counts only if it has no dot.
bool isPublicSuffix(const QString &host);

} // namespace http
