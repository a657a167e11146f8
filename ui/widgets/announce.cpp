#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace ui {

void announce(QWidget *widget, const QString &text) {
    widget->setAccessibleDescription(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
