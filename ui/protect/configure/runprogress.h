#pragma once

#include "domain/run.h"
#include "ui/protect/configure/runnews.h"
#include "ui/protect/jobprogress.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace protect {
class Protection;
}

namespace ui {

/// A run on its way, and what it waits for.
class RunProgress final : public JobProgress {
    Q_OBJECT
public:
    explicit RunProgress(protect::Protection &protection, QWidget *parent = nullptr);
    /// A button that vanishes gives the focus to `next`.
    void refresh(bool isRunning, QWidget *next);

private:
    QStringList timeLines() override;
    QDateTime now();
    void showShareOf(const domain::RunRecord &run);

    protect::Protection &m_protection;
    QDateTime m_clockSeen; ///< the simulator's, which moves only when a wait is over
    QElapsedTimer m_sinceSeen;
    RunNews m_news;
};

/// The stage that waits for a grant to take effect, while it does; nullptr otherwise.
const domain::Stage *propagationOf(const domain::RunRecord &run);

} // namespace ui
