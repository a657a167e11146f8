#pragma once

#include "domain/principalstanding.h"
#include "domain/run.h"
#include "wording/errortext.h"

#include <QString>
#include <QStringList>

namespace wording {

QString stageName(domain::StageKind kind);
QString stageStateName(domain::StageState state); ///< "Done", "Running", …: never by colour alone
/// Details of a stage in words: tries, elapsed of the bound, the service's status.
QString stageDetail(const domain::Stage &stage, const QDateTime &now);
QString outcomeHeadline(const domain::RunRecord &run, const QString &vmName);
QString writtenSentence(const domain::WrittenChange &change);
QStringList preparationSentences(const domain::Preparations &preparations);
QString attemptSentence(const domain::Attempt &attempt); ///< when, and how it ended
QString propagationNote(); ///< why a refusal just after a grant is no failure
/// While it waits for a grant to take effect: how long it has, of how long, and when it tries again.
QString propagationProgress(const domain::Stage &stage, const QDateTime &now);
QString fasterClockNote(double speed); ///< of the simulator; empty for a clock as fast as a real one
/// That no backup has run yet, and when the first one is due (UTC), where it is known.
QString firstBackupDue(const std::optional<QDateTime> &next);
QString elapsedText(std::chrono::seconds elapsed); ///< "1 min 20 s"
/// The words of the failure that a run ended with. Where Azure Backup says that it lacks rights that are
/// granted, another grant isn't advised: something else is the cause.
ErrorText failureText(const domain::RunRecord &run, domain::PrincipalStanding standing);
/// The portal's job page: Code, Message, Recommended action, Activity ID, sub-tasks; label and value.
std::vector<std::pair<QString, QString>> failureRows(const domain::RunFailure &failure);
/// Where to find the result in the portal: a path in words and a link.
struct PortalPlace {
    QString path;
    QString link;
};
PortalPlace portalPlace(const domain::ProtectedItem &item, const QString &portalHost);

} // namespace wording
