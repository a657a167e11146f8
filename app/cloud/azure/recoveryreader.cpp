#include "cloud/azure/recoveryreader.h"

#include "base/text.h"

namespace azure {

namespace {

domain::ResourceId optionalResourceId(const JsonNode &node) {
    return domain::ResourceId(node.optionalString());
}

/// Tier and status come as names, or as numbers up to api-version 2019-05-13.
bool isAnyOf(
    const JsonNode &node, std::initializer_list<QStringView> names, std::initializer_list<int> numbers) {
    if (node.value().isDouble()) {
        const qint64 number = node.integer();
        return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
    }
    const QString text = node.optionalString();
    return std::any_of(
        names.begin(), names.end(), [&text](QStringView name) { return base::sameText(text, name); });
}

std::optional<domain::RecoveryTier> tierOf(const JsonNode &type) {
    if (isAnyOf(type, {u"InstantRP"}, {1})) {
        return domain::RecoveryTier::Snapshot;
    }
    if (isAnyOf(type, {u"HardenedRP"}, {2})) {
        return domain::RecoveryTier::Vault;
    }
    return isAnyOf(type, {u"ArchivedRP"}, {3}) ? std::optional(domain::RecoveryTier::Archive) : std::nullopt;
}

domain::TierStatus tierStatusOf(const JsonNode &status) {
    using domain::TierStatus;
    if (isAnyOf(status, {u"Valid"}, {1})) {
        return TierStatus::Valid;
    }
    if (isAnyOf(status, {u"Invalid"}, {2})) {
        return TierStatus::Invalid;
    }
    if (isAnyOf(status, {u"Deleted"}, {3})) {
        return TierStatus::Deleted;
    }
    if (isAnyOf(status, {u"Disabled"}, {4})) {
        return TierStatus::Disabled;
    }
    return isAnyOf(status, {u"Rehydrated"}, {}) ? TierStatus::Rehydrated : TierStatus::Unknown;
}

domain::ProtectionStatus protectionStatusOf(const QString &text) {
    if (base::sameText(text, u"Protected")) {
        return domain::ProtectionStatus::Protected;
    }
    if (base::sameText(text, u"NotProtected")) {
        return domain::ProtectionStatus::NotProtected;
    }
    if (base::sameText(text, u"Protecting")) {
        return domain::ProtectionStatus::Protecting;
    }
    return base::sameText(text, u"ProtectionFailed") ? domain::ProtectionStatus::ProtectionFailed
                                                     : domain::ProtectionStatus::Unknown;
}

} // namespace

domain::RecoveryServicesVault readRecoveryServicesVault(const JsonNode &node) {
    const JsonNode properties = node["properties"];
    const JsonNode security = properties["securitySettings"];
    domain::RecoveryServicesVault vault;
    vault.id = domain::ResourceId(node["id"].string());
    vault.name = node["name"].string();
    vault.location = node["location"].string();
    vault.provisioningState = properties["provisioningState"].optionalString();
    vault.moveState = properties["moveState"].optionalString();
    vault.publicNetworkAccess = properties["publicNetworkAccess"].optionalString();
    vault.storageRedundancy
        = properties["redundancySettings"]["standardTierStorageRedundancy"].optionalString();
    vault.immutabilityState = security["immutabilitySettings"]["state"].optionalString();
    vault.softDeleteState = security["softDeleteSettings"]["softDeleteState"].optionalString();
    vault.multiUserAuthorization = security["multiUserAuthorization"].optionalString();
    return vault;
}

domain::ProtectedItem readProtectedItem(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::ProtectedItem item;
    item.id = domain::ResourceId(node["id"].string());
    item.protectionState = properties["protectionState"].optionalString();
    item.protectionStatus = properties["protectionStatus"].optionalString();
    item.healthStatus = properties["healthStatus"].optionalString();
    item.lastBackupStatus = properties["lastBackupStatus"].optionalString();
    item.lastBackupTime = properties["lastBackupTime"].optionalTime();
    if (item.lastBackupTime.isValid() && item.lastBackupTime.date().year() <= 2001) {
        item.lastBackupTime = QDateTime();
    }
    item.lastRecoveryPoint = properties["lastRecoveryPoint"].optionalTime();
    item.policyId = optionalResourceId(properties["policyId"]);
    item.policyName = properties["policyName"].optionalString();
    item.sourceResourceId = optionalResourceId(properties["sourceResourceId"]);
    if (item.sourceResourceId.isEmpty()) {
        item.sourceResourceId = optionalResourceId(properties["virtualMachineId"]);
    }
    item.isScheduledForDeferredDelete
        = properties["isScheduledForDeferredDelete"].optionalBool().value_or(false);
    item.deferredDeleteTimeRemaining = properties["deferredDeleteTimeRemaining"].optionalString();
    return item;
}

domain::BackupStatus readBackupStatus(const JsonNode &node) {
    domain::BackupStatus status;
    status.status = protectionStatusOf(node["protectionStatus"].optionalString());
    status.vaultId = optionalResourceId(node["vaultId"]);
    status.policyName = node["policyName"].optionalString();
    status.containerName = node["containerName"].optionalString();
    status.protectedItemName = node["protectedItemName"].optionalString();
    status.errorMessage = node["errorMessage"].optionalString();
    return status;
}

PreValidation readPreValidation(const JsonNode &node) {
    PreValidation result;
    result.succeeded = base::sameText(node["status"].string(), u"Succeeded");
    result.errorCode = node["errorCode"].optionalString();
    result.errorMessage = base::plainText(node["errorMessage"].optionalString());
    result.recommendation = base::plainText(node["recommendation"].optionalString());
    return result;
}

OperationStatus readOperationStatus(const JsonNode &node) {
    const JsonNode properties = node["properties"];
    OperationStatus operation;
    operation.status = node["status"].string();
    operation.jobId = properties["jobId"].optionalString();
    if (operation.jobId.isEmpty()) {
        operation.jobId = properties["jobIds"].strings().value(0);
    }
    operation.errorCode = node["error"]["code"].optionalString();
    operation.errorMessage = base::plainText(node["error"]["message"].optionalString());
    const JsonNode failedJobs = properties["failedJobsError"]; // job id -> text
    const QStringList failedIds = failedJobs.memberNames();
    if (operation.errorMessage.isEmpty() && !failedIds.isEmpty()) {
        operation.jobId = failedIds.first();
        operation.errorMessage = base::plainText(failedJobs.member(failedIds.first()).optionalString());
    }
    return operation;
}

domain::RecoveryPoint readRecoveryPoint(const JsonNode &node) {
    const JsonNode properties = node["properties"].object();
    domain::RecoveryPoint point;
    point.id = domain::ResourceId(node["id"].string());
    point.type = properties["recoveryPointType"].optionalString();
    point.time = properties["recoveryPointTime"].optionalTime();
    point.securityType = properties["securityType"].optionalString();
    point.virtualMachineSize = properties["virtualMachineSize"].optionalString();
    point.osType = properties["osType"].optionalString();
    point.expires = properties["recoveryPointProperties"]["expiryTime"].optionalTime();
    for (const JsonNode &tier : properties["recoveryPointTierDetails"].items()) {
        const std::optional<domain::RecoveryTier> kind = tierOf(tier["type"]);
        if (kind) {
            point.tiers.push_back({*kind, tierStatusOf(tier["status"])});
        }
    }
    return point;
}

bool OperationStatus::isFinal() const {
    return succeeded() || base::sameText(status, u"Failed") || base::sameText(status, u"Canceled")
        || base::sameText(status, u"Cancelled") || base::sameText(status, u"Invalid");
}

bool OperationStatus::succeeded() const {
    return base::sameText(status, u"Succeeded");
}

} // namespace azure
