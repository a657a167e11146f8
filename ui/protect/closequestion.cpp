#include "ui/protect/closequestion.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/backupwizard.h"
#include "wording/runtext.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace ui {

std::optional<CloseQuestion> closeQuestionOf(const protect::Protection &protection) {
    const domain::RunRecord &run = protection.run();
    const bool running = run.outcome == domain::RunOutcome::Running || protection.isWriting();
    const bool ended
        = run.outcome == domain::RunOutcome::Protected || run.outcome == domain::RunOutcome::TakenBack;
    const bool leftInTheMiddle = !run.written.empty() && !ended;
    const bool hasChosen = !protection.choices().virtualMachineId.isEmpty() && !ended;
    if (!running && !leftInTheMiddle && !hasChosen) {
        return std::nullopt;
    }
    if (!running && !leftInTheMiddle && run.outcome != domain::RunOutcome::Stopped) {
        const QStringList prepared = wording::preparationSentences(protection.estate().preparations());
        return CloseQuestion{BackupWizard::tr("Close the wizard?"),
            prepared.isEmpty()
                ? BackupWizard::tr("Nothing was written for this VM. What you chose isn't saved.")
                : (QStringList{
                       BackupWizard::tr("What you chose isn't saved. This was already written and remains:")}
                    + prepared)
                      .join(u'\n'),
            false};
    }
    QStringList lines;
    if (protection.isWriting()) {
        lines.append(BackupWizard::tr("A change is on its way to Azure and might still take effect."));
    }
    if (run.written.empty()) {
        lines.append(BackupWizard::tr("Nothing has been confirmed as written so far."));
    } else {
        lines.append(BackupWizard::tr("This was already written and remains in Azure:"));
        for (const domain::WrittenChange &change : run.written) {
            lines.append(QStringLiteral("• %1").arg(wording::writtenSentence(change)));
        }
    }
    const bool wasRequested = std::any_of(run.stages.begin(), run.stages.end(),
        [](const auto &stage) { return stage.kind == domain::StageKind::Enable && stage.tries > 0; });
    const QString question = running ? BackupWizard::tr("Backup is still being configured. Close the wizard?")
        : run.outcome == domain::RunOutcome::Failed
        ? BackupWizard::tr("Backup isn't enabled. Close the wizard?")
        : wasRequested
        ? BackupWizard::tr("Backup was requested, but it isn't known yet whether it works. Close the wizard?")
        : BackupWizard::tr("Backup isn't enabled yet. Close the wizard?");
    return CloseQuestion{question, lines.join(u'\n'), !running};
}

QMessageBox *askBeforeClosing(
    QWidget *window, const CloseQuestion &asked, const std::function<void()> &close) {
    if (window->findChild<QMessageBox *>(QString(), Qt::FindDirectChildrenOnly) != nullptr) {
        return nullptr;
    }
    auto *box = new QMessageBox(QMessageBox::Question, BackupWizard::tr("Close the wizard"), asked.question,
        QMessageBox::NoButton, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(asked.explanation);
    QPushButton *keep = box->addButton(BackupWizard::tr("Keep open"), QMessageBox::RejectRole);
    const QPushButton *yes = box->addButton(BackupWizard::tr("Close"), QMessageBox::AcceptRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(yes, &QPushButton::clicked, window, close);
    box->open();
    return box;
}

} // namespace ui
