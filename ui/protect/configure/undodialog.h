#pragma once

#include "ui/widgets/widgets.h"

#include <QDialog>

namespace protect {
class Protection;
}

namespace ui {

/// What would be taken back, in words and as the requests that are sent; then what became of it. Nothing is
/// written before the button is pressed.
class UndoDialog final : public QDialog {
    Q_OBJECT
public:
    /// `runId` empty: the protection's own run.
    UndoDialog(protect::Protection &protection, const QString &runId, QWidget *parent = nullptr);
    void reject() override;

private:
    void refresh();
    void showSteps();
    QString requestText() const;

    protect::Protection &m_protection;
    QString m_runId;
    Panel *m_headline;
    FactsPanel *m_steps;
    QCheckBox *m_stop;
    TextLabel *m_stopExplanation;
    QCheckBox *m_insist;
    TextLabel *m_insistExplanation;
    TextLabel *m_requestsTitle;
    CodeView *m_code;
    QPushButton *m_takeBack;
    QPushButton *m_again;
    QPushButton *m_close;
    QString m_announced;
};

} // namespace ui
