#pragma once

#include "domain/recovery/recoveryrun.h"
#include "ui/protect/jobprogress.h"

namespace protect {
class Recovery;
}

namespace ui {

/// A recovery on its way.
class RecoverProgress final : public JobProgress {
    Q_OBJECT
public:
    explicit RecoverProgress(protect::Recovery &recovery, QWidget *parent = nullptr);
    /// A button that vanishes gives the focus to `next`.
    void refresh(QWidget *next);

private:
    void showShareOf(const domain::RecoveryRun &run);
    QStringList timeLines() override;

    protect::Recovery &m_recovery;
    QString m_stage; ///< announced last
};

} // namespace ui
