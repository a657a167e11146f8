#include "domain/backupservice.h"

#include "base/text.h"
#include "domain/azurecloud.h"

#include <algorithm>

namespace domain {

namespace {

bool hasBackupName(const Principal &principal) {
    const QString name = principal.displayName.simplified();
    const bool mayBeService
        = principal.type == PrincipalType::ServicePrincipal || principal.type == PrincipalType::Unknown;
    return mayBeService && backupServiceNames().contains(name, Qt::CaseInsensitive);
}

/// Of which application it is, was not told.
bool mayBeBackup(const Principal &principal) {
    const bool lacksApplication = principal.isExplained && principal.type == PrincipalType::ServicePrincipal
        && !base::isGuid(principal.appId);
    return lacksApplication || (hasBackupName(principal) && !base::isGuid(principal.appId));
}

/// The directory was asked for the application, or listed completely, and nothing else is told of it.
bool wasAskedFor(const AccessIndex &index, const QStringList &appIds) {
    const std::vector<ScopeRead> &coverage = index.environment().coverage;
    return std::any_of(coverage.begin(), coverage.end(), [&appIds](const ScopeRead &read) {
        return read.kind == ReadKind::Principals && read.outcome == ReadOutcome::Read
            && (read.principalFilter.isEmpty() || appIds.contains(read.principalFilter, Qt::CaseInsensitive));
    });
}

bool isDocumentedEverywhere(const Environment &environment) {
    return std::all_of(environment.keyStores.begin(), environment.keyStores.end(),
        [](const KeyStore &store) { return isBackupApplicationDocumented(store.uri.host()); });
}

BackupService serviceOf(const AccessIndex &index, const QString &objectId, BackupServiceProof proof) {
    const Principal *principal = index.principal(objectId);
    const std::optional<bool> enabled = principal ? principal->accountEnabled : std::nullopt;
    if (!enabled) {
        const bool isVouchedFor
            = proof == BackupServiceProof::Named && !(principal && principal->isExplained);
        return {objectId, proof, isVouchedFor ? Truth::Yes : Truth::Unknown};
    }
    return {objectId, proof, *enabled ? Truth::Yes : Truth::No};
}

QStringList documentedServices(const AccessIndex &index) {
    QStringList ids;
    for (const QString &appId : backupManagementServiceAppIds()) {
        for (const Principal *principal : index.principalsOfApplication(appId)) {
            ids.append(principal->objectId);
        }
    }
    return ids;
}

/// A row says that the id is of another kind, or a disk encryption set works as it.
bool isToldToBeOther(const Environment &environment, const QString &id) {
    const auto isOther = [&id](const RoleAssignment &row) {
        const PrincipalType type = principalTypeOf(row.principalType);
        return base::sameText(row.principalId, id) && type != PrincipalType::Unknown
            && type != PrincipalType::ServicePrincipal;
    };
    const auto tells = [&isOther](const RoleBook &book) {
        return std::any_of(book.assignments.begin(), book.assignments.end(), isOther);
    };
    const auto denies = [&id](const DenyAssignment &deny) {
        const PrincipalType type = principalTypeOf(deny.principalTypes.value(id.toLower()));
        return type != PrincipalType::Unknown && type != PrincipalType::ServicePrincipal;
    };
    const std::vector<DenyAssignment> &denied = environment.azureRoles.denyAssignments;
    return tells(environment.azureRoles)
        || std::any_of(environment.hsmRoles.begin(), environment.hsmRoles.end(), tells)
        || std::any_of(denied.begin(), denied.end(), denies)
        || std::any_of(environment.diskEncryptionSets.begin(), environment.diskEncryptionSets.end(),
            [&id](
                const DiskEncryptionSet &set) { return set.identities().contains(id, Qt::CaseInsensitive); });
}

} // namespace

bool isBackupApplicationDocumented(const QString &host) {
    const AzureCloud *cloud = azureCloudNaming(host);
    return cloud && !cloud->backupAppId.isEmpty();
}

BackupServices backupServices(const AccessIndex &index) {
    const Environment &environment = index.environment();
    BackupServices services;
    const std::optional<NamedService> named = namedBackupService(index, environment.namedBackupService);
    if (named && !named->isOther && !named->objectId.isEmpty()) {
        services.found.push_back(serviceOf(index, named->objectId, BackupServiceProof::Named));
        return services;
    }
    for (const QString &objectId : documentedServices(index)) {
        services.found.push_back(serviceOf(index, objectId, BackupServiceProof::ApplicationId));
    }
    if (!services.found.empty()) {
        return services;
    }
    if (isDocumentedEverywhere(environment)) {
        services.isMissing = wasAskedFor(index, backupManagementServiceAppIds())
            && std::none_of(environment.principals.begin(), environment.principals.end(), mayBeBackup);
        return services;
    }
    QString only;
    for (const Principal &principal : environment.principals) {
        if (hasBackupName(principal) && !principal.objectId.isEmpty()) {
            ++services.ofItsName;
            only = principal.objectId;
        }
    }
    if (services.ofItsName == 1) {
        services.found.push_back(serviceOf(index, only, BackupServiceProof::Name));
    }
    return services;
}

QStringList backupServiceIds(const AccessIndex &index) {
    QStringList ids;
    for (const BackupService &service : backupServices(index).found) {
        ids.append(service.objectId);
    }
    return ids;
}

std::optional<NamedService> namedBackupService(const AccessIndex &index, const QString &text) {
    const QString id = text.trimmed();
    if (!base::isGuid(id)) {
        return std::nullopt;
    }
    const Principal *principal = index.principal(id);
    if (!principal) {
        const std::vector<const Principal *> meant = index.principalsOfApplication(id);
        principal = meant.size() == 1 ? meant.front() : nullptr;
    }
    const QString objectId = principal && !principal->objectId.isEmpty() ? principal->objectId : id.toLower();
    const QStringList documented = documentedServices(index);
    const bool isAnother = isToldToBeOther(index.environment(), objectId)
        || (!documented.isEmpty() && !documented.contains(objectId, Qt::CaseInsensitive));
    if (!principal || principal->objectId.isEmpty()) {
        const bool isApplication = backupManagementServiceAppIds().contains(id, Qt::CaseInsensitive);
        return NamedService{isApplication ? QString() : objectId, isApplication || isAnother};
    }
    const bool isService
        = principal->type == PrincipalType::ServicePrincipal || principal->type == PrincipalType::Unknown;
    const bool knownApplication = principal->appId.isEmpty()
        || backupManagementServiceAppIds().contains(principal->appId, Qt::CaseInsensitive);
    const bool isOther
        = isAnother || !isService || (!knownApplication && isDocumentedEverywhere(index.environment()));
    return NamedService{isService ? principal->objectId : QString(), isOther};
}

} // namespace domain
