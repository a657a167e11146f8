#pragma once

#include <functional>
#include <memory>

class QPrinter;
class QString;
class QWidget;

namespace ui {

/// Asks for a printer, or a PDF file that is called `name`, and lets `print` paint on it. The printer may be
/// kept for another thread.
void askToPrint(QWidget *parent, const QString &title, const QString &name,
    const std::function<void(const std::shared_ptr<QPrinter> &)> &print);

/// The same for plain text, which is painted as it is.
void askToPrintText(QWidget *parent, const QString &title, const QString &name, const QString &text);

} // namespace ui
