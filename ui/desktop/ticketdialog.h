#pragma once

#include "base/zipwriter.h"
#include "domain/snapshot/snapshot.h"
#include "ui/widgets/widgets.h"
#include "wording/filenames.h"

#include <QDialog>

#include <optional>

namespace protect {
class Estate;
class Protection;
class Recovery;
} // namespace protect

namespace ui {

class SavedLine;

/// One archive for whoever helps: shown before it is saved, and sent to nobody.
class TicketDialog final : public QDialog {
    Q_OBJECT
public:
    TicketDialog(const protect::Protection &protection, QWidget *parent);
    TicketDialog(const protect::Recovery &recovery, QWidget *parent);

private:
    TicketDialog(const protect::Estate &estate, wording::FileSubject subject,
        std::vector<base::ArchivedFile> files, QWidget *parent);
    void showContents();
    void askWhereToSave();
    void save(const QString &file);
    void tell(const QString &file, const base::Result<void> &written);

    const protect::Estate &m_estate;
    const wording::FileSubject m_subject;
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
