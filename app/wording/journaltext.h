#pragma once

#include "domain/pastrun.h"

#include <QString>
#include <QStringList>

namespace wording {

QString pastRunStateName(domain::PastRunState state); ///< "Not finished"
/// "erp-vm-01, 24 November 2026 12:00: not finished"; the time in the user's zone and form.
QString pastRunLine(const domain::PastRun &run);
/// What it wrote, and what it may have written, a sentence each.
QStringList pastRunDetails(const domain::PastRun &run);
/// One change that a run made, with its time: "2026-11-29 20:46 UTC: Assigned …".
QString pastChangeLine(const domain::WrittenChange &change);
/// What was sent and may have been made; a sentence each.
QStringList unclearSentences(const std::vector<domain::PlannedWrite> &writes);
QString unfinishedExplanation();
QString unfinishedRecoveryExplanation(); ///< of a recovery or a rehearsal
/// Why nothing can be done about a run of another tenant, or before signing in.
QString connectFirstNote(const QString &tenantId);
QString damagedNote(int line);

// Terminal
QString noRunsLine();
QString runIdLine(const QString &id);
QString noSuchRunLine(const QString &id);
QString runToGoOnHint(); ///< how to go on with an unfinished run, or take it back

} // namespace wording
