#include "ui/widgets/errorpanel.h"

#include "ui/widgets/copybutton.h"
#include "ui/widgets/mark.h"
#include "wording/errortext.h"

namespace ui {

ErrorPanel::ErrorPanel(QWidget *parent)
    : Panel(parent),
      m_action(new QPushButton(tr("Try again"), this)),
      m_copy(new CopyButton(tr("Copy details"), tr("Copy the details of this error"), this)) {
    addButton(m_action);
    addButton(m_copy);
    connect(m_action, &QPushButton::clicked, this, &ErrorPanel::actionRequested);
    hide();
}

void ErrorPanel::setError(const std::optional<base::Error> &error, bool isFatal) {
    const bool isNew = error && error != m_error;
    m_error = error;
    if (!error) {
        hide();
        return;
    }
    const wording::ErrorText text = wording::errorText(*error);
    setMessage(isFatal ? Mark::Failed : Mark::Warning, text.headline, {text.meaning, text.nextStep});
    m_copy->setSource([shown = *error] { return wording::errorDetails(shown); });
    if (isNew) {
        present();
    } else {
        show();
    }
}

void ErrorPanel::setAction(const QString &text) {
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace ui
