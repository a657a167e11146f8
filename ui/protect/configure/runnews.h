#pragma once

#include "domain/run.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace ui {

/// What somebody who does not see the stages is told of a run as it goes on: what begins, what did not end
/// well, and every quarter of the way.
class RunNews {
    Q_DECLARE_TR_FUNCTIONS(ui::RunNews)
public:
    /// What there is to say since it was asked last. Of a run that is seen for the first time, only what is
    /// under way.
    QStringList next(const domain::RunRecord &run, int percent);

private:
    QDateTime m_run; ///< when it was started
    std::map<domain::StageKind, domain::StageState> m_states;
    int m_quarter = 0;
};

} // namespace ui
