#include "domain/qualification.h"

#include "base/text.h"
#include "domain/tenantcomparison.h"

#include <algorithm>

namespace domain {

namespace {

/// 1,000 VMs may use one policy (contract 13.4).
constexpr int policyLimit = 1000;

QString subscriptionOf(const VirtualMachine &vm) {
    return vm.subscriptionId.isEmpty() ? vm.id.subscriptionId() : vm.subscriptionId;
}

void judgeEncryption(const VirtualMachine &vm, Qualification &qualification) {
    switch (vm.diskEncryption()) {
    case DiskEncryption::CustomerManagedKey:
    case DiskEncryption::PlatformManagedKey:
        break;
    case DiskEncryption::GuestStateOnly:
    case DiskEncryption::NonPersistedTpm:
        qualification.blocks.push_back({Reason::GuestStateOnly, vm.securityEncryptionType});
        break;
    case DiskEncryption::NotConfidential:
        qualification.blocks.push_back({Reason::NotConfidential, QString()});
        break;
    case DiskEncryption::Unknown:
        qualification.blocks.push_back({Reason::UnknownEncryption, vm.securityEncryptionType});
        break;
    }
}

void judgeProtection(const BackupStatus &status, Qualification &qualification) {
    switch (status.status) {
    case ProtectionStatus::Protected:
        qualification.blocks.push_back({Reason::AlreadyProtected, status.vaultId.text()});
        break;
    case ProtectionStatus::Protecting:
        qualification.blocks.push_back({Reason::ProtectionInProgress, status.vaultId.text()});
        break;
    case ProtectionStatus::NotAsked:
    case ProtectionStatus::Unknown:
    case ProtectionStatus::NotProtected:
    case ProtectionStatus::ProtectionFailed:
        break;
    }
}

/// A disabled subscription is read-only; "Warned" and "PastDue" still work.
void judgeSubscription(
    const Environment &environment, const VirtualMachine &vm, Qualification &qualification) {
    for (const Subscription &subscription : environment.subscriptions) {
        const bool closed = base::sameText(subscription.state, u"Disabled")
            || base::sameText(subscription.state, u"Deleted");
        if (closed && base::sameText(subscription.id, subscriptionOf(vm))) {
            qualification.blocks.push_back({Reason::SubscriptionDisabled, subscription.state});
        }
    }
}

void judgeSupport(const VirtualMachine &vm, const SupportMatrix &matrix, const QString &featureState,
    Qualification &qualification) {
    const QString series = confidentialSeries(vm.size);
    if (!matrix.sizeGenerations.contains(confidentialGeneration(vm.size))) {
        qualification.warnings.push_back({Reason::SeriesNotListed, series.isEmpty() ? vm.size : series});
    }
    if (!matrix.regions.contains(base::normalisedRegion(vm.location))) {
        qualification.warnings.push_back({Reason::RegionNotListed, vm.location});
    }
    if (checkPreview(subscriptionOf(vm), featureState)) {
        qualification.warnings.push_back({Reason::FeatureNotRegistered, featureState});
    }
}

} // namespace

Qualification qualifyVirtualMachine(const Environment &environment, const VirtualMachine &vm,
    const SupportMatrix &matrix, const QString &featureState) {
    Qualification qualification;
    judgeEncryption(vm, qualification);
    judgeProtection(environment.backupStatusOf(vm.id), qualification);
    judgeSubscription(environment, vm, qualification);
    if (vm.diskEncryption() != DiskEncryption::NotConfidential) {
        judgeSupport(vm, matrix, featureState, qualification);
    }
    return qualification;
}

Qualification qualifyVault(const VirtualMachine &vm, const RecoveryServicesVault &vault) {
    Qualification qualification;
    if (base::normalisedRegion(vault.location) != base::normalisedRegion(vm.location)) {
        qualification.blocks.push_back({Reason::OtherRegion, vault.location});
    }
    if (base::sameText(vault.moveState, u"InProgress")) {
        qualification.blocks.push_back({Reason::VaultMoving, vault.moveState});
    }
    // An empty state was not told, which is not a failure (contract 12.3).
    if (!vault.provisioningState.isEmpty() && !base::sameText(vault.provisioningState, u"Succeeded")) {
        qualification.blocks.push_back({Reason::VaultNotReady, vault.provisioningState});
    }
    if (!base::sameText(vault.id.subscriptionId(), subscriptionOf(vm))) {
        qualification.warnings.push_back({Reason::OtherSubscription, vault.id.subscriptionId()});
    }
    return qualification;
}

Qualification qualifyVault(
    const Environment &environment, const VirtualMachine &vm, const RecoveryServicesVault &vault) {
    Qualification qualification = qualifyVault(vm, vault);
    const QString own = tenantOfSubscription(environment, subscriptionOf(vm));
    const QString other = tenantOfSubscription(environment, vault.id.subscriptionId());
    if (!own.isEmpty() && !other.isEmpty() && own != other) {
        qualification.blocks.push_back({Reason::OtherTenant, other});
    }
    return qualification;
}

const ProtectedItem *softDeletedItemOf(const Environment &environment, const ResourceId &virtualMachine) {
    for (const ProtectedItem &item : environment.protectedItems) {
        if (item.isScheduledForDeferredDelete && item.sourceResourceId == virtualMachine) {
            return &item;
        }
    }
    return nullptr;
}

Qualification qualifyVault(
    const Environment &environment, const ResourceId &virtualMachine, const RecoveryServicesVault &vault) {
    const VirtualMachine *machine = environment.virtualMachine(virtualMachine);
    return machine ? qualifyVault(environment, *machine, vault) : Qualification();
}

std::vector<PolicyProblem> checkNewPolicy(const Environment &environment, const Choices &choices) {
    return choices.newPolicy
        ? checkNewPolicy(*choices.newPolicy, policiesOf(environment, choices.recoveryServicesVaultId))
        : std::vector<PolicyProblem>();
}

std::vector<BackupPolicy> policiesOf(const Environment &environment, const ResourceId &vaultId) {
    std::vector<BackupPolicy> policies;
    std::copy_if(environment.backupPolicies.begin(), environment.backupPolicies.end(),
        std::back_inserter(policies),
        [&vaultId](const BackupPolicy &policy) { return !vaultId.isEmpty() && vaultId.contains(policy.id); });
    return policies;
}

Qualification qualifyPolicy(const BackupPolicy &policy) {
    Qualification qualification;
    if (!policy.isEnhanced) {
        qualification.blocks.push_back({Reason::StandardPolicy, policy.policyType});
    }
    if (policy.protectedItemsCount.value_or(0) >= policyLimit) {
        qualification.blocks.push_back(
            {Reason::PolicyFull, QString::number(policy.protectedItemsCount.value_or(0))});
    }
    return qualification;
}

Truth hasPolicyForConfidential(const Environment &environment, const ResourceId &vaultId) {
    const std::vector<BackupPolicy> policies = policiesOf(environment, vaultId);
    if (policies.empty()) {
        return Truth::Unknown;
    }
    return std::any_of(policies.begin(), policies.end(),
               [](const BackupPolicy &policy) { return qualifyPolicy(policy).qualifies(); })
        ? Truth::Yes
        : Truth::No;
}

} // namespace domain
