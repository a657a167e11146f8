#pragma once

#include "protect/estate.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/widgets.h"

#include <QDialog>
#include <QStringList>

#include <functional>

namespace ui {

/// Something that would be written at the user's wish: in words, and as the requests that are sent.
struct WriteQuestion {
    QString title;
    Mark mark;
    QString headline;
    QStringList lines;
    std::function<std::vector<protect::PlannedRequest>()> requests; ///< as they would be sent just now
    QString confirm; ///< the button that does it
    std::function<void()> confirmed; ///< sends exactly that
    std::function<void()> declined; ///< takes back what was chosen for the question; may be empty
};

/// Shows the question and writes nothing before its button is pressed; Enter alone closes it. Where what
/// would be sent has changed meanwhile, the new requests are shown first.
class WriteDialog final : public QDialog {
    Q_OBJECT
public:
    explicit WriteDialog(WriteQuestion question, QWidget *parent = nullptr);
    /// Opens one, unless the parent asks one already.
    static void ask(QWidget *parent, const WriteQuestion &question);
    void reject() override;

private:
    void showRequests(bool changed);
    void confirm();

    WriteQuestion m_question;
    Panel *m_panel;
    CodeView *m_code;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    QString m_shown;
};

/// Asks before the preview feature is registered in a subscription.
void askToRegisterPreview(QWidget *parent, protect::Estate &estate, const QString &subscriptionId);

} // namespace ui
