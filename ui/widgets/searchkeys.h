#pragma once

#include <QWidget>

#include <functional>

namespace ui {

/// Ctrl+F anywhere in the window goes to the field that `field` names, while `place` can be seen; null: to
/// none.
void findWithKeys(QWidget *place, std::function<QWidget *()> field);
/// F5 anywhere in the window reads again, while `place` can be seen.
void readAgainWithKeys(QWidget *place, std::function<void()> read);

} // namespace ui
