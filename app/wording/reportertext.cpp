#include "wording/reportertext.h"

#include "wording/text.h"

#include <algorithm>
#include <array>

namespace wording {

namespace {

enum class Reporter {
    Backup,
    ManagedHsm,
    KeyStoreByHost,
    KeyVaultResource,
    AccessControl,
    Directory,
    Compute
};

struct ReporterOf {
    const char *operation; ///< what base::Error::operation begins with
    Reporter reporter;
};

constexpr std::array reporters{
    ReporterOf{"hsm/", Reporter::ManagedHsm},
    ReporterOf{"keys/", Reporter::KeyStoreByHost},
    ReporterOf{"vaults/", Reporter::KeyVaultResource},
    ReporterOf{"accessPolicies/", Reporter::KeyVaultResource},
    ReporterOf{"managedHSMs/", Reporter::KeyVaultResource},
    ReporterOf{"roleAssignments/", Reporter::AccessControl},
    ReporterOf{"roleDefinitions/", Reporter::AccessControl},
    ReporterOf{"denyAssignments/", Reporter::AccessControl},
    ReporterOf{"permissions/", Reporter::AccessControl},
    ReporterOf{"servicePrincipals/", Reporter::Directory},
    ReporterOf{"directoryObjects/", Reporter::Directory},
    ReporterOf{"principals/", Reporter::Directory},
    ReporterOf{"virtualMachines/", Reporter::Compute},
    ReporterOf{"disks/", Reporter::Compute},
    ReporterOf{"diskEncryptionSets/", Reporter::Compute},
    ReporterOf{"protectedItems/", Reporter::Backup},
    ReporterOf{"backup", Reporter::Backup},
    ReporterOf{"protection/", Reporter::Backup},
    ReporterOf{"refreshContainers/", Reporter::Backup},
    ReporterOf{"recovery", Reporter::Backup},
};

/// What Azure Resource Manager refuses itself, before the service sees it (contract 17.2).
constexpr std::array resourceManagerCodes{u"AuthorizationFailed", u"LinkedAuthorizationFailed",
    u"DenyAssignmentAuthorizationFailed", u"ScopeLocked", u"ReadOnlyDisabledSubscription",
    u"RequestDisallowedByPolicy", u"RequestDisallowedByAzure", u"SubscriptionNotFound",
    u"ResourceGroupNotFound", u"SubscriptionRequestsThrottled"};

bool isOnHsm(const base::Error &error) {
    return error.target.section(QLatin1Char('/'), 0, 0)
        .contains(QLatin1String(".managedhsm."), Qt::CaseInsensitive);
}

QString serviceHeading(const base::Error &error) {
    if (error.code.isEmpty()) { // no service of Azure answers without one
        return Text::tr("What was answered, by Azure or by a proxy in between");
    }
    const bool isResourceManagers = std::any_of(resourceManagerCodes.begin(), resourceManagerCodes.end(),
        [&error](const char16_t *code) { return error.hasCode(code); });
    if (isResourceManagers && !isOnHsm(error)) {
        return Text::tr("What Azure Resource Manager reports");
    }
    for (const ReporterOf &one : reporters) {
        if (!error.operation.startsWith(QLatin1String(one.operation), Qt::CaseInsensitive)) {
            continue;
        }
        switch (one.reporter) {
        case Reporter::Backup:
            return Text::tr("What Azure Backup reports");
        case Reporter::ManagedHsm:
            return Text::tr("What the Managed HSM reports");
        case Reporter::KeyStoreByHost:
            return isOnHsm(error) ? Text::tr("What the Managed HSM reports")
                                  : Text::tr("What the Key Vault reports");
        case Reporter::KeyVaultResource:
            return Text::tr("What Azure Key Vault reports");
        case Reporter::AccessControl:
            return isOnHsm(error) ? Text::tr("What the Managed HSM reports")
                                  : Text::tr("What Azure RBAC reports");
        case Reporter::Directory:
            return Text::tr("What Microsoft Entra ID reports");
        case Reporter::Compute:
            return Text::tr("What Azure Compute reports");
        }
    }
    return Text::tr("What Azure reports");
}

} // namespace

QString reporterHeading(const domain::RunFailure &failure) {
    if (failure.job || failure.isKeyAccess) {
        return Text::tr("What Azure Backup reports");
    }
    switch (failure.error.kind) {
    case base::ErrorKind::Network:
    case base::ErrorKind::Timeout:
        return Text::tr("What happened on the way to Azure");
    case base::ErrorKind::Local:
    case base::ErrorKind::Cancelled:
        return Text::tr("What this program reports");
    case base::ErrorKind::SignInRequired:
    case base::ErrorKind::ClaimsChallenge:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Throttled:
    case base::ErrorKind::Rejected:
    case base::ErrorKind::BadResponse:
        break;
    }
    return serviceHeading(failure.error);
}

} // namespace wording
