#include "simulator/rules/work.h"

#include "base/enumname.h"
#include "simulator/exchange.h"
#include "simulator/rules/keyaccess.h"
#include "simulator/rules/recoverypoint.h"
#include "simulator/rules/restore.h"

namespace simulator {

namespace {

bool isRegistered(Tenant &tenant, const QString &subscriptionId, const QString &feature) {
    const Subscription *subscription = tenant.subscription(subscriptionId);
    return subscription && same(subscription->features.value(feature.toLower()).state, u"Registered");
}

/// The checks that Azure Backup makes with its own identity, at the end of enabling.
void endConfigure(Tenant &tenant, RecoveryVault &vault, Work &work) {
    const VirtualMachine *vm = tenant.virtualMachine(work.vmId);
    if (!vm) {
        failWork(work, 400136, u"UserErrorVmNotFoundV2"_s, u"VM is not found."_s,
            {u"Please make sure that the VM exists and was not moved."_s});
        return;
    }
    const RecoveryVault *other = protectingVault(tenant, work.vmId);
    if (other && other != &vault) {
        failWork(work, 400146, u"VirtualMachineAlreadyProtected"_s,
            u"The virtual machine is already registered or registering with another Recovery Services vault."_s,
            {u"Stop protection of the virtual machine in vault '%1' before enabling it here."_s.arg(
                other->name)});
        return;
    }
    if (same(vm->provisioningState, u"Failed")) {
        failWork(work, 400160, u"UserErrorVmProvisioningStateFailed"_s,
            u"VM is in Failed Provisioning State."_s,
            {u"Please restart the VM and make sure that the VM is in Running or Shut-down state for backup."_s});
        return;
    }
    if (vm->isConfidential() && !isRegistered(tenant, vm->subscriptionId, confidentialFeature())) {
        failWork(work, 400224, u"UserErrorCrpReportedUserError"_s,
            u"Restore points of Confidential VMs need the feature Microsoft.Compute/%1, which is not "
            u"registered "
            u"for subscription %2."_s.arg(confidentialFeature(), vm->subscriptionId),
            {u"Register the feature for the subscription and try again."_s});
        return;
    }
    if (whyBackupLacksKey(tenant, *vm, work.ends, u"ConfigureBackup "_s + vm->name)) {
        failForKeyAccess(work);
        return;
    }
    work.status = WorkStatus::Succeeded;
    ProtectedItem *item = vault.item(work.vmId);
    if (!item) {
        ProtectedItem created;
        created.vmId = work.vmId;
        created.vmGroup = work.vmGroup;
        created.vmName = work.vmName;
        created.dataId = digitsOf(work.vmId.toLower());
        vault.items.push_back(created);
        item = &vault.items.back();
    }
    item->policyName = work.policyName;
    item->state = item->points.empty() ? u"IRPending"_s : u"Protected"_s;
    item->deleted = {};
    if (!work.extendedProperties.isEmpty()) {
        item->extendedProperties = work.extendedProperties;
    }
}

void endBackup(Tenant &tenant, RecoveryVault &vault, Work &work) {
    ProtectedItem *item = vault.item(work.vmId);
    const VirtualMachine *vm = tenant.virtualMachine(work.vmId);
    if (!item || !vm) {
        failWork(work, 400136, u"UserErrorVmNotFoundV2"_s, u"VM is not found."_s, {});
        return;
    }
    item->lastBackup = work.started;
    if (whyBackupLacksKey(tenant, *vm, work.ends, u"Backup "_s + vm->name)) {
        failForKeyAccess(work);
        item->lastBackupStatus = u"Failed"_s;
        return;
    }
    work.status = WorkStatus::Succeeded;
    item->lastBackupStatus = u"Completed"_s;
    item->state = u"Protected"_s;
    RecoveryPoint point = pointOf(tenant, *vm, digitsOf(work.jobId), work.snapshotEnds);
    point.inVault = true;
    point.snapshotEnds = work.snapshotEnds.addDays(snapshotDays(vault, item->policyName));
    keepKeyCopy(tenant, point);
    item->points.push_back(point);
}

void end(Tenant &tenant, RecoveryVault &vault, Work &work) {
    if (work.status == WorkStatus::Cancelling) {
        work.status = WorkStatus::Cancelled;
        return;
    }
    if (const FailingOperation *failing = tenant.disturbances.failing(base::enumName(work.kind))) {
        failWork(work, failing->number, failing->code, failing->message, failing->recommendations);
        return;
    }
    ProtectedItem *item = vault.item(work.vmId);
    switch (work.kind) {
    case WorkKind::ConfigureBackup:
        endConfigure(tenant, vault, work);
        return;
    case WorkKind::Backup:
        endBackup(tenant, vault, work);
        return;
    case WorkKind::DisableBackup:
        if (item) {
            item->state = u"ProtectionStopped"_s;
            item->policyName.clear();
        }
        break;
    case WorkKind::DeleteItem:
        if (item) {
            item->state = u"ProtectionStopped"_s;
            item->policyName.clear();
            item->deleted = work.ends;
        }
        break;
    case WorkKind::UndeleteItem:
        if (item) {
            item->deleted = {};
        }
        break;
    case WorkKind::Restore:
        endRestore(tenant, vault, work);
        return;
    case WorkKind::Refresh:
    case WorkKind::Cancel:
    case WorkKind::Provision:
    case WorkKind::Validate:
        break;
    }
    work.status = WorkStatus::Succeeded;
}

bool isOpen(const Work &work) {
    return work.status == WorkStatus::Running || work.status == WorkStatus::Cancelling;
}

void settleRegistrations(QHash<QString, Registration> &registrations, const QDateTime &now) {
    for (Registration &registration : registrations) {
        if (registration.done.isValid() && registration.done <= now) {
            registration = {u"Registered"_s, {}};
        }
    }
}

/// The open work that ends first, and its vault.
std::pair<RecoveryVault *, Work *> nextDue(Tenant &tenant, const QDateTime &now) {
    std::pair<RecoveryVault *, Work *> next{nullptr, nullptr};
    for (RecoveryVault &vault : tenant.recoveryVaults) {
        for (Work &work : vault.work) {
            if (isOpen(work) && work.ends <= now && (!next.second || work.ends < next.second->ends)) {
                next = {&vault, &work};
            }
        }
    }
    return next;
}

} // namespace

void failWork(
    Work &work, int number, const QString &code, const QString &message, const QStringList &recommendations) {
    work.status = WorkStatus::Failed;
    work.errorNumber = number;
    work.errorCode = code;
    work.errorMessage = message;
    work.recommendations = recommendations;
}

void failForKeyAccess(Work &work) {
    // The number is not known from any source (contract 14.8); clients decide on the title.
    failWork(work, 400254, u"UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"_s,
        u"Operation failed as Azure Backup Service does not have sufficient permissions to Key Vault or "
        u"Managed "
        u"HSM for Backup of ConfidentialVM with Customer Managed Key."_s,
        {u"Please grant the required permissions to the Azure Backup Service."_s});
}

void settle(Tenant &tenant, const QDateTime &now) {
    for (Subscription &subscription : tenant.subscriptions) {
        settleRegistrations(subscription.providers, now);
        settleRegistrations(subscription.features, now);
    }
    for (KeyStore &store : tenant.keyStores) {
        std::erase_if(store.deletedKeys, [&](const Key &key) { return store.purgeOf(key) <= now; });
    }
    for (auto due = nextDue(tenant, now); due.second; due = nextDue(tenant, now)) {
        end(tenant, *due.first, *due.second);
    }
}

RecoveryVault *protectingVault(Tenant &tenant, const QString &vmId) {
    for (RecoveryVault &vault : tenant.recoveryVaults) {
        const ProtectedItem *item = vault.item(vmId);
        if (item && !item->deleted.isValid() && !same(item->state, u"ProtectionStopped")) {
            return &vault;
        }
    }
    return nullptr;
}

RecoveryVault *configuringVault(Tenant &tenant, const QString &vmId) {
    for (RecoveryVault &vault : tenant.recoveryVaults) {
        for (const Work &work : vault.work) {
            if (work.kind == WorkKind::ConfigureBackup && isOpen(work) && same(work.vmId, vmId)) {
                return &vault;
            }
        }
    }
    return nullptr;
}

const Work *failedConfiguration(const RecoveryVault &vault, const QString &vmId) {
    for (auto work = vault.work.rbegin(); work != vault.work.rend(); ++work) {
        if (work->kind == WorkKind::ConfigureBackup && same(work->vmId, vmId)) {
            return work->status == WorkStatus::Failed ? &*work : nullptr;
        }
    }
    return nullptr;
}

} // namespace simulator
