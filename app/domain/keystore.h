#pragma once

#include "domain/resourceid.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace domain {

enum class KeyStoreKind { KeyVault, ManagedHsm };

/// Which system decides who may use a key. Never mixed: a grant in another system does nothing.
enum class PermissionModel {
    AccessPolicies, ///< Key Vault, enableRbacAuthorization false, null or absent (contract 7.1)
    AzureRbac, ///< Key Vault with enableRbacAuthorization (contract 8)
    LocalRbac, ///< Managed HSM local RBAC, enforced by the HSM (contract 9)
};

/// "https://{host}/keys/{name}/{version}" (contract 10).
struct KeyIdentifier {
    QString host; ///< lower case
    QString name;
    QString version; ///< may be empty

    bool isEmpty() const { return name.isEmpty(); }
    QString text() const; ///< the URL
    /// Empty result for anything that is not an https key URL without port or user info.
    static std::optional<KeyIdentifier> parse(const QString &url);
    friend bool operator==(const KeyIdentifier &a, const KeyIdentifier &b) = default;
};

/// Whether Azure Backup gets through the network rules of a key store.
enum class Passage {
    Open,
    AsTrustedService,
    ByPerimeter, ///< a network security perimeter decides
    Closed,
    NotKnown, ///< not told, or in words that are not known
};

/// networkAcls and publicNetworkAccess (contract 7.1). A member without a value was not told, or in a word
/// that is not known: what the service leaves out because it is open has a value.
struct NetworkRules {
    std::optional<bool> publicNetworkAccess;
    /// "SecuredByPerimeter": only rules of a network security perimeter let anybody in; trusted services do
    /// not pass by themselves.
    bool securedByPerimeter = false;
    std::optional<bool> allowByDefault;
    std::optional<bool> trustedServicesBypass; ///< "AzureServices": Azure Backup may pass
    QStringList ipRules;
    QStringList virtualNetworkRules;
    QStringList unknownWords; ///< what was told in a word that is not known: "publicNetworkAccess: …"

    static NetworkRules open();
    bool isOpen() const { return passage() == Passage::Open; }
    Passage passage() const;
    QStringList notTold() const; ///< by Azure's names; empty where passage() is known
};

/// One entry of a Key Vault's access policies (contract 7.2).
struct AccessPolicy {
    QString tenantId;
    QString objectId;
    QString applicationId; ///< set: a compound identity, which is not a grant to the principal itself
    QStringList keys;
    QStringList secrets;
    QStringList certificates;
    QStringList storage;
    bool keysRead = true; ///< false: the entry was told without its permissions on keys

    /// A grant to this principal itself: not one that counts only together with an application.
    bool isOwnOf(const QString &principalId) const;

    /// Permissions on keys that are not known by the contract's vocabulary, for a reader; empty where all
    /// that it grants is known.
    QString notUnderstood() const;
};

/// Whether a resource serves in this provisioning state (contract 7.4): what is being made, deleted or
/// restored, or has failed, may not. Empty: not told by every list, and no sign of trouble.
bool isServingState(const QString &provisioningState);

/// A Key Vault or Managed HSM. Where its ARM resource cannot be read, `id` is empty and only `kind`, `name`
/// and `uri` (from the key URL) are known.
struct KeyStore {
    KeyStoreKind kind = KeyStoreKind::KeyVault;
    ResourceId id;
    QString name;
    QUrl uri; ///< vaultUri or hsmUri, without trailing slash
    QString tenantId;
    QString location;
    QString sku; ///< "premium", "Standard_B1"
    PermissionModel permissionModel = PermissionModel::LocalRbac;
    std::optional<bool> softDelete;
    std::optional<int> softDeleteRetentionDays;
    std::optional<bool> purgeProtection;
    NetworkRules network;
    QString activationStatus; ///< Managed HSM: "Active", "NotActivated", … (contract 7.4)
    QString activationMessage;
    QString provisioningState;
    std::vector<AccessPolicy> accessPolicies; ///< only where permissionModel is AccessPolicies
    bool resourceRead = false; ///< false: everything but kind, name and uri is unknown
    bool isDisputed = false; ///< files tell different states of it, so that none counts

    bool isServing() const { return isServingState(provisioningState); }
    /// The principal's own entry of the access policies; nullopt: it has none.
    std::optional<AccessPolicy> policyOf(const QString &principalId) const;
    /// Members of the resource that decide whether backup works and were not told, or in words that are not
    /// known; by Azure's names. Empty where the resource as such was not read.
    QStringList notTold() const;
};

/// A key and its attributes, never its material (contract 10).
struct Key {
    KeyIdentifier id;
    QString type; ///< kty: "RSA-HSM"
    std::optional<bool> enabled;
    QDateTime notBefore;
    QDateTime expires;
    std::optional<bool> exportable;
    std::optional<bool> hasReleasePolicy;
    QString recoveryLevel;
    QStringList operations;
    bool attributesRead = false; ///< false: only the id is known
    bool isDisputed = false; ///< files tell different states of it, so that none counts
    /// SHA-256 in hexadecimal over the type and the public members of this version: the same for the same
    /// key, wherever it is. Empty: not told.
    QString publicFingerprint{};
};

} // namespace domain
