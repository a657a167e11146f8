#pragma once

#include "cloud/http/message.h"

namespace http {

/// True if a part of the answer is missing. Qt takes what it has for the whole when the last bytes and the
/// end of the connection arrive together: a body shorter than its Content-Length, and, where no length was
/// told (chunked or compressed), JSON that breaks off at its end.
bool isCutShort(const Response &response);

} // namespace http
