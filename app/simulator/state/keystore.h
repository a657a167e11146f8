#pragma once

#include "simulator/state/resource.h"
#include "simulator/state/role.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace simulator {

struct KeyVersion {
    QString id; ///< 32 hex digits
    QDateTime created;
    bool enabled = true;
    QDateTime changed{}; ///< invalid: not since it was created
};

struct Key {
    QString name;
    QString type; ///< kty: RSA-HSM, RSA, EC-HSM, oct-HSM
    int size = 3072;
    bool exportable = true;
    bool hasReleasePolicy = true;
    QDateTime notBefore; ///< invalid: always was
    QDateTime expires; ///< invalid: never
    bool stopsBackupWhenExpired = false;
    QStringList operations; ///< key_ops; empty: those of its type
    QJsonObject tags;
    QDateTime deleted; ///< only among the deleted ones
    QDateTime visibleFrom{}; ///< a recovered key answers 404 until then; invalid: it always was there
    QString releasePolicy{}; ///< data of its release policy, base64url; empty: the one of confidential VMs
    std::vector<KeyVersion> versions; ///< oldest first

    bool isVisible(const QDateTime &now) const { return !visibleFrom.isValid() || visibleFrom <= now; }
};

/// What a backup blob stands for.
struct KeyBackup {
    Key key;
    QString place; ///< where it may be restored, see KeyStore::restorePlace()
};

/// One entry of a Key Vault's access policies (contract 7.2).
struct AccessPolicy {
    QString tenantId;
    QString objectId;
    QString applicationId;
    QStringList keys;
    QStringList secrets;
    QStringList certificates;
    QStringList storage;
    QStringList keysBefore; ///< what services still act on until `effectiveFrom`
    QDateTime effectiveFrom;
};

/// networkAcls and publicNetworkAccess (contract 7.1).
struct NetworkRules {
    bool denyByDefault = false;
    bool trustedServices = true; ///< bypass AzureServices
    bool publicAccess = true;
    bool securedByPerimeter = false; ///< nobody gets in but by a rule of the perimeter, which has none here
    QStringList allowedAddresses;
};

/// A Key Vault or a Managed HSM.
struct KeyStore : Resource {
    bool isManagedHsm = false;
    QString host; ///< "name.vault.azure.net"
    QString sku;
    bool usesAzureRbac = false; ///< vaults only
    bool purgeProtection = true;
    int retentionDays = 90;
    QString activationStatus; ///< Managed HSM: Active, NotActivated
    QString initialAdminId;
    QString securityDomain; ///< Managed HSM: equal where they take each other's backups; empty: its own
    NetworkRules network;
    std::vector<Key> keys;
    std::vector<Key> deletedKeys; ///< that can be recovered
    std::vector<AccessPolicy> accessPolicies; ///< vaults only
    std::vector<RoleDefinition>
        localRoles; ///< Managed HSM: custom ones; the built-in ones are the same everywhere
    std::vector<RoleAssignment> localAssignments; ///< Managed HSM

    Key *key(const QString &name);
    const Key *key(const QString &name) const;
    Key *deletedKey(const QString &name);
    QDateTime purgeOf(const Key &deletedKey) const { return deletedKey.deleted.addDays(retentionDays); }
    /// Equal for stores that take each other's backups: vaults of one subscription in one geography, Managed
    /// HSMs with one security domain (contract 10).
    QString restorePlace() const;
};

} // namespace simulator
