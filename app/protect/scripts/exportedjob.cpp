#include "protect/scripts/exportedjob.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/recovery/recovery.h"

namespace scripts {

Job exportedJob(const protect::Protection &protection) {
    const protect::Estate &estate = protection.estate();
    return jobOf(protection.plan(), protection.choices(), estate.environment(), estate.connection().tenantId,
        estate.connection().armHost);
}

RecoveryScriptJob exportedRecovery(const protect::Recovery &recovery) {
    const protect::ConnectionInfo &connection = recovery.estate().connection();
    RecoveryScriptJob job;
    job.cloud.armHost = connection.armHost; // of a cloud of one's own, no more is known
    if (const domain::AzureCloud *known = domain::azureCloudAt(connection.armHost)) {
        job.cloud = azure::Cloud(*known);
    }
    job.tenantId = connection.tenantId;
    job.plan = recovery.plan();
    job.findings = recovery.findings();
    job.choices = recovery.choices();
    job.product = QStringLiteral("Confidential VM Backup Wizard " CVM_VERSION);
    return job;
}

} // namespace scripts
