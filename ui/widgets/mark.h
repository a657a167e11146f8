#pragma once

#include "ui/widgets/tone.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace ui {

/// The small icons that stand beside a word that says the same.
enum class Mark {
    None,
    Done,
    Failed,
    Warning,
    Unknown,
    Information,
    Pending,
    Running,
    Current,
    Skipped,
    Stopped
};

Tone toneOf(Mark mark);
/// The icon in a colour that reads on the palette; a null pixmap for None. `size` is in device-independent
/// pixels.
QPixmap markPixmap(Mark mark, const QPalette &palette, int size, qreal devicePixelRatio);
/// The same for item views: on a selected row it is drawn in the colours of the selection.
QIcon markIcon(Mark mark, const QPalette &palette, int size, qreal devicePixelRatio);

} // namespace ui
