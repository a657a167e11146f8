#include "protect/scripts/languages.h"

#include "base/quoting.h"
#include "base/text.h"
#include "cloud/azure/requestparts.h"
#include "protect/scripts/bashlines.h"
#include "protect/scripts/quoting.h"
#include "protect/scripts/signedin.h"
#include "wording/grantcalls.h"
#include "wording/grantrequest.h"
#include "wording/visibletext.h"

// The job for the Azure CLI, in the bash of any system (macOS has version 3.2).
namespace scripts {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString quoted(const QString &text) {
    return base::bashQuoted(text);
}

QString put(const QString &id, const QJsonObject &body) {
    return armCommand("put", id, body).plain("--output none").text();
}

QString selectSubscription(const QString &subscription) {
    return AzCommand("account set").option("--subscription", subscription).text();
}

QStringList head(const Job &job) {
    QStringList lines{QStringLiteral("#!/usr/bin/env bash")};
    lines << headComment(job, QStringLiteral("#"));
    lines << QStringLiteral("#")
          << QStringLiteral(
                 "# Needs the Azure CLI 2.45 or later, signed in with az login to the tenant of the VM.")
          << QStringLiteral("set -euo pipefail") << QStringLiteral("export AZURE_CORE_ONLY_SHOW_ERRORS=true")
          << QStringLiteral("export MSYS_NO_PATHCONV=1 # Git Bash would take \"/keys/...\" for a file")
          << QString() << QStringLiteral("# On one line, and without what a pipeline takes for a command.")
          << QStringLiteral("say() { printf '%s' \"$1\" | tr -s '#:' | tr '[:cntrl:]' ' ' >&2; echo >&2; }")
          << QStringLiteral("die() { say \"$1\"; exit 1; }")
          << QStringLiteral("lower() { printf '%s' \"$1\" | tr '[:upper:]' '[:lower:]'; }") << QString()
          << QStringLiteral("command -v az >/dev/null || die 'The Azure CLI is not installed.'")
          << QStringLiteral("az() { command az \"$@\" | tr -d '\\r'; } # which it writes on Windows")
          << QStringLiteral("# The subscription that is selected now is selected again at the end.")
          << QStringLiteral(
                 "before=$(az account show --query id --output tsv) || die 'Sign in first: az login'")
          << QStringLiteral("trap 'az account set --subscription \"$before\"' EXIT") << QString()
          << QStringLiteral("# The cloud, the tenant and the subscriptions must be those of the plan.");
    return lines << signedInAzureCli({job.armHost, job.tenantId, subscriptions(job)});
}

QStringList roleDefinition(const PlannedWrite &write, const domain::KeyStore &store) {
    return QStringList{QString(), QStringLiteral("# The role: exactly what Azure Backup needs.")}
    + wording::definitionCommands(write, store);
}

/// The assignment under the id of the plan, unless the principal has the role there already. A list decides,
/// also about a write that was refused: the role may have been assigned meanwhile.
QStringList roleAssignment(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    const AzCommand list = wording::restCommand("get", wording::assignmentsCall(write, store))
                               .option("--query",
                                   QStringLiteral("value[?properties.principalId==%1 && "
                                                  "ends_with(properties.roleDefinitionId, %2) && "
                                                  "!properties.condition].properties.scope")
                                       .arg(base::jmesLiteral(write.principalId),
                                           base::jmesLiteral(QLatin1Char('/') + write.roleGuid)))
                               .plain("--output tsv");
    const QString assign
        = wording::restCommand("put", wording::writeCall(write, store)).plain("--output none").text();
    QStringList lines{QString(),
        QStringLiteral("# The assignment of ") + commentText(write.name)
            + QStringLiteral(". What was just created is not known everywhere at once:"),
        QStringLiteral(
            "# for about a minute, a refusal that passes is not taken for an answer; any other one "
            "is told at once.")};
    if (!definitionFirst) {
        lines << wording::roleCheck(write, store);
    }
    lines << QStringLiteral("assigned() {") << QStringLiteral("    local scopes")
          << QStringLiteral("    scopes=$(%1) || return 1").arg(list.text())
          << QStringLiteral("    grep -Fxiq -- %1 <<<\"$scopes\"").arg(quoted(write.scope))
          << QStringLiteral("}")
          << QStringLiteral("assigned || %1 || assigned || die 'The role could not be assigned.'")
                 .arg(wording::repeated(assign, definitionFirst));
    return lines;
}

QStringList accessPolicy(const PlannedWrite &write, const domain::KeyStore &store) {
    return {QString(),
        QStringLiteral(
            "# The access policy. This adds to the key permissions that the principal has; az keyvault"),
        QStringLiteral(
            "# set-policy would replace them, and write back the entries of everybody else as well."),
        wording::restCommand("put", wording::writeCall(write, store)).plain("--output none").text()};
}

QStringList grant(const Job &job) {
    QStringList lines;
    if (!job.store || job.plan.grant.empty()) {
        return lines;
    }
    const QString subscription
        = job.store->id.isEmpty() ? job.virtualMachineId.subscriptionId() : job.store->id.subscriptionId();
    lines << QString() << QStringLiteral("# The key store, by the address of its keys.")
          << selectSubscription(subscription);
    if (job.store->kind == domain::KeyStoreKind::KeyVault) {
        lines << wording::vaultCheck(*job.store);
    }
    const bool definitionFirst = writeOf(job, WriteKind::CreateRoleDefinition) != nullptr;
    WriteLines own;
    own.roleDefinition = [&](const PlannedWrite &write) { return roleDefinition(write, *job.store); };
    own.roleAssignment
        = [&](const PlannedWrite &write) { return roleAssignment(write, *job.store, definitionFirst); };
    own.accessPolicy = [&](const PlannedWrite &write) { return accessPolicy(write, *job.store); };
    return lines << linesOf(job.plan.grant, own);
}

QStringList backupPolicy(const Job &job) {
    const QString named = QStringLiteral("name==") + base::jmesLiteral(job.policyId.name());
    const auto count = [&named](const QString &condition) {
        return AzCommand("backup policy list")
            .plain("\"${vault[@]}\"")
            .option("--query", QStringLiteral("length([?%1])").arg(named + condition))
            .plain("--output tsv");
    };
    const AzCommand show = AzCommand("backup policy show")
                               .plain("\"${vault[@]}\"")
                               .option("--name", job.policyId.name())
                               .plain("--output none");
    return {QString(),
        QStringLiteral(
            "# The policy. One of this name is used as it is: replacing it would reschedule every VM on "
            "it."),
        assignment("found", count(QString())),
        assignment("enhanced",
            count(QStringLiteral(" && properties.policyType==") + base::jmesLiteral(QStringLiteral("V2")))),
        QStringLiteral("if [ \"$found\" = 0 ]; then"),
        QStringLiteral("    ") + put(job.policyId.text(), policyBody(job)),
        QStringLiteral("    tries=6 # it can take some seconds to appear"),
        QStringLiteral("    until %1 2>/dev/null; do").arg(show.text()),
        QStringLiteral("        tries=$((tries - 1))"),
        QStringLiteral("        [ \"$tries\" -gt 0 ] || die 'The policy did not appear.'"),
        QStringLiteral("        sleep 5"), QStringLiteral("    done"),
        QStringLiteral("elif [ \"$enhanced\" = 0 ]; then"),
        QStringLiteral(
            "    die 'The vault has a policy of this name that is not Enhanced, which a Confidential VM "
            "needs.'"),
        QStringLiteral("fi")};
}

/// Prints status, code and job of one try.
QStringList enableOnce(const Job &job) {
    const AzCommand enable
        = AzCommand("backup protection enable-for-vm")
              .plain("\"${vault[@]}\"")
              .option("--vm", job.virtualMachineId.text())
              .option("--policy-name", job.policyId.name())
              .plain("--query \"join(' ', [properties.status || status, error.code || '-', name "
                     "|| '-'])\" --output tsv");
    if (base::sameText(job.virtualMachineId.subscriptionId(), job.vaultId.subscriptionId())) {
        return {QStringLiteral("enable() { %1; }").arg(enable.text())};
    }
    // The command looks for the VM in the vault's subscription.
    const QString newestOfVm
        = QStringLiteral("max_by([?properties.entityFriendlyName==%1], &properties.startTime)")
              .arg(base::jmesLiteral(job.virtualMachineId.name()));
    const AzCommand newest
        = AzCommand("backup job list")
              .plain("\"${vault[@]}\" --operation ConfigureBackup")
              .option("--query", newestOfVm + QStringLiteral(" | join(' ', [properties.status, '-', name])"))
              .plain("--output tsv");
    return {QStringLiteral("enable() {"),
        QStringLiteral("    ")
            + put(azure::protectedItemId(job.vaultId, job.virtualMachineId).text(),
                azure::protectionBody(job.virtualMachineId, job.policyId)),
        QStringLiteral("    sleep 30"), QStringLiteral("    ") + newest.text(), QStringLiteral("}")};
}

QStringList enableProtection(const Job &job) {
    const AzCommand status
        = armCommand("post", backupStatusId(job), azure::backupStatusBody(job.virtualMachineId))
              .plain("--query \"join(' ', [protectionStatus, vaultId || '-'])\" --output tsv");
    QStringList lines{QString(),
        QStringLiteral("# Backup. A VM that this vault protects already is left as it is. Only "
                       "protectionStatus says so:"),
        QStringLiteral("# a VM whose enabling failed has a vault as well."), QStringLiteral("protected=no"),
        QStringLiteral("tries=40"), QStringLiteral("while :; do"),
        QStringLiteral("    status=$(%1)").arg(status.text()),
        QStringLiteral("    read -r status holder <<<\"$status\""),
        QStringLiteral("    [ \"$status\" = Protecting ] || break"),
        QStringLiteral("    tries=$((tries - 1))"),
        QStringLiteral("    [ \"$tries\" -gt 0 ] || die 'Azure Backup is still at work on this VM. Run this "
                       "again later.'"),
        QStringLiteral("    sleep 30"), QStringLiteral("done"),
        QStringLiteral("if [ \"$status\" = Protected ]; then"),
        QStringLiteral("    [ \"$(lower \"$holder\")\" = %1 ] || die 'Another vault protects this VM.'")
            .arg(quoted(job.vaultId.text().toLower())),
        QStringLiteral("    protected=yes"), QStringLiteral("fi")};
    lines << enableOnce(job) << QStringLiteral("job_outcome() {")
          << QStringLiteral("    az backup job show \"${vault[@]}\" --name \"$1\" --output tsv \\")
          << QStringLiteral(
                 "        --query \"join(' ', [properties.status, properties.errorDetails[0].errorTitle || "
                 "'-'])\"")
          << QStringLiteral("}") << QStringLiteral("tries=12")
          << QStringLiteral("while [ \"$protected\" = no ]; do") << QStringLiteral("    outcome=$(enable)")
          << QStringLiteral("    read -r status code job <<<\"$outcome\"")
          << QStringLiteral("    if [ \"$status\" = InProgress ]; then")
          << QStringLiteral("        az backup job wait \"${vault[@]}\" --name \"$job\" --output none")
          << QStringLiteral("        outcome=$(job_outcome \"$job\")")
          << QStringLiteral("        read -r status code <<<\"$outcome\"") << QStringLiteral("    fi")
          << QStringLiteral("    case \"$status $code\" in") << QStringLiteral("    Completed*) break ;;");
    if (!job.plan.grant.empty()) {
        lines << QStringLiteral(
            "    *KeyVaultPermissionsNotConfigured*) # a new grant can take some minutes to work")
              << QStringLiteral("        tries=$((tries - 1))")
              << QStringLiteral(
                     "        [ \"$tries\" -gt 0 ] || die \"Azure Backup has no access to the key: $code\"")
              << QStringLiteral("        sleep 60") << QStringLiteral("        ;;");
    }
    lines << QStringLiteral("    *) die \"Backup could not be enabled: $status $code\" ;;")
          << QStringLiteral("    esac") << QStringLiteral("done");
    return lines;
}

/// The protected item as the query asks for it.
AzCommand item(const Job &job, const char *query) {
    return AzCommand("backup item show")
        .plain("\"${vault[@]}\"")
        .option("--container-name", azure::containerName(job.virtualMachineId))
        .option("--name", azure::protectedItemName(job.virtualMachineId))
        .plain(query);
}

QStringList firstBackup(const Job &job) {
    const AzCommand start = AzCommand("backup protection backup-now")
                                .plain("\"${vault[@]}\"")
                                .option("--container-name", azure::containerName(job.virtualMachineId))
                                .option("--item-name", azure::protectedItemName(job.virtualMachineId))
                                .plain("--backup-management-type AzureIaasVM --output none");
    return {QString(),
        QStringLiteral(
            "# The first backup, where there is none yet. It can take hours; this does not wait for its "
            "end."),
        assignment("newest", item(job, "--query properties.lastRecoveryPoint --output tsv")),
        QStringLiteral("if [ -z \"$newest\" ]; then"), QStringLiteral("    ") + start.text(),
        QStringLiteral("fi")};
}

QStringList backup(const Job &job) {
    QStringList lines;
    if (job.plan.backup.empty()) {
        return lines;
    }
    lines << QString() << QStringLiteral("# The subscription of the Recovery Services vault.")
          << selectSubscription(job.vaultId.subscriptionId())
          << QStringLiteral("vault=(%1 %2)")
                 .arg(wording::azOption("--vault-name", job.vaultId.name()),
                     wording::azOption("--resource-group", job.vaultId.resourceGroup()));
    WriteLines own;
    own.backupPolicy = [&job](const PlannedWrite &) { return backupPolicy(job); };
    own.protection = [&job](const PlannedWrite &) { return enableProtection(job); };
    own.firstBackup = [&job](const PlannedWrite &) { return firstBackup(job); };
    lines << linesOf(job.plan.backup, own);
    lines << QString() << assignment("state", item(job, "--query properties.protectionState --output tsv"))
          << QStringLiteral("case \"$state\" in")
          << QStringLiteral("ProtectionStopped | ProtectionError | BackupsSuspended | '')")
          << QStringLiteral("    die \"The VM is in the vault, but not protected: $state\" ;;")
          << QStringLiteral("*) say \"Done: $state\" ;;") << QStringLiteral("esac");
    return lines;
}

} // namespace

QStringList firstBackupComment(const Job &job, const QString &mark) {
    const AzCommand start = AzCommand("backup protection backup-now")
                                .option("--subscription", job.vaultId.subscriptionId())
                                .option("--resource-group", job.vaultId.resourceGroup())
                                .option("--vault-name", job.vaultId.name())
                                .option("--container-name", azure::containerName(job.virtualMachineId))
                                .option("--item-name", azure::protectedItemName(job.virtualMachineId))
                                .plain("--backup-management-type AzureIaasVM");
    return {mark
            + QStringLiteral(
                "A first backup is an action, and not part of the state that this file declares:"),
        mark + start.text(), QString()};
}

QString azureCliScript(const Job &job) {
    return (head(job) + grant(job) + backup(job)).join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace scripts
