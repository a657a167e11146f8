#include "ui/desktop/savedialog.h"

#include "protect/estate.h"
#include "protect/protection.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace ui {

namespace {

struct SaveText {
    Q_DECLARE_TR_FUNCTIONS(ui::SaveDialog)
};

QFileDialog *makeSaveDialog(QWidget *parent, const QString &title, const FileTaker &take) {
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, take);
    return dialog;
}

} // namespace

void askForReportFile(
    QWidget *parent, const QString &title, const wording::FileSubject &subject, const FileTaker &take) {
    const QString text = SaveText::tr("Text (*.txt)");
    const QString json = SaveText::tr("JSON (*.json)");
    QFileDialog *dialog = makeSaveDialog(parent, title, take);
    dialog->setNameFilters({text, json});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(wording::fileName(subject, QStringLiteral("txt")));
    QObject::connect(
        dialog, &QFileDialog::filterSelected, dialog, [dialog, json, subject](const QString &filter) {
            const QString suffix = filter == json ? QStringLiteral("json") : QStringLiteral("txt");
            dialog->setDefaultSuffix(suffix);
            dialog->selectFile(wording::fileName(subject, suffix));
        });
    dialog->open();
}

void askForFile(QWidget *parent, const QString &title, const QString &filter, const QString &name,
    const FileTaker &take) {
    QFileDialog *dialog = makeSaveDialog(parent, title, take);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    dialog->selectFile(name);
    dialog->open();
}

wording::FileSubject subjectOf(const protect::Protection &protection, const QString &kind) {
    const protect::Estate &estate = protection.estate();
    wording::FileSubject subject;
    subject.kind = kind;
    subject.virtualMachine = protection.choices().virtualMachineId.name();
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    if (assessed != nullptr && assessed->diskEncryptionSet) {
        subject.key = assessed->diskEncryptionSet->activeKey.name;
    }
    subject.tenant = wording::tenantWord(estate.environment(), estate.connection().tenantId);
    subject.date = estate.now().date();
    return subject;
}

} // namespace ui
