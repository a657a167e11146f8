#include "ui/desktop/printing.h"

#include <QFontDatabase>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace ui {

namespace {

constexpr qreal printedPoints = 9;

} // namespace

void askToPrint(QWidget *parent, const QString &title, const QString &name,
    const std::function<void(const std::shared_ptr<QPrinter> &)> &print) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(name);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setOption(QAbstractPrintDialog::PrintToFile);
    // The dialog holds the bare pointer: its printer lives as long as this connection.
    QObject::connect(
        dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog, [printer, print] { print(printer); });
    dialog->open();
}

void askToPrintText(QWidget *parent, const QString &title, const QString &name, const QString &text) {
    askToPrint(parent, title, name, [text](const std::shared_ptr<QPrinter> &printer) {
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(printedPoints);
        document.setDefaultFont(font);
        document.setPlainText(text);
        document.print(printer.get());
    });
}

} // namespace ui
