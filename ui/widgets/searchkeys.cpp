#include "ui/widgets/searchkeys.h"

#include <QLineEdit>
#include <QShortcut>

namespace ui {

void findWithKeys(QWidget *place, std::function<QWidget *()> field) {
    auto *shortcut = new QShortcut(QKeySequence::Find, place);
    QObject::connect(shortcut, &QShortcut::activated, place, [field = std::move(field)] {
        QWidget *target = field();
        if (target == nullptr) {
            return;
        }
        target->setFocus(Qt::ShortcutFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(target)) {
            line->selectAll();
        }
    });
}

void readAgainWithKeys(QWidget *place, std::function<void()> read) {
    auto *shortcut = new QShortcut(QKeySequence::Refresh, place);
    QObject::connect(shortcut, &QShortcut::activated, place, std::move(read));
}

} // namespace ui
