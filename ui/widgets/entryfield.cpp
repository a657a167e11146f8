#include "ui/widgets/entryfield.h"

#include <QKeyEvent>

namespace ui {

namespace {

/// What everybody expects of a field. The other letters with Ctrl are Emacs' on some desktops (Ctrl+E: to the
/// end, Ctrl+D: delete), and a field would keep them from the window's menus.
bool isUsualEditing(const QKeyEvent &event) {
    for (const QKeySequence::StandardKey key : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
             QKeySequence::SelectAll, QKeySequence::Undo, QKeySequence::Redo}) {
        if (event.matches(key)) {
            return true;
        }
    }
    return false;
}

bool isLetterWithControl(const QKeyEvent &event) {
    return event.modifiers() == Qt::ControlModifier && event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
}

} // namespace

bool EntryField::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (isLetterWithControl(key) && !isUsualEditing(key)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void EntryField::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && isClearButtonEnabled() && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
    }
}

} // namespace ui
