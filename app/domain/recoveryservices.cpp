#include "domain/recoveryservices.h"

#include "base/text.h"

namespace domain {

// A status that is not known here is not final: the caller goes on polling until its limit (contract 15.1).
bool BackupJob::isFinal() const {
    return succeeded() || base::sameText(status, u"Failed") || base::sameText(status, u"Cancelled");
}

bool BackupJob::succeeded() const {
    return base::sameText(status, u"Completed") || base::sameText(status, u"CompletedWithWarnings");
}

Truth BackupJob::isOf(const ResourceId &virtualMachineId) const {
    if (containerName.isEmpty()) {
        return base::sameText(entityName, virtualMachineId.name()) ? Truth::Unknown : Truth::No;
    }
    const QStringList parts = containerName.split(QLatin1Char(';'));
    const qsizetype count = parts.size();
    const bool isSame = count >= 2 && base::sameText(parts[count - 1], virtualMachineId.name())
        && base::sameText(parts[count - 2], virtualMachineId.resourceGroup());
    return isSame ? Truth::Yes : Truth::No;
}

} // namespace domain
