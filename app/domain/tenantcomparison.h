#pragma once

#include "domain/choices.h"
#include "domain/environment.h"

namespace domain {

/// Where a tenant was told. The principal is one of the directory that is signed in to.
enum class TenantOf { SignIn, VirtualMachine, KeyStore, KeyStoreSubscription, RecoveryServicesVault };

struct ToldTenant {
    TenantOf of = TenantOf::SignIn;
    QString tenantId; ///< empty: not told
};

/// The tenants that a grant touches. A grant names an object id, and an object id means something in its own
/// tenant only (contract 11): where they differ, the grant would go to nobody, or to somebody else.
struct TenantComparison {
    /// In the order of TenantOf; the vault only where one is chosen, the key store's subscription only where
    /// it is of another tenant than the key store tells: it was moved, and its roles are of the new one.
    std::vector<ToldTenant> told;
    bool keyOfOtherTenant = false; ///< the disk encryption set uses a federated client (contract 6.3)

    QString tenantOf(TenantOf of) const; ///< empty: not told
    bool differ() const; ///< of those that were told, two are not the same
    /// No grant may be planned: they differ, or the set's key is of another tenant and nobody tells of which.
    bool refuses() const;
};

/// Lower case; empty where it is not told.
QString tenantOfSubscription(const Environment &environment, const QString &subscriptionId);

/// Nothing is compared where the VM has no customer-managed key: nothing is granted then. Pure.
TenantComparison compareTenants(const Environment &environment, const Choices &choices);

} // namespace domain
