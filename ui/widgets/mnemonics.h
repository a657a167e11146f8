#pragma once

#include <QSet>
#include <QString>

class QWidget;

namespace ui {

/// Gives every visible button and every label with a buddy in `window` a letter for Alt that nothing else
/// has, in any language. Letters that are set and free are kept; earlier widgets go first, `first` before
/// all. `reserved` letters, upper case, belong to others, such as the menus of the window.
void assignMnemonics(QWidget *window, const QList<QWidget *> &first, const QSet<QChar> &reserved = {});
/// The letter after a single "&", upper case; null if there is none.
QChar mnemonicOf(const QString &text);

} // namespace ui
