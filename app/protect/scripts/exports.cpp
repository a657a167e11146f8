#include "protect/scripts/exports.h"

#include "base/quoting.h"
#include "protect/scripts/languages.h"
#include "wording/visibletext.h"

#include <QRegularExpression>

namespace scripts {

namespace {

QString textOf(Language language, const Job &job) {
    switch (language) {
    case Language::AzureCli:
        return azureCliScript(job);
    case Language::PowerShell:
        return powerShellScript(job);
    case Language::Bicep:
        return bicepFile(job);
    case Language::Terraform:
        return terraformFile(job);
    }
    return {};
}

} // namespace

base::Result<QString> script(Language language, const Job &job) {
    const QString text = textOf(language, job);
    if (const std::optional<QString> name = base::notExpressed(text)) {
        return base::Unexpected(base::localError(
            QStringLiteral("NotExpressible"), wording::visible(*name), QStringLiteral("script/write")));
    }
    return text;
}

QString fileName(Language language, const Job &job) {
    static const QRegularExpression unwanted(QStringLiteral("[^A-Za-z0-9_-]"));
    const QString name = QStringLiteral("protect-")
        + job.virtualMachineId.name().left(80).replace(unwanted, QStringLiteral("_"));
    switch (language) {
    case Language::AzureCli:
        return name + QStringLiteral(".sh");
    case Language::PowerShell:
        return name + QStringLiteral(".ps1");
    case Language::Bicep:
        return name + QStringLiteral(".bicep");
    case Language::Terraform:
        return name + QStringLiteral(".tf");
    }
    return name;
}

} // namespace scripts
