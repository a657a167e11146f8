#include "domain/principalstanding.h"

#include "base/text.h"
#include "domain/azurecloud.h"

namespace domain {

bool isAzureBackupName(const QString &displayName) {
    return backupServiceNames().contains(displayName.simplified(), Qt::CaseInsensitive);
}

PrincipalStanding principalStanding(
    const Environment &environment, const QString &objectId, bool appIdDocumented) {
    const Principal *principal = environment.principal(objectId);
    if (!principal) {
        return PrincipalStanding::Unchecked;
    }
    switch (principal->type) {
    case PrincipalType::ServicePrincipal:
        break;
    case PrincipalType::User:
    case PrincipalType::Group:
    case PrincipalType::Application:
    case PrincipalType::Device:
        return PrincipalStanding::NotAServicePrincipal;
    case PrincipalType::Unknown:
        return PrincipalStanding::Unchecked;
    }
    if (backupManagementServiceAppIds().contains(principal->appId, Qt::CaseInsensitive)) {
        return PrincipalStanding::AzureBackup;
    }
    if (isAzureBackupName(principal->displayName)) {
        return appIdDocumented ? PrincipalStanding::Namesake : PrincipalStanding::ByNameOnly;
    }
    return PrincipalStanding::OtherApplication;
}

PrincipalStanding principalStanding(const Environment &environment, const Choices &choices) {
    return principalStanding(environment, choices.principalId, choices.signedIn.backupAppIdDocumented);
}

bool needsConfirmation(PrincipalStanding standing) {
    return standing != PrincipalStanding::AzureBackup;
}

} // namespace domain
