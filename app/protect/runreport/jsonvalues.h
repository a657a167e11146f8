#pragma once

#include "base/enumname.h"
#include "base/error.h"
#include "domain/keyassessment.h"
#include "domain/run.h"
#include "wording/errortext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace runreport {

// Values in the forms that report.h documents.
QJsonValue jsonText(const QString &text); ///< null where empty
QJsonValue jsonTime(const QDateTime &time); ///< null where invalid

QJsonObject jsonError(const base::Error &error);
QJsonObject jsonError(const base::Error &error, const wording::ErrorText &words);
QJsonValue jsonVerdict(const domain::AccessVerdict &verdict); ///< null where nothing was judged
QJsonObject jsonWrite(const domain::PlannedWrite &write);
QJsonObject jsonWritten(const domain::WrittenChange &change);
QJsonObject jsonStage(const domain::Stage &stage);

} // namespace runreport
