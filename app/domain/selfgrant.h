#pragma once

#include "domain/accessevaluation.h"

#include <vector>

namespace domain {

/// How someone who does not have access can give it to itself, or end the key in spite of having none.
enum class SelfGrantKind {
    AssignRoles, ///< vault with Azure RBAC: roleAssignments/write at the key or above (contract 8.3)
    WriteAccessPolicies, ///< vault with access policies: accessPolicies/write (contract 7.3)
    WriteVault, ///< vault with access policies: vaults/write replaces all of them (contract 7.3)
    /// vaults/write together with roleAssignments/write, which Key Vault asks for to change the model
    SwitchPermissionModel,
    AssignHsmRoles, ///< the HSM's own roleAssignments/write (contract 9.6)
    DefineHsmRoles, ///< the HSM's own roleDefinitions/write, at "/" only (contract 9.3, 9.6)
    PurgeDeletedStore, ///< purge the store once it is deleted; closed by purge protection
};

/// One way, and the assignments that open it.
struct SelfGrant {
    SelfGrantKind kind = SelfGrantKind::AssignRoles;
    QString principalId;
    Truth truth = Truth::Unknown; ///< Yes or Unknown; ways that are closed are not told
    std::vector<RightVerdict> rights; ///< all of them are needed; each with its evidence or uncertainty
};

/// The ways that are open, or may be, for one principal to the key. An Azure role gives none to an HSM's
/// keys (contract 7.5). Pure.
std::vector<SelfGrant> selfGrants(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const QString &principalId, Detail detail = Detail::Full);

/// The resource at which purging the deleted store is allowed; empty where its id or region is not known.
ResourceId deletedStoreId(const KeyStore &store);

} // namespace domain
