#include "ui/recover/earlierruns.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "ui/widgets/mark.h"
#include "wording/journaltext.h"

namespace ui {

using domain::PastRunState;

EarlierRuns::EarlierRuns(QWidget *parent) : Panel(parent) {
    hide();
}

QStringList EarlierRuns::linesOf(const protect::Recovery &recovery) {
    QStringList lines;
    for (const domain::PastRun &run :
        domain::earlierWrites(recovery.estate().pastRuns(), recovery.chosenMachine(), recovery.runId())) {
        const bool isOpen = run.state == PastRunState::Unfinished || run.state == PastRunState::Damaged;
        if (isOpen && run.kind != domain::PastRunKind::Protection) {
            lines.append((QStringList{wording::pastRunLine(run)} + wording::pastRunDetails(run)).join(u'\n'));
        }
    }
    return lines;
}

void EarlierRuns::refresh(const protect::Recovery &recovery) {
    const QStringList lines = linesOf(recovery);
    setVisible(!lines.isEmpty());
    if (!lines.isEmpty()) {
        setMessage(Mark::Information,
            tr("Written by earlier recoveries. It stays, whatever you choose here."), lines);
    }
}

} // namespace ui
