#include "ui/widgets/entryfield.h"

#include <QKeyEvent>

namespace ui {

void EntryField::keyPressEvent(QKeyEvent *event) {
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
    }
}

} // namespace ui
