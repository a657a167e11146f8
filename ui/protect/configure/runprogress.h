#pragma once

#include "domain/run.h"
#include "ui/protect/configure/runnews.h"
#include "ui/widgets/widgets.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

/// A run on its way: what it does, how far it is, how long it has taken, what it waits for, and the buttons
/// that stop waiting and go on. Hidden once it has come to a result.
class RunProgress final : public QWidget {
    Q_OBJECT
public:
    explicit RunProgress(protect::Protection &protection, QWidget *parent = nullptr);
    /// A button that vanishes gives the focus to `next`.
    void refresh(bool isRunning, QWidget *next);

Q_SIGNALS:
    void stopRequested();
    void continueRequested();
    void ticked(); ///< now and then while it runs: times have moved on

private:
    void showTime();
    QDateTime now();
    void showShare(const domain::RunRecord &run);

    protect::Protection &m_protection;
    TextLabel *m_headline;
    QProgressBar *m_bar;
    TextLabel *m_time;
    QPushButton *m_stop;
    QPushButton *m_continue;
    QTimer *m_tick;
    QString m_announced;
    QDateTime m_clockSeen; ///< the simulator's, which moves only when a wait is over
    QElapsedTimer m_sinceSeen;
    RunNews m_news;
};

/// The stage that waits for a grant to take effect, while it does; nullptr otherwise.
const domain::Stage *propagationOf(const domain::RunRecord &run);

} // namespace ui
