#pragma once

#include "domain/accessplan.h"

#include <QString>
#include <QStringList>

namespace wording {

/// Creates the role of a write under the id of the plan. One that is there already must hold exactly the
/// planned rights. Like all commands here, the last one fails where a script has to stop.
QStringList definitionCommands(const domain::PlannedWrite &write, const domain::KeyStore &store);

/// Fails unless the role that is assigned still gives exactly the planned rights; empty: it cannot change.
QStringList roleCheck(const domain::PlannedWrite &write, const domain::KeyStore &store);

/// Fails unless the Key Vault is the one at the key's host, with the permission model of the plan.
QStringList vaultCheck(const domain::KeyStore &store);

/// Commands of which each is run only where the one before it worked: "a &&", "b". Empty where a name in them
/// cannot be expressed (base::notExpressed()).
QStringList chained(const QStringList &commands);

/// The grant of a plan as Azure CLI commands for bash, one a line, without comments: the requests that the
/// plan shows. Empty where the plan grants nothing.
QStringList grantSteps(const domain::AccessPlan &plan, const domain::KeyStore &store);
/// The same chained().
QStringList grantCommands(const domain::AccessPlan &plan, const domain::KeyStore &store);

/// The same with "set -eu" and the checks before it: the tenant that is signed in, and the key store.
QStringList grantScript(const domain::AccessPlan &plan, const domain::KeyStore &store);

} // namespace wording
