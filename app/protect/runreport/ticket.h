#pragma once

#include "base/zipwriter.h"
#include "protect/runreport/report.h"

#include <QDateTime>

#include <vector>

namespace protect {
class Protection;
class Recovery;
} // namespace protect

namespace runreport {

/// What a ticket holds besides the report.
struct TicketParts {
    QStringList versions; ///< "Qt 6.4.2"
    QDateTime when; ///< in local time
    QByteArray snapshot; ///< empty: none
};

/// The files for a ticket, the one to read first first: details.txt, report.txt, report.json, requests.log
/// and snapshot.json, those that there are. Redacted.
std::vector<base::ArchivedFile> ticketFiles(const protect::Protection &protection, const TicketParts &parts);
/// Those of a recovery, with run.json: what the journal holds of it.
std::vector<base::ArchivedFile> ticketFiles(const protect::Recovery &recovery, const TicketParts &parts);

} // namespace runreport
