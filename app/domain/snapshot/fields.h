#pragma once

#include "domain/snapshot/snapshot.h"

/// The fields of every value in a snapshot, named once: the writer, the reader and the schema all walk this
/// list, so they cannot disagree. `f` is one of those three. always(): text whose absence would say something
/// else, written even where it is empty. later(): what files of older programs lack.
namespace snapshot {

template <typename F>
void describe(F &f, domain::Tenant &v) {
    f("id", v.id);
    f("displayName", v.displayName);
    f("defaultDomain", v.defaultDomain);
}

template <typename F>
void describe(F &f, domain::Subscription &v) {
    f("id", v.id);
    f("name", v.name);
    f("tenantId", v.tenantId);
    f("state", v.state);
    f("previewFeature", v.previewFeature);
}

template <typename F>
void describe(F &f, domain::VirtualMachine &v) {
    f("id", v.id);
    f("name", v.name);
    f("resourceGroup", v.resourceGroup);
    f("subscriptionId", v.subscriptionId);
    f("location", v.location);
    f("size", v.size);
    f("osType", v.osType);
    f("securityType", v.securityType);
    f("securityEncryptionType", v.securityEncryptionType);
    f("diskEncryptionSetId", v.diskEncryptionSetId);
    f("osDiskId", v.osDiskId);
    f("provisioningState", v.provisioningState);
    f("powerState", v.powerState);
}

template <typename F>
void describe(F &f, domain::BackupStatus &v) {
    f("status", v.status);
    f("vaultId", v.vaultId);
    f("policyName", v.policyName);
    f("containerName", v.containerName);
    f("protectedItemName", v.protectedItemName);
    f("errorMessage", v.errorMessage);
}

template <typename F>
void describe(F &f, domain::Disk &v) {
    f("id", v.id);
    f("securityType", v.securityType);
    f("secureVmDiskEncryptionSetId", v.secureVmDiskEncryptionSetId);
}

template <typename F>
void describe(F &f, domain::KeyIdentifier &v) {
    f.always("host", v.host);
    f.always("name", v.name);
    f("version", v.version);
}

template <typename F>
void describe(F &f, domain::AssignedIdentity &v) {
    f("id", v.id);
    f("principalId", v.principalId);
    f("clientId", v.clientId);
}

template <typename F>
void describe(F &f, domain::DiskEncryptionSet &v) {
    f("id", v.id);
    f("name", v.name);
    f("location", v.location);
    f("encryptionType", v.encryptionType);
    f("activeKey", v.activeKey);
    f("sourceVaultId", v.sourceVaultId);
    f("identityType", v.identityType);
    f("identityPrincipalId", v.identityPrincipalId);
    f("identityTenantId", v.identityTenantId);
    f("userAssignedIdentities", v.userAssignedIdentities);
    f("rotationToLatestKeyVersionEnabled", v.rotationToLatestKeyVersionEnabled);
    f("autoKeyRotationErrorCode", v.autoKeyRotationErrorCode);
    f("autoKeyRotationErrorMessage", v.autoKeyRotationErrorMessage);
    f.always("federatedClientId", v.federatedClientId);
    f("provisioningState", v.provisioningState);
}

template <typename F>
void describe(F &f, domain::NetworkRules &v) {
    f("publicNetworkAccess", v.publicNetworkAccess);
    f("securedByPerimeter", v.securedByPerimeter);
    f("allowByDefault", v.allowByDefault);
    f("trustedServicesBypass", v.trustedServicesBypass);
    f("ipRules", v.ipRules);
    f("virtualNetworkRules", v.virtualNetworkRules);
    f("unknownWords", v.unknownWords);
}

template <typename F>
void describe(F &f, domain::AccessPolicy &v) {
    f("tenantId", v.tenantId);
    f.always("objectId", v.objectId);
    f.always("applicationId", v.applicationId);
    f("keys", v.keys);
    f("secrets", v.secrets);
    f("certificates", v.certificates);
    f("storage", v.storage);
    f("keysRead", v.keysRead);
}

template <typename F>
void describe(F &f, domain::KeyStore &v) {
    f("kind", v.kind);
    f("id", v.id);
    f("name", v.name);
    f.always("uri", v.uri);
    f("tenantId", v.tenantId);
    f("location", v.location);
    f("sku", v.sku);
    f("permissionModel", v.permissionModel);
    f("softDelete", v.softDelete);
    f("softDeleteRetentionDays", v.softDeleteRetentionDays);
    f("purgeProtection", v.purgeProtection);
    f("network", v.network);
    f("activationStatus", v.activationStatus);
    f("activationMessage", v.activationMessage);
    f("provisioningState", v.provisioningState);
    f("accessPolicies", v.accessPolicies);
    f("resourceRead", v.resourceRead);
}

template <typename F>
void describe(F &f, domain::Key &v) {
    f("id", v.id);
    f("type", v.type);
    f("enabled", v.enabled);
    f("notBefore", v.notBefore);
    f("expires", v.expires);
    f("exportable", v.exportable);
    f("hasReleasePolicy", v.hasReleasePolicy);
    f("recoveryLevel", v.recoveryLevel);
    f("operations", v.operations);
    f("attributesRead", v.attributesRead);
}

template <typename F>
void describe(F &f, domain::GoneResource &v) {
    f("kind", v.kind);
    f("key", v.key);
    f("id", v.id);
    f("storeKind", v.storeKind);
    f("name", v.name);
    f("isRecoverable", v.isRecoverable);
    f.later("isPurged", v.isPurged);
    f("deletedAt", v.deletedAt);
    f("purgeAt", v.purgeAt);
}

template <typename F>
void describe(F &f, domain::Permission &v) {
    f("actions", v.actions);
    f("notActions", v.notActions);
    f("dataActions", v.dataActions);
    f("notDataActions", v.notDataActions);
    f.always("condition", v.condition);
}

template <typename F>
void describe(F &f, domain::RoleDefinition &v) {
    f("id", v.id);
    f("guid", v.guid);
    f("name", v.name);
    f("description", v.description);
    f("isBuiltIn", v.isBuiltIn);
    f("assignableScopes", v.assignableScopes);
    f("permissions", v.permissions);
}

template <typename F>
void describe(F &f, domain::RoleAssignment &v) {
    f("id", v.id);
    f("guid", v.guid);
    f.always("scope", v.scope);
    f("roleDefinitionId", v.roleDefinitionId);
    f("roleGuid", v.roleGuid);
    f.always("principalId", v.principalId);
    f("principalType", v.principalType);
    f.always("condition", v.condition);
    f("ends", v.ends);
    f("throughGroup", v.throughGroup);
    f("appliesTo", v.appliesTo);
    f("listedFor", v.listedFor);
    f.later("perhapsFor", v.perhapsFor);
}

template <typename F>
void describe(F &f, domain::DenyAssignment &v) {
    f("id", v.id);
    f("name", v.name);
    f.always("scope", v.scope);
    f("doNotApplyToChildScopes", v.doNotApplyToChildScopes);
    f("permissions", v.permissions);
    f("principalIds", v.principalIds);
    f("excludedPrincipalIds", v.excludedPrincipalIds);
    f("principalTypes", v.principalTypes);
    f.always("condition", v.condition);
    f.always("effect", v.effect);
    f("listedFor", v.listedFor);
    f.later("perhapsFor", v.perhapsFor);
}

template <typename F>
void describe(F &f, domain::RoleBook &v) {
    f("definitions", v.definitions);
    f("assignments", v.assignments);
    f("denyAssignments", v.denyAssignments);
    f("disputedRoles", v.disputedRoles);
}

template <typename F>
void describe(F &f, domain::Principal &v) {
    f.always("objectId", v.objectId);
    f("appId", v.appId);
    f("displayName", v.displayName);
    f("type", v.type);
    f("accountEnabled", v.accountEnabled);
    f("appOwnerTenantId", v.appOwnerTenantId);
}

template <typename F>
void describe(F &f, domain::RecoveryServicesVault &v) {
    f("id", v.id);
    f("name", v.name);
    f("location", v.location);
    f("provisioningState", v.provisioningState);
    f("moveState", v.moveState);
    f("publicNetworkAccess", v.publicNetworkAccess);
    f("storageRedundancy", v.storageRedundancy);
    f("immutabilityState", v.immutabilityState);
    f("softDeleteState", v.softDeleteState);
    f("multiUserAuthorization", v.multiUserAuthorization);
}

template <typename F>
void describe(F &f, domain::Retention &v) {
    f("count", v.count);
    f("unit", v.unit);
}

template <typename F>
void describe(F &f, domain::LongRetention &v) {
    f("duration", v.duration);
    f("daysOfMonth", v.daysOfMonth);
    f("daysOfWeek", v.daysOfWeek);
    f("weeksOfMonth", v.weeksOfMonth);
    f("monthsOfYear", v.monthsOfYear);
}

template <typename F>
void describe(F &f, domain::BackupPolicy &v) {
    f("id", v.id);
    f("name", v.name);
    f("isEnhanced", v.isEnhanced);
    f("policyType", v.policyType);
    f("frequency", v.frequency);
    f("hourlyInterval", v.hourlyInterval);
    f("hourlyWindow", v.hourlyWindow);
    f("startTime", v.startTime);
    f("daysOfWeek", v.daysOfWeek);
    f("timeZone", v.timeZone);
    f("instantRestoreDays", v.instantRestoreDays);
    f("daily", v.daily);
    f("weekly", v.weekly);
    f("weeklyDays", v.weeklyDays);
    f("monthly", v.monthly);
    f("yearly", v.yearly);
    f("protectedItemsCount", v.protectedItemsCount);
}

template <typename F>
void describe(F &f, domain::ProtectedItem &v) {
    f("id", v.id);
    f("protectionState", v.protectionState);
    f("protectionStatus", v.protectionStatus);
    f("healthStatus", v.healthStatus);
    f("lastBackupStatus", v.lastBackupStatus);
    f("lastBackupTime", v.lastBackupTime);
    f("lastRecoveryPoint", v.lastRecoveryPoint);
    f("policyId", v.policyId);
    f("policyName", v.policyName);
    f("sourceResourceId", v.sourceResourceId);
    f("isScheduledForDeferredDelete", v.isScheduledForDeferredDelete);
}

template <typename F>
void describe(F &f, domain::TierState &v) {
    f("tier", v.tier);
    f("status", v.status);
}

template <typename F>
void describe(F &f, domain::RecoveryPoint &v) {
    f("id", v.id);
    f("type", v.type);
    f("time", v.time);
    f("tiers", v.tiers);
    f("securityType", v.securityType);
    f("virtualMachineSize", v.virtualMachineSize);
    f("osType", v.osType);
    f("expires", v.expires);
}

template <typename F>
void describe(F &f, domain::ScopeRead &v) {
    f("kind", v.kind);
    f("store", v.store);
    f("scope", v.scope);
    f("outcome", v.outcome);
    f("reason", v.reason);
    f.always("principalFilter", v.principalFilter);
    f("when", v.when);
}

template <typename F>
void describe(F &f, domain::Environment &v) {
    f("tenants", v.tenants);
    f("subscriptions", v.subscriptions);
    f("virtualMachines", v.virtualMachines);
    f("backupStatus", v.backupStatus);
    f("disks", v.disks);
    f("diskEncryptionSets", v.diskEncryptionSets);
    f("keyStores", v.keyStores);
    f("keys", v.keys);
    f("gone", v.gone);
    f("azureRoles", v.azureRoles);
    f("hsmRoles", v.hsmRoles);
    f("principals", v.principals);
    f("recoveryServicesVaults", v.recoveryServicesVaults);
    f("backupPolicies", v.backupPolicies);
    f("protectedItems", v.protectedItems);
    f.later("recoveryPoints", v.recoveryPoints);
    f("coverage", v.coverage);
}

template <typename F>
void describe(F &f, Collector &v) {
    f("userName", v.userName);
    f("userObjectId", v.userObjectId);
}

template <typename F>
void describe(F &f, Snapshot &v) {
    f("takenAt", v.takenAt);
    f("source", v.source);
    f("isSimulated", v.isSimulated);
    f("tenantId", v.tenantId);
    f("collector", v.collector);
    f("toolVersion", v.toolVersion);
    f("usesPseudonyms", v.usesPseudonyms);
    f("environment", v.environment);
}

/// A snapshot as it stands in the file. What tells which backups were read has a list of its own: programs
/// that do not know these words would take them for damage among the others.
struct Written : Snapshot {
    std::vector<domain::ScopeRead> backupCoverage;
};

template <typename F>
void describe(F &f, Written &v) {
    describe(f, static_cast<Snapshot &>(v));
    f.later("backupCoverage", v.backupCoverage);
}

} // namespace snapshot
