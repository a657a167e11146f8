#pragma once

#include "domain/accessplan.h"
#include "reports/report.h"

#include <QString>

namespace workflow {
class Session;
struct PlannedRequest;
} // namespace workflow

namespace ui {

// What several pages ask of a session.

/// The name of the principal that is granted access; Backup Management Service where none is chosen.
QString principalName(const workflow::Session &session);
/// The permission model of the chosen VM's key store; LocalRbac where it is not known.
domain::PermissionModel permissionModel(const workflow::Session &session);
/// The plan as if grants were made automatically, also where they are withheld.
domain::AccessPlan grantingPlan(const workflow::Session &session);
/// A one-page request to somebody who may grant, with a ready script.
QString grantRequestOf(const workflow::Session &session);
QString grantRequestOf(const workflow::Session &session, const domain::AccessPlan &plan);
/// Requests one below the other, as they will be sent.
QString requestText(const std::vector<workflow::PlannedRequest> &requests);
/// Access suffices already, or the key needs none.
bool isNothingToGrant(const workflow::Session &session);
reports::Report reportOf(const workflow::Session &session);

} // namespace ui
