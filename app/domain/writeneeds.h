#pragma once

#include "domain/accessplan.h"

namespace domain {

/// A right that a write needs, in the words of the system that decides about it.
struct WriteNeed {
    QString action; ///< "Microsoft.Authorization/roleAssignments/write", an HSM data action, …
    QString scope; ///< an ARM id, or an HSM scope
    bool onHsm = false;
    QString roleGuid; ///< the role to be assigned: a condition may exclude it
};

/// Contract 8.3, 9.6, 12.8. Pure.
std::vector<WriteNeed> needsOfWrite(
    const PlannedWrite &write, const KeyStore &store, const ResourceId &virtualMachineId);

/// Whether an assignment that gives the right to assign roles lets its holder assign this one: a condition of
/// the assignment or of its role may limit that (contract 8.3). An empty `roleGuid` is any role.
Truth mayAssignRole(
    const RoleAssignment &granting, const RoleDefinition &grantingRole, const QString &roleGuid);

/// The role of an assignment by its control-plane actions; nullptr where they are not known.
const RoleDefinition *grantingRole(const Environment &environment, const RoleAssignment &assignment);

} // namespace domain
