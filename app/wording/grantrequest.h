#pragma once

#include "domain/accessplan.h"

#include <QString>
#include <QStringList>

namespace wording {

/// A word as bash reads it back unchanged: quoted where it holds anything but letters, digits and _ . / : @ =
/// -
QString shellQuoted(const QString &word);

/// The command that creates the role of a write in the store's own kind of RBAC, and prints the role's GUID.
QString createRoleCommand(const domain::PlannedWrite &write, const domain::KeyStore &store);

/// The command that assigns a role, up to "--role", which the role's GUID must follow.
QString assignRoleCommand(const domain::PlannedWrite &write, const domain::KeyStore &store);

/// The grant of a plan as Azure CLI commands for bash, one a line, without comments. Every name and id is
/// quoted. Empty where the plan grants nothing.
QStringList grantCommands(const domain::AccessPlan &plan, const domain::KeyStore &store);

} // namespace wording
