// The members of everything in a tenant by name, once for writing and reading alike.
#pragma once

#include "simulator/state/tenant.h"

namespace simulator {

template <typename Visit>
void members(Visit &visit, Registration &one) {
    visit("state", one.state);
    visit("done", one.done);
}

template <typename Visit>
void members(Visit &visit, ResourceGroup &one) {
    visit("name", one.name);
    visit("location", one.location);
}

template <typename Visit>
void members(Visit &visit, Subscription &one) {
    visit("id", one.id);
    visit("name", one.name);
    visit("state", one.state);
    visit("resourceGroups", one.resourceGroups);
    visit("providers", one.providers);
    visit("features", one.features);
    visit("restrictedSizes", one.restrictedSizes);
}

template <typename Visit>
void members(Visit &visit, Principal &one) {
    visit("id", one.id);
    visit("kind", one.kind);
    visit("displayName", one.displayName);
    visit("userPrincipalName", one.userPrincipalName);
    visit("appId", one.appId);
    visit("ownerTenantId", one.ownerTenantId);
    visit("members", one.members);
    visit("accountEnabled", one.accountEnabled);
    visit("isManagedIdentity", one.isManagedIdentity);
}

template <typename Visit>
void members(Visit &visit, ResourceService::Permission &one) {
    visit("id", one.id);
    visit("value", one.value);
}

template <typename Visit>
void members(Visit &visit, ResourceService &one) {
    visit("name", one.name);
    visit("appId", one.appId);
    visit("objectId", one.objectId);
    visit("displayName", one.displayName);
    visit("audience", one.audience);
    visit("names", one.names);
    visit("permissions", one.permissions);
    visit("isInTenant", one.isInTenant);
}

template <typename Visit>
void members(Visit &visit, AppRegistration &one) {
    visit("id", one.id);
    visit("appId", one.appId);
    visit("displayName", one.displayName);
    visit("signInAudience", one.signInAudience);
    visit("redirectUris", one.redirectUris);
    visit("allowsPublicClient", one.allowsPublicClient);
    visit("requiredAccess", one.requiredAccess);
    visit("isForeign", one.isForeign);
}

template <typename Visit>
void members(Visit &visit, RoleDefinition &one) {
    visit("guid", one.guid);
    visit("name", one.name);
    visit("description", one.description);
    visit("builtIn", one.builtIn);
    visit("actions", one.actions);
    visit("notActions", one.notActions);
    visit("dataActions", one.dataActions);
    visit("notDataActions", one.notDataActions);
    visit("assignableScopes", one.assignableScopes);
    visit("createdOn", one.createdOn);
    visit("updatedOn", one.updatedOn);
}

template <typename Visit>
void members(Visit &visit, RoleAssignment &one) {
    visit("guid", one.guid);
    visit("principalId", one.principalId);
    visit("principalType", one.principalType);
    visit("roleGuid", one.roleGuid);
    visit("roleDefinitionId", one.roleDefinitionId);
    visit("scope", one.scope);
    visit("condition", one.condition);
    visit("description", one.description);
    visit("createdBy", one.createdBy);
    visit("createdOn", one.createdOn);
    visit("effectiveFrom", one.effectiveFrom);
}

template <typename Visit>
void members(Visit &visit, DenyAssignment &one) {
    visit("guid", one.guid);
    visit("name", one.name);
    visit("scope", one.scope);
    visit("actions", one.actions);
    visit("dataActions", one.dataActions);
    visit("principalIds", one.principalIds);
}

template <typename Visit>
void members(Visit &visit, ResourceLock &one) {
    visit("scope", one.scope);
    visit("readOnly", one.readOnly);
}

template <typename Visit>
void members(Visit &visit, Timings &one) {
    visit("operation", one.operation);
    visit("refresh", one.refresh);
    visit("snapshot", one.snapshot);
    visit("transfer", one.transfer);
    visit("provisioning", one.provisioning);
    visit("registration", one.registration);
    visit("hsmPropagation", one.hsmPropagation);
    visit("azurePropagation", one.azurePropagation);
    visit("policyPropagation", one.policyPropagation);
    visit("restore", one.restore);
    visit("keyRecovery", one.keyRecovery);
}

template <typename Visit>
void resourceMembers(Visit &visit, Resource &one) {
    visit("type", one.type);
    visit("subscriptionId", one.subscriptionId);
    visit("resourceGroup", one.resourceGroup);
    visit("name", one.name);
    visit("location", one.location);
    visit("tags", one.tags);
    visit("created", one.created);
    visit("changed", one.changed);
}

template <typename Visit>
void members(Visit &visit, VirtualMachine &one) {
    resourceMembers(visit, one);
    visit("size", one.size);
    visit("osType", one.osType);
    visit("securityType", one.securityType);
    visit("securityEncryptionType", one.securityEncryptionType);
    visit("confidentialSetId", one.confidentialSetId);
    visit("uniqueId", one.uniqueId);
    visit("powerState", one.powerState);
    visit("provisioningState", one.provisioningState);
    visit("osDiskName", one.osDiskName);
}

template <typename Visit>
void members(Visit &visit, Disk &one) {
    resourceMembers(visit, one);
    visit("osType", one.osType);
    visit("securityType", one.securityType);
    visit("securityEncryptionType", one.securityEncryptionType);
    visit("confidentialSetId", one.confidentialSetId);
}

template <typename Visit>
void members(Visit &visit, DiskOperation &one) {
    visit("id", one.id);
    visit("resourceId", one.resourceId);
    visit("started", one.started);
    visit("ends", one.ends);
}

template <typename Visit>
void members(Visit &visit, DiskEncryptionSet &one) {
    resourceMembers(visit, one);
    visit("encryptionType", one.encryptionType);
    visit("keyUrl", one.keyUrl);
    visit("sourceVaultId", one.sourceVaultId);
    visit("principalId", one.principalId);
    visit("rotatesKey", one.rotatesKey);
}

template <typename Visit>
void members(Visit &visit, KeyVersion &one) {
    visit("id", one.id);
    visit("created", one.created);
    visit("enabled", one.enabled);
    visit("changed", one.changed);
}

template <typename Visit>
void members(Visit &visit, Key &one) {
    visit("name", one.name);
    visit("type", one.type);
    visit("size", one.size);
    visit("exportable", one.exportable);
    visit("hasReleasePolicy", one.hasReleasePolicy);
    visit("notBefore", one.notBefore);
    visit("expires", one.expires);
    visit("stopsBackupWhenExpired", one.stopsBackupWhenExpired);
    visit("operations", one.operations);
    visit("tags", one.tags);
    visit("deleted", one.deleted);
    visit("visibleFrom", one.visibleFrom);
    visit("releasePolicy", one.releasePolicy);
    visit("versions", one.versions);
}

template <typename Visit>
void members(Visit &visit, KeyBackup &one) {
    visit("key", one.key);
    visit("place", one.place);
}

template <typename Visit>
void members(Visit &visit, AccessPolicy &one) {
    visit("tenantId", one.tenantId);
    visit("objectId", one.objectId);
    visit("applicationId", one.applicationId);
    visit("keys", one.keys);
    visit("secrets", one.secrets);
    visit("certificates", one.certificates);
    visit("storage", one.storage);
    visit("keysBefore", one.keysBefore);
    visit("effectiveFrom", one.effectiveFrom);
}

template <typename Visit>
void members(Visit &visit, NetworkRules &one) {
    visit("denyByDefault", one.denyByDefault);
    visit("trustedServices", one.trustedServices);
    visit("publicAccess", one.publicAccess);
    visit("securedByPerimeter", one.securedByPerimeter);
    visit("allowedAddresses", one.allowedAddresses);
}

template <typename Visit>
void members(Visit &visit, KeyStore &one) {
    resourceMembers(visit, one);
    visit("isManagedHsm", one.isManagedHsm);
    visit("host", one.host);
    visit("sku", one.sku);
    visit("usesAzureRbac", one.usesAzureRbac);
    visit("purgeProtection", one.purgeProtection);
    visit("retentionDays", one.retentionDays);
    visit("activationStatus", one.activationStatus);
    visit("initialAdminId", one.initialAdminId);
    visit("securityDomain", one.securityDomain);
    visit("network", one.network);
    visit("keys", one.keys);
    visit("deletedKeys", one.deletedKeys);
    visit("accessPolicies", one.accessPolicies);
    visit("localRoles", one.localRoles);
    visit("localAssignments", one.localAssignments);
}

template <typename Visit>
void members(Visit &visit, BackupPolicy &one) {
    visit("name", one.name);
    visit("properties", one.properties);
}

template <typename Visit>
void members(Visit &visit, RecoveryPoint &one) {
    visit("id", one.id);
    visit("time", one.time);
    visit("inVault", one.inVault);
    visit("snapshotEnds", one.snapshotEnds);
    visit("hasSnapshot", one.hasSnapshot);
    visit("archive", one.archive);
    visit("securityType", one.securityType);
    visit("size", one.size);
    visit("osType", one.osType);
    visit("setId", one.setId);
    visit("keyUrl", one.keyUrl);
    visit("keyStoreType", one.keyStoreType);
    visit("keyCopy", one.keyCopy);
}

template <typename Visit>
void members(Visit &visit, ProtectedItem &one) {
    visit("vmId", one.vmId);
    visit("vmGroup", one.vmGroup);
    visit("vmName", one.vmName);
    visit("policyName", one.policyName);
    visit("state", one.state);
    visit("dataId", one.dataId);
    visit("lastBackupStatus", one.lastBackupStatus);
    visit("lastBackup", one.lastBackup);
    visit("deleted", one.deleted);
    visit("extendedProperties", one.extendedProperties);
    visit("points", one.points);
}

template <typename Visit>
void members(Visit &visit, RestoreOrder &one) {
    visit("kind", one.kind);
    visit("pointId", one.pointId);
    visit("targetVmId", one.targetVmId);
    visit("targetGroupId", one.targetGroupId);
    visit("storageAccountId", one.storageAccountId);
    visit("networkId", one.networkId);
    visit("subnetId", one.subnetId);
    visit("setId", one.setId);
    visit("prefersVaultTier", one.prefersVaultTier);
}

template <typename Visit>
void members(Visit &visit, RestoreFinding &one) {
    visit("code", one.code);
    visit("message", one.message);
    visit("recommendations", one.recommendations);
}

template <typename Visit>
void members(Visit &visit, StoredBlob &one) {
    visit("container", one.container);
    visit("name", one.name);
    visit("created", one.created);
    visit("seed", one.seed);
    visit("keyStoreType", one.keyStoreType);
    visit("size", one.size);
    visit("sha256", one.sha256);
}

template <typename Visit>
void members(Visit &visit, StorageAccount &one) {
    resourceMembers(visit, one);
    visit("kind", one.kind);
    visit("sku", one.sku);
    visit("sharedKeyAccess", one.sharedKeyAccess);
    visit("hierarchical", one.hierarchical);
    visit("network", one.network);
    visit("blobs", one.blobs);
}

template <typename Visit>
void members(Visit &visit, Subnet &one) {
    visit("name", one.name);
    visit("addressPrefix", one.addressPrefix);
}

template <typename Visit>
void members(Visit &visit, VirtualNetwork &one) {
    resourceMembers(visit, one);
    visit("subnets", one.subnets);
}

template <typename Visit>
void members(Visit &visit, Work &one) {
    visit("operationId", one.operationId);
    visit("jobId", one.jobId);
    visit("kind", one.kind);
    visit("status", one.status);
    visit("vmId", one.vmId);
    visit("vmGroup", one.vmGroup);
    visit("vmName", one.vmName);
    visit("policyName", one.policyName);
    visit("activityId", one.activityId);
    visit("started", one.started);
    visit("snapshotEnds", one.snapshotEnds);
    visit("ends", one.ends);
    visit("operationEnds", one.operationEnds);
    visit("pointExpires", one.pointExpires);
    visit("extendedProperties", one.extendedProperties);
    visit("errorNumber", one.errorNumber);
    visit("errorCode", one.errorCode);
    visit("errorMessage", one.errorMessage);
    visit("recommendations", one.recommendations);
    visit("restore", one.restore);
    visit("blobContainer", one.blobContainer);
    visit("blobName", one.blobName);
    visit("findings", one.findings);
}

template <typename Visit>
void members(Visit &visit, RecoveryVault &one) {
    resourceMembers(visit, one);
    visit("redundancy", one.redundancy);
    visit("skuName", one.skuName);
    visit("skuTier", one.skuTier);
    visit("identity", one.identity);
    visit("ready", one.ready);
    visit("policies", one.policies);
    visit("items", one.items);
    visit("work", one.work);
}

/// Without what is about this run only: disturbances, decisions, the count of changes.
template <typename Visit>
void members(Visit &visit, Tenant &one) {
    visit("id", one.id);
    visit("name", one.name);
    visit("domain", one.domain);
    visit("callerId", one.callerId);
    visit("callerAddress", one.callerAddress);
    visit("clientId", one.clientId);
    visit("graphRights", one.graphRights);
    visit("timings", one.timings);
    visit("subscriptions", one.subscriptions);
    visit("principals", one.principals);
    visit("creatableApplications", one.creatableApplications);
    visit("services", one.services);
    visit("registrations", one.registrations);
    visit("roles", one.roles);
    visit("assignments", one.assignments);
    visit("denyAssignments", one.denyAssignments);
    visit("locks", one.locks);
    visit("virtualMachines", one.virtualMachines);
    visit("disks", one.disks);
    visit("diskOperations", one.diskOperations);
    visit("encryptionSets", one.encryptionSets);
    visit("keyStores", one.keyStores);
    visit("recoveryVaults", one.recoveryVaults);
    visit("storageAccounts", one.storageAccounts);
    visit("virtualNetworks", one.virtualNetworks);
    visit("keyBackups", one.keyBackups);
}

} // namespace simulator
