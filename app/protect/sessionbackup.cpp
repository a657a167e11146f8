#include "base/text.h"
#include "protect/defaults.h"
#include "protect/flows/environmentmerge.h"
#include "protect/flows/vaultflow.h"
#include "protect/sessionprivate.h"

#include <algorithm>

namespace protect {

using domain::BackupPolicy;
using domain::RecoveryServicesVault;
using domain::ResourceId;

void Session::loadVaults(bool otherSubscriptions) {
    const domain::VirtualMachine *machine = d->chosenMachine();
    if (!d->canAsk() || !machine) {
        return;
    }
    const QString own = machine->id.subscriptionId();
    QStringList subscriptions{own};
    if (otherSubscriptions) {
        for (const QString &id : d->subscriptionIds()) {
            if (!base::sameText(id, own)) {
                subscriptions.append(id);
            }
        }
    }
    const QPointer<Session> alive(this);
    d->listVaults(subscriptions, d->vaultList.begin());
    Private::updateIf(alive, {Step::Backup});
}

QCoro::Task<void> Session::Private::listVaults(QStringList subscriptions, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    const azure::ConnectionPtr connectedTo = azure();
    Reading reading = co_await readVaults(connectedTo, subscriptions, ticket.cancellation);
    if (!alive || !vaultList.isCurrent(ticket)) {
        co_return;
    }
    // Where several vaults fit, their policies may tell which one is meant.
    const std::vector<ResourceId> candidates = undecidedVaults(reading.found.recoveryServicesVaults);
    Reading policies;
    if (!candidates.empty()) {
        policies = co_await readPoliciesOf(connectedTo, candidates, ticket.cancellation);
        if (!alive || !vaultList.isCurrent(ticket)) {
            co_return;
        }
    }
    vaultList.end(ticket);
    itemsAsked.clear(); // what was asked is asked anew
    std::vector<RecoveryServicesVault> &known = environment.recoveryServicesVaults;
    if (reading.obstacles.empty()) {
        known.erase(std::remove_if(known.begin(), known.end(),
                        [&subscriptions](const RecoveryServicesVault &vault) {
                            return subscriptions.contains(vault.id.subscriptionId(), Qt::CaseInsensitive);
                        }),
            known.end());
    }
    reading.add(std::move(policies));
    if (!reading.obstacles.empty()) {
        vaultList.error = reading.obstacles.front();
    }
    mergeFound(environment, reading.found);
    applyVaultDefaults();
    update({Step::Backup});
}

/// The vaults to look into for a default: none where one is chosen or obvious, or where there are many.
std::vector<ResourceId> Session::Private::undecidedVaults(
    const std::vector<RecoveryServicesVault> &vaults) const {
    constexpr size_t most = 12;
    const domain::VirtualMachine *machine = chosenMachine();
    if (!machine || !choices.recoveryServicesVaultId.isEmpty()
        || !defaultVault(*machine, vaults, environment.backupPolicies).isEmpty()) {
        return {};
    }
    const std::vector<ResourceId> fitting = fittingVaults(*machine, vaults);
    return fitting.size() <= most ? fitting : std::vector<ResourceId>();
}

/// A vault that no longer fits is let go; where nothing is chosen, the obvious one is. A vault of another
/// subscription stays only for the VM that the user chose it for.
void Session::Private::applyVaultDefaults() {
    const domain::VirtualMachine *machine = chosenMachine();
    if (!machine) {
        return;
    }
    const RecoveryServicesVault *chosen = environment.recoveryServicesVault(choices.recoveryServicesVaultId);
    const bool wanted = chosen
        && (base::sameText(chosen->id.subscriptionId(), machine->id.subscriptionId())
            || vaultChosenFor == machine->id);
    if (wanted && domain::qualifyVault(*machine, *chosen).qualifies()) {
        takeVault(chosen->id);
        lookForItems();
        return;
    }
    lookForItems();
    takeVault(defaultVault(*machine, environment.recoveryServicesVaults, environment.backupPolicies));
}

void Session::Private::takeVault(const ResourceId &id) {
    const bool same = choices.recoveryServicesVaultId == id;
    if (same && policyList.isWorking()) {
        return;
    }
    if (same && !policiesOf(id).empty()) {
        policyList.error.reset();
        applyPolicyDefaults();
        return;
    }
    if (!same) {
        choices.backupPolicyId = ResourceId();
    }
    choices.recoveryServicesVaultId = id;
    policyList.stop();
    policyList.error.reset();
    if (canAsk() && !id.isEmpty()) {
        listPolicies(id, policyList.begin());
    }
}

domain::Qualification Session::vaultQualification(const RecoveryServicesVault &vault) const {
    const domain::VirtualMachine *machine = d->chosenMachine();
    return machine ? domain::qualifyVault(d->environment, *machine, vault) : domain::Qualification();
}

/// Every vault of the VM's region may keep deleted backups of it, and then no other takes the VM.
void Session::Private::lookForItems() {
    constexpr qsizetype most = 24;
    const domain::VirtualMachine *machine = chosenMachine();
    if (!machine || !canAsk()) {
        return;
    }
    std::vector<ResourceId> vaults;
    for (const RecoveryServicesVault &vault : environment.recoveryServicesVaults) {
        const QString asked = (machine->id.text() + QLatin1Char(' ') + vault.id.text()).toLower();
        const bool fits = domain::qualifyVault(environment, *machine, vault).qualifies();
        if (fits && !itemsAsked.contains(asked) && static_cast<qsizetype>(vaults.size()) < most) {
            itemsAsked.insert(asked);
            vaults.push_back(vault.id);
        }
    }
    if (!vaults.empty()) {
        readItems(std::move(vaults), itemLook.begin());
    }
}

QCoro::Task<void> Session::Private::readItems(std::vector<ResourceId> vaults, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    const Reading reading
        = co_await readItemsOf(azure(), vaults, choices.virtualMachineId, ticket.cancellation);
    if (!alive || !itemLook.end(ticket)) {
        co_return;
    }
    std::vector<domain::ProtectedItem> &known = environment.protectedItems;
    known.erase(std::remove_if(known.begin(), known.end(),
                    [&vaults](const domain::ProtectedItem &item) {
                        return std::any_of(vaults.begin(), vaults.end(),
                            [&item](const ResourceId &vault) { return vault.contains(item.id); });
                    }),
        known.end());
    mergeFound(environment, reading.found); // one that cannot be read is looked at again before any write
    judge(); // where the protection state is not told, the item tells it
    const int row = rows.value(choices.virtualMachineId.text().toLower(), -1);
    update({Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Backup});
    if (alive && row >= 0) {
        Q_EMIT alive->virtualMachineChanged(row);
    }
}

void Session::chooseVault(const ResourceId &id) {
    const QPointer<Session> alive(this);
    d->vaultChosenFor = d->choices.virtualMachineId;
    d->takeVault(id);
    Private::updateIf(alive, {Step::Backup});
}

QCoro::Task<void> Session::Private::listPolicies(ResourceId vaultId, base::Activity::Ticket ticket) {
    const QPointer<Session> alive(q);
    base::Result<Reading> reading = co_await readPolicies(azure(), vaultId, ticket.cancellation);
    if (!alive || !policyList.end(ticket)) {
        co_return;
    }
    if (!reading) {
        policyList.error = reading.error();
        update({Step::Backup});
        co_return;
    }
    std::vector<BackupPolicy> &known = environment.backupPolicies;
    known.erase(std::remove_if(known.begin(), known.end(),
                    [&vaultId](const BackupPolicy &policy) { return vaultId.contains(policy.id); }),
        known.end());
    mergeFound(environment, reading->found);
    for (auto own = reading->ownPermissions.constBegin(); own != reading->ownPermissions.constEnd(); ++own) {
        ownPermissions.insert(own.key(), own.value());
    }
    applyPolicyDefaults();
    update({Step::Backup});
}

void Session::Private::applyPolicyDefaults() {
    const BackupPolicy *chosen = environment.backupPolicy(choices.backupPolicyId);
    const bool fits = chosen && choices.recoveryServicesVaultId.contains(chosen->id)
        && domain::qualifyPolicy(*chosen).qualifies();
    if (fits || choices.newPolicy) {
        return;
    }
    choices.backupPolicyId = defaultPolicy(policiesOf(choices.recoveryServicesVaultId));
}

std::vector<BackupPolicy> Session::Private::policiesOf(const ResourceId &vaultId) const {
    std::vector<BackupPolicy> policies;
    if (vaultId.isEmpty()) {
        return policies;
    }
    std::copy_if(environment.backupPolicies.begin(), environment.backupPolicies.end(),
        std::back_inserter(policies),
        [&vaultId](const BackupPolicy &policy) { return vaultId.contains(policy.id); });
    return policies;
}

std::vector<BackupPolicy> Session::policies() const {
    return d->policiesOf(d->choices.recoveryServicesVaultId);
}

domain::Qualification Session::policyQualification(const BackupPolicy &policy) const {
    return domain::qualifyPolicy(policy);
}

void Session::choosePolicy(const ResourceId &id) {
    d->choices.backupPolicyId = id;
    d->choices.newPolicy.reset();
    d->update({Step::Backup});
}

void Session::setNewPolicy(const std::optional<domain::NewPolicy> &policy) {
    d->choices.newPolicy = policy;
    if (policy) {
        d->choices.backupPolicyId = ResourceId();
    } else {
        d->applyPolicyDefaults();
    }
    d->update({Step::Backup});
}

std::vector<domain::PolicyProblem> Session::newPolicyProblems() const {
    return d->choices.newPolicy ? domain::checkNewPolicy(*d->choices.newPolicy, policies())
                                : std::vector<domain::PolicyProblem>();
}

void Session::setTriggerFirstBackup(bool trigger) {
    d->choices.triggerFirstBackup = trigger;
    d->update({Step::Review});
}

} // namespace protect
