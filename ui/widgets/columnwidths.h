#pragma once

#include <QList>

namespace ui {

/// What one column of a table asks for, in pixels.
struct ColumnWish {
    int least = 0; ///< never narrower
    int weight = 0; ///< its part of the room that is left
    int fixed = -1; ///< exactly this, whatever room there is: moved by the user, or made for its texts
    bool stepsAside = false; ///< hidden where the others do not fit beside it
};

/// The widths of columns that fill `room`; -1: the column steps aside. They are wider together only where the
/// least that is asked for does not fit.
QList<int> sharedWidths(int room, const QList<ColumnWish> &wishes);

} // namespace ui
