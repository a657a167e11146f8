#pragma once

#include "domain/explanation.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

class QPlainTextEdit;

namespace ui {

/// Explains an error that somebody pasted, while it is pasted. Nothing of the text leaves this field but its
/// code, ids and the words that decided, without secrets and what tells of persons.
class ExplainDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExplainDialog(QWidget *parent = nullptr);

private:
    QWidget *makeAnswer();
    void explain();
    void tell(const domain::Explanation &explanation);
    void askWhereToSave();
    void save(const QString &file);
    QString answer() const; ///< as lines

    QPlainTextEdit *m_text;
    QWidget *m_answer;
    Panel *m_what;
    TextLabel *m_cureTitle;
    TextLabel *m_cure;
    CodeView *m_commands;
    CopyButton *m_copyCommands;
    TextLabel *m_whom;
    TextLabel *m_sure;
    CopyButton *m_copy;
    QPushButton *m_save;
    BackgroundTask *m_task;
    domain::Explanation m_explanation;
};

} // namespace ui
