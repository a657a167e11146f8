#include "domain/recovery/keyuser.h"

#include "base/text.h"
#include "domain/builtinroles.h"
#include "domain/qualification.h"
#include "domain/roletable.h"
#include "domain/scope.h"

namespace domain {

namespace {

/// The smallest built-in role that holds what a service needs (contract 6.4, 8.6, 9.4).
QString serviceRole(PermissionModel model, KeyUser user) {
    const bool isHsm = model == PermissionModel::LocalRbac;
    if (user == KeyUser::Orchestrator) {
        return isHsm ? roles::managedHsmCryptoServiceReleaseUser : roles::keyVaultCryptoServiceReleaseUser;
    }
    return isHsm ? roles::managedHsmCryptoServiceEncryptionUser : roles::keyVaultCryptoServiceEncryptionUser;
}

QString serviceRoleName(PermissionModel model, KeyUser user) {
    const QString store
        = model == PermissionModel::LocalRbac ? QStringLiteral("Managed HSM") : QStringLiteral("Key Vault");
    return store
        + (user == KeyUser::Orchestrator ? QStringLiteral(" Crypto Service Release User")
                                         : QStringLiteral(" Crypto Service Encryption User"));
}

} // namespace

QStringList rightsOfKeyUser(PermissionModel model, KeyUser user) {
    switch (user) {
    case KeyUser::EncryptionSet:
        return setUpRights(model).encryptionSet;
    case KeyUser::Orchestrator:
        return setUpRights(model).orchestrator;
    case KeyUser::AzureBackup:
        break;
    }
    QStringList rights;
    for (const KeyAction action : neededActions(model)) {
        rights.append(rightName(model, action));
    }
    return rights;
}

KeyUserAccess keyUserAccess(const Environment &environment, const KeyStore &store, const QString &keyName,
    KeyUser user, const QString &principalId) {
    KeyUserAccess access;
    access.user = user;
    access.principalId = principalId;
    if (const Principal *principal = environment.principal(principalId)) {
        access.name = principal->displayName;
    }
    access.verdict = evaluateRights(
        environment, store, keyName, principalId, rightsOfKeyUser(effectiveModel(store), user));
    return access;
}

PlannedWrite keyUserWrite(const Environment &environment, const KeyStore &store, const QString &keyName,
    KeyUser user, const QString &principalId) {
    const PermissionModel model = effectiveModel(store);
    PlannedWrite write;
    write.rights = rightsOfKeyUser(model, user);
    if (model == PermissionModel::AccessPolicies) {
        write.kind = WriteKind::AddAccessPolicy;
        write.name = store.name;
        write.scope = store.id.text();
        if (!principalId.isEmpty()) {
            write.rights.clear();
            const RightsVerdict held
                = evaluateRights(environment, store, keyName, principalId, rightsOfKeyUser(model, user));
            for (const RightVerdict &right : held.rights) {
                if (right.evidence.empty()) {
                    write.rights.append(right.right);
                }
            }
        }
    } else {
        write.kind = WriteKind::CreateRoleAssignment;
        write.name = serviceRoleName(model, user);
        write.roleGuid = serviceRole(model, user);
        write.scope = keyScope(store, keyName);
    }
    return principalId.isEmpty() ? write : withPrincipal(write, store, principalId);
}

PlannedWrite withPrincipal(PlannedWrite write, const KeyStore &store, const QString &principalId) {
    write.principalId = principalId;
    if (write.kind == WriteKind::CreateRoleAssignment) {
        // An HSM's scopes are the same on every HSM; an ARM id names the vault already.
        const QString host = store.kind == KeyStoreKind::ManagedHsm ? store.uri.host() : QString();
        write.id = base::nameBasedGuid({host, write.scope, principalId, write.roleGuid});
    }
    return write;
}

} // namespace domain
