#include "protect/scripts/languages.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/apiversions.h"
#include "cloud/azure/requestparts.h"
#include "protect/scripts/quoting.h"
#include "protect/scripts/signedin.h"
#include "wording/grantcalls.h"
#include "wording/grantrequest.h"
#include "wording/visibletext.h"

// The job for the Az modules, in Windows PowerShell 5.1 and PowerShell 7.
namespace scripts {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString q(const QString &text) {
    return base::powerShellQuoted(text);
}

/// The request as arguments of Invoke-Azure.
QString arguments(const char *method, const wording::RestCall &call) {
    QString text = QStringLiteral("Invoke-Azure %1 %2").arg(QLatin1String(method), q(call.url));
    if (!call.body.isEmpty()) {
        text += QStringLiteral(" -Body ") + q(base::asciiJson(call.body));
    }
    if (!call.audience.isEmpty()) {
        text += QStringLiteral(" -Audience ") + q(call.audience);
    }
    return text;
}

QString arm(const char *method, const QString &id, const QJsonObject &body = {}) {
    return arguments(method, {wording::armPath(id, azure::apiversion::backup), QString(), body});
}

QString selectSubscription(const QString &subscription) {
    return QStringLiteral("Set-AzContext -Subscription %1 | Out-Null").arg(q(subscription));
}

QString throwing(const QString &message) {
    return QStringLiteral("throw ") + q(wording::printable(message));
}

QStringList head(const Job &job) {
    return headComment(job, QStringLiteral("#"))
        << QStringLiteral("#")
        << QStringLiteral("# Sign in first with Connect-AzAccount to the tenant of the VM.")
        << QStringLiteral("#Requires -Modules @{ ModuleName = 'Az.Accounts'; ModuleVersion = '2.12.0' }, "
                          "Az.RecoveryServices")
        << QStringLiteral("$ErrorActionPreference = 'Stop'") << QString()
        << QStringLiteral("# On one line, and without what a pipeline takes for a command.")
        << QStringLiteral("function Get-Plain([string] $Text) {")
        << QStringLiteral("    $Text -replace '[\\p{Cc}\\p{Cf}]', ' ' -replace '([#:])(?=\\1)', '$1 '")
        << QStringLiteral("}")
        << QStringLiteral("# A request to Azure Resource Manager, or to the service that -Audience names.")
        << QStringLiteral("function Send-Request([string] $Method, [string] $Address, [string] $Body, "
                          "[string] $Audience) {")
        << QStringLiteral("    $request = @{ Method = $Method }")
        << QStringLiteral("    if ($Audience) { $request.Uri = $Address; $request.ResourceId = $Audience }")
        << QStringLiteral("    else { $request.Path = $Address }")
        << QStringLiteral("    if ($Body) { $request.Payload = $Body }")
        << QStringLiteral("    Invoke-AzRestMethod @request") << QStringLiteral("}")
        << QStringLiteral("function Invoke-Azure([string] $Method, [string] $Address, [string] $Body, "
                          "[string] $Audience) {")
        << QStringLiteral("    $answer = Send-Request $Method $Address $Body $Audience")
        << QStringLiteral("    if ($answer.StatusCode -eq 404 -and $Method -eq 'GET') { return }")
        << QStringLiteral("    if ($answer.StatusCode -ge 300) {")
        << QStringLiteral(
               "        throw \"Azure refused: $($answer.StatusCode) $(Get-Plain $answer.Content)\"")
        << QStringLiteral("    }")
        << QStringLiteral("    if ($answer.Content) { $answer.Content | ConvertFrom-Json }")
        << QStringLiteral("}") << QStringLiteral("# Whether a role gives these rights and nothing else.")
        << QStringLiteral("function Test-Rights($Role, [string[]] $Rights) {")
        << QStringLiteral("    $all = @($Role.properties.permissions)")
        << QStringLiteral("    $held = @($all | ForEach-Object { $_.dataActions })")
        << QStringLiteral("    $others = @($all | ForEach-Object { $_.actions; $_.notActions; "
                          "$_.notDataActions; $_.condition } | Where-Object { $_ })")
        << QStringLiteral("    -not $others -and $held.Count -eq $Rights.Count -and -not "
                          "(Compare-Object $held $Rights)")
        << QStringLiteral("}") << QString()
        << QStringLiteral("$before = Get-AzContext # is selected again at the end")
        << QStringLiteral("if (-not $before) { throw 'Sign in first: Connect-AzAccount' }")
        << QStringLiteral("# The cloud, the tenant and the subscriptions must be those of the plan.")
        << signedInPowerShell({job.armHost, job.tenantId, subscriptions(job)}) << QStringLiteral("try {");
}

QString rightsList(const PlannedWrite &write) {
    QStringList rights;
    for (const QString &right : write.rights) {
        rights << q(right);
    }
    return QStringLiteral("@(%1)").arg(rights.join(QStringLiteral(", ")));
}

QStringList roleDefinition(const PlannedWrite &write, const domain::KeyStore &store) {
    return {QStringLiteral("# The role: exactly what Azure Backup needs."),
        QStringLiteral("$role = ") + arguments("GET", wording::definitionCall(write, store)),
        QStringLiteral("if (-not $role) {"),
        QStringLiteral("    %1 | Out-Null").arg(arguments("PUT", wording::writeCall(write, store))),
        QStringLiteral("} elseif (-not (Test-Rights $role %1)) {").arg(rightsList(write)),
        QStringLiteral("    ")
            + throwing(QStringLiteral("The role has other rights than planned. It is left as it is.")),
        QStringLiteral("}")};
}

QStringList roleCheck(const PlannedWrite &write, const domain::KeyStore &store) {
    if (write.rights.isEmpty() || !wording::mayHaveChanged(write.roleGuid)) {
        return {};
    }
    return {QStringLiteral("$role = ") + arguments("GET", wording::definitionCall(write, store)),
        QStringLiteral("if (-not $role -or -not (Test-Rights $role %1)) {").arg(rightsList(write)),
        QStringLiteral("    ")
            + throwing(QStringLiteral("The role is not there, or it has other rights than planned.")),
        QStringLiteral("}")};
}

QStringList roleAssignment(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    QStringList lines{QStringLiteral("# The assignment of ") + commentText(write.name)
            + QStringLiteral(". What was just created is not known everywhere at once:"),
        QStringLiteral(
            "# for about a minute, a refusal that passes is not taken for an answer; any other one "
            "is told at once.")};
    if (!definitionFirst) {
        lines << roleCheck(write, store);
    }
    return lines
        << QStringLiteral("$refusal = $null") << QStringLiteral("for ($try = 1; ; $try++) {")
        << QStringLiteral("    $held = (%1).value | Where-Object {")
               .arg(arguments("GET", wording::assignmentsCall(write, store)))
        << QStringLiteral("        $_.properties.principalId -eq %1 -and $_.properties.scope -eq %2 -and")
               .arg(q(write.principalId), q(write.scope))
        << QStringLiteral("        \"$($_.properties.roleDefinitionId)\".EndsWith(%1) -and -not "
                          "$_.properties.condition")
               .arg(q(QLatin1Char('/') + write.roleGuid))
        << QStringLiteral("    }") << QStringLiteral("    if ($held) { break }")
        << QStringLiteral("    if ($refusal) { throw $refusal }") << QStringLiteral("    try {")
        << QStringLiteral("        %1 | Out-Null").arg(arguments("PUT", wording::writeCall(write, store)))
        << QStringLiteral("        break") << QStringLiteral("    } catch {")
        << QStringLiteral("        if ($try -ge 6 -or \"$_\" -notmatch %1) { $refusal = $_ } else { "
                          "Start-Sleep -Seconds 10 }")
               .arg(q(wording::passingRefusal(definitionFirst)))
        << QStringLiteral("    }") << QStringLiteral("}");
}

QStringList vaultCheck(const domain::KeyStore &store) {
    const QString uri = QStringLiteral("https://") + store.uri.host();
    const bool roles = domain::effectiveModel(store) == domain::PermissionModel::AzureRbac;
    return {QStringLiteral("$store = (%1).properties").arg(arguments("GET", wording::vaultCall(store))),
        QStringLiteral("if (\"$($store.vaultUri)\".TrimEnd('/') -ne %1 -or [bool] "
                       "$store.enableRbacAuthorization -ne $%2) {")
            .arg(q(uri), roles ? QStringLiteral("true") : QStringLiteral("false")),
        QStringLiteral("    ")
            + throwing(QStringLiteral(
                "This is not the Key Vault with the key, %1, or its permission model has changed.")
                           .arg(uri)),
        QStringLiteral("}")};
}

QStringList accessPolicy(const PlannedWrite &write, const domain::KeyStore &store) {
    return {QStringLiteral("# The access policy. This adds to the key permissions that the principal has;"),
        QStringLiteral("# Set-AzKeyVaultAccessPolicy would replace them."),
        arguments("PUT", wording::writeCall(write, store)) + QStringLiteral(" | Out-Null")};
}

QStringList grant(const Job &job) {
    QStringList lines;
    if (!job.store || job.plan.grant.empty()) {
        return lines;
    }
    const QString subscription
        = job.store->id.isEmpty() ? job.virtualMachineId.subscriptionId() : job.store->id.subscriptionId();
    lines << QStringLiteral("# The key store, by the address of its keys.")
          << selectSubscription(subscription);
    if (job.store->kind == domain::KeyStoreKind::KeyVault) {
        lines << vaultCheck(*job.store);
    }
    const bool definitionFirst = writeOf(job, WriteKind::CreateRoleDefinition) != nullptr;
    WriteLines own;
    own.roleDefinition = [&](const PlannedWrite &write) { return roleDefinition(write, *job.store); };
    own.roleAssignment
        = [&](const PlannedWrite &write) { return roleAssignment(write, *job.store, definitionFirst); };
    own.accessPolicy = [&](const PlannedWrite &write) { return accessPolicy(write, *job.store); };
    return lines << linesOf(job.plan.grant, own) << QString();
}

const QString findPolicy = QStringLiteral("Get-AzRecoveryServicesBackupProtectionPolicy -VaultId $vault | "
                                          "Where-Object { $_.Name -eq $policyName }");

QStringList createPolicy(const Job &job) {
    return {QStringLiteral(
                "# The policy. One of this name is used as it is: replacing it would reschedule every VM "
                "on it."),
        QStringLiteral("if (-not (%1)) {").arg(findPolicy),
        QStringLiteral("    ") + arm("PUT", job.policyId.text(), policyBody(job))
            + QStringLiteral(" | Out-Null"),
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
        enable << arm("PUT", azure::protectedItemId(job.vaultId, job.virtualMachineId).text(),
                      azure::protectionBody(job.virtualMachineId, job.policyId))
                + QStringLiteral(" | Out-Null")
               << QStringLiteral("Start-Sleep -Seconds 30")
               << QStringLiteral(
                      "$job = Get-AzRecoveryServicesBackupJob -Operation ConfigureBackup -VaultId $vault |")
               << QStringLiteral(
                      "    Where-Object { $_.WorkloadName -eq %1 } | Sort-Object StartTime -Descending | "
                      "Select-Object -First 1")
                      .arg(q(job.virtualMachineId.name()));
    }
    QStringList lines{QStringLiteral("$policy = %1").arg(findPolicy),
        QStringLiteral("if ($policy.PolicySubType -ne 'Enhanced') {"),
        QStringLiteral("    throw 'A Confidential VM needs an Enhanced policy.'"), QStringLiteral("}"),
        QStringLiteral("# Backup. A VM that this vault protects already is left as it is. Only "
                       "protectionStatus says so:"),
        QStringLiteral("# a VM whose enabling failed has a vault as well."),
        QStringLiteral("for ($try = 1; ; $try++) {"),
        QStringLiteral("    $status = ")
            + arm("POST", backupStatusId(job), azure::backupStatusBody(job.virtualMachineId)),
        QStringLiteral("    if ($status.protectionStatus -ne 'Protecting') { break }"),
        QStringLiteral("    if ($try -ge 40) { throw 'Azure Backup is still at work on this VM. Run this "
                       "again later.' }"),
        QStringLiteral("    Start-Sleep -Seconds 30"), QStringLiteral("}"),
        QStringLiteral("$isProtected = $status.protectionStatus -eq 'Protected'"),
        QStringLiteral(
            "if ($isProtected -and $status.vaultId -ne $vault) { throw 'Another vault protects this VM.' }"),
        QStringLiteral("for ($try = 1; -not $isProtected; $try++) {"), QStringLiteral("    try {")};
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
    return lines << QStringLiteral("    throw \"Backup could not be enabled: $(Get-Plain $why)\"")
                 << QStringLiteral("}");
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
    WriteLines own;
    own.backupPolicy = [&job](const PlannedWrite &) { return createPolicy(job); };
    own.protection = [&job](const PlannedWrite &) { return enableProtection(job); };
    own.firstBackup = [&job](const PlannedWrite &) { return firstBackup(job); };
    lines << linesOf(job.plan.backup, own);
    return lines << findItem(job)
                 << QStringLiteral(
                        "if (\"$($item.ProtectionState)\" -in '', 'ProtectionStopped', 'ProtectionError', "
                        "'BackupsSuspended') {")
                 << QStringLiteral(
                        "    throw \"The VM is in the vault, but not protected: $($item.ProtectionState)\"")
                 << QStringLiteral("}") << QStringLiteral("\"Done: $($item.ProtectionState)\"");
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

} // namespace scripts
