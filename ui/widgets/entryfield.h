#pragma once

#include <QLineEdit>

namespace ui {

/// A line to type in whose Enter means "do this" (returnPressed) and not the wizard's Next. Where it can be
/// cleared, Esc clears it; and the shortcuts of the window work in it.
class EntryField final : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
