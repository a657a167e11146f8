#pragma once

#include "base/result.h"
#include "ui/widgets/widgets.h"

#include <QList>
#include <QWidget>

namespace protect {
class Protection;
}

namespace ui {

class SavedLine;

/// What can be done with a run that has ended, well or not: saving its report, a snapshot and the files for a
/// ticket, and undoing what it granted.
class RunActions final : public QWidget {
    Q_OBJECT
public:
    /// `before` and `after` stand in the same row.
    RunActions(protect::Protection &protection, const QList<QPushButton *> &before,
        const QList<QPushButton *> &after, QWidget *parent = nullptr);

    enum class Format { Text, Json };
    /// Writes the report; the error where the file cannot be written.
    base::Result<void> saveReport(const QString &file, Format format) const;
    void refresh();
    QPushButton *saveButton() const { return m_save; }

private:
    QString portalLink() const;
    void askWhereToSave();

    protect::Protection &m_protection;
    QPushButton *m_save;
    QPushButton *m_undo;
    QPushButton *m_snapshot;
    QPushButton *m_ticket;
    QPushButton *m_portal;
    SavedLine *m_saved;
};

} // namespace ui
