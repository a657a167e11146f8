#include "ui/desktop/printing.h"

#include "base/filereader.h"
#include "base/filewriter.h"
#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QMessageBox>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTextDocument>

namespace ui {

namespace {

constexpr qreal printedPoints = 9;

/// Printing to a file, which Qt would write for everybody and through the links of others: Qt's file lies in
/// a folder of the user's own, and what it holds is written as every other file is.
class PrintedFile {
    Q_DECLARE_TR_FUNCTIONS(ui::PrintedFile)
public:
    PrintedFile(std::shared_ptr<QPrinter> printer, QWidget *window)
        : m_printer(std::move(printer)), m_window(window), m_path(m_printer->outputFileName()) {
        m_printer->setOutputFileName(m_folder.filePath(QStringLiteral("printed")));
    }
    ~PrintedFile() {
        const base::Result<QByteArray> printed = base::readFile(m_printer->outputFileName(), most);
        const base::Result<void> written = printed ? base::writeFile(m_path, *printed)
                                                   : base::Result<void>(base::Unexpected(printed.error()));
        if (!written) { // perhaps in another thread
            QMetaObject::invokeMethod(
                qApp,
                [window = m_window, path = m_path, why = written.error().message] {
                    tell(window, path, why);
                },
                Qt::QueuedConnection);
        }
    }
    Q_DISABLE_COPY_MOVE(PrintedFile)
    QPrinter *printer() const { return m_printer.get(); }

private:
    static constexpr qint64 most = 1LL << 30;

    static void tell(const QPointer<QWidget> &window, const QString &path, const QString &why) {
        auto *box = new QMessageBox(window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setIcon(QMessageBox::Warning);
        box->setText(tr("The report couldn't be printed to %1.").arg(wording::visible(path)));
        box->setInformativeText(wording::visible(why));
        box->open();
    }

    QTemporaryDir m_folder;
    std::shared_ptr<QPrinter> m_printer;
    QPointer<QWidget> m_window;
    QString m_path;
};

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
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
        [printer, print, window = QPointer<QWidget>(parent)] {
            if (printer->outputFileName().isEmpty()) {
                print(printer);
                return;
            }
            const auto file = std::make_shared<PrintedFile>(printer, window);
            print({file, file->printer()}); // written when nothing prints any more
        });
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
