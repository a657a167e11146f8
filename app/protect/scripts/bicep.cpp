#include "protect/scripts/languages.h"

#include "base/quoting.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/requestparts.h"
#include "protect/scripts/quoting.h"
#include "wording/azcommand.h"
#include "wording/grantcalls.h"
#include "wording/grantrequest.h"

#include <QJsonArray>

// What Azure Resource Manager can express of the job. The deployment goes to the resource group of the
// Recovery Services vault; the grant is a deployment of its own inside it, because the key store is
// elsewhere.
namespace scripts {

using domain::PlannedWrite;
using domain::WriteKind;
using wording::AzCommand;

namespace {

QString comment(const QString &line) {
    return line.isEmpty() ? QStringLiteral("//") : QStringLiteral("// ") + line;
}

QStringList head(const Job &job) {
    QStringList lines = headComment(job, QStringLiteral("//"));
    const AzCommand deploy = AzCommand("deployment group create")
                                 .option("--subscription", job.vaultId.subscriptionId())
                                 .option("--resource-group", job.vaultId.resourceGroup())
                                 .plain("--template-file FILE");
    if (!job.tenantId.isEmpty()) {
        lines << QStringLiteral("//")
              << comment(QStringLiteral("For the tenant %1.").arg(commentText(job.tenantId)));
    }
    return lines << QStringLiteral("//") << comment(deploy.text())
                 << QStringLiteral("targetScope = 'resourceGroup'") << QString();
}

/// A deployment to another place, with resources in the form of an ARM template.
QStringList elsewhere(const QString &symbol, const QString &name, const QJsonObject &place,
    const QJsonObject &resource, const QString &dependency) {
    const QJsonObject templateBody{
        {QStringLiteral("$schema"),
            QStringLiteral(
                "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#")},
        {QStringLiteral("contentVersion"), QStringLiteral("1.0.0.0")},
        {QStringLiteral("resources"), QJsonArray{resource}}};
    QJsonObject body = place;
    body.insert(QStringLiteral("name"), name);
    body.insert(QStringLiteral("properties"),
        QJsonObject{{QStringLiteral("mode"), QStringLiteral("Incremental")},
            {QStringLiteral("expressionEvaluationOptions"),
                QJsonObject{{QStringLiteral("scope"), QStringLiteral("inner")}}},
            {QStringLiteral("template"), templateBody}});
    QString text = bicepValue(body);
    if (!dependency.isEmpty()) {
        text.chop(1);
        text += QStringLiteral("  dependsOn: [\n    %1\n  ]\n}").arg(dependency);
    }
    return {QStringLiteral("resource %1 'Microsoft.Resources/deployments@2022-09-01' = %2").arg(symbol, text),
        QString()};
}

QJsonObject resource(const char *type, const QString &version, const QString &name, const QJsonObject &body) {
    QJsonObject object = body;
    object.insert(QStringLiteral("type"), QLatin1String(type));
    object.insert(QStringLiteral("apiVersion"), version);
    object.insert(QStringLiteral("name"), name);
    return object;
}

QJsonObject groupOf(const domain::KeyStore &store) {
    return {{QStringLiteral("subscriptionId"), store.id.subscriptionId()},
        {QStringLiteral("resourceGroup"), store.id.resourceGroup()}};
}

QStringList roleDefinition(const Job &job, const PlannedWrite &write) {
    return elsewhere(QStringLiteral("role"), QStringLiteral("cvm-backup-role"),
        {{QStringLiteral("subscriptionId"), job.store->id.subscriptionId()},
            {QStringLiteral("location"),
                job.vaultLocation.isEmpty() ? job.store->location : job.vaultLocation}},
        resource("Microsoft.Authorization/roleDefinitions", azure::apiversion::authorization, write.id,
            wording::writeCall(write, *job.store).body),
        QString());
}

QStringList roleAssignment(const Job &job, const PlannedWrite &write, bool definitionFirst) {
    QJsonObject body = wording::writeCall(write, *job.store).body;
    body.insert(QStringLiteral("scope"), write.scope);
    return elsewhere(QStringLiteral("grant"), QStringLiteral("cvm-backup-grant"), groupOf(*job.store),
        resource("Microsoft.Authorization/roleAssignments", azure::apiversion::authorization, write.id, body),
        definitionFirst ? QStringLiteral("role") : QString());
}

/// A template can look neither at where it is deployed nor at a role's rights: how to do it before.
QStringList checks(const Job &job, bool definitionFirst) {
    QStringList commands;
    if (!job.armHost.isEmpty()) {
        commands << wording::cloudCheck(job.armHost);
    }
    if (!job.tenantId.isEmpty()) {
        commands << wording::tenantCheck(job.tenantId, job.store->id.subscriptionId());
    }
    commands << wording::vaultCheck(*job.store);
    const PlannedWrite *assignment = writeOf(job, WriteKind::CreateRoleAssignment);
    if (assignment && !definitionFirst) {
        commands << wording::roleCheck(*assignment, *job.store);
    }
    QStringList lines{
        QStringLiteral("// Check first that the Azure CLI works in the tenant of the plan, and that "
                       "the Key Vault and the role are"),
        QStringLiteral("// those of the plan:")};
    for (const QString &line : commands) {
        lines << comment(line);
    }
    return lines << QString();
}

QStringList accessPolicy(const Job &job, const PlannedWrite &write) {
    return QStringList{QStringLiteral("// \"add\" leaves alone what the principal has.")}
    + elsewhere(QStringLiteral("grant"), QStringLiteral("cvm-backup-grant"), groupOf(*job.store),
        resource("Microsoft.KeyVault/vaults/accessPolicies", azure::apiversion::keyVault,
            job.store->id.name() + QStringLiteral("/add"), wording::writeCall(write, *job.store).body),
        QString());
}

QStringList grant(const Job &job, bool &expressed) {
    QStringList lines;
    expressed = job.store && !job.plan.grant.empty() && job.store->kind == domain::KeyStoreKind::KeyVault
        && !job.store->id.isEmpty();
    if (!expressed) {
        if (job.store && !job.plan.grant.empty()) {
            lines << QStringLiteral(
                "// The roles of a Managed HSM are its own: Azure Resource Manager cannot assign "
                "them.")
                  << QStringLiteral("// Grant access first, with the Azure CLI:") << QStringLiteral("//");
            const QStringList script = wording::grantScript(job.plan, *job.store);
            for (const QString &line : script) {
                lines << comment(line);
            }
            if (script.isEmpty()) {
                lines << base::marked(job.store->uri.toString());
            }
            lines << QString();
        }
        return lines;
    }
    const bool definitionFirst = writeOf(job, WriteKind::CreateRoleDefinition) != nullptr;
    lines << checks(job, definitionFirst);
    WriteLines own;
    own.roleDefinition = [&](const PlannedWrite &write) { return roleDefinition(job, write); };
    own.roleAssignment
        = [&](const PlannedWrite &write) { return roleAssignment(job, write, definitionFirst); };
    own.accessPolicy = [&](const PlannedWrite &write) { return accessPolicy(job, write); };
    return lines << linesOf(job.plan.grant, own);
}

QStringList backupResource(const QString &symbol, const QString &type, const QString &name,
    const QJsonObject &body, const QStringList &dependencies) {
    QJsonObject named = body;
    named.insert(QStringLiteral("name"), name);
    QString text = bicepValue(named);
    if (!dependencies.isEmpty()) {
        text.chop(1);
        text += QStringLiteral("  dependsOn: [\n    %1\n  ]\n}")
                    .arg(dependencies.join(QStringLiteral("\n    ")));
    }
    return {QStringLiteral("resource %1 '%2@%3' = %4").arg(symbol, type, azure::apiversion::backup, text),
        QString()};
}

QStringList backupPolicy(const Job &job, const PlannedWrite &write) {
    return backupResource(QStringLiteral("policy"),
        QStringLiteral("Microsoft.RecoveryServices/vaults/backupPolicies"),
        QStringLiteral("%1/%2").arg(job.vaultId.name(), write.name), policyBody(job), {});
}

QStringList enableProtection(const Job &job, bool grantExpressed) {
    QStringList dependencies;
    QStringList lines;
    if (grantExpressed) {
        dependencies << QStringLiteral("grant");
        lines << QStringLiteral("// A new grant can take some minutes to work: where this is refused with")
              << QStringLiteral(
                     "// UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK, deploy again after ten "
                     "minutes.");
    }
    if (writeOf(job, WriteKind::CreateBackupPolicy)) {
        dependencies << QStringLiteral("policy");
    }
    return lines
        + backupResource(QStringLiteral("protection"),
            QStringLiteral(
                "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"),
            QStringLiteral("%1/Azure/%2/%3")
                .arg(job.vaultId.name(), azure::containerName(job.virtualMachineId),
                    azure::protectedItemName(job.virtualMachineId)),
            azure::protectionBody(job.virtualMachineId, job.policyId), dependencies);
}

} // namespace

QString bicepFile(const Job &job) {
    bool grantExpressed = false;
    QStringList lines = head(job) + grant(job, grantExpressed);
    WriteLines own;
    own.backupPolicy = [&](const PlannedWrite &write) { return backupPolicy(job, write); };
    own.protection = [&](const PlannedWrite &) { return enableProtection(job, grantExpressed); };
    own.firstBackup = [&](const PlannedWrite &) { return firstBackupComment(job, QStringLiteral("// ")); };
    lines << linesOf(job.plan.backup, own);
    return fileText(lines);
}

} // namespace scripts
