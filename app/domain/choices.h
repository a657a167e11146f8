#pragma once

#include "domain/recoveryservices.h"
#include "domain/resourceid.h"

#include <QString>

#include <optional>

namespace domain {

/// Whether the tool writes grants by itself: both behaviours of Microsoft's documentation.
enum class GrantBehaviour {
    Automatic, ///< as the portal does while backup is configured
    None, ///< as PowerShell, CLI and REST do
};

enum class RoleChoice {
    CustomRole, ///< exactly the two data actions; an existing suitable role is reused
    BuiltInRole, ///< Managed HSM Crypto User; Key Vault Crypto User
    WideBuiltInRole, ///< Key Vault Administrator at the vault, the one that documentation names
                     ///< (contract 8.6)
    AccessPolicy, ///< key permissions Get, List, Backup; the only choice with access policies
};

enum class GrantScope { ThisKey, AllKeys };

/// Where the choices are made.
struct SignedIn {
    QString tenantId; ///< whose directory the principal is of; empty: not known
    QString objectId; ///< of who is signed in; empty: not known
    bool backupAppIdDocumented = true; ///< false: no application id of Azure Backup is known for this cloud
};

/// What the user chose so far. An absent value means "not chosen"; choices survive going back.
struct Choices {
    ResourceId virtualMachineId;
    GrantBehaviour grantBehaviour = GrantBehaviour::Automatic;
    std::optional<RoleChoice> role;
    std::optional<GrantScope> scope;
    /// Plan the chosen role although access suffices as far as can be judged: Azure Backup refused still.
    bool evenIfGranted = false;
    QString principalId; ///< object id
    bool principalConfirmed = false; ///< though it is not proved to be Azure Backup
    ResourceId recoveryServicesVaultId;
    ResourceId backupPolicyId; ///< empty with newPolicy set: create it
    std::optional<NewPolicy> newPolicy;
    bool triggerFirstBackup = false;
    SignedIn signedIn;
};

} // namespace domain
