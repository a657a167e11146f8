#pragma once

#include "domain/pastrun.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

namespace protect {
class Protection;
}

namespace ui {

class SavedLine;

/// The jobs of before, finished or not: what each wrote, its report, and undoing or continuing it where that
/// can be done. What is told is what the journal holds.
class HistoryDialog final : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(protect::Protection &protection, QWidget *parent);

Q_SIGNALS:
    void resumeRequested(const QString &runId);
    void undoRequested(const QString &runId); ///< empty: the protection's own

private:
    void refresh();
    void showChosen();
    const domain::PastRun *chosen() const;
    void undo();
    void askWhereToSave();
    void save(const domain::PastRun &run, const QString &file);

    protect::Protection &m_protection;
    std::vector<domain::PastRun> m_runs; ///< newest first
    DataTable *m_table;
    RowModel *m_model;
    TextLabel *m_none;
    TextLabel *m_details;
    TextLabel *m_note;
    QPushButton *m_resume;
    QPushButton *m_undo;
    QPushButton *m_save;
    QPushButton *m_forget;
    SavedLine *m_saved;
};

} // namespace ui
