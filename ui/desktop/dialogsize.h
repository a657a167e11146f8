#pragma once

class QWidget;

namespace ui {

/// Opens a dialog as large as so many letters and lines of its own font, and never larger than the screen.
void sizeInLetters(QWidget *dialog, int letters, int lines);

} // namespace ui
