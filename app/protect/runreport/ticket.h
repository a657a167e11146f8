#pragma once

#include "base/zipwriter.h"
#include "protect/runreport/report.h"

#include <QDateTime>

#include <vector>

namespace protect {
class Protection;
}

namespace runreport {

/// What a ticket holds besides the report of the protection.
struct TicketParts {
    QStringList versions; ///< "Qt 6.4.2"
    QDateTime when; ///< in local time
    QByteArray snapshot; ///< empty: none
};

/// The files for a ticket, the one to read first first: details.txt, report.txt, report.json, requests.log
/// and snapshot.json, those that there are. Redacted.
std::vector<base::ArchivedFile> ticketFiles(const protect::Protection &protection, const TicketParts &parts);

} // namespace runreport
