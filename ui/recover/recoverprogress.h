#pragma once

#include "domain/recovery/recoveryrun.h"
#include "ui/widgets/widgets.h"

#include <QWidget>

namespace protect {
class Recovery;
}

namespace ui {

/// A recovery on its way: how it stands, how far it is, how long it has taken, and the buttons that stop it
/// and go on. Hidden once it has come to its end.
class RecoverProgress final : public QWidget {
    Q_OBJECT
public:
    explicit RecoverProgress(protect::Recovery &recovery, QWidget *parent = nullptr);
    /// A button that vanishes gives the focus to `next`.
    void refresh(QWidget *next);

private:
    void showShare(const domain::RecoveryRun &run);
    void showTime();

    protect::Recovery &m_recovery;
    TextLabel *m_headline;
    QProgressBar *m_bar;
    TextLabel *m_time;
    QPushButton *m_stop;
    QPushButton *m_continue;
    QTimer *m_tick;
    QString m_announced;
    QString m_stage; ///< announced last
};

} // namespace ui
