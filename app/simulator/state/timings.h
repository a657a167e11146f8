#pragma once

namespace simulator {

/// How long things take, in virtual seconds.
struct Timings {
    int operation = 45; ///< enabling backup
    int refresh = 10; ///< discovery
    int snapshot = 90; ///< first part of a backup job
    int transfer = 240; ///< second part
    int provisioning = 20; ///< a new Recovery Services vault
    int registration = 60; ///< a provider or a feature
    int hsmPropagation = 30; ///< Managed HSM local RBAC
    int azurePropagation = 40; ///< Azure RBAC
    int policyPropagation = 10; ///< Key Vault access policies
    int restore = 151; ///< a restore job
    int keyRecovery = 0; ///< until a recovered key answers again
};

} // namespace simulator
