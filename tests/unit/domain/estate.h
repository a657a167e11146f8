#pragma once

#include "domain/accessevaluation.h"
#include "domain/builtinroles.h"
#include "domain/environment.h"

#include <QUuid>

/// Small estates to judge: one confidential VM and its key, in each kind of store.
namespace estate {

inline const QString tenant = QStringLiteral("11111111-0000-0000-0000-000000000001");
inline const QString subscription = QStringLiteral("22222222-0000-0000-0000-000000000001");
inline const QString backup = QStringLiteral("aaaaaaaa-0000-0000-0000-000000000001"); // object id
inline const QString backupAppId = QStringLiteral("262044b1-e2ce-469f-a196-69ab7ada62d3");
inline const QString group = QStringLiteral("bbbbbbbb-0000-0000-0000-000000000001");
inline const QString somebody = QStringLiteral("cccccccc-0000-0000-0000-000000000001");
inline const QString setIdentity = QStringLiteral("dddddddd-0000-0000-0000-000000000001");
inline const QString customRole = QStringLiteral("eeeeeeee-0000-0000-0000-000000000001");
inline const QString keyName = QStringLiteral("cvm-key");
inline const QString keyVersion = QStringLiteral("0123456789abcdef0123456789abcdef");
inline const QString hsmHost = QStringLiteral("contoso.managedhsm.azure.net");
inline const QString vaultHost = QStringLiteral("contoso.vault.azure.net");

inline const QString releaseUser = QStringLiteral("21dbd100-6940-42c2-9190-5d6cb909625c");
inline const QString backupUser = QStringLiteral("7b127d3c-77bd-4e3e-bbe0-dbb8971fa7f8");
inline const QString cryptoAuditor = QStringLiteral("2c18b078-7c48-4d3a-af88-5a3a1b3f82b3");

inline domain::ResourceId resource(const QString &tail) {
    return domain::ResourceId(QStringLiteral("/subscriptions/") + subscription
        + QStringLiteral("/resourceGroups/rg1/providers/") + tail);
}

inline domain::ResourceId vaultId() {
    return resource(QStringLiteral("Microsoft.KeyVault/vaults/contoso"));
}

inline QString keyScope(const QString &name = keyName) {
    return vaultId().child(QStringLiteral("keys/") + name).text();
}

inline domain::VirtualMachine virtualMachine() {
    domain::VirtualMachine vm;
    vm.id = resource(QStringLiteral("Microsoft.Compute/virtualMachines/vm1"));
    vm.name = QStringLiteral("vm1");
    vm.resourceGroup = QStringLiteral("rg1");
    vm.subscriptionId = subscription;
    vm.location = QStringLiteral("koreacentral");
    vm.size = QStringLiteral("Standard_DC4as_v6");
    vm.securityType = domain::SecurityType::ConfidentialVm;
    vm.securityEncryptionType = QStringLiteral("DiskWithVMGuestState");
    vm.diskEncryptionSetId = resource(QStringLiteral("Microsoft.Compute/diskEncryptionSets/des1"));
    return vm;
}

inline domain::DiskEncryptionSet diskEncryptionSet(const QString &host) {
    domain::DiskEncryptionSet set;
    set.id = resource(QStringLiteral("Microsoft.Compute/diskEncryptionSets/des1"));
    set.name = QStringLiteral("des1");
    set.encryptionType = QStringLiteral("ConfidentialVmEncryptedWithCustomerKey");
    set.activeKey = {host, keyName, keyVersion};
    set.identityPrincipalId = setIdentity;
    return set;
}

inline domain::Key key(const QString &host, const QString &name = keyName) {
    domain::Key key;
    key.id = {host, name, keyVersion};
    key.type = QStringLiteral("RSA-HSM");
    key.enabled = true;
    key.exportable = true;
    key.hasReleasePolicy = true;
    key.attributesRead = true;
    return key;
}

inline domain::KeyStore hsm() {
    domain::KeyStore store;
    store.kind = domain::KeyStoreKind::ManagedHsm;
    store.id = resource(QStringLiteral("Microsoft.KeyVault/managedHSMs/contoso"));
    store.name = QStringLiteral("contoso");
    store.uri = QUrl(QStringLiteral("https://") + hsmHost);
    store.tenantId = tenant;
    store.permissionModel = domain::PermissionModel::LocalRbac;
    store.purgeProtection = true;
    store.softDelete = true;
    store.activationStatus = QStringLiteral("Active");
    store.network = domain::NetworkRules::open();
    store.resourceRead = true;
    return store;
}

inline domain::KeyStore vault(domain::PermissionModel model) {
    domain::KeyStore store;
    store.kind = domain::KeyStoreKind::KeyVault;
    store.id = vaultId();
    store.name = QStringLiteral("contoso");
    store.uri = QUrl(QStringLiteral("https://") + vaultHost);
    store.tenantId = tenant;
    store.sku = QStringLiteral("premium");
    store.permissionModel = model;
    store.purgeProtection = true;
    store.softDelete = true;
    store.network = domain::NetworkRules::open();
    store.resourceRead = true;
    return store;
}

inline domain::Principal principal(const QString &objectId, domain::PrincipalType type) {
    domain::Principal principal;
    principal.objectId = objectId;
    principal.type = type;
    return principal;
}

inline domain::ScopeRead read(domain::ReadKind kind, const QString &store, const QString &scope,
    domain::ReadOutcome outcome = domain::ReadOutcome::Read, const QString &filter = {}) {
    return {kind, store, scope, outcome, QString(), filter, QDateTime()};
}

inline domain::Environment withKeyIn(const domain::KeyStore &store) {
    domain::Environment environment;
    environment.put(virtualMachine());
    environment.put(diskEncryptionSet(store.uri.host()));
    environment.put(store);
    environment.put(key(store.uri.host()));
    domain::Principal service = principal(backup, domain::PrincipalType::ServicePrincipal);
    service.appId = backupAppId;
    service.displayName = QStringLiteral("Backup Management Service");
    service.accountEnabled = true;
    environment.put(service);
    return environment;
}

/// An HSM whose assignments were read at all three scopes and whose definitions were read.
inline domain::Environment readHsm() {
    domain::Environment environment = withKeyIn(hsm());
    for (const QString &scope :
        {QStringLiteral("/"), QStringLiteral("/keys"), QString(QStringLiteral("/keys/") + keyName)}) {
        environment.put(read(domain::ReadKind::RoleAssignments, hsmHost, scope));
    }
    environment.put(read(domain::ReadKind::RoleDefinitions, hsmHost, QStringLiteral("/")));
    environment.hsmRoles[hsmHost].definitions = domain::builtInHsmRoles();
    return environment;
}

/// A vault with Azure RBAC whose assignments and deny assignments were read at the key.
inline domain::Environment readRbacVault() {
    domain::Environment environment = withKeyIn(vault(domain::PermissionModel::AzureRbac));
    const QString store = vaultId().text().toLower();
    environment.put(
        read(domain::ReadKind::RoleAssignments, store, keyScope(), domain::ReadOutcome::Read, backup));
    environment.put(read(domain::ReadKind::DenyAssignments, store, keyScope()));
    environment.put(read(domain::ReadKind::RoleDefinitions, store, vaultId().text()));
    environment.azureRoles.definitions = domain::builtInKeyVaultRoles();
    return environment;
}

inline domain::Environment readPolicyVault() {
    return withKeyIn(vault(domain::PermissionModel::AccessPolicies));
}

inline domain::RoleAssignment assignment(
    const QString &roleGuid, const QString &scope, const QString &principalId = backup) {
    domain::RoleAssignment assignment;
    assignment.guid
        = QUuid::createUuidV5(QUuid(), scope + roleGuid + principalId).toString(QUuid::WithoutBraces);
    assignment.scope = scope;
    assignment.roleGuid = roleGuid;
    assignment.principalId = principalId;
    assignment.listedFor = {subscription};
    return assignment;
}

inline domain::RoleDefinition role(
    const QString &guid, const QStringList &dataActions, const QStringList &notDataActions = {}) {
    domain::RoleDefinition role;
    role.guid = guid;
    role.name = QStringLiteral("Custom role");
    role.assignableScopes = {QStringLiteral("/")};
    domain::Permission permission;
    permission.dataActions = dataActions;
    permission.notDataActions = notDataActions;
    role.permissions = {permission};
    return role;
}

/// Grants on the HSM (an HSM scope) or in Azure (an ARM id).
inline void grant(domain::Environment &environment, const domain::RoleAssignment &assignment) {
    const bool azure = assignment.scope.startsWith(QLatin1String("/subscriptions"), Qt::CaseInsensitive)
        || assignment.scope.startsWith(QLatin1String("/providers"));
    domain::RoleBook &book = azure ? environment.azureRoles : environment.hsmRoles[hsmHost];
    book.assignments.push_back(assignment);
}

inline domain::AccessPolicy policy(const QStringList &keys, const QString &objectId = backup) {
    domain::AccessPolicy policy;
    policy.tenantId = tenant;
    policy.objectId = objectId;
    policy.keys = keys;
    return policy;
}

/// The verdict for Azure Backup on the estate's key.
inline domain::AccessVerdict verdict(
    const domain::Environment &environment, const QString &principalId = backup) {
    return domain::evaluateAccess(environment, environment.keyStores.front(), keyName, principalId);
}

inline bool hasNearMiss(const domain::AccessVerdict &verdict, domain::NearMissKind kind) {
    for (const domain::NearMiss &miss : verdict.nearMisses) {
        if (miss.kind == kind) {
            return true;
        }
    }
    return false;
}

inline bool hasUncertainty(const domain::AccessVerdict &verdict, domain::UnknownReason reason) {
    for (const domain::ActionVerdict &action : verdict.actions) {
        for (const domain::Uncertainty &uncertainty : action.uncertainties) {
            if (uncertainty.reason == reason) {
                return true;
            }
        }
    }
    return false;
}

} // namespace estate

Q_DECLARE_METATYPE(domain::Truth)
Q_DECLARE_METATYPE(domain::NearMissKind)
Q_DECLARE_METATYPE(domain::ReadOutcome)
Q_DECLARE_METATYPE(domain::UnknownReason)
