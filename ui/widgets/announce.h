#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Lets a screen reader say `text` at once (QAccessible::Alert), without moving the focus. The text stays
/// the widget's accessible description.
void announce(QWidget *widget, const QString &text);

} // namespace ui
