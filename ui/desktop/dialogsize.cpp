#include "ui/desktop/dialogsize.h"

#include <QFontMetrics>
#include <QScreen>
#include <QWidget>

namespace ui {

void sizeInLetters(QWidget *dialog, int letters, int lines) {
    const QFontMetrics metrics = dialog->fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * letters, metrics.lineSpacing() * lines);
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() * 9 / 10));
}

} // namespace ui
