#pragma once

#include <QLineEdit>

namespace ui {

/// A line to type in whose Enter means "do this" (returnPressed) and not the wizard's Next.
class EntryField final : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
