#include "ui/protect/configure/runresult.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/protectionviews.h"
#include "ui/widgets/factspanel.h"
#include "ui/widgets/textlabel.h"
#include "wording/accesstext.h"
#include "wording/backuptext.h"
#include "wording/runtext.h"

#include <QVBoxLayout>

namespace ui {

RunResult::RunResult(protect::Protection &protection, QWidget *parent)
    : QWidget(parent),
      m_protection(protection),
      m_changes(new FactsPanel(tr("What was changed"), tr("Copy what was changed"), this)),
      m_noChanges(new TextLabel(tr("Nothing was changed."), this)),
      m_portal(new FactsPanel(tr("Where to find it"), tr("Copy where to find it"), this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_changes);
    column->addWidget(m_noChanges);
    column->addWidget(m_portal);
}

QStringList RunResult::outcomeLines() const {
    const domain::RunRecord &run = m_protection.run();
    QStringList lines;
    if (run.item) {
        lines.append(tr("State: %1").arg(wording::protectionStateName(run.item->protectionState)));
        if (!run.item->policyName.isEmpty()) {
            lines.append(tr("Policy: %1").arg(run.item->policyName));
        }
    }
    if (run.outcome == domain::RunOutcome::TakenBack && !run.after.actions.empty()) {
        lines.append(
            tr("Checked again: %1").arg(wording::verdictSentence(run.after, principalName(m_protection))));
    }
    for (const domain::Attempt &attempt : run.attempts) {
        lines.append(wording::attemptSentence(attempt));
    }
    return lines;
}

void RunResult::refresh() {
    showChanges(m_protection.run());
    showPlaces(m_protection.run());
}

void RunResult::showChanges(const domain::RunRecord &run) {
    QList<Fact> facts;
    int number = 0;
    for (const QString &sentence : wording::preparationSentences(m_protection.estate().preparations())) {
        facts.append({tr("%1.").arg(++number), sentence, Mark::Done});
    }
    for (const domain::WrittenChange &change : run.written) {
        QString value = wording::writtenSentence(change);
        if (!change.id.isEmpty()) {
            value += u'\n' + change.id;
        }
        const Mark mark = change.takingBackUnread ? Mark::Unknown
            : change.takenBack                    ? Mark::Stopped
            : change.existed                      ? Mark::Information
                                                  : Mark::Done;
        facts.append({tr("%1.").arg(++number), value, mark});
    }
    m_changes->setFacts(facts);
    m_noChanges->setVisible(facts.isEmpty());
}

void RunResult::showPlaces(const domain::RunRecord &run) {
    QList<Fact> places;
    if (run.item) {
        const protect::ConnectionInfo &connection = m_protection.estate().connection();
        const wording::PortalPlace place = wording::portalPlace( // the portal has nothing that is simulated
            *run.item, connection.isSimulated ? QString() : connection.portalHost);
        places.append({tr("In the portal"), place.path});
        if (!place.link.isEmpty()) {
            places.append({tr("Link"), place.link});
        }
    }
    if (run.job) {
        places.append({tr("Backup job"), run.job->name});
    }
    m_portal->setFacts(places);
}

} // namespace ui
