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

/// Fails unless the Azure CLI works in the cloud with this host of Azure Resource Manager.
QString cloudCheck(const QString &armHost);
/// Fails unless the Azure CLI is signed in to this tenant: the account of a subscription that it sees, or
/// where that is empty the account that it uses.
QString tenantCheck(const QString &tenantId, const QString &subscriptionId = {});

/// Sends a write again, six times in about a minute, as long as the answer names a refusal that passes
/// (domain::passingCodes()); any other one is told at once. Fails with what az has said, without commands of
/// a pipeline. `newRole`: that the role which it assigns was created just before.
QString repeated(const QString &write, bool newRole);
/// A regular expression, extended or of .NET, for the answer with such a refusal; its letters are of any
/// case.
QString passingRefusal(bool newRole);

/// Commands of which each is run only where the one before it worked: "a &&", "b". Empty where a name in them
/// cannot be expressed (base::notExpressed()).
QStringList chained(const QStringList &commands);

/// The grant of a plan as Azure CLI commands for bash, one a line, without comments: the requests that the
/// plan shows. Empty where the plan grants nothing.
QStringList grantSteps(const domain::AccessPlan &plan, const domain::KeyStore &store);
/// The same chained().
QStringList grantCommands(const domain::AccessPlan &plan, const domain::KeyStore &store);

/// The same after the checks of the cloud and the tenant that are signed in, and of the key store. In a
/// subshell, so that it can be pasted: what fails ends the script and not the shell.
QStringList grantScript(const domain::AccessPlan &plan, const domain::KeyStore &store);

} // namespace wording
