#include "ui/recover/recoverexport.h"

#include "protect/recovery/recovery.h"
#include "protect/scripts/exportedjob.h"
#include "protect/scripts/savescript.h"
#include "ui/desktop/savedialog.h"

#include <QMenu>

namespace ui {

using scripts::RecoveryScriptLanguage;

RecoverExport::RecoverExport(const protect::Recovery &recovery, QWidget *parent)
    : QPushButton(tr("Save as script …"), parent), m_recovery(recovery) {
    setAccessibleDescription(tr("Saves the plan as a script for another tool. Nothing is written to Azure."));
    auto *menu = new QMenu(this);
    const auto offer
        = [this, menu](RecoveryScriptLanguage language, const QString &name, const QString &filter) {
              connect(menu->addAction(name), &QAction::triggered, this,
                  [this, language, filter] { askWhereToSave(language, filter); });
          };
    offer(RecoveryScriptLanguage::AzureCli, tr("Azure CLI (bash)"), tr("Azure CLI script (*.sh)"));
    offer(RecoveryScriptLanguage::PowerShell, tr("Az PowerShell"), tr("PowerShell script (*.ps1)"));
    setMenu(menu);
}

base::Result<void> RecoverExport::save(const QString &file, RecoveryScriptLanguage language) const {
    const base::Result<QString> script
        = scripts::exportRecovery(language, scripts::exportedRecovery(m_recovery));
    const scripts::Language shell = language == RecoveryScriptLanguage::AzureCli
        ? scripts::Language::AzureCli
        : scripts::Language::PowerShell;
    return script ? scripts::saveScript(file, shell, *script) : base::Unexpected(script.error());
}

void RecoverExport::askWhereToSave(RecoveryScriptLanguage language, const QString &filter) {
    const QString name = scripts::recoveryFileName(language, scripts::exportedRecovery(m_recovery));
    askForFile(this, tr("Save as script"), filter, name, [this, language](const QString &file) {
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
}

} // namespace ui
