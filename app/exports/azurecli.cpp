#include "exports/languages.h"

#include "base/text.h"
#include "exports/bashlines.h"
#include "exports/quoting.h"
#include "wording/grantrequest.h"

#include <QJsonDocument>
#include <QUrl>

// The job for the Azure CLI, in the bash of any system (macOS has version 3.2).
namespace exports {

using domain::PlannedWrite;
using domain::WriteKind;

namespace {

QString json(const QJsonObject &object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A path of Azure Resource Manager, which the Azure CLI completes with the address of its cloud.
QString armPath(const QString &id, QLatin1String version) {
    return QString::fromLatin1(QUrl::toPercentEncoding(id, "/;")) + QStringLiteral("?api-version=") + version;
}

QString put(const QString &path, const QJsonObject &body) {
    return AzCommand("rest --method put")
        .option("--url", path)
        .option("--body", json(body))
        .plain("--output none")
        .text();
}

QString selectSubscription(const QString &subscription) {
    return AzCommand("account set").option("--subscription", subscription).text();
}

QStringList head(const Job &job) {
    QStringList lines{QStringLiteral("#!/usr/bin/env bash")};
    for (const QString &line : headLines(job)) {
        lines << (line.isEmpty() ? QStringLiteral("#") : QStringLiteral("# ") + line);
    }
    lines << QStringLiteral("#")
          << QStringLiteral(
                 "# Needs the Azure CLI 2.45 or later, signed in with az login to the tenant of the VM.")
          << QStringLiteral("set -euo pipefail") << QStringLiteral("export AZURE_CORE_ONLY_SHOW_ERRORS=true")
          << QStringLiteral("export MSYS_NO_PATHCONV=1 # Git Bash would take \"/keys/...\" for a file")
          << QString() << QStringLiteral("say() { printf '%s\\n' \"$1\" >&2; }")
          << QStringLiteral("die() { say \"$1\"; exit 1; }")
          << QStringLiteral("lower() { printf '%s' \"$1\" | tr '[:upper:]' '[:lower:]'; }") << QString()
          << QStringLiteral("command -v az >/dev/null || die 'The Azure CLI is not installed.'")
          << QStringLiteral("# The subscription that is selected now is selected again at the end.")
          << QStringLiteral(
                 "before=$(az account show --query id --output tsv) || die 'Sign in first: az login'")
          << QStringLiteral("trap 'az account set --subscription \"$before\"' EXIT");
    return lines;
}

/// The role's GUID in "role": of a definition that is there already, or of one that is created now.
QStringList roleDefinition(const PlannedWrite &write, const domain::KeyStore &store) {
    QString wanted = QStringLiteral("roleName==") + jmesLiteral(write.name);
    for (const QString &right : write.rights) {
        wanted += QStringLiteral(" && contains(permissions[0].dataActions, %1)").arg(jmesLiteral(right));
    }
    const QString query = QStringLiteral("[?%1].name | [0]").arg(wanted);
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    const AzCommand list = managedHsm ? AzCommand("keyvault role definition list")
                                            .option("--hsm-name", store.name)
                                            .plain("--custom-role-only true")
                                            .option("--query", query)
                                            .plain("--output tsv")
                                      : AzCommand("role definition list")
                                            .plain("--custom-role-only true")
                                            .option("--scope", write.scope)
                                            .option("--query", query)
                                            .plain("--output tsv");
    return {QString(),
        QStringLiteral("# The role: exactly what Azure Backup needs, unless it is there already."),
        assignment("role", list), QStringLiteral("if [ -z \"$role\" ]; then"),
        QStringLiteral("    role=$(%1)").arg(wording::createRoleCommand(write, store)), QStringLiteral("fi")};
}

QStringList roleAssignment(const PlannedWrite &write, const domain::KeyStore &store, bool definitionFirst) {
    const bool managedHsm = store.kind == domain::KeyStoreKind::ManagedHsm;
    // An inherited assignment is not this one, so that the scope is compared as well.
    const QString query = QStringLiteral("\"length([?ends_with(roleDefinitionId, '$role')])\"");
    const AzCommand list = managedHsm ? AzCommand("keyvault role assignment list")
                                            .option("--hsm-name", store.name)
                                            .option("--scope", write.scope)
                                            .option("--assignee-object-id", write.principalId)
                                      : AzCommand("role assignment list")
                                            .option("--scope", write.scope)
                                            .option("--assignee", write.principalId);
    QStringList lines{QString()};
    if (!definitionFirst) {
        lines << QStringLiteral("role=") + wording::shellQuoted(write.roleGuid) + QStringLiteral(" # ")
                + commentText(write.name);
    }
    lines << QStringLiteral(
        "# The assignment. A role that was just created is not known everywhere at once, so that")
          << QStringLiteral("# this is tried for about a minute.") << QStringLiteral("assigned() {")
          << QStringLiteral("    local count")
          << QStringLiteral("    count=$(%1 --query %2 --output tsv) && [ \"$count\" -gt 0 ]")
                 .arg(list.text(), query)
          << QStringLiteral("}") << QStringLiteral("tries=6")
          << QStringLiteral("until assigned || %1 \"$role\" --name %2 --output none; do")
                 .arg(wording::assignRoleCommand(write, store), wording::shellQuoted(write.id))
          << QStringLiteral("    tries=$((tries - 1))")
          << QStringLiteral("    [ \"$tries\" -gt 0 ] || die 'The role could not be assigned.'")
          << QStringLiteral("    sleep 10") << QStringLiteral("done");
    return lines;
}

QStringList accessPolicy(const Job &job, const PlannedWrite &write) {
    return {QString(),
        QStringLiteral(
            "# The access policy. This adds to the key permissions that the principal has; az keyvault"),
        QStringLiteral(
            "# set-policy would replace them, and write back the entries of everybody else as well."),
        put(armPath(write.scope + QStringLiteral("/accessPolicies/add"), keyVaultVersion),
            accessPolicyBody(job, write))};
}

QStringList grant(const Job &job) {
    QStringList lines;
    if (!job.store || job.plan.grant.empty()) {
        return lines;
    }
    if (!job.store->id.isEmpty()) {
        lines << QString() << QStringLiteral("# The subscription of the key store.")
              << selectSubscription(job.store->id.subscriptionId());
    }
    const bool definitionFirst = writeOf(job, WriteKind::CreateRoleDefinition) != nullptr;
    for (const PlannedWrite &write : job.plan.grant) {
        switch (write.kind) {
        case WriteKind::CreateRoleDefinition:
            lines << roleDefinition(write, *job.store);
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
    return lines;
}

QStringList backupPolicy(const Job &job) {
    const QString named = QStringLiteral("name==") + jmesLiteral(job.policyId.name());
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
            count(QStringLiteral(" && properties.policyType==") + jmesLiteral(QStringLiteral("V2")))),
        QStringLiteral("if [ \"$found\" = 0 ]; then"),
        QStringLiteral("    ") + put(armPath(job.policyId.text(), backupVersion), job.policyBody),
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
              .plain("\"${vault[@]}\" --vm \"$machine\"")
              .option("--policy-name", job.policyId.name())
              .plain("--query \"join(' ', [properties.status || status, error.code || '-', name "
                     "|| '-'])\" --output tsv");
    if (base::sameText(job.virtualMachineId.subscriptionId(), job.vaultId.subscriptionId())) {
        return {QStringLiteral("enable() { %1; }").arg(enable.text())};
    }
    // The command looks for the VM in the vault's subscription.
    const AzCommand newest
        = AzCommand("backup job list")
              .plain("\"${vault[@]}\" --operation ConfigureBackup")
              .option("--query", QStringLiteral("join(' ', [[0].properties.status, '-', [0].name])"))
              .plain("--output tsv");
    return {QStringLiteral("enable() {"),
        QStringLiteral("    ") + put(armPath(protectedItemId(job), backupVersion), protectionBody(job)),
        QStringLiteral("    sleep 30"), QStringLiteral("    ") + newest.text(), QStringLiteral("}")};
}

QStringList enableProtection(const Job &job) {
    QStringList lines{QString(),
        QStringLiteral("# Backup. A VM that this vault protects already is left as it is."),
        QStringLiteral("machine=") + wording::shellQuoted(job.virtualMachineId.text()),
        assignment("protected",
            AzCommand("backup protection check-vm")
                .plain("--vm \"$machine\"")
                .option("--subscription", job.virtualMachineId.subscriptionId())
                .plain("--output tsv"))};
    lines << enableOnce(job) << QStringLiteral("job_outcome() {")
          << QStringLiteral("    az backup job show \"${vault[@]}\" --name \"$1\" --output tsv \\")
          << QStringLiteral(
                 "        --query \"join(' ', [properties.status, properties.errorDetails[0].errorTitle || "
                 "'-'])\"")
          << QStringLiteral("}") << QStringLiteral("tries=12")
          << QStringLiteral("while [ -z \"$protected\" ]; do") << QStringLiteral("    outcome=$(enable)")
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
          << QStringLiteral("    esac") << QStringLiteral("done")
          << QStringLiteral("if [ -n \"$protected\" ] && [ \"$(lower \"$protected\")\" != %1 ]; then")
                 .arg(wording::shellQuoted(job.vaultId.text().toLower()))
          << QStringLiteral("    die 'Another vault protects this VM.'") << QStringLiteral("fi");
    return lines;
}

/// The protected item as the query asks for it.
AzCommand item(const Job &job, const char *query) {
    return AzCommand("backup item show")
        .plain("\"${vault[@]}\"")
        .option("--container-name", containerName(job))
        .option("--name", itemName(job))
        .plain(query);
}

QStringList firstBackup(const Job &job) {
    const AzCommand start = AzCommand("backup protection backup-now")
                                .plain("\"${vault[@]}\"")
                                .option("--container-name", containerName(job))
                                .option("--item-name", itemName(job))
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
                 .arg(QStringLiteral("--vault-name=") + wording::shellQuoted(job.vaultId.name()),
                     QStringLiteral("--resource-group=") + wording::shellQuoted(job.vaultId.resourceGroup()));
    for (const PlannedWrite &write : job.plan.backup) {
        switch (write.kind) {
        case WriteKind::CreateBackupPolicy:
            lines << backupPolicy(job);
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
                                .option("--container-name", containerName(job))
                                .option("--item-name", itemName(job))
                                .plain("--backup-management-type AzureIaasVM");
    return {mark
            + QStringLiteral(
                "A first backup is an action, and not part of the state that this file declares:"),
        mark + commentText(start.text()), QString()};
}

QString azureCliScript(const Job &job) {
    return (head(job) + grant(job) + backup(job)).join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace exports
