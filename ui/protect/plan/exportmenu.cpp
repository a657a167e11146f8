#include "ui/protect/plan/exportmenu.h"

#include "protect/scripts/exportedjob.h"
#include "protect/scripts/savescript.h"
#include "ui/desktop/savedialog.h"

#include <QFileDialog>
#include <QMenu>

namespace ui {

using scripts::Language;

ExportMenu::ExportMenu(const protect::Protection &protection, QWidget *parent)
    : QPushButton(tr("Save as script …"), parent), m_protection(protection) {
    setObjectName(QStringLiteral("exportMenu"));
    setAccessibleDescription(tr("Saves the plan as a script for another tool. Nothing is written to Azure."));
    auto *menu = new QMenu(this);
    const auto offer = [this, menu](Language language, const QString &name, const QString &filter) {
        connect(menu->addAction(name), &QAction::triggered, this,
            [this, language, filter] { askWhereToSave(language, filter); });
    };
    offer(Language::AzureCli, tr("Azure CLI (bash)"), tr("Azure CLI script (*.sh)"));
    offer(Language::PowerShell, tr("Az PowerShell"), tr("PowerShell script (*.ps1)"));
    offer(Language::Bicep, tr("Bicep"), tr("Bicep file (*.bicep)"));
    offer(Language::Terraform, tr("Terraform"), tr("Terraform file (*.tf)"));
    setMenu(menu);
}

base::Result<void> ExportMenu::save(const QString &file, Language language) const {
    const base::Result<QString> script = scripts::script(language, scripts::exportedJob(m_protection));
    return script ? scripts::saveScript(file, language, *script) : base::Unexpected(script.error());
}

void ExportMenu::askWhereToSave(Language language, const QString &filter) {
    auto *dialog = new QFileDialog(this, tr("Save as script"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    const QString name = scripts::fileName(language, scripts::exportedJob(m_protection));
    const QString suffix = name.section(QLatin1Char('.'), -1);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(
        wording::fileName(subjectOf(m_protection, QStringLiteral("cvm-backup-script")), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, language](const QString &file) {
        const base::Result<void> written = save(file, language);
        if (written) {
            Q_EMIT saved(tr("Script saved: %1").arg(file), file);
        } else if (written.error().hasCode(u"NotExpressible")) {
            Q_EMIT failed(tr("There's no script in this language: it can't express “%1” safely.")
                              .arg(written.error().message));
        } else {
            Q_EMIT failed(tr("The script couldn't be saved: %1").arg(written.error().message));
        }
    });
    dialog->open();
}

} // namespace ui
