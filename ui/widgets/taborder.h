#pragma once

#include <QList>
#include <QRect>

class QApplication;
class QWidget;

namespace ui {

/// The order in which rectangles are read, as places in `places`: bands from top to bottom, in a band columns
/// in the direction of reading, and so on in each of them.
QList<qsizetype> readingOrder(const QList<QRect> &places, Qt::LayoutDirection direction);
/// Tab goes through what can be seen in the window as it is read. What is in one container stays together,
/// and a container that takes the focus itself comes before what is in it.
void orderTabs(QWidget &window);
/// From now on in every window of the program, whenever something appears, goes or moves.
void keepTabsInOrder(QApplication &application);

} // namespace ui
