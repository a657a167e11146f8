#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Gives every visible button and every label with a buddy in `window` a letter for Alt that nothing else
/// has, in any language. Letters that are set and free are kept; earlier widgets go first, `first` before
/// all.
void assignMnemonics(QWidget *window, const QList<QWidget *> &first);
/// The letter after a single "&", upper case; null if there is none.
QChar mnemonicOf(const QString &text);

} // namespace ui
