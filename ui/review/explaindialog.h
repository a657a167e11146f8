#pragma once

#include "domain/choices.h"
#include "domain/explanation.h"
#include "protect/source.h"
#include "ui/widgets/widgets.h"

#include <QDialog>

#include <optional>

class QPlainTextEdit;

namespace ui {

/// Explains an error that somebody pasted, while it is pasted. Nothing of the text leaves this field but its
/// code, ids and the words that decided, without secrets and what tells of persons.
class ExplainDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExplainDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The error in the simulator, with the choice that leads to it.
    void tryRequested(const protect::Source &source, domain::GrantBehaviour grant);

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
    TextLabel *m_simulatorTitle;
    TextLabel *m_simulatorNote;
    CodeView *m_reproduce;
    QPushButton *m_try;
    CopyButton *m_copyReproduce;
    CopyButton *m_copy;
    QPushButton *m_save;
    BackgroundTask *m_task;
    domain::Explanation m_explanation;
    std::optional<protect::Source> m_source; ///< to try
    domain::GrantBehaviour m_grant = domain::GrantBehaviour::Automatic;
};

} // namespace ui
