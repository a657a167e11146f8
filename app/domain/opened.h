#pragma once

#include "domain/keystore.h"
#include "domain/role.h"

namespace domain {

/// What the rights over a key store are about.
enum class RightArea {
    Keys,
    Secrets,
    Certificates, ///< their issuers and contacts as well
    Storage, ///< storage accounts that a vault manages
    Administration, ///< roles, settings, security domain and backup of a whole Managed HSM
};

/// The rights of one area that a role opens, counted by the rights that the service has, so that
/// "keys/*" and its rights written out count alike.
struct OpenedArea {
    RightArea area = RightArea::Keys;
    int rights = 0; ///< beyond the need
    bool every = false; ///< all that there are in this area, the needed ones included
};

/// What a role opens beyond a need.
struct Opened {
    std::vector<OpenedArea> areas; ///< those with rights beyond the need, in the order of RightArea
    bool everything = false; ///< every right over keys, secrets and certificates; of an HSM: over all of it
    QStringList others; ///< its lines that match no known right

    int rights() const; ///< how many known rights beyond the need
    bool isEmpty() const { return areas.empty() && others.isEmpty(); }
};

/// What a role of Azure RBAC or of a Managed HSM opens beyond `need` (data actions). notDataActions are
/// subtracted; what it allows under a condition counts, because it may. Pure.
Opened openedByRole(const RoleDefinition &role, bool managedHsm, const QStringList &need);

} // namespace domain
