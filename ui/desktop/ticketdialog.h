#pragma once

#include "base/zipwriter.h"
#include "domain/snapshot/snapshot.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

#include <optional>

namespace protect {
class Protection;
}

namespace ui {

class SavedLine;

/// One archive for whoever helps: shown before it is saved, and sent to nobody.
class TicketDialog final : public QDialog {
    Q_OBJECT
public:
    TicketDialog(const protect::Protection &protection, QWidget *parent);

private:
    void showContents();
    void askWhereToSave();
    void save(const QString &file);
    void tell(const QString &file, const base::Result<void> &written);

    const protect::Protection &m_protection;
    const std::vector<base::ArchivedFile> m_files; ///< as things stood when it was opened
    const std::optional<snapshot::Snapshot> m_snapshot; ///< what was read so far
    FactsPanel *m_contents;
    TextLabel *m_note;
    QCheckBox *m_pseudonyms;
    QPushButton *m_save;
    SavedLine *m_saved;
    BackgroundTask *m_saving;
};

} // namespace ui
