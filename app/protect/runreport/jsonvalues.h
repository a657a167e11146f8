#pragma once

#include "base/error.h"
#include "domain/findings.h"
#include "domain/run.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace runreport {

// Values in the forms that report.h documents.
QJsonValue jsonText(const QString &text); ///< null where empty
QJsonValue jsonTime(const QDateTime &time); ///< null where invalid
QString jsonName(domain::Truth value);
QString jsonName(domain::DiskEncryption value);
QString jsonName(domain::ProtectionStatus value);
QString jsonName(domain::KeyStoreKind value);
QString jsonName(domain::PermissionModel value);
QString jsonName(domain::RoleChoice value);
QString jsonName(domain::GrantScope value);
QString jsonName(domain::WriteKind value);
QString jsonName(domain::StageKind value);
QString jsonName(domain::StageState value);
QString jsonName(domain::RunOutcome value);
QString jsonName(domain::PrincipalStanding value);
QString jsonName(domain::UnknownReason value);
QString jsonName(domain::NearMissKind value);
QString jsonName(domain::PrerequisiteKind value);
QString jsonName(domain::Severity value);
QString jsonName(base::ErrorKind value);

QJsonObject jsonError(const base::Error &error);
QJsonValue jsonVerdict(const domain::AccessVerdict &verdict); ///< null where nothing was judged
QJsonArray jsonNearMisses(const std::vector<domain::NearMiss> &nearMisses);
QJsonObject jsonWrite(const domain::PlannedWrite &write);
QJsonObject jsonStage(const domain::Stage &stage);

} // namespace runreport
