#pragma once

#include <QStringList>

#include <functional>

class QMenu;

namespace ui {

/// The files, folders and archives that were reviewed last, newest first, kept between two starts.
namespace recentfiles {

QStringList list();
void add(const QStringList &paths); ///< as absolute paths
void clear();

/// Fills a submenu whenever it opens. What is not there any more is told by its line, which does nothing.
void showIn(QMenu *menu, const std::function<void(const QString &path)> &open);

} // namespace recentfiles

} // namespace ui
