#pragma once

#include "snapshot/snapshot.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QProgressBar;
class QPushButton;

namespace workflow {
class Session;
}

namespace ui {

class Panel;

/// Reads all Confidential VMs and who may use the keys behind them, and saves that in a file for a review
/// without a network. Reads only; closing stops it.
class SnapshotDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SnapshotDialog(workflow::Session &session, QWidget *parent = nullptr);
    void reject() override;

private:
    void refresh();
    void askWhereToSave();
    void save(const QString &file);
    QStringList obstacles() const;

    workflow::Session &m_session;
    Panel *m_message;
    QProgressBar *m_progress;
    QCheckBox *m_pseudonyms;
    QPushButton *m_save;
    QPushButton *m_again;
    QPushButton *m_close;
    QString m_announced;
};

} // namespace ui
