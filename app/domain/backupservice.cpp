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
    return {objectId, proof, principal && principal->accountEnabled == false};
}

} // namespace

bool isBackupApplicationDocumented(const QString &host) {
    const AzureCloud *cloud = azureCloudNaming(host);
    return cloud && !cloud->backupAppId.isEmpty();
}

BackupServices backupServices(const AccessIndex &index) {
    const Environment &environment = index.environment();
    BackupServices services;
    if (!environment.namedBackupService.isEmpty()) {
        services.found.push_back(serviceOf(index, environment.namedBackupService, BackupServiceProof::Named));
        return services;
    }
    const QStringList appIds = backupManagementServiceAppIds();
    for (const QString &appId : appIds) {
        for (const Principal *principal : index.principalsOfApplication(appId)) {
            services.found.push_back(
                serviceOf(index, principal->objectId, BackupServiceProof::ApplicationId));
        }
    }
    if (!services.found.empty()) {
        return services;
    }
    if (isDocumentedEverywhere(environment)) {
        services.isMissing = wasAskedFor(index, appIds);
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
    if (!principal || principal->objectId.isEmpty()) {
        const bool isApplication = backupManagementServiceAppIds().contains(id, Qt::CaseInsensitive);
        return NamedService{isApplication ? QString() : id.toLower(), isApplication};
    }
    const bool isService
        = principal->type == PrincipalType::ServicePrincipal || principal->type == PrincipalType::Unknown;
    const bool knownApplication = principal->appId.isEmpty()
        || backupManagementServiceAppIds().contains(principal->appId, Qt::CaseInsensitive);
    const bool isOther = !isService || (!knownApplication && isDocumentedEverywhere(index.environment()));
    return NamedService{isService ? principal->objectId : QString(), isOther};
}

} // namespace domain
