#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace wording {

/// What somebody who helps asks first.
struct TicketDetails {
    QDateTime when; ///< with the offset of the place where it happened
    QString source; ///< cloud or scenario
    bool isSimulated = false;
    QString tenantId;
    QString userName;
    QString subscription; ///< name and id
    QString region;
    QString virtualMachineId;
    QStringList activityIds; ///< of jobs and operations
    QStringList correlationIds;
    std::vector<base::Error> errors;
    QStringList versions; ///< "Qt 6.4.2"
};

QString ticketDetails(const TicketDetails &details);

/// What a file of the ticket's archive is, for the list that is shown before; empty: not one of them.
QString ticketFileWords(const QString &name);
/// What everybody who gets the archive can read.
QString ticketNote(bool withPseudonyms);

} // namespace wording
