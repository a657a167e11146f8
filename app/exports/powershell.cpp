#include "exports/languages.h"

#include "base/text.h"
#include "exports/quoting.h"

#include <QJsonDocument>
#include <QUrl>

// The job for the Az modules, in Windows PowerShell 5.1 and PowerShell 7.
namespace exports {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString q(const QString &text) {
    return powerShellQuoted(text);
}

QString put(const QString &id, QLatin1String version, const QJsonObject &body) {
    const QString path
        = QString::fromLatin1(QUrl::toPercentEncoding(id, "/;")) + QStringLiteral("?api-version=") + version;
    return QStringLiteral("Invoke-Put %1 %2")
        .arg(q(path), q(QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))));
}

QString selectSubscription(const QString &subscription) {
    return QStringLiteral("Set-AzContext -Subscription %1 | Out-Null").arg(q(subscription));
}

QStringList head(const Job &job) {
    QStringList lines;
    for (const QString &line : headLines(job)) {
        lines << (line.isEmpty() ? QStringLiteral("#") : QStringLiteral("# ") + line);
    }
    lines << QStringLiteral("#")
          << QStringLiteral("# Sign in first with Connect-AzAccount to the tenant of the VM.")
          << QStringLiteral("#Requires -Modules Az.Accounts, Az.KeyVault, Az.RecoveryServices, Az.Resources")
          << QStringLiteral("$ErrorActionPreference = 'Stop'") << QString()
          << QStringLiteral("function Invoke-Put([string] $Path, [string] $Body) {")
          << QStringLiteral("    $answer = Invoke-AzRestMethod -Method PUT -Path $Path -Payload $Body")
          << QStringLiteral("    if ($answer.StatusCode -ge 300) {")
          << QStringLiteral("        throw \"Azure refused: $($answer.StatusCode) $($answer.Content)\"")
          << QStringLiteral("    }") << QStringLiteral("}") << QString()
          << QStringLiteral("$before = Get-AzContext # is selected again at the end")
          << QStringLiteral("if (-not $before) { throw 'Sign in first: Connect-AzAccount' }")
          << QStringLiteral("try {");
    return lines;
}

QStringList hsmDefinition(const PlannedWrite &write, const domain::KeyStore &store) {
    QStringList conditions{QStringLiteral("$_.RoleName -eq %1").arg(q(write.name))};
    QStringList rights;
    for (const QString &right : write.rights) {
        conditions << QStringLiteral("$_.Permissions[0].DataActions -contains %1").arg(q(right));
        rights << q(right);
    }
    const QString hsm = q(store.name);
    return {QStringLiteral("# The role: exactly what Azure Backup needs, unless it is there already."),
        QStringLiteral("$role = Get-AzKeyVaultRoleDefinition -HsmName %1 |").arg(hsm),
        QStringLiteral("    Where-Object { %1 } | Select-Object -First 1")
            .arg(conditions.join(QStringLiteral(" -and "))),
        QStringLiteral("if (-not $role) {"),
        QStringLiteral(
            "    $role = Get-AzKeyVaultRoleDefinition -HsmName %1 -RoleDefinitionName 'Managed HSM Crypto "
            "User'")
            .arg(hsm),
        QStringLiteral("    $role.Name = %1").arg(q(write.id)),
        QStringLiteral("    $role.RoleName = %1").arg(q(write.name)),
        QStringLiteral("    $role.Description = %1").arg(q(roleDescription)),
        QStringLiteral("    $role.Permissions[0].Actions = @()"),
        QStringLiteral("    $role.Permissions[0].NotActions = @()"),
        QStringLiteral("    $role.Permissions[0].DataActions = @(%1)").arg(rights.join(QStringLiteral(", "))),
        QStringLiteral("    $role.Permissions[0].NotDataActions = @()"),
        QStringLiteral("    $role = New-AzKeyVaultRoleDefinition -HsmName %1 -Role $role").arg(hsm),
        QStringLiteral("}"), QStringLiteral("$roleId = $role.Name")};
}

QStringList azureDefinition(const PlannedWrite &write) {
    QStringList conditions;
    for (const QString &right : write.rights) {
        conditions << QStringLiteral("$_.DataActions -contains %1").arg(q(right));
    }
    return {QStringLiteral("# The role: exactly what Azure Backup needs, unless it is there already."),
        QStringLiteral("$role = Get-AzRoleDefinition -Name %1 -Scope %2 |")
            .arg(q(write.name), q(write.scope)),
        QStringLiteral("    Where-Object { %1 } | Select-Object -First 1")
            .arg(conditions.join(QStringLiteral(" -and "))),
        QStringLiteral("$roleId = %1").arg(q(write.id)),
        QStringLiteral("if ($role) { $roleId = $role.Id } else {"),
        QStringLiteral("    ")
            + put(write.scope + QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/")
                    + write.id,
                authorizationVersion, roleDefinitionBody(write)),
        QStringLiteral("}")};
}

/// `read` and `create`: the commands up to the role, which is $roleId.
QStringList roleAssignment(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const QString target = QStringLiteral("-Scope %1 -ObjectId %2").arg(q(write.scope), q(write.principalId));
    const QString read = managedHsm
        ? QStringLiteral("Get-AzKeyVaultRoleAssignment -HsmName %1 %2").arg(q(store.name), target)
        : QStringLiteral("Get-AzRoleAssignment %1").arg(target);
    const QString create = managedHsm
        ? QStringLiteral("New-AzKeyVaultRoleAssignment -HsmName %1 %2 -RoleDefinitionId "
                         "\"Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/$roleId\"")
              .arg(q(store.name), target)
        : QStringLiteral("New-AzRoleAssignment %1 -ObjectType ServicePrincipal -RoleDefinitionId $roleId")
              .arg(target);
    QStringList lines;
    if (!definitionFirst) {
        lines << QStringLiteral("$roleId = %1 # %2").arg(q(write.roleGuid), commentText(write.name));
    }
    lines << QStringLiteral(
        "# The assignment. A role that was just created is not known everywhere at once, so that")
          << QStringLiteral("# this is tried for about a minute.")
          << QStringLiteral("for ($try = 1; ; $try++) {") << QStringLiteral("    $held = %1 |").arg(read)
          << QStringLiteral(
                 "        Where-Object { $_.RoleDefinitionId -like \"*$roleId\" -and $_.Scope -eq %1 }")
                 .arg(q(write.scope))
          << QStringLiteral("    if ($held) { break }") << QStringLiteral("    try {")
          << QStringLiteral("        %1 | Out-Null").arg(create) << QStringLiteral("        break")
          << QStringLiteral("    } catch {") << QStringLiteral("        if ($try -ge 6) { throw }")
          << QStringLiteral("        Start-Sleep -Seconds 10") << QStringLiteral("    }")
          << QStringLiteral("}");
    return lines;
}

QStringList accessPolicy(const Job &job, const PlannedWrite &write) {
    return {QStringLiteral("# The access policy. This adds to the key permissions that the principal has;"),
        QStringLiteral("# Set-AzKeyVaultAccessPolicy would replace them."),
        put(write.scope + QStringLiteral("/accessPolicies/add"), keyVaultVersion,
            accessPolicyBody(job, write))};
}

QStringList grant(const Job &job) {
    QStringList lines;
    if (!job.store || job.plan.grant.empty()) {
        return lines;
    }
    if (!job.store->id.isEmpty()) {
        lines << QStringLiteral("# The subscription of the key store.")
              << selectSubscription(job.store->id.subscriptionId());
    }
    const bool definitionFirst = writeOf(job, WriteKind::CreateRoleDefinition) != nullptr;
    for (const PlannedWrite &write : job.plan.grant) {
        switch (write.kind) {
        case WriteKind::CreateRoleDefinition:
            lines << (job.store->kind == domain::KeyStoreKind::ManagedHsm ? hsmDefinition(write, *job.store)
                                                                          : azureDefinition(write));
            break;
        case WriteKind::CreateRoleAssignment:
            lines << roleAssignment(write, *job.store, definitionFirst);
            break;
        case WriteKind::AddAccessPolicy:
            lines << accessPolicy(job, write);
            break;
        case WriteKind::CreateBackupPolicy:
        case WriteKind::EnableProtection:
        case WriteKind::TriggerBackup:
            break;
        }
    }
    return lines << QString();
}

const QString findPolicy = QStringLiteral("Get-AzRecoveryServicesBackupProtectionPolicy -VaultId $vault | "
                                          "Where-Object { $_.Name -eq $policyName }");

QStringList createPolicy(const Job &job) {
    return {QStringLiteral(
                "# The policy. One of this name is used as it is: replacing it would reschedule every VM "
                "on it."),
        QStringLiteral("if (-not (%1)) {").arg(findPolicy),
        QStringLiteral("    ") + put(job.policyId.text(), backupVersion, job.policyBody),
        QStringLiteral("    for ($try = 1; $try -le 6 -and -not (%1); $try++) {").arg(findPolicy),
        QStringLiteral("        Start-Sleep -Seconds 5 # it can take some seconds to appear"),
        QStringLiteral("    }"), QStringLiteral("}")};
}

QStringList enableProtection(const Job &job) {
    const bool together = base::sameText(job.virtualMachineId.subscriptionId(), job.vaultId.subscriptionId());
    QStringList enable;
    if (together) {
        enable << QStringLiteral("$job = Enable-AzRecoveryServicesBackupProtection -Policy $policy -Name %1 "
                                 "-ResourceGroupName %2 -VaultId $vault")
                      .arg(q(job.virtualMachineId.name()), q(job.virtualMachineId.resourceGroup()));
    } else { // the command looks for the VM in the vault's subscription
        enable << put(protectedItemId(job), backupVersion, protectionBody(job))
               << QStringLiteral("Start-Sleep -Seconds 30")
               << QStringLiteral(
                      "$job = Get-AzRecoveryServicesBackupJob -Operation ConfigureBackup -VaultId $vault | "
                      "Select-Object -First 1");
    }
    QStringList lines{QStringLiteral("$policy = %1").arg(findPolicy),
        QStringLiteral("if ($policy.PolicySubType -ne 'Enhanced') {"),
        QStringLiteral("    throw 'A Confidential VM needs an Enhanced policy.'"), QStringLiteral("}"),
        QStringLiteral("# Backup. A VM that this vault protects already is left as it is."),
        QStringLiteral("$status = Get-AzRecoveryServicesBackupStatus -ResourceId %1")
            .arg(q(job.virtualMachineId.text())),
        QStringLiteral(
            "if ($status.BackedUp -and $status.VaultId -ne $vault) { throw 'Another vault protects this "
            "VM.' }"),
        QStringLiteral("for ($try = 1; -not $status.BackedUp; $try++) {"), QStringLiteral("    try {")};
    for (const QString &line : enable) {
        lines << QStringLiteral("        ") + line;
    }
    lines << QStringLiteral("        $job = Wait-AzRecoveryServicesBackupJob -Job $job -VaultId $vault")
          << QStringLiteral("        if (\"$($job.Status)\" -like 'Completed*') { break }")
          << QStringLiteral(
                 "        $details = Get-AzRecoveryServicesBackupJobDetail -Job $job -VaultId $vault")
          << QStringLiteral("        $why = \"$($job.Status): $($details.ErrorDetails | Out-String)\"")
          << QStringLiteral("    } catch { $why = \"$_\" }");
    if (!job.plan.grant.empty()) {
        lines << QStringLiteral("    # A new grant can take some minutes to work.")
              << QStringLiteral("    if ($why -like '*KeyVaultPermissionsNotConfigured*' -and $try -lt 12) {")
              << QStringLiteral("        Start-Sleep -Seconds 60") << QStringLiteral("        continue")
              << QStringLiteral("    }");
    }
    return lines << QStringLiteral("    throw \"Backup could not be enabled: $why\"") << QStringLiteral("}");
}

QStringList findItem(const Job &job) {
    return {
        QStringLiteral("$item = Get-AzRecoveryServicesBackupItem -BackupManagementType AzureVM -WorkloadType "
                       "AzureVM -VaultId $vault |"),
        QStringLiteral("    Where-Object { $_.SourceResourceId -eq %1 }")
            .arg(q(job.virtualMachineId.text()))};
}

QStringList firstBackup(const Job &job) {
    QStringList lines{
        QStringLiteral("# The first backup, where there is none yet. It can take hours; this does not "
                       "wait for its end.")};
    return lines << findItem(job) << QStringLiteral("if (-not $item.LatestRecoveryPoint) {")
                 << QStringLiteral(
                        "    Backup-AzRecoveryServicesBackupItem -Item $item -VaultId $vault | Out-Null")
                 << QStringLiteral("}");
}

QStringList backup(const Job &job) {
    QStringList lines;
    if (job.plan.backup.empty()) {
        return lines;
    }
    lines << QStringLiteral("# The subscription of the Recovery Services vault.")
          << selectSubscription(job.vaultId.subscriptionId())
          << QStringLiteral("$vault = %1").arg(q(job.vaultId.text()))
          << QStringLiteral("$policyName = %1").arg(q(job.policyId.name()));
    for (const PlannedWrite &write : job.plan.backup) {
        switch (write.kind) {
        case WriteKind::CreateBackupPolicy:
            lines << createPolicy(job);
            break;
        case WriteKind::EnableProtection:
            lines << enableProtection(job);
            break;
        case WriteKind::TriggerBackup:
            lines << firstBackup(job);
            break;
        case WriteKind::CreateRoleDefinition:
        case WriteKind::CreateRoleAssignment:
        case WriteKind::AddAccessPolicy:
            break;
        }
    }
    return lines << findItem(job) << QStringLiteral("\"Done: $($item.ProtectionState)\"");
}

} // namespace

QString powerShellScript(const Job &job) {
    QStringList lines = head(job);
    for (const QString &line : grant(job) + backup(job)) {
        lines << (line.isEmpty() ? line : QStringLiteral("    ") + line);
    }
    lines << QStringLiteral("} finally {") << QStringLiteral("    Set-AzContext -Context $before | Out-Null")
          << QStringLiteral("}");
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace exports
