#include "ui/desktop/savedialog.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/recovery/recovery.h"

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

wording::FileSubject subjectIn(const protect::Estate &estate, const QString &kind,
    const domain::ResourceId &virtualMachineId, const QString &key) {
    wording::FileSubject subject;
    subject.kind = kind;
    subject.virtualMachine = virtualMachineId.name();
    subject.key = key;
    subject.tenant = wording::tenantWord(estate.environment(), estate.connection().tenantId);
    subject.date = estate.now().date();
    return subject;
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
    const domain::KeyAssessment *assessed = protection.keyAssessment();
    const bool isKnown = assessed != nullptr && assessed->diskEncryptionSet;
    return subjectIn(protection.estate(), kind, protection.choices().virtualMachineId,
        isKnown ? assessed->diskEncryptionSet->activeKey.name : QString());
}

wording::FileSubject subjectOf(const protect::Recovery &recovery, const QString &kind) {
    return subjectIn(recovery.estate(), kind, recovery.chosenMachine(), recovery.findings().key.id.name);
}

} // namespace ui
