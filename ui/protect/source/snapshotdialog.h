#pragma once

#include "base/result.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

#include <optional>

namespace protect {
class Estate;
}

namespace ui {

class SavedLine;

/// Reads all Confidential VMs and who may use the keys behind them, and saves that in a file for a review
/// without a network. Reads only; closing stops it.
class SnapshotDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SnapshotDialog(protect::Estate &estate, QWidget *parent = nullptr);
    void reject() override;

private:
    /// What became of saving.
    struct Saved {
        int machines = 0;
        int keyStores = 0;
        int keys = 0;
        base::Result<void> written;
    };

    void refresh();
    void askWhereToSave();
    void save(const QString &file);
    void tellSaved(const QString &file, const Saved &saved);
    QStringList obstacles() const;

    protect::Estate &m_estate;
    Panel *m_message;
    QProgressBar *m_progress;
    QCheckBox *m_pseudonyms;
    QPushButton *m_save;
    QPushButton *m_again;
    QPushButton *m_close;
    SavedLine *m_saved;
    BackgroundTask *m_saving;
    QString m_announced;
};

} // namespace ui
