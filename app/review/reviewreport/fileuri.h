#pragma once

#include <QString>

namespace reviewreport {

/// A file's name as a URI reference (RFC 3986): "file:///…" where it is absolute, else relative to the folder
/// that the review ran in. Every character outside the unreserved ones is percent-encoded, ":" in it too.
QString fileUri(const QString &file);

} // namespace reviewreport
