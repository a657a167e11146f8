#pragma once

#include <QString>

namespace base {

/// Replaces everything in `text` that looks like a token or a signature (JWTs, "Bearer …", signed URL
/// parameters such as sig=, code=, t/c/s/h of polling URLs; user and password in a URL) by "(removed)".
QString redacted(const QString &text);

} // namespace base
