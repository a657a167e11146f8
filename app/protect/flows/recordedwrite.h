#pragma once

#include "cloud/azure/connection.h"
#include "protect/journal/journal.h"

namespace protect {

/// A connection whose writes are recorded before they are sent and after they were answered. `intent` says
/// what is written and why; the request's own facts are added. `open` null: nothing is sent.
azure::ConnectionPtr recorded(
    const azure::ConnectionPtr &connection, journal::OpenRunPtr open, journal::Intent intent);

/// A connection that sends no PUT, PATCH or DELETE: what is not recorded ends as Local "UnrecordedWrite".
/// POSTs pass, since most only ask.
azure::ConnectionPtr readingOnly(const azure::ConnectionPtr &connection);

} // namespace protect
