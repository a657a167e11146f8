#include "tests/unit/scripts/recoveries.h"

namespace recoveries {

using domain::RecoveryChoices;
using domain::RecoveryFindings;
using domain::ResourceId;

namespace {

ResourceId groupId(const QString &name) {
    return ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/%2").arg(estate::subscription, name));
}

domain::KeyUserAccess user(domain::KeyUser kind, const QString &principalId) {
    domain::KeyUserAccess access;
    access.user = kind;
    access.principalId = principalId;
    access.isMissing = principalId.isEmpty();
    return access;
}

constexpr const char azureInBash[] = R"sh(#!/bin/bash
# At once, as another az may do the same now: bash writes line by line.
{ printf '%s\0' "$@"; printf '\1'; } >"$STATE/own.$$"
cat "$STATE/own.$$" >>"$STATE/record"; rm "$STATE/own.$$"
[ -z "${WATCHED:-}" ] || ps -ww -A -o args= >>"$STATE/processes"
absent() { echo 'ERROR: Not Found({"error":{"code":"ResourceNotFound"}})' >&2; exit 1; }
once() { [ -e "$STATE/$1" ] || absent; }
all="$*"
# Start, name, status, container and VM, as far as they are asked for.
restore() { case "$all" in *containerName*) (IFS=$'\t'; echo "$*") ;; *) echo "$1 $2 $3" ;; esac; }
eval "$FIRST"
case "$all" in
'account show --subscription'*) echo "$TENANT" ;;
'cloud show'*) echo https://management.azure.com/ ;;
'account show'*) echo old ;;
'rest --method get'*/roleAssignments* | 'rest --method get'*/roleDefinitions*) ;;
'rest --method get'*'/backupJobs?'*)
    if [ -e "$STATE/fetching" ]; then restore 2026-01-01 job-1 "${FETCHED:-Failed}" "$CONTAINER" "$MACHINE"; fi
    if [ -e "$STATE/restoring" ]; then restore 2026-01-02 job-2 Completed "$CONTAINER" "$MACHINE"; fi ;;
'rest --method post'*AlternateLocation*) touch "$STATE/restoring" "$STATE/vm" ;;
'rest --method post'*RestoreDisks*) touch "$STATE/fetching" ;;
'rest --method get'*'/backupJobs/job-1'*'properties.status'*) echo "${FETCHED:-Failed}" ;;
'rest --method get'*'/backupJobs/job-2'*'properties.status'*) echo Completed ;;
'rest --method get'*propertyBag*)
    case "$all" in *containerName*) echo "$CONTAINER" ;; esac
    printf '%s\n' "${ACCOUNT-Staging1}" cont "a b;c/d.json" ;;
'rest --method get'*'errorDetails'*) echo UserErrorSomething ;;
'rest --method get'*KeyVaultResourceType*) echo "${KIND:--} 12" ;;
'rest --method get'*.blob.core.*) echo 'a+b/c==' ;;
'rest --method delete'*/diskEncryptionSets/*) rm -f "$STATE/set" ;;
'rest --method delete'*) ;;
'rest --method post'*/keys/restore*)
    cat >"$STATE/body"
    [ -z "${REFUSED:-}" ] || { echo "ERROR: Bad Request($REFUSED)" >&2; exit 1; }
    touch "$STATE/key" ;;
'rest --method post'*/create*) touch "$STATE/placeholder" ;;
'rest --method post'*/deletedkeys/*) touch "$STATE/key" ;;
'rest --method get'*/deletedkeys/*) absent ;;
'rest --method get'*/keys/rehearsal-*) once placeholder; echo "https://second.vault.azure.net/keys/rehearsal-1/$VERSION" ;;
'rest --method get'*/keys/*) once key; echo "$KID modulus" ;;
'rest --method put'*/diskEncryptionSets/*) touch "$STATE/set" ;;
'rest --method get'*/diskEncryptionSets/*)
    once set
    echo "Succeeded ConfidentialVmEncryptedWithCustomerKey ${SETKEY:-$KID} dddddddd-0000-0000-0000-000000000007" ;;
'rest --method get'*/virtualMachines/*) once vm; echo "id state set" ;;
'rest --method get'*vaultUri*) echo "$VAULT" ;;
esac
)sh";

} // namespace

QString fakeAzure() {
    return QLatin1String(azureInBash);
}

RecoveryFindings findings(const domain::Environment &environment) {
    RecoveryFindings found;
    found.when = QDateTime::currentDateTimeUtc();
    found.virtualMachineId = estate::virtualMachine().id;
    found.vaultId = estate::resource(QStringLiteral("Microsoft.RecoveryServices/vaults/rsv1"));
    found.region = QStringLiteral("koreacentral");
    found.environment = environment;
    found.store = environment.keyStores.front();
    found.key.id = {found.store->uri.host(), estate::keyName, estate::keyVersion};
    found.key.storeKind = found.store->kind;
    found.key.state = domain::OriginalKeyState::Gone;
    domain::KeyStore second = estate::vault(domain::PermissionModel::AzureRbac);
    second.id = estate::resource(QStringLiteral("Microsoft.KeyVault/vaults/second"));
    second.name = QStringLiteral("second");
    second.uri = QUrl(QStringLiteral("https://") + secondHost);
    found.keyStores = {*found.store, second};
    found.users = {user(domain::KeyUser::AzureBackup, estate::backup),
        user(domain::KeyUser::Orchestrator, orchestrator)};
    domain::StorageAccount staging;
    staging.id = estate::resource(QStringLiteral("Microsoft.Storage/storageAccounts/staging1"));
    staging.name = QStringLiteral("staging1");
    staging.blobEndpoint = QUrl(QStringLiteral("https://staging1.blob.core.windows.net"));
    found.stagingAccounts = {staging};
    return found;
}

RecoveryChoices wholeRecovery() {
    RecoveryChoices choices;
    choices.virtualMachineId = estate::virtualMachine().id;
    choices.vaultId = estate::resource(QStringLiteral("Microsoft.RecoveryServices/vaults/rsv1"));
    choices.pointId = choices.vaultId.child(
        QStringLiteral("backupFabrics/Azure/protectionContainers/IaasVMContainer;iaasvmcontainerv2;rg1;vm1/"
                       "protectedItems/VM;iaasvmcontainerv2;rg1;vm1/recoveryPoints/42"));
    choices.parts = {.recoverKey = false,
        .restoreKey = true,
        .newSet = true,
        .grants = true,
        .machine = true,
        .cleanUp = true};
    choices.stagingAccountId = estate::resource(QStringLiteral("Microsoft.Storage/storageAccounts/staging1"));
    choices.fetchGroupId = groupId(QStringLiteral("rg-empty"));
    choices.newSetName = QStringLiteral("des-new");
    choices.newSetGroupId = groupId(QStringLiteral("rg1"));
    choices.targetGroupId = groupId(QStringLiteral("rg-restored"));
    choices.newMachineName = QStringLiteral("vm1-restored");
    choices.virtualNetworkId = estate::resource(QStringLiteral("Microsoft.Network/virtualNetworks/vnet1"));
    choices.subnetId = choices.virtualNetworkId.child(QStringLiteral("subnets/default"));
    return choices;
}

RecoveryChoices soleRecovering() {
    RecoveryChoices choices;
    choices.virtualMachineId = wholeRecovery().virtualMachineId;
    choices.vaultId = wholeRecovery().vaultId;
    choices.parts.recoverKey = true;
    return choices;
}

RecoveryChoices rehearsal() {
    RecoveryChoices choices = wholeRecovery();
    choices.goal = domain::RecoveryGoal::Rehearse;
    choices.parts = {.recoverKey = false,
        .restoreKey = true,
        .newSet = false,
        .grants = false,
        .machine = false,
        .cleanUp = true};
    choices.targetHost = secondHost;
    choices.placeholderStoreHost = secondHost;
    return choices;
}

scripts::RecoveryScriptJob in(const domain::Environment &environment, const RecoveryChoices &choices) {
    scripts::RecoveryScriptJob job;
    job.cloud = azure::Cloud::publicCloud();
    job.tenantId = estate::tenant;
    job.findings = findings(environment);
    job.choices = choices;
    job.plan = domain::planRecovery(job.findings, choices);
    job.product = QStringLiteral("Program 1");
    return job;
}

scripts::RecoveryScriptJob hostile(scripts::RecoveryScriptJob job, const QString &value) {
    const QString segment = QString(value).remove(QLatin1Char('/'));
    const auto changed = [&segment](ResourceId &id) {
        if (!id.isEmpty()) {
            id = ResourceId(id.text().left(id.text().lastIndexOf(QLatin1Char('/')) + 1) + segment);
        }
    };
    job.tenantId = value;
    job.product = value;
    for (ResourceId *id : {&job.choices.virtualMachineId, &job.choices.vaultId, &job.choices.newSetGroupId}) {
        changed(*id);
    }
    job.choices.newSetName = value;
    domain::BackupJob known;
    known.name = value;
    job.findings.keyCopyJobs = {known};
    for (domain::KeyStore &store : job.findings.keyStores) {
        store.name = value;
        store.tenantId = value;
    }
    for (domain::RecoveryStep &step : job.plan.steps) {
        if (!step.key.host.isEmpty()) {
            step.key.name = segment;
        }
        if (step.kind != domain::RecoveryStepKind::FetchCopy
            && step.kind != domain::RecoveryStepKind::DeleteBlob) { // whose account is looked up
            changed(step.resource);
        }
        if (step.order) {
            for (ResourceId *id : {&step.order->pointId, &step.order->virtualMachineId,
                     &step.order->targetGroupId, &step.order->targetVirtualMachineId,
                     &step.order->virtualNetworkId, &step.order->subnetId, &step.order->encryptionSetId}) {
                changed(*id);
            }
            step.order->region = value;
        }
        if (step.newSet) {
            changed(step.newSet->id);
            step.newSet->location = value;
            step.newSet->key.name = segment;
        }
        if (step.write) {
            step.write->name = value;
        }
    }
    return job;
}

} // namespace recoveries
