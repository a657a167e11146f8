#include "ui/protect/configure/runnews.h"

#include "wording/runtext.h"

namespace ui {

namespace {

using domain::StageState;

QString newsOf(const domain::Stage &stage) {
    switch (stage.state) {
    case StageState::Running:
        return wording::stageName(stage.kind);
    case StageState::Warning:
    case StageState::Failed:
    case StageState::Stopped:
    case StageState::LeftRunning:
        return QStringLiteral("%1: %2").arg(
            wording::stageName(stage.kind), wording::stageStateName(stage.state));
    case StageState::Pending:
    case StageState::Done: // what comes next says so
    case StageState::Skipped:
    case StageState::TakenBack:
        return {};
    }
    return {};
}

} // namespace

QStringList RunNews::next(const domain::RunRecord &run, int percent) {
    const bool isNew = run.started != m_run;
    if (isNew) {
        m_run = run.started;
        m_states.clear();
        m_quarter = 0;
    }
    QStringList news;
    for (const domain::Stage &stage : run.stages) {
        StageState &known = m_states.try_emplace(stage.kind, StageState::Pending).first->second;
        if (known != stage.state) {
            known = stage.state;
            if (!isNew || stage.state == StageState::Running) {
                news.append(newsOf(stage));
            }
        }
    }
    const int quarter = percent / 25;
    if (quarter > m_quarter && quarter < 4 && run.outcome == domain::RunOutcome::Running) {
        news.append(tr("%1 percent done").arg(quarter * 25));
    }
    m_quarter = std::max(m_quarter, quarter);
    news.removeAll(QString());
    return news;
}

} // namespace ui
