#include "domain/recovery/recoverysteps.h"

#include "base/text.h"
#include "domain/azurecloud.h"

namespace domain {

namespace {

PlannedWrite write(RecoveryStepKind step, const QString &name, const QString &scope) {
    PlannedWrite planned;
    planned.kind = WriteKind::Recover;
    planned.step = step;
    planned.name = name;
    planned.scope = scope;
    return planned;
}

KeyStoreKind kindOf(const RecoveryFindings &findings, const QString &host) {
    const KeyStore *store = findings.keyStore(host);
    return store ? store->kind : findings.key.storeKind;
}

enum class Does { Writes, Reads };

RecoveryStep keyStep(
    const RecoveryFindings &findings, RecoveryStepKind kind, const KeyIdentifier &key, Does does) {
    RecoveryStep step;
    step.kind = kind;
    step.storeKind = kindOf(findings, key.host);
    step.key = key;
    if (does == Does::Writes) {
        step.write = write(kind, key.name, QStringLiteral("https://") + key.host);
    }
    return step;
}

RestoreOrder fetchOrder(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    RestoreOrder order;
    order.kind = RestoreKind::Disks;
    order.vaultId = choices.vaultId;
    order.virtualMachineId = choices.virtualMachineId;
    order.pointId = choices.pointId;
    order.region = findings.region;
    order.stagingAccountId = choices.stagingAccountId;
    order.targetGroupId = choices.fetchGroupId;
    order.encryptionSetId = choices.placeholderSetId;
    if (choices.goal == RecoveryGoal::Rehearse && choices.placeholderSetId.isEmpty()) {
        order.encryptionSetId = placeholderSetId(findings, choices);
    }
    order.osDiskOnly = true;
    return order;
}

RestoreOrder machineOrder(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    RestoreOrder order;
    order.kind = choices.restoreKind;
    order.vaultId = choices.vaultId;
    order.virtualMachineId = choices.virtualMachineId;
    order.pointId = choices.pointId;
    order.region = findings.region;
    order.stagingAccountId = choices.stagingAccountId;
    if (choices.restoreKind != RestoreKind::ReplaceDisks) {
        order.targetGroupId = choices.targetGroupId;
        order.encryptionSetId = setOfRestore(choices);
    }
    if (choices.restoreKind == RestoreKind::NewVirtualMachine) {
        order.targetVirtualMachineId = targetMachineId(choices);
        order.virtualNetworkId = choices.virtualNetworkId;
        order.subnetId = choices.subnetId;
    }
    return order;
}

RecoveryStep restoreStep(RecoveryStepKind kind, const RestoreOrder &order) {
    RecoveryStep step;
    step.kind = kind;
    step.order = order;
    step.resource
        = order.targetVirtualMachineId.isEmpty() ? order.targetGroupId : order.targetVirtualMachineId;
    const bool fetches = kind == RecoveryStepKind::StartFetch;
    step.write
        = write(kind, fetches ? order.virtualMachineId.name() : step.resource.name(), order.vaultId.text());
    step.write->id = order.pointId.name();
    return step;
}

/// As it is sent: a Key Vault is named by its id as well, an HSM by the key alone (contract 6.3).
RecoveryStep setStep(
    const RecoveryFindings &findings, RecoveryStepKind kind, const ResourceId &id, const KeyIdentifier &key) {
    RecoveryStep step = keyStep(findings, kind, key, Does::Reads);
    step.resource = id;
    NewEncryptionSet set;
    set.id = id;
    set.location = findings.region;
    set.key = key;
    const KeyStore *store = findings.keyStore(key.host);
    const bool isVaultHere = store && store->kind == KeyStoreKind::KeyVault
        && base::sameText(store->id.subscriptionId(), id.subscriptionId());
    if (isVaultHere) {
        set.sourceVaultId = store->id;
    }
    step.newSet = set;
    step.write = write(kind, id.name(), id.text());
    return step;
}

std::optional<QString> firstUserOf(const RecoveryFindings &findings, KeyUser user) {
    for (const KeyUserAccess &access : findings.users) {
        if (access.user == user) {
            return access.principalId;
        }
    }
    return std::nullopt;
}

bool isMissing(const RecoveryFindings &findings, KeyUser user) {
    for (const KeyUserAccess &access : findings.users) {
        if (access.user == user && access.isMissing) {
            return true;
        }
    }
    return false;
}

void addGrant(std::vector<RecoveryStep> &steps, const RecoveryFindings &findings, const KeyIdentifier &key,
    KeyUser user, const PlannedWrite &grant) {
    RecoveryStep step = keyStep(findings, RecoveryStepKind::Grant, key, Does::Reads);
    step.user = user;
    step.write = grant;
    steps.push_back(step);
}

/// Azure Backup's, as the other wizard plans it: of a VM whose set names this key.
std::vector<PlannedWrite> backupGrant(const RecoveryFindings &findings, const RecoveryChoices &choices,
    const KeyIdentifier &key, const QString &principalId) {
    Environment environment = findings.environment;
    VirtualMachine machine;
    machine.id = choices.virtualMachineId;
    machine.securityType = SecurityType::ConfidentialVm;
    machine.securityEncryptionType = QStringLiteral("DiskWithVMGuestState");
    machine.diskEncryptionSetId = newSetId(choices).isEmpty()
        ? choices.virtualMachineId.child(QStringLiteral("set"))
        : newSetId(choices);
    DiskEncryptionSet set;
    set.id = machine.diskEncryptionSetId;
    set.activeKey = key;
    environment.put(machine);
    environment.put(set);
    Choices grant;
    grant.virtualMachineId = machine.id;
    grant.principalId = principalId;
    grant.principalConfirmed = true;
    grant.signedIn = choices.signedIn;
    return planAccess(environment, grant).grant;
}

/// Who lacks what on the key in the end (contract 15.5 step 9): the smallest grants, at this key alone.
void addGrants(std::vector<RecoveryStep> &steps, const RecoveryFindings &findings,
    const RecoveryChoices &choices, const KeyIdentifier &key) {
    const KeyStore *store = findings.keyStore(key.host);
    if (!store) {
        return;
    }
    const Environment &environment = findings.environment;
    QStringList identities;
    if (choices.parts.newSet) {
        identities.append(QString()); // of a set that is yet to be
    } else if (const DiskEncryptionSet *set = findings.encryptionSet(usedSet(findings, choices))) {
        identities = set->identities();
    }
    for (const QString &identity : identities) {
        const bool has = !identity.isEmpty()
            && keyUserAccess(environment, *store, key.name, KeyUser::EncryptionSet, identity).truth()
                == Truth::Yes;
        if (!has) {
            addGrant(steps, findings, key, KeyUser::EncryptionSet,
                keyUserWrite(environment, *store, key.name, KeyUser::EncryptionSet, identity));
        }
    }
    const QString orchestrator = firstUserOf(findings, KeyUser::Orchestrator).value_or(QString());
    const bool orchestratorHas = !orchestrator.isEmpty()
        && keyUserAccess(environment, *store, key.name, KeyUser::Orchestrator, orchestrator).truth()
            == Truth::Yes;
    if (!orchestratorHas && (!orchestrator.isEmpty() || isMissing(findings, KeyUser::Orchestrator))) {
        addGrant(steps, findings, key, KeyUser::Orchestrator,
            keyUserWrite(environment, *store, key.name, KeyUser::Orchestrator, orchestrator));
    }
    const QString backup = firstUserOf(findings, KeyUser::AzureBackup).value_or(QString());
    if (!backup.isEmpty()) {
        for (const PlannedWrite &grant : backupGrant(findings, choices, key, backup)) {
            addGrant(steps, findings, key, KeyUser::AzureBackup, grant);
        }
    }
}

/// Steps 2 to 7.
void addFetch(std::vector<RecoveryStep> &steps, const RecoveryFindings &findings,
    const RecoveryChoices &choices, const KeyIdentifier &target) {
    if (choices.fetchedJobId.isEmpty()) {
        steps.push_back(restoreStep(RecoveryStepKind::StartFetch, fetchOrder(findings, choices)));
    }
    RecoveryStep fetch;
    fetch.kind = RecoveryStepKind::FetchCopy;
    fetch.resource = choices.stagingAccountId;
    fetch.jobId = choices.fetchedJobId;
    steps.push_back(fetch);
    steps.push_back(keyStep(findings, RecoveryStepKind::RestoreKey, target, Does::Writes));
    steps.push_back(keyStep(findings, RecoveryStepKind::CompareKey, target, Does::Reads));
}

void addBlobDeletion(std::vector<RecoveryStep> &steps, const RecoveryChoices &choices) {
    RecoveryStep step;
    step.kind = RecoveryStepKind::DeleteBlob;
    step.resource = choices.stagingAccountId;
    step.jobId = choices.fetchedJobId;
    step.write = write(step.kind, choices.stagingAccountId.name(), choices.stagingAccountId.text());
    steps.push_back(step);
}

std::vector<RecoveryStep> rehearsalSteps(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    std::vector<RecoveryStep> steps;
    const KeyIdentifier target = keyAfterwards(findings, choices);
    const bool makesSet = choices.placeholderSetId.isEmpty();
    const KeyIdentifier placeholder{choices.placeholderStoreHost, placeholderKeyName(findings), QString()};
    const ResourceId set = placeholderSetId(findings, choices);
    if (makesSet) {
        steps.push_back(keyStep(findings, RecoveryStepKind::CreatePlaceholderKey, placeholder, Does::Writes));
        steps.push_back(setStep(findings, RecoveryStepKind::CreatePlaceholderSet, set, placeholder));
    }
    addFetch(steps, findings, choices, target);
    steps.push_back(keyStep(findings, RecoveryStepKind::DeleteRehearsalKey, target, Does::Writes));
    RecoveryStep disks;
    disks.kind = RecoveryStepKind::DeleteMadeDisks;
    disks.resource = choices.fetchGroupId;
    disks.write = write(disks.kind, QString(), choices.fetchGroupId.text());
    steps.push_back(disks);
    if (makesSet) {
        RecoveryStep removal;
        removal.kind = RecoveryStepKind::DeletePlaceholderSet;
        removal.resource = set;
        removal.write = write(removal.kind, set.name(), set.text());
        steps.push_back(removal);
        steps.push_back(keyStep(findings, RecoveryStepKind::DeletePlaceholderKey, placeholder, Does::Writes));
    }
    if (choices.parts.cleanUp) {
        addBlobDeletion(steps, choices);
    }
    return steps;
}

} // namespace

KeyIdentifier keyAfterwards(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    KeyIdentifier key = findings.key.id;
    if (choices.parts.restoreKey && !choices.targetHost.isEmpty()) {
        key.host = choices.targetHost.toLower();
    }
    return key;
}

ResourceId usedSet(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    return choices.parts.machine && !choices.restoreSetId.isEmpty() ? choices.restoreSetId : findings.setId;
}

ResourceId newSetId(const RecoveryChoices &choices) {
    if (choices.newSetName.isEmpty() || choices.newSetGroupId.isEmpty()) {
        return ResourceId();
    }
    return choices.newSetGroupId.child(
        QStringLiteral("providers/Microsoft.Compute/diskEncryptionSets/") + choices.newSetName);
}

ResourceId targetMachineId(const RecoveryChoices &choices) {
    return choices.targetGroupId.child(
        QStringLiteral("providers/Microsoft.Compute/virtualMachines/") + choices.newMachineName);
}

ResourceId groupOf(const ResourceId &id) {
    return id.resourceGroup().isEmpty() ? ResourceId()
                                        : ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/%2")
                                                         .arg(id.subscriptionId(), id.resourceGroup()));
}

qsizetype longestMachineName(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    const RecoveryPoint *point = findings.point(choices.pointId);
    QString system = point ? point->osType : QString();
    if (system.isEmpty() && findings.machine) {
        system = findings.machine->osType;
    }
    return base::sameText(system, u"Windows") ? 15 : 64;
}

ResourceId setOfRestore(const RecoveryChoices &choices) {
    return choices.parts.newSet ? newSetId(choices) : choices.restoreSetId;
}

QString placeholderKeyName(const RecoveryFindings &findings) {
    return QStringLiteral("rehearsal-") + findings.when.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

ResourceId placeholderSetId(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    if (!choices.placeholderSetId.isEmpty() || choices.fetchGroupId.isEmpty()) {
        return choices.placeholderSetId;
    }
    return choices.fetchGroupId.child(QStringLiteral("providers/Microsoft.Compute/diskEncryptionSets/")
        + QStringLiteral("des-") + placeholderKeyName(findings));
}

std::vector<RecoveryStep> recoverySteps(const RecoveryFindings &findings, const RecoveryChoices &choices) {
    if (choices.goal == RecoveryGoal::Rehearse) {
        return rehearsalSteps(findings, choices);
    }
    const RecoveryParts &parts = choices.parts;
    const KeyIdentifier key = keyAfterwards(findings, choices);
    std::vector<RecoveryStep> steps;
    if (parts.recoverKey) {
        steps.push_back(keyStep(findings, RecoveryStepKind::RecoverKey, findings.key.id, Does::Writes));
    }
    if (parts.restoreKey) {
        addFetch(steps, findings, choices, key);
    }
    if (parts.grants && isMissing(findings, KeyUser::Orchestrator)) {
        RecoveryStep creation;
        creation.kind = RecoveryStepKind::CreateOrchestrator;
        creation.write = write(creation.kind, QString(), QStringLiteral("/"));
        creation.write->id = confidentialVmOrchestratorAppId;
        steps.push_back(creation);
    }
    if (parts.newSet) {
        steps.push_back(setStep(findings, RecoveryStepKind::CreateSet, newSetId(choices), key));
    }
    const std::size_t before = steps.size();
    if (parts.grants) {
        addGrants(steps, findings, choices, key);
    }
    if (parts.machine) {
        if (steps.size() > before) {
            RecoveryStep wait = keyStep(findings, RecoveryStepKind::WaitForGrants, key, Does::Reads);
            steps.push_back(wait);
        }
        steps.push_back(restoreStep(RecoveryStepKind::RestoreMachine, machineOrder(findings, choices)));
        RecoveryStep read = steps.back();
        read.kind = RecoveryStepKind::ReadMachine;
        read.write.reset();
        steps.push_back(read);
    }
    if (parts.restoreKey && parts.cleanUp) {
        addBlobDeletion(steps, choices);
    }
    return steps;
}

} // namespace domain
