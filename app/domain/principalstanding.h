#pragma once

#include "domain/choices.h"
#include "domain/environment.h"

namespace domain {

/// What a security principal is to Azure Backup. Only its application id proves it: names are given freely
/// (contract 11).
enum class PrincipalStanding {
    AzureBackup, ///< the directory tells it with an application id of Azure Backup
    ByNameOnly, ///< it has the name, and this cloud's application id is not documented
    Namesake, ///< it has the name, and another application id
    OtherApplication, ///< a service principal of something else
    NotAServicePrincipal, ///< a user, group, device or application object
    Unchecked, ///< the directory did not tell what has this id
};

/// The names that Azure Backup's service principal has in the clouds (contract 11).
bool isAzureBackupName(const QString &displayName);

/// `appIdDocumented`: whether the application id of Azure Backup is known for this cloud. Pure.
PrincipalStanding principalStanding(
    const Environment &environment, const QString &objectId, bool appIdDocumented);

/// Of the principal that is chosen.
PrincipalStanding principalStanding(const Environment &environment, const Choices &choices);

/// A grant to anything that is not proved to be Azure Backup is the user's explicit decision.
bool needsConfirmation(PrincipalStanding standing);

} // namespace domain
