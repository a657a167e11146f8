#include "ui/widgets/announce.h"

#include "ui/widgets/notices.h"

#include <QWidget>

namespace ui {

void announce(QWidget *widget, const QString &text) {
    if (widget->isVisible() && !text.isEmpty()) {
        Notices::of(*widget->window()).say(text);
    }
}

void setSpoken(QWidget *widget, const QString &name, const QString &description) {
    if (widget->accessibleName() != name) {
        widget->setAccessibleName(name);
    }
    if (widget->accessibleDescription() != description) {
        widget->setAccessibleDescription(description);
    }
}

} // namespace ui
