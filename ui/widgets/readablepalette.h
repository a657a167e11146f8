#pragma once

#include <QPalette>

namespace ui {

/// The palette with every text at 4.5:1 or more on what it stands on: text, buttons, selection, placeholders,
/// links and tool tips. Only what does not read is moved, and no further than it has to be. What is disabled
/// stays as it is.
QPalette readablePalette(QPalette palette);
/// The outline of what can be ticked, with 3:1 or more on the palette's Window and Base.
QColor outlineColor(const QPalette &palette);

} // namespace ui
