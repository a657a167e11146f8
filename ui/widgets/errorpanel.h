#pragma once

#include "base/error.h"
#include "ui/widgets/panel.h"

#include <optional>

namespace ui {

class CopyButton;

/// An error in the page: headline, what it means, what to do, a button that does it, and "Copy details".
class ErrorPanel : public Panel {
    Q_OBJECT
public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    /// Hides the panel where there is no error; an error that is already shown is not announced again.
    /// An error that did not stop the step (`isFatal` false) is shown as a warning.
    void setError(const std::optional<base::Error> &error, bool isFatal);
    /// The button's text; empty: no button.
    void setAction(const QString &text);
    QPushButton *action() const { return m_action; }

Q_SIGNALS:
    void actionRequested();

private:
    QPushButton *m_action;
    CopyButton *m_copy;
    std::optional<base::Error> m_error;
};

} // namespace ui
