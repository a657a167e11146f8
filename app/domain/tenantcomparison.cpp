#include "domain/tenantcomparison.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

/// A domain name of a tenant cannot be compared with the ids of others.
QString tenantIdOrNothing(const QString &tenant) {
    return base::isGuid(tenant) ? tenant.toLower() : QString();
}

/// As its resource tells it, else as the subscription does that it is in.
QString tenantOfStore(const Environment &environment, const KeyStore &store) {
    const QString told = tenantIdOrNothing(store.tenantId);
    return told.isEmpty() && !store.id.isEmpty()
        ? tenantOfSubscription(environment, store.id.subscriptionId())
        : told;
}

} // namespace

QString tenantOfSubscription(const Environment &environment, const QString &subscriptionId) {
    for (const Subscription &subscription : environment.subscriptions) {
        if (base::sameText(subscription.id, subscriptionId)) {
            return tenantIdOrNothing(subscription.tenantId);
        }
    }
    return {};
}

QString TenantComparison::tenantOf(TenantOf of) const {
    const auto found
        = std::find_if(told.begin(), told.end(), [of](const ToldTenant &tenant) { return tenant.of == of; });
    return found == told.end() ? QString() : found->tenantId;
}

bool TenantComparison::differ() const {
    QString first;
    for (const ToldTenant &tenant : told) {
        if (first.isEmpty()) {
            first = tenant.tenantId;
        } else if (!tenant.tenantId.isEmpty() && tenant.tenantId != first) {
            return true;
        }
    }
    return false;
}

bool TenantComparison::refuses() const {
    return differ() || (keyOfOtherTenant && tenantOf(TenantOf::KeyStore).isEmpty());
}

TenantComparison compareTenants(const Environment &environment, const Choices &choices) {
    TenantComparison comparison;
    const VirtualMachine *vm = environment.virtualMachine(choices.virtualMachineId);
    const DiskEncryptionSet *set = vm ? environment.diskEncryptionSet(vm->diskEncryptionSetId) : nullptr;
    if (!set) {
        return comparison;
    }
    const KeyStore *store = environment.keyStore(set->activeKey.host);
    comparison.told = {{TenantOf::SignIn, tenantIdOrNothing(choices.signedIn.tenantId)},
        {TenantOf::VirtualMachine, tenantOfSubscription(environment, vm->id.subscriptionId())},
        {TenantOf::KeyStore, store ? tenantOfStore(environment, *store) : QString()}};
    const QString around = store ? tenantOfSubscription(environment, store->id.subscriptionId()) : QString();
    if (!around.isEmpty() && around != comparison.tenantOf(TenantOf::KeyStore)) {
        comparison.told.push_back({TenantOf::KeyStoreSubscription, around});
    }
    if (!choices.recoveryServicesVaultId.isEmpty()) {
        comparison.told.push_back({TenantOf::RecoveryServicesVault,
            tenantOfSubscription(environment, choices.recoveryServicesVaultId.subscriptionId())});
    }
    // "None" is how the property is cleared.
    comparison.keyOfOtherTenant
        = !set->federatedClientId.isEmpty() && !base::sameText(set->federatedClientId, u"None");
    return comparison;
}

} // namespace domain
