#pragma once

#include "domain/pastrun.h"

#include <QByteArray>
#include <QString>

namespace runreport {

// What the journal holds of a run of before, and nothing beyond: how access was judged then, or what was
// read, is not recorded.

/// Plain text in the user's language.
QString pastText(const domain::PastRun &run);

/// One JSON object in fixed English keys, as report.h has them; UTF-8, indented:
///
/// format            "cvm-backup-wizard-past-run"
/// formatVersion     1; members may be added within a version
/// product           {name, version} that wrote this report
/// runId, state      the state in lower camel case: "unfinished", "protected", "takenBack", …
/// started           when the run began
/// tenantId, userName
/// virtualMachineId, vaultId
/// written           [write plus {resultId, when, existed, readBack, takenBack, takenBackWhen,
/// takingBackUnread}] unclear           [write]: sent, and it is not known what became of it damagedLine
/// null, or the line from which on the record is damaged
QByteArray pastJson(const domain::PastRun &run);

} // namespace runreport
