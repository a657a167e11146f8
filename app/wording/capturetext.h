#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace wording {

// Sentences about capturing an environment into a snapshot.

QString captureStartedLine(); ///< the list is being read
QString captureTotalLine(int count); ///< disk encryption sets and VMs to examine
QString captureBackupsLine(int count); ///< protected items whose recovery points are read
QString captureProgressLine(int done, int total);
QString captureSavedLine(const QString &file, int machines, int stores, int keys);
QString capturePseudonymsLine();
QString captureObstaclesHeading(int count);
/// What was refused or failed, each reason once: several lists of one store are refused for one reason.
QStringList captureObstacles(const std::vector<base::Error> &obstacles);
QString captureReviewHint(const QString &file); ///< the command that reviews it
QString captureNotSaved(const QString &file, const QString &reason);

} // namespace wording
