// What Azure has and the simulator does not, as far as clients of this kind may ask for it. Added before the
// others, since "keys/{name}/{version}" would take "keys/{name}/rotate" for a version.
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"

namespace simulator {

namespace {

const QList<QByteArray> any{"*"};
const QList<QByteArray> changes{"PUT", "PATCH", "DELETE"};

} // namespace

void addNotSimulatedArm(Router &router) {
    const QString subscription = u"subscriptions/{s}"_s;
    router.addKnown({"GET"}, u"providers"_s);
    router.addKnown({"POST"}, u"batch"_s);
    router.addKnown({"GET"}, subscription + u"/providers"_s);
    router.addKnown({"GET"}, subscription + u"/tagNames"_s);
    router.addKnown({"POST"}, subscription + u"/providers/{namespace}/unregister"_s);
    router.addKnown({"GET"}, subscription + u"/providers/Microsoft.Features/features"_s);
    const QString features = subscription + u"/providers/Microsoft.Features/providers/{namespace}/features"_s;
    router.addKnown({"GET"}, features);
    router.addKnown({"POST"}, features + u"/{feature}/unregister"_s);
    const QString group = subscription + u"/resourceGroups/{rg}"_s;
    router.addKnown(changes, group);
    router.addKnown({"POST"}, group + u"/exportTemplate"_s);
    const QString compute = group + u"/providers/Microsoft.Compute/"_s;
    router.addKnown(changes, compute + u"virtualMachines/{name}"_s);
    router.addKnown({"POST"}, compute + u"virtualMachines/{name}/{action}"_s);
    router.addKnown({"PUT", "PATCH"}, compute + u"disks/{name}"_s);
    router.addKnown({"POST"}, compute + u"disks/{name}/{action}"_s);
    router.addKnown({"PATCH"}, compute + u"diskEncryptionSets/{name}"_s);
    router.addKnown(changes, group + u"/providers/Microsoft.Storage/storageAccounts/{name}"_s);
    router.addKnown(changes, group + u"/providers/Microsoft.Network/virtualNetworks/{name}"_s);
    router.addKnown({"PATCH", "DELETE"}, group + u"/providers/Microsoft.KeyVault/vaults/{name}"_s);
    router.addKnown(changes, group + u"/providers/Microsoft.KeyVault/managedHSMs/{name}"_s);
    router.addKnown({"PATCH", "DELETE"}, vaultPath());
    router.addKnown({"DELETE"}, vaultPath() + u"/backupPolicies/{policy}"_s);
    router.addKnown({"PUT", "PATCH"}, vaultPath() + u"/backupstorageconfig/vaultstorageconfig"_s);
    router.addKnown({"PUT", "PATCH"}, vaultPath() + u"/backupconfig/vaultconfig"_s);
    router.addKnown({"GET", "PUT", "DELETE"}, vaultPath() + u"/backupResourceGuardProxies/{name}"_s);
    for (const QString &action :
        {u"move"_s, u"provisionInstantItemRecovery"_s, u"revokeInstantItemRecovery"_s, u"update"_s}) {
        router.addKnown({"POST"}, itemPath() + u"/recoveryPoints/{point}/"_s + action);
    }
}

void addNotSimulatedKeys(Router &router) {
    const QString key = u"keys/{name}"_s;
    router.addKnown({"GET", "PUT"}, key + u"/rotationpolicy"_s);
    router.addKnown({"POST"}, key + u"/rotate"_s);
    router.addKnown({"GET"}, key + u"/attestation"_s);
    router.addKnown({"GET"}, key + u"/{version}/attestation"_s);
    router.addKnown({"PUT"}, key);
    router.addKnown({"POST"}, key + u"/{version}/{operation}"_s);
    router.addKnown({"POST"}, u"rng"_s);
}

void addNotSimulatedVault(Router &router) {
    for (const QString &kind : {u"secrets"_s, u"certificates"_s, u"storage"_s}) {
        router.addKnown(any, kind + u"/{rest...}"_s);
        router.addKnown(any, u"deleted"_s + kind + u"/{rest...}"_s);
    }
}

void addNotSimulatedHsm(Router &router) {
    for (const QString &kind : {u"backup"_s, u"restore"_s, u"securitydomain"_s, u"settings"_s, u"ekm"_s}) {
        router.addKnown(any, kind + u"/{rest...}"_s);
    }
    router.addKnown({"PUT"}, u"keys/{name}/restore"_s);
}

void addNotSimulatedBlobs(Router &router) {
    router.addKnown({"PUT", "POST", "PATCH"}, u"{container}/{rest...}"_s);
}

void addNotSimulatedGraph(Router &router) {
    router.addKnown(any, u"beta/{rest...}"_s);
    for (const QString &collection : {u"$batch"_s, u"auditLogs"_s, u"directory"_s, u"directoryRoles"_s,
             u"domains"_s, u"identityGovernance"_s, u"oauth2PermissionGrants"_s, u"organization"_s,
             u"policies"_s, u"roleManagement"_s, u"subscribedSkus"_s}) {
        router.addKnown(any, u"v1.0/"_s + collection + u"/{rest...}"_s);
    }
    router.addKnown(any, u"v1.0/me/{property}"_s);
    for (const QString &collection :
        {u"applications"_s, u"directoryObjects"_s, u"groups"_s, u"servicePrincipals"_s, u"users"_s}) {
        router.addKnown({"DELETE"}, u"v1.0/"_s + collection + u"/{id}"_s);
        router.addKnown(any, u"v1.0/"_s + collection + u"/{id}/{property}/{rest...}"_s);
    }
    for (const QString &collection : {u"groups"_s, u"users"_s}) {
        router.addKnown({"POST"}, u"v1.0/"_s + collection);
        router.addKnown({"PATCH"}, u"v1.0/"_s + collection + u"/{id}"_s);
    }
}

void addNotSimulatedLogin(Router &router) {
    for (const QString &path : {u"adminconsent"_s, u"kerberos"_s, u"oauth2/authorize"_s,
             u"oauth2/devicecode"_s, u"saml2"_s, u"v2.0/adminconsent"_s, u"wsfed"_s}) {
        router.addKnown(any, u"{tenant}/"_s + path);
    }
    router.addKnown(any, u"{tenant}/federationmetadata/{rest...}"_s);
    router.addKnown(any, u"common/userrealm/{rest...}"_s);
}

} // namespace simulator
