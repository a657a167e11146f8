#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// What a colour says. A colour never speaks alone: an icon and a word say the same.
enum class Tone { Neutral, Good, Caution, Bad, Information };

/// WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);
/// A colour for text, icons and borders with at least 4.5:1 on the palette's Window and Base and on
/// toneFill(), in light, dark and high-contrast palettes.
QColor toneColor(Tone tone, const QPalette &palette);
/// The background of a panel: the palette's Base with a touch of the tone; WindowText keeps 4.5:1 on it.
QColor toneFill(Tone tone, const QPalette &palette);
/// Text of lesser weight, still with 4.5:1 on Window and Base.
QColor mutedText(const QPalette &palette);

} // namespace ui
