#include "protect/scripts/recoveryexports.h"

#include "base/quoting.h"
#include "protect/scripts/recoverycli.h"
#include "protect/scripts/recoverypowershell.h"
#include "wording/visibletext.h"

#include <QRegularExpression>

namespace scripts {

base::Result<QString> exportRecovery(RecoveryScriptLanguage language, const RecoveryScriptJob &job) {
    const QString text
        = language == RecoveryScriptLanguage::AzureCli ? recoveryAzureCli(job) : recoveryPowerShell(job);
    if (const std::optional<QString> name = base::notExpressed(text)) {
        return base::Unexpected(base::localError(
            QStringLiteral("NotExpressible"), wording::visible(*name), QStringLiteral("script/write")));
    }
    return text;
}

QString recoveryFileName(RecoveryScriptLanguage language, const RecoveryScriptJob &job) {
    static const QRegularExpression unwanted(QStringLiteral("[^A-Za-z0-9_-]"));
    const bool rehearses = job.choices.goal == domain::RecoveryGoal::Rehearse;
    return (rehearses ? QStringLiteral("rehearse-") : QStringLiteral("recover-"))
        + job.choices.virtualMachineId.name().left(80).replace(unwanted, QStringLiteral("_"))
        + (language == RecoveryScriptLanguage::AzureCli ? QStringLiteral(".sh") : QStringLiteral(".ps1"));
}

} // namespace scripts
