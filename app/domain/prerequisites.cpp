#include "domain/qualification.h"

#include "base/text.h"
#include "domain/accessevaluation.h"
#include "domain/backupstate.h"
#include "domain/builtinroles.h"

#include <algorithm>

namespace domain {

namespace {

using Prerequisites = std::vector<Prerequisite>;

Prerequisite notTold(const QString &of, const QStringList &names) {
    return {PrerequisiteKind::ValueNotTold, Severity::Warning,
        of + QStringLiteral(": ") + names.join(QStringLiteral(", "))};
}

/// A key that expires within this time is worth a word before backups begin to fail.
constexpr int expiryWarningDays = 30;

void checkKey(const Key &key, const QDateTime &now, Prerequisites &found) {
    const auto add = [&found](PrerequisiteKind kind, Severity severity, const QString &detail = QString()) {
        found.push_back({kind, severity, detail});
    };
    // A disabled key breaks backup as a missing grant does. Outside its times a key still unwraps and
    // releases; what Azure Backup does with it is not documented (contract 10).
    if (key.enabled == false) {
        add(PrerequisiteKind::KeyDisabled, Severity::Blocks);
    }
    if (key.attributesRead && !key.enabled) {
        found.push_back(notTold(key.id.name, {QStringLiteral("attributes.enabled")}));
    }
    if (key.expires.isValid() && key.expires <= now) {
        add(PrerequisiteKind::KeyExpired, Severity::Warning, key.expires.toString(Qt::ISODate));
    } else if (key.expires.isValid() && key.expires <= now.addDays(expiryWarningDays)) {
        add(PrerequisiteKind::KeyExpiringSoon, Severity::Warning, key.expires.toString(Qt::ISODate));
    }
    if (key.notBefore.isValid() && key.notBefore > now) {
        add(PrerequisiteKind::KeyNotYetValid, Severity::Warning, key.notBefore.toString(Qt::ISODate));
    }
    // The running VM proves that Compute accepted the key: what looks odd is a warning (contract 16.4).
    if (key.exportable == false) {
        add(PrerequisiteKind::KeyNotExportable, Severity::Warning);
    }
    if (key.hasReleasePolicy == false) {
        add(PrerequisiteKind::KeyWithoutReleasePolicy, Severity::Warning);
    }
    if (!key.type.isEmpty() && !base::sameText(key.type, u"RSA-HSM")) {
        add(PrerequisiteKind::KeyTypeUnusual, Severity::Warning, key.type);
    }
}

/// Azure Backup is a trusted service of Key Vault and of Managed HSM; a perimeter does not ask for that
/// (contract 7.1).
void checkNetwork(const KeyStore &store, Prerequisites &found) {
    switch (store.network.passage()) {
    case Passage::Open:
    case Passage::NotKnown: // told with whatever else is not
        break;
    case Passage::ByPerimeter:
        found.push_back({PrerequisiteKind::NetworkPerimeter, Severity::Warning, store.name});
        break;
    case Passage::Closed:
        found.push_back({PrerequisiteKind::NetworkClosedToBackup, Severity::Warning, store.name});
        break;
    case Passage::AsTrustedService:
        found.push_back({PrerequisiteKind::NetworkRestricted, Severity::Note, store.name});
        break;
    }
}

Prerequisite notServing(const QString &name, const QString &state) {
    return {PrerequisiteKind::NotServing, Severity::Warning, name + QStringLiteral(": ") + state};
}

void checkHsm(const KeyStore &store, Prerequisites &found) {
    if (store.purgeProtection == false) {
        found.push_back({PrerequisiteKind::PurgeProtectionOff, Severity::Warning, store.name});
    }
    if (!store.activationStatus.isEmpty() && !base::sameText(store.activationStatus, u"Active")) {
        const bool isCertain = base::sameText(store.activationStatus, u"NotActivated")
            || base::sameText(store.activationStatus, u"Failed");
        found.push_back({PrerequisiteKind::HsmNotActivated, isCertain ? Severity::Blocks : Severity::Warning,
            store.activationMessage.isEmpty() ? store.activationStatus : store.activationMessage});
    }
}

void checkVault(const KeyStore &store, Prerequisites &found) {
    if (store.purgeProtection == false) {
        found.push_back({PrerequisiteKind::PurgeProtectionOff, Severity::Warning, store.name});
    }
    if (base::sameText(store.sku, u"standard")) {
        found.push_back({PrerequisiteKind::StandardSku, Severity::Warning, store.name});
    }
}

void checkStore(const KeyStore &store, Prerequisites &found) {
    if (!store.resourceRead) {
        return;
    }
    switch (store.kind) {
    case KeyStoreKind::ManagedHsm:
        checkHsm(store, found);
        break;
    case KeyStoreKind::KeyVault:
        checkVault(store, found);
        break;
    }
    if (!store.isServing()) {
        found.push_back(notServing(store.name, store.provisioningState));
    }
    if (store.softDelete == false) {
        found.push_back({PrerequisiteKind::SoftDeleteOff, Severity::Warning, store.name});
    }
    checkNetwork(store, found);
    if (const QStringList names = store.notTold(); !names.isEmpty()) {
        found.push_back(notTold(store.name, names));
    }
}

void checkSet(const DiskEncryptionSet &set, Prerequisites &found) {
    if (!isServingState(set.provisioningState)) {
        found.push_back(notServing(set.name, set.provisioningState));
    }
    if (!set.isKindKnown()) {
        found.push_back(notTold(set.name, {QStringLiteral("encryptionType")}));
    } else if (!set.isConfidential()) {
        found.push_back(
            {PrerequisiteKind::DiskEncryptionSetNotConfidential, Severity::Warning, set.encryptionType});
    }
    if (!set.autoKeyRotationErrorCode.isEmpty() || !set.autoKeyRotationErrorMessage.isEmpty()) {
        const QStringList parts{set.autoKeyRotationErrorCode, set.autoKeyRotationErrorMessage};
        QStringList told;
        for (const QString &part : parts) {
            if (!part.isEmpty()) {
                told.append(part);
            }
        }
        found.push_back(
            {PrerequisiteKind::KeyRotationError, Severity::Warning, told.join(QStringLiteral(": "))});
    }
    // "None" is how the property is cleared.
    if (!set.federatedClientId.isEmpty() && !base::sameText(set.federatedClientId, u"None")) {
        found.push_back({PrerequisiteKind::KeyInOtherTenant, Severity::Warning, set.federatedClientId});
    }
}

} // namespace

SetUpRights setUpRights(PermissionModel model) {
    const auto named = [](const QString &prefix, const QStringList &names) {
        QStringList rights;
        for (const QString &name : names) {
            rights.append(prefix + name);
        }
        return rights;
    };
    const QString wrap = QStringLiteral("wrap/action");
    const QString unwrap = QStringLiteral("unwrap/action");
    const QString release = QStringLiteral("release/action");
    switch (model) {
    case PermissionModel::LocalRbac: {
        const QString keys = QStringLiteral("Microsoft.KeyVault/managedHsm/keys/");
        return {named(keys, {QStringLiteral("read/action"), wrap, unwrap}), named(keys, {release})};
    }
    case PermissionModel::AzureRbac: {
        // Reading a key is using its public part as well, to wrap with it (contract 8.6).
        const QString keys = QStringLiteral("Microsoft.KeyVault/vaults/keys/");
        return {named(keys, {QStringLiteral("read"), unwrap}), named(keys, {release})};
    }
    case PermissionModel::AccessPolicies:
        break;
    }
    return {{QStringLiteral("get"), QStringLiteral("wrapKey"), QStringLiteral("unwrapKey")},
        {QStringLiteral("get"), QStringLiteral("release")}};
}

bool refusesWhateverIsGranted(const Prerequisite &prerequisite) {
    return prerequisite.severity == Severity::Blocks
        || prerequisite.kind == PrerequisiteKind::NetworkClosedToBackup;
}

std::vector<Prerequisite> hindrances(const std::vector<Prerequisite> &prerequisites) {
    Prerequisites found;
    std::copy_if(prerequisites.begin(), prerequisites.end(), std::back_inserter(found),
        [](const Prerequisite &prerequisite) { return effectOf(prerequisite) != Truth::Yes; });
    return found;
}

bool mayExplainRefusal(const Prerequisite &prerequisite) {
    using Kind = PrerequisiteKind;
    return refusesWhateverIsGranted(prerequisite) || prerequisite.kind == Kind::KeyExpired
        || prerequisite.kind == Kind::KeyNotYetValid || prerequisite.kind == Kind::NetworkPerimeter
        || prerequisite.kind == Kind::ValueNotTold || prerequisite.kind == Kind::NotServing;
}

std::vector<Prerequisite> checkKeyState(const Key &key, const QDateTime &now) {
    Prerequisites found;
    checkKey(key, now, found);
    return found;
}

std::vector<Prerequisite> checkStoreState(const KeyStore &store) {
    Prerequisites found;
    checkStore(store, found);
    return found;
}

std::vector<Prerequisite> checkSetState(const DiskEncryptionSet &set) {
    Prerequisites found;
    checkSet(set, found);
    return found;
}

std::optional<Prerequisite> checkPreview(const QString &subscriptionId, const QString &state) {
    if (state.isEmpty() || base::sameText(state, u"Registered")) {
        return std::nullopt;
    }
    return Prerequisite{PrerequisiteKind::PreviewNotRegistered, Severity::Warning, subscriptionId};
}

namespace {

/// Warns only where it is certain that access is missing.
void checkSetUpAccess(const Environment &environment, const DiskEncryptionSet &set, const KeyStore &store,
    const QString &keyName, Prerequisites &found) {
    const SetUpRights rights = setUpRights(effectiveModel(store));
    const auto lacks = [&](const QString &principalId, const QStringList &needed) {
        return !principalId.isEmpty()
            && evaluateRights(environment, store, keyName, principalId, needed).truth == Truth::No;
    };
    // Which of several identities it works as is not told, so that one with access is enough.
    const QStringList identities = set.identities();
    const bool allLack = std::all_of(identities.begin(), identities.end(),
        [&](const QString &identity) { return lacks(identity, rights.encryptionSet); });
    if (set.hasUnknownIdentity()) {
        found.push_back({PrerequisiteKind::IdentityNotJudged, Severity::Note, set.name});
    } else if (!identities.isEmpty() && allLack) {
        found.push_back({PrerequisiteKind::DiskEncryptionSetLacksAccess, Severity::Warning, set.name});
    }
    for (const Principal &principal : environment.principals) {
        if (base::sameText(principal.appId, confidentialVmOrchestratorAppId)
            && lacks(principal.objectId, rights.orchestrator)) {
            found.push_back(
                {PrerequisiteKind::OrchestratorLacksAccess, Severity::Warning, principal.displayName});
        }
    }
}

} // namespace

std::vector<Prerequisite> checkPrerequisites(const Environment &environment, const DiskEncryptionSet &set,
    const KeyStore &store, const Key &key, const QDateTime &now) {
    Prerequisites found;
    checkKey(key, now, found);
    checkStore(store, found);
    checkSet(set, found);
    const QString keyName = key.id.isEmpty() ? set.activeKey.name : key.id.name;
    checkSetUpAccess(environment, set, store, keyName, found);
    return found;
}

} // namespace domain
