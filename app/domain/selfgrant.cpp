#include "domain/selfgrant.h"

#include "base/text.h"
#include "domain/reviewactions.h"

namespace domain {

namespace {

/// Collects the ways of one principal to one key.
class Ways {
public:
    Ways(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
        const QString &principalId, Detail detail)
        : m_lookup(lookup),
          m_store(store),
          m_keyName(keyName),
          m_principalId(principalId),
          m_detail(detail) { }

    void throughAzure(SelfGrantKind kind, const ResourceId &target, const QStringList &actions,
        ActsAt actsAt = ActsAt::Target) {
        const std::vector<ResourceId> asked{vaultKeyId(m_store.id, m_keyName), m_store.id};
        take(kind, evaluateActions(m_lookup, target, asked, m_principalId, actions, m_detail, actsAt));
    }
    void throughHsm(SelfGrantKind kind, ReviewAction action, const QString &keyName) {
        const QStringList rights{reviewRight(PermissionModel::LocalRbac, action)};
        take(kind, evaluateRights(m_lookup, m_store, keyName, m_principalId, rights, m_detail));
    }
    std::vector<SelfGrant> found() { return std::move(m_found); }

private:
    void take(SelfGrantKind kind, RightsVerdict verdict) {
        if (verdict.truth != Truth::No) {
            m_found.push_back({kind, m_principalId, verdict.truth, std::move(verdict.rights)});
        }
    }

    const AccessLookup &m_lookup;
    const KeyStore &m_store;
    const QString &m_keyName;
    const QString &m_principalId;
    Detail m_detail;
    std::vector<SelfGrant> m_found;
};

void addVaultWays(Ways &ways, const KeyStore &store, const QString &keyName) {
    switch (effectiveModel(store)) {
    case PermissionModel::AzureRbac:
        ways.throughAzure(SelfGrantKind::AssignRoles, vaultKeyId(store.id, keyName),
            {controlActions::assignRoles}, ActsAt::TargetOrAbove);
        break;
    case PermissionModel::AccessPolicies:
        ways.throughAzure(
            SelfGrantKind::WriteAccessPolicies, store.id, {controlActions::writeAccessPolicies});
        ways.throughAzure(SelfGrantKind::WriteVault, store.id, {controlActions::writeVault});
        break;
    case PermissionModel::LocalRbac:
        return;
    }
    ways.throughAzure(SelfGrantKind::SwitchPermissionModel, store.id,
        {controlActions::writeVault, controlActions::assignRoles});
}

} // namespace

ResourceId deletedStoreId(const KeyStore &store) {
    const QString subscription = store.id.subscriptionId();
    if (subscription.isEmpty()) {
        return ResourceId();
    }
    const bool hsm = store.kind == KeyStoreKind::ManagedHsm;
    const QString region
        = store.location.isEmpty() ? QStringLiteral("-") : base::normalisedRegion(store.location);
    return ResourceId(QStringLiteral("/subscriptions/") + subscription
        + QStringLiteral("/providers/Microsoft.KeyVault/locations/") + region
        + (hsm ? QStringLiteral("/deletedManagedHSMs/") : QStringLiteral("/deletedVaults/")) + store.name);
}

std::vector<SelfGrant> selfGrants(const AccessLookup &lookup, const KeyStore &store, const QString &keyName,
    const QString &principalId, Detail detail) {
    Ways ways(lookup, store, keyName, principalId, detail);
    const bool hsm = store.kind == KeyStoreKind::ManagedHsm;
    if (hsm) {
        ways.throughHsm(SelfGrantKind::AssignHsmRoles, ReviewAction::AssignRoles, keyName);
        ways.throughHsm(SelfGrantKind::DefineHsmRoles, ReviewAction::DefineRoles, QString());
    } else {
        addVaultWays(ways, store, keyName);
    }
    if (store.purgeProtection != true && store.resourceRead) {
        ways.throughAzure(SelfGrantKind::PurgeDeletedStore, deletedStoreId(store),
            {hsm ? controlActions::purgeHsm : controlActions::purgeVault});
    }
    std::vector<SelfGrant> found = ways.found();
    for (SelfGrant &way : found) {
        const bool mayBeProtected = way.kind == SelfGrantKind::PurgeDeletedStore && !store.purgeProtection;
        way.truth = mayBeProtected ? Truth::Unknown : way.truth;
    }
    return found;
}

} // namespace domain
