#pragma once

#include "ui/review/reviewsession.h"

#include <QObject>

namespace ui {

class BackgroundTask;

/// Writes what a review found into a file, in the form that its name asks for. Says what became of it.
class ReportExport final : public QObject {
    Q_OBJECT
public:
    explicit ReportExport(QWidget *window);

    /// What the window shows. The report tells what the files say, and the comparison; it says that What if
    /// is left out.
    struct Shown {
        OpenedFiles files;
        std::shared_ptr<const ReviewComparison> comparison; ///< null: none
        bool isWhatIf = false;
    };
    /// Asks for the file.
    void ask(const Shown &shown, const QString &folder);
    /// The form goes by the end of the name: txt, html, pdf, csv, json, sarif.
    void write(const QString &path, const Shown &shown);
    /// Asks for a printer, and prints what the PDF document holds.
    void askToPrint(const Shown &shown);
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    void runningChanged();
    void written(const QString &path);
    void failed(const QString &path, const QString &reason); ///< the reason as the system says it

private:
    void tell(const QString &path, const QString &reason, bool isWhatIf);

    QWidget *m_window;
    BackgroundTask *m_task;
};

} // namespace ui
