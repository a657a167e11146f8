#include "ui/widgets/grantticks.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/marklabel.h"
#include "ui/widgets/textlabel.h"
#include "wording/runtext.h"

#include <QHBoxLayout>

namespace ui {

namespace {

constexpr std::array<domain::StageKind, 3> kinds
    = {domain::StageKind::WriteGrant, domain::StageKind::ReadBack, domain::StageKind::AcceptedByService};

} // namespace

Mark markOf(domain::StageState state) {
    switch (state) {
    case domain::StageState::Pending:
        return Mark::Pending;
    case domain::StageState::Running:
        return Mark::Running;
    case domain::StageState::Done:
        return Mark::Done;
    case domain::StageState::Warning:
        return Mark::Warning;
    case domain::StageState::Failed:
        return Mark::Failed;
    case domain::StageState::Skipped:
        return Mark::Skipped;
    case domain::StageState::LeftRunning:
        return Mark::Unknown;
    case domain::StageState::Stopped:
    case domain::StageState::TakenBack:
        return Mark::Stopped;
    }
    return Mark::None;
}

GrantTicks::GrantTicks(QWidget *parent) : QWidget(parent), m_ticks{} {
    setAccessibleName(tr("The grant: written, read back, accepted by Azure Backup"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (Tick &tick : m_ticks) {
        tick = {new MarkLabel(Mark::Pending, this), new TextLabel({}, this)};
        row->addWidget(tick.mark, 0, Qt::AlignTop);
        row->addWidget(tick.words, 1);
        row->addSpacing(10);
    }
}

void GrantTicks::setStages(const std::vector<domain::Stage> &stages) {
    bool applies = false;
    for (size_t i = 0; i < kinds.size(); ++i) {
        for (const domain::Stage &stage : stages) {
            if (stage.kind == kinds.at(i)) {
                // Where something was granted and backup was enabled before, nobody asks the service.
                const bool isNotAsked = stage.kind == domain::StageKind::AcceptedByService
                    && stage.state == domain::StageState::Skipped;
                m_ticks.at(i).mark->setMark(isNotAsked ? Mark::Unknown : markOf(stage.state));
                m_ticks.at(i).words->setPlainText(QStringLiteral("%1\n%2").arg(wording::stageName(stage.kind),
                    isNotAsked ? tr("Not checked: the next backup shows it")
                               : wording::stageStateName(stage.state)));
                applies |= stage.kind == domain::StageKind::WriteGrant
                    && stage.state != domain::StageState::Skipped;
            }
        }
    }
    setSpoken(this, accessibleName(), text());
    setVisible(applies);
}

QString GrantTicks::text() const {
    QStringList words;
    for (const Tick &tick : m_ticks) {
        words.append(tick.words->text().replace(u'\n', QStringLiteral(": ")));
    }
    return words.join(u'\n');
}

} // namespace ui
