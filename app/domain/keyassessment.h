#pragma once

#include "base/error.h"
#include "domain/accessplan.h"
#include "domain/qualification.h"

#include <optional>
#include <vector>

namespace domain {

/// What was found out about the key behind a VM: the chain, and today's verdict.
struct KeyAssessment {
    VirtualMachine virtualMachine; ///< read from Compute itself
    std::optional<Disk> disk;
    std::optional<DiskEncryptionSet> diskEncryptionSet; ///< none: platform-managed key
    std::optional<KeyStore> keyStore;
    std::optional<Key> key;
    AccessVerdict verdict; ///< of Backup Management Service on this key
    std::vector<Prerequisite> prerequisites;
    CallerAccess caller; ///< for the role that is chosen
    std::optional<RoleProposal> proposal; ///< the role that is chosen unless the user says otherwise
    TenantComparison tenants;
    std::vector<base::Error> obstacles; ///< what could not be read, and why; the rest is still told

    bool isPlatformManaged() const { return !diskEncryptionSet.has_value(); }
};

} // namespace domain
