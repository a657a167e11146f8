#include "compose/snapshotscenario/scenario.h"

#include "base/text.h"
#include "compose/snapshotscenario/parts.h"
#include "domain/azurecloud.h"

namespace snapshotscenario {

const QString callerName = QStringLiteral("Administrator of the reproduction");

namespace {

QString tenantOf(const domain::Environment &environment, const Frame &frame) {
    if (base::isGuid(frame.tenantId)) {
        return frame.tenantId;
    }
    for (const domain::Tenant &tenant : environment.tenants) {
        if (base::isGuid(tenant.id)) {
            return tenant.id;
        }
    }
    for (const domain::KeyStore &store : environment.keyStores) {
        if (base::isGuid(store.tenantId)) {
            return store.tenantId;
        }
    }
    return QStringLiteral("00000000-0000-4000-8000-000000000000");
}

QJsonObject directoryOf(const domain::Environment &environment, const QString &tenantId) {
    QJsonObject directory{{QStringLiteral("id"), tenantId},
        {QStringLiteral("name"), QStringLiteral("Reproduction")},
        {QStringLiteral("domain"), QStringLiteral("reproduction.example.com")}};
    for (const domain::Tenant &tenant : environment.tenants) {
        if (base::sameText(tenant.id, tenantId) && !tenant.displayName.isEmpty()) {
            directory.insert(QStringLiteral("name"), tenant.displayName);
        }
    }
    return directory;
}

} // namespace

QJsonObject scenarioOf(const domain::Environment &environment, const Frame &frame) {
    const QDateTime takenAt = frame.takenAt.isValid() ? frame.takenAt : QDateTime::currentDateTimeUtc();
    const QJsonObject subscriptions = subscriptionsOf(environment);
    // Without Azure Backup's own, no answer of the directory would be one of the files.
    const bool isDirectoryTold = isPrincipalTold(environment, domain::azureClouds().front().backupAppId);
    return {
        {QStringLiteral("name"), frame.name},
        {QStringLiteral("summary"), QStringLiteral("Reproduced from a snapshot.")},
        {QStringLiteral("tenant"), directoryOf(environment, tenantOf(environment, frame))},
        {QStringLiteral("caller"), callerName},
        {QStringLiteral("graph"), isDirectoryTold ? QStringLiteral("write") : QStringLiteral("none")},
        {QStringLiteral("subscriptions"), subscriptions},
        {QStringLiteral("principals"), principalsOf(environment)},
        {QStringLiteral("keyStores"), keyStoresOf(environment, takenAt)},
        {QStringLiteral("diskEncryptionSets"), encryptionSetsOf(environment)},
        {QStringLiteral("virtualMachines"), machinesOf(environment)},
        {QStringLiteral("recoveryVaults"), recoveryVaultsOf(environment, takenAt)},
        {QStringLiteral("roles"), rolesOf(environment)},
        {QStringLiteral("roleAssignments"), assignmentsOf(environment, subscriptions)},
        {QStringLiteral("denyAssignments"), denyAssignmentsOf(environment)},
        {QStringLiteral("faults"), faultsOf(environment)},
        {QStringLiteral("answerRules"), answerRules(environment)},
    };
}

} // namespace snapshotscenario
