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

    /// Asks for the file. The report tells what the files say, without What if.
    void ask(const OpenedFiles &files, const std::shared_ptr<const ReviewComparison> &comparison,
        const QString &folder);
    /// The form goes by the end of the name: txt, html, pdf, csv, json, sarif.
    void write(const QString &path, const OpenedFiles &files,
        const std::shared_ptr<const ReviewComparison> &comparison);
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    void runningChanged();
    void written(const QString &path);
    void failed(const QString &path, const QString &reason); ///< the reason as the system says it

private:
    void tell(const QString &path, const QString &reason);

    QWidget *m_window;
    BackgroundTask *m_task;
};

} // namespace ui
