#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Lets a screen reader say `text` at once, without moving the focus. What stands nowhere on the screen is
/// not said, and the same words are said once a turn of the event loop, whoever else says them. What is said
/// before the focus moves is heard before it.
void announce(QWidget *widget, const QString &text);

/// Sets the widget's accessible name and description where they are others. Qt tells screen readers of each
/// setting, also of what stays as it is, and a reader that is told too much at once drops what is announced.
void setSpoken(QWidget *widget, const QString &name, const QString &description);

} // namespace ui
