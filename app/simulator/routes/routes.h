#pragma once

#include "simulator/router.h"
#include "simulator/signins.h"
#include "simulator/tokens.h"

namespace simulator {

// Every function adds the routes of one service; the contract sections are named in the source files.
void addLoginRoutes(Router &router, Tokens &tokens, SignIns &signIns); ///< all of Entra ID
void addTokenRoutes(Router &router, Tokens &tokens, SignIns &signIns);
void addAuthorizeRoutes(Router &router, SignIns &signIns);
void addDeviceRoutes(Router &router, SignIns &signIns);
void addIdentityEndpointRoutes(
    Router &router, Tokens &tokens); ///< of a virtual machine's own metadata service
void addMetadataRoutes(Router &router); ///< ARM, without a token
void addSubscriptionRoutes(Router &router);
void addResourceGraphRoutes(Router &router);
void addComputeRoutes(Router &router);
void addKeyStoreRoutes(Router &router); ///< ARM side of Key Vault and Managed HSM
void addAccessPolicyRoutes(Router &router);
void addAuthorizationRoutes(Router &router); ///< Azure RBAC: roles, deny assignments, permissions
void addRoleAssignmentRoutes(Router &router); ///< Azure RBAC
void addRecoveryVaultRoutes(Router &router);
void addPolicyRoutes(Router &router);
void addProtectionRoutes(Router &router);
void addDiscoveryRoutes(Router &router); ///< backupStatus, validation, containers, protectable items
void addRestoreRoutes(Router &router);
void addEncryptionSetRoutes(Router &router); ///< making and deleting them, deleting disks
void addPlaceRoutes(Router &router); ///< regions, sizes, virtual networks
void addStorageAccountRoutes(Router &router); ///< ARM side
void addBlobRoutes(Router &router);
void addJobRoutes(Router &router); ///< operations, jobs, recovery points
void addKeyRoutes(Router &router); ///< data plane of both kinds of key store
void addKeyLifeRoutes(Router &router); ///< of these: making, deleting and restoring keys
void addHsmRbacRoutes(Router &router); ///< local RBAC of a Managed HSM
void addGraphRoutes(Router &router);
void addApplicationRoutes(Router &router); ///< Microsoft Graph: registering programs

// What Azure has and the simulator does not.
void addNotSimulatedArm(Router &router);
void addNotSimulatedKeys(Router &router); ///< of both kinds of key store
void addNotSimulatedVault(Router &router); ///< of a Key Vault only
void addNotSimulatedHsm(Router &router); ///< of a Managed HSM only
void addNotSimulatedBlobs(Router &router);
void addNotSimulatedGraph(Router &router);
void addNotSimulatedLogin(Router &router);

} // namespace simulator
