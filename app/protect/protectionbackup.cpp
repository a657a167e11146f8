#include "base/text.h"
#include "domain/recommendation.h"
#include "protect/flows/vaultflow.h"
#include "protect/protectionprivate.h"

#include <algorithm>

namespace protect {

using domain::BackupPolicy;
using domain::RecoveryServicesVault;
using domain::ResourceId;

void Protection::loadVaults(bool otherSubscriptions) {
    const domain::VirtualMachine *machine = d->chosenMachine();
    if (!d->canAsk() || !machine) {
        return;
    }
    const auto scope = d->scope();
    const QString own = machine->id.subscriptionId();
    QStringList subscriptions{own};
    if (otherSubscriptions) {
        for (const QString &id : d->estate.subscriptionIds()) {
            if (!base::sameText(id, own)) {
                subscriptions.append(id);
            }
        }
    }
    d->start(
        d->vaultList,
        [this, subscriptions](
            base::Cancellation cancellation) { return readVaults(d->reader, subscriptions, cancellation); },
        [this, subscriptions](Reading reading) { d->endVaults(subscriptions, std::move(reading)); });
    d->touch({Step::Backup});
}

/// Where several vaults fit, their policies may tell which one is meant.
void Protection::Private::endVaults(const QStringList &subscriptions, Reading reading) {
    if (reading.obstacles.empty()) {
        std::erase_if(
            estate.environment.recoveryServicesVaults, [&subscriptions](const RecoveryServicesVault &vault) {
                return subscriptions.contains(vault.id.subscriptionId(), Qt::CaseInsensitive);
            });
    }
    itemsAsked.clear(); // what was asked is asked anew
    const std::vector<ResourceId> candidates = undecidedVaults(reading.found.recoveryServicesVaults);
    estate.add(reading, this);
    if (candidates.empty()) {
        applyVaultDefaults();
    } else { // the vaults are shown, and looked into at once
        start(
            vaultList,
            [this, candidates](
                base::Cancellation cancellation) { return readPoliciesOf(reader, candidates, cancellation); },
            [this](const Reading &policies) { applyPolicies(policies); });
        lookForItems();
    }
    if (!reading.obstacles.empty()) {
        vaultList.error = reading.obstacles.front();
    }
    touch({Step::Backup});
}

void Protection::Private::applyPolicies(const Reading &policies) {
    if (!policies.obstacles.empty() && !vaultList.error) {
        vaultList.error = policies.obstacles.front();
    }
    estate.add(policies, this);
    applyVaultDefaults(true);
    touch({Step::Backup});
}

/// The vaults to look into for a default: none where one is chosen or obvious, or where there are many.
std::vector<ResourceId> Protection::Private::undecidedVaults(
    const std::vector<RecoveryServicesVault> &vaults) const {
    constexpr size_t most = 12;
    const domain::VirtualMachine *machine = chosenMachine();
    if (!machine || !choices.recoveryServicesVaultId.isEmpty()
        || !domain::suggestedVault(*machine, vaults, environment().backupPolicies).id.isEmpty()) {
        return {};
    }
    const std::vector<ResourceId> fitting = domain::fittingVaults(*machine, vaults);
    return fitting.size() <= most ? fitting : std::vector<ResourceId>();
}

/// A vault that no longer fits is let go; where nothing is chosen, the obvious one is. A vault of another
/// subscription stays only for the VM that the user chose it for.
void Protection::Private::applyVaultDefaults(bool policiesAreRead) {
    const domain::VirtualMachine *machine = chosenMachine();
    if (!machine) {
        return;
    }
    const RecoveryServicesVault *chosen
        = environment().recoveryServicesVault(choices.recoveryServicesVaultId);
    const bool wanted = chosen
        && (base::sameText(chosen->id.subscriptionId(), machine->id.subscriptionId())
            || vaultChosenFor == machine->id);
    const ResourceId id = wanted && domain::qualifyVault(*machine, *chosen).qualifies()
        ? chosen->id
        : domain::suggestedVault(*machine, environment().recoveryServicesVaults, environment().backupPolicies)
              .id;
    lookForItems();
    takeVault(id, policiesAreRead);
}

void Protection::Private::takeVault(const ResourceId &id, bool policiesAreRead) {
    const bool same = choices.recoveryServicesVaultId == id;
    if (same && policyList.isWorking()) {
        return;
    }
    if (!same) {
        choices.backupPolicyId = ResourceId();
    }
    choices.recoveryServicesVaultId = id;
    policyList.stop();
    policyList.error.reset();
    if ((same || policiesAreRead) && !domain::policiesOf(environment(), id).empty()) {
        applyPolicyDefaults();
    } else if (canAsk() && !id.isEmpty()) {
        listPolicies(id);
    }
}

void Protection::Private::listPolicies(const ResourceId &vaultId) {
    start(
        policyList,
        [this, vaultId](
            base::Cancellation cancellation) { return readPolicies(reader, vaultId, cancellation); },
        [this, vaultId](const base::Result<Reading> &reading) {
            touch({Step::Backup});
            if (!reading) {
                policyList.error = reading.error();
                return;
            }
            std::erase_if(estate.environment.backupPolicies,
                [&vaultId](const BackupPolicy &policy) { return vaultId.contains(policy.id); });
            estate.add(*reading, this);
            applyPolicyDefaults();
        });
}

/// Every vault of the VM's region may keep deleted backups of it, and then no other takes the VM.
void Protection::Private::lookForItems() {
    constexpr qsizetype most = 24;
    const domain::VirtualMachine *machine = chosenMachine();
    if (!machine || !canAsk()) {
        return;
    }
    std::vector<ResourceId> vaults;
    for (const RecoveryServicesVault &vault : environment().recoveryServicesVaults) {
        const QString asked = (machine->id.text() + QLatin1Char(' ') + vault.id.text()).toLower();
        const bool fits = domain::qualifyVault(environment(), *machine, vault).qualifies();
        if (fits && !itemsAsked.contains(asked) && static_cast<qsizetype>(vaults.size()) < most) {
            itemsAsked.insert(asked);
            vaults.push_back(vault.id);
        }
    }
    if (!vaults.empty()) {
        readItems(vaults);
    }
}

void Protection::Private::readItems(const std::vector<ResourceId> &vaults) {
    start(
        itemLook,
        [this, vaults](base::Cancellation cancellation) {
            return readItemsOf(reader, vaults, choices.virtualMachineId, cancellation);
        },
        [this, vaults](const Reading &reading) {
            std::erase_if(estate.environment.protectedItems, [&vaults](const domain::ProtectedItem &item) {
                return std::any_of(vaults.begin(), vaults.end(),
                    [&item](const ResourceId &vault) { return vault.contains(item.id); });
            });
            // One that cannot be read is looked at again before any write.
            estate.add(reading.found, this);
            judge(); // where the protection state is not told, the item tells it
            estate.tellRow(choices.virtualMachineId);
            touch({Step::VirtualMachine, Step::KeyStore, Step::Role, Step::Scope, Step::Backup});
        });
}

void Protection::Private::applyPolicyDefaults() {
    const BackupPolicy *chosen = environment().backupPolicy(choices.backupPolicyId);
    const bool fits = chosen && choices.recoveryServicesVaultId.contains(chosen->id)
        && domain::qualifyPolicy(*chosen).qualifies();
    if (fits || choices.newPolicy) {
        return;
    }
    choices.backupPolicyId
        = domain::suggestedPolicy(domain::policiesOf(environment(), choices.recoveryServicesVaultId)).id;
}

/// Nothing of a vault is kept but what suggests itself.
void Protection::Private::forgetVault() {
    vaultChosenFor = ResourceId();
    choices.recoveryServicesVaultId = ResourceId();
    choices.backupPolicyId = ResourceId();
    choices.newPolicy.reset();
    if (!environment().recoveryServicesVaults.empty() && !vaultList.isWorking()) {
        applyVaultDefaults(true);
    }
}

void Protection::Private::choose(const ChosenVault &choice) {
    vaultChosenFor = choices.virtualMachineId;
    takeVault(choice.id);
    touch({Step::Backup});
}

void Protection::Private::choose(const ChosenPolicy &choice) {
    choices.backupPolicyId = choice.id;
    choices.newPolicy.reset();
    touch({Step::Backup});
}

void Protection::Private::choose(const CreatedPolicy &choice) {
    choices.newPolicy = choice.policy;
    if (choice.policy) {
        choices.backupPolicyId = ResourceId();
    } else {
        applyPolicyDefaults();
    }
    touch({Step::Backup});
}

void Protection::Private::choose(const FirstBackup &choice) {
    choices.triggerFirstBackup = choice.wanted;
    touch({Step::Summary});
}

} // namespace protect
