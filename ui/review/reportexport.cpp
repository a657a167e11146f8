#include "ui/review/reportexport.h"

#include "base/filewriter.h"
#include "review/reviewreport/forms.h"
#include "review/reviewreport/pdfform.h"
#include "ui/desktop/links.h"
#include "ui/desktop/printing.h"
#include "ui/widgets/backgroundtask.h"
#include "wording/filenames.h"
#include "wording/visibletext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrinter>
#include <QPushButton>

namespace ui {

namespace {

using reviewreport::Form;

Form formOf(const QString &path) {
    const QString end = QFileInfo(path).suffix().toLower();
    if (end == QLatin1String("html") || end == QLatin1String("htm")) {
        return Form::Html;
    }
    if (end == QLatin1String("txt")) {
        return Form::Text;
    }
    return reviewreport::formNamed(end).value_or(Form::Html);
}

/// What the files tell of where they are from; what uses pseudonyms tells none.
wording::FileSubject subjectOfReview(const ReportExport::Shown &shown) {
    wording::FileSubject subject;
    subject.kind = QStringLiteral("cvm-key-review");
    const snapshot::Snapshot &facts = shown.files.facts;
    subject.date = facts.takenAt.isValid() ? facts.takenAt.date() : QDate::currentDate();
    if (shown.files.judged && !facts.usesPseudonyms) {
        subject.tenant = wording::tenantWord(shown.files.judged->environment(), facts.tenantId);
    }
    return subject;
}

} // namespace

ReportExport::ReportExport(QWidget *window)
    : QObject(window), m_window(window), m_task(new BackgroundTask(this)) {
    connect(m_task, &BackgroundTask::runningChanged, this, &ReportExport::runningChanged);
}

void ReportExport::ask(const Shown &shown, const QString &folder) {
    auto *dialog = new QFileDialog(m_window, tr("Export a report"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Web page (*.html)"), tr("PDF document (*.pdf)"), tr("Text (*.txt)"),
        tr("Table (*.csv)"), tr("JSON (*.json)"), tr("SARIF 2.1.0 (*.sarif)")};
    const QStringList ends{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("txt"),
        QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("sarif")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(ends.constFirst());
    const wording::FileSubject subject = subjectOfReview(shown);
    dialog->selectFile(wording::fileName(subject, ends.constFirst()));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, ends](const QString &filter) {
        const qsizetype at = filters.indexOf(filter);
        if (at >= 0) {
            dialog->setDefaultSuffix(ends.at(at));
            const QString name = QFileInfo(dialog->selectedFiles().value(0)).completeBaseName();
            dialog->selectFile(QStringLiteral("%1.%2").arg(name, ends.at(at)));
        }
    });
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, shown](const QString &path) { write(path, shown); });
    dialog->open();
}

void ReportExport::write(const QString &path, const Shown &shown) {
    m_task->start([this, path, shown](const review::Progress &progress) -> BackgroundTask::Delivery {
        bool goesOn = true;
        reviewreport::ReviewQuestion question;
        question.progress = [&](int done, int total) { return goesOn = progress(done, total); };
        question.other = shown.comparison ? &shown.comparison->other() : nullptr;
        const QByteArray bytes = reviewreport::inForm(
            reviewreport::reviewDocument(shown.files, question), formOf(path), &reviewreport::toPdf);
        if (!goesOn) {
            return {};
        }
        const base::Result<void> written = base::writeFile(path, bytes);
        const QString reason = written ? QString() : written.error().message;
        return [this, path, reason, isWhatIf = shown.isWhatIf] { tell(path, reason, isWhatIf); };
    });
}

void ReportExport::askToPrint(const Shown &shown) {
    ui::askToPrint(m_window, tr("Print a report"), wording::fileName(subjectOfReview(shown), QString()),
        [this, shown](const std::shared_ptr<QPrinter> &printer) {
            m_task->start([shown, printer](const review::Progress &progress) -> BackgroundTask::Delivery {
                bool goesOn = true;
                reviewreport::ReviewQuestion question;
                question.progress = [&](int done, int total) { return goesOn = progress(done, total); };
                question.other = shown.comparison ? &shown.comparison->other() : nullptr;
                const reviewreport::ReviewDocument document
                    = reviewreport::reviewDocument(shown.files, question);
                if (goesOn) {
                    reviewreport::print(document, *printer);
                }
                return {};
            });
        });
}

void ReportExport::stop() {
    m_task->cancel();
}

bool ReportExport::isRunning() const {
    return m_task->isRunning();
}

void ReportExport::tell(const QString &path, const QString &reason, bool isWhatIf) {
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(reason.isEmpty() ? QMessageBox::Information : QMessageBox::Warning);
    box->setWindowTitle(tr("Export a report"));
    const QString name = wording::visible(path);
    box->setText(reason.isEmpty()
            ? tr("The report was written to %1.").arg(name)
            : tr("The report couldn't be written to %1: %2").arg(name, wording::visible(reason)));
    if (isWhatIf) {
        box->setInformativeText(
            tr("The report shows what the files contain. What-if changes aren't included."));
    }
    QPushButton *ok = box->addButton(tr("Close"), QMessageBox::RejectRole);
    if (reason.isEmpty()) {
        links::noteWritten(path);
        connect(box->addButton(tr("Open the file"), QMessageBox::ActionRole), &QPushButton::clicked, box,
            [path] { links::openFile(path); });
        connect(box->addButton(tr("Show in folder"), QMessageBox::ActionRole), &QPushButton::clicked, box,
            [path] { links::showInFolder(path); });
    }
    box->setDefaultButton(ok);
    box->setEscapeButton(ok);
    box->open();
    if (reason.isEmpty()) {
        Q_EMIT written(path);
    } else {
        Q_EMIT failed(path, reason);
    }
}

} // namespace ui
