#pragma once

#include "domain/accessplan.h"

#include <QStringList>

namespace protect {
class Protection;
struct PlannedRequest;
} // namespace protect

namespace ui {

// What several pages ask of a protection.

/// The name of the principal that is granted access; Backup Management Service where none is chosen.
QString principalName(const protect::Protection &protection);
/// The permission model of the chosen VM's key store; LocalRbac where it is not known.
domain::PermissionModel permissionModel(const protect::Protection &protection);
/// A one-page request to somebody who may grant, with a ready script.
QString grantRequestOf(const protect::Protection &protection);
QString grantRequestOf(const protect::Protection &protection, const domain::AccessPlan &plan);
/// Requests one below the other, as they will be sent.
QString requestText(const std::vector<protect::PlannedRequest> &requests);
/// Access is missing, and the plan grants it: nothing else stands in the way, as far as is known.
bool isSettledByGrant(const protect::Protection &protection);
/// What Microsoft's support matrix does not list of the chosen VM: it may be refused.
QStringList supportWarnings(const protect::Protection &protection);
/// Access suffices already, or the key needs none.
bool isNothingToGrant(const protect::Protection &protection);

} // namespace ui
