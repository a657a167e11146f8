#include "tests/unit/scripts/jobs.h"

namespace jobs {

using domain::PlannedWrite;

domain::Choices choices() {
    domain::Choices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.principalId = estate::backup;
    choices.recoveryServicesVaultId
        = estate::resource(QStringLiteral("Microsoft.RecoveryServices/vaults/") + rsv);
    choices.backupPolicyId
        = choices.recoveryServicesVaultId.child(QStringLiteral("backupPolicies/EnhancedPolicy"));
    return choices;
}

scripts::Job in(const domain::Environment &environment, const domain::Choices &choices) {
    return scripts::jobOf(domain::planAccess(environment, choices), choices, environment, estate::tenant,
        QStringLiteral("management.azure.com"));
}

scripts::Job hostile(scripts::Job job, const QString &value) {
    const auto id = [&value](const QString &type) {
        return domain::ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/%1/providers/")
                                      .arg(QString(value).remove(QLatin1Char('/')))
            + type + QLatin1Char('/') + QString(value).remove(QLatin1Char('/')));
    };
    job.virtualMachineId = id(QStringLiteral("Microsoft.Compute/virtualMachines"));
    job.vaultId = id(QStringLiteral("Microsoft.RecoveryServices/vaults"));
    job.policyId
        = job.vaultId.child(QStringLiteral("backupPolicies/") + QString(value).remove(QLatin1Char('/')));
    job.vaultLocation = value;
    job.virtualMachineLocation = value;
    job.tenantId = value;
    job.armHost = value;
    job.keyName = value;
    job.principalName = value;
    if (job.newPolicy) {
        job.newPolicy->name = value;
        job.newPolicy->timeZone = value;
    }
    if (job.store) {
        job.store->id = id(QStringLiteral("Microsoft.KeyVault/vaults"));
        job.store->name = value;
        job.store->tenantId = value;
        job.store->location = value;
        for (domain::AccessPolicy &policy : job.store->accessPolicies) {
            policy.keys << value;
            policy.secrets << value;
        }
    }
    for (std::vector<PlannedWrite> *writes : {&job.plan.grant, &job.plan.backup}) {
        for (PlannedWrite &write : *writes) {
            write.name = value;
            // A Key Vault's scopes are ids of Azure Resource Manager.
            write.scope = job.store && job.store->kind == domain::KeyStoreKind::KeyVault
                ? job.store->id.text() + QLatin1Char('/') + value
                : value;
            write.id = value;
            write.roleGuid = value;
            write.rights = QStringList{value};
        }
    }
    return job;
}

QStringList hostileValues(const QString &command) {
    const QStringList patterns{QStringLiteral("'; %1; '"), QStringLiteral("\"; %1; \""),
        QStringLiteral("$(%1)"), QStringLiteral("`%1`"), QStringLiteral("\n%1\n"), QStringLiteral("\r%1\r"),
        QStringLiteral("${%1}"), QStringLiteral("%{if %1}"), QStringLiteral("'@\n%1\n@'"),
        QStringLiteral("\\'; %1; #\\"), QStringLiteral("#> %1 <#"), QStringLiteral("*/ %1 /*"),
        QStringLiteral("\u2019; %1; \u2018"), QStringLiteral("\u0452\u201b; %1"),
        QStringLiteral("\u2028%1\u2029\u202e\u0085"), QStringLiteral("'''\n%1\n'''"), QStringLiteral("-%1"),
        QStringLiteral("@%1"), QStringLiteral("| %1 & %1 > x %2 !!"), QStringLiteral("\\u0027; %1; \\u{27}"),
        QStringLiteral("$${%1} %%{%1} \\${%1}"), QStringLiteral("EOT\n%1\nEOT\\"),
        QStringLiteral("~%1*?[a]{b,c}")};
    QStringList values;
    for (QString pattern : patterns) {
        values << pattern.replace(QStringLiteral("%1"), command);
    }
    return values;
}

} // namespace jobs
