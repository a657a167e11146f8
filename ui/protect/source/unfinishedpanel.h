#pragma once

#include "domain/pastrun.h"

#include <QWidget>

class QVBoxLayout;

namespace protect {
class Protection;
}

namespace ui {

/// Jobs that were cut off, each with what it wrote and what can be done about it. Hidden where there are
/// none.
class UnfinishedPanel final : public QWidget {
    Q_OBJECT
public:
    explicit UnfinishedPanel(protect::Protection &protection, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void resumeRequested(const QString &runId);
    void undoRequested(const QString &runId);

private:
    void rebuild(const std::vector<domain::PastRun> &runs);
    QWidget *panelFor(const domain::PastRun &run);

    protect::Protection &m_protection;
    QVBoxLayout *m_column;
    QString m_shown; ///< what is shown, to leave it alone where nothing changed
};

} // namespace ui
