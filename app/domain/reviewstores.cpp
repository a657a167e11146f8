#include "domain/reviewrules.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

ReviewFinding aboutPolicy(FindingRule rule, FindingSeverity severity, const KeyStore &store,
    const AccessPolicy &policy, CureKind cure) {
    ReviewFinding finding = aboutStore(rule, severity, store, cure);
    finding.principalId = policy.objectId;
    finding.rights = policy.keys;
    finding.cure.principalId = policy.objectId;
    finding.cure.scopes = {store.id.text()};
    finding.cure.rights = policy.keys;
    return finding;
}

void reviewPolicyAssignee(ReviewContext &context, const KeyStore &store, const AccessPolicy &policy) {
    if (context.index.principal(policy.objectId)) {
        return;
    }
    const std::vector<const Principal *> meant = context.index.principalsOfApplication(policy.objectId);
    if (!meant.empty()) {
        const bool backup = context.isBackupService(meant.front()->objectId);
        ReviewFinding finding = aboutPolicy(FindingRule::AssignedToApplicationId,
            backup ? FindingSeverity::High : FindingSeverity::Medium, store, policy,
            CureKind::GrantToObjectId);
        finding.cure.principalId = meant.front()->objectId;
        finding.cure.rights = backup ? documentedPermissions() : policy.keys;
        finding.subject = meant.front()->displayName;
        context.add(std::move(finding));
    } else if (context.principalsRead) {
        context.add(aboutPolicy(FindingRule::UnknownPrincipal, FindingSeverity::Low, store, policy,
            CureKind::RemovePolicyPermissions));
    }
}

/// What backup does not need: key permissions beyond Get, List and Backup, and everything but keys.
QStringList surplusOf(const AccessPolicy &policy) {
    QStringList needed;
    for (const KeyAction action : neededActions(PermissionModel::AccessPolicies)) {
        needed.append(rightName(PermissionModel::AccessPolicies, action));
    }
    QStringList surplus;
    for (const QString &permission : policy.keys) {
        if (!needed.contains(permission, Qt::CaseInsensitive)) {
            surplus.append(permission);
        }
    }
    const auto addAll = [&surplus](const QString &kind, const QStringList &permissions) {
        for (const QString &permission : permissions) {
            surplus.append(kind + permission);
        }
    };
    addAll(QStringLiteral("secrets/"), policy.secrets);
    addAll(QStringLiteral("certificates/"), policy.certificates);
    addAll(QStringLiteral("storage/"), policy.storage);
    return surplus;
}

void reviewPolicies(ReviewContext &context, const KeyStore &store) {
    for (const AccessPolicy &policy : store.accessPolicies) {
        reviewPolicyAssignee(context, store, policy);
        if (!context.isBackupService(policy.objectId)) {
            continue;
        }
        if (!policy.applicationId.isEmpty()) {
            ReviewFinding finding = aboutPolicy(FindingRule::CompoundIdentity, FindingSeverity::Medium, store,
                policy, CureKind::RemovePolicyPermissions);
            finding.subject = policy.applicationId;
            context.add(std::move(finding));
            continue;
        }
        const QStringList surplus = surplusOf(policy);
        if (!surplus.isEmpty()) {
            ReviewFinding finding = aboutPolicy(FindingRule::BackupHasSurplusRights, FindingSeverity::Medium,
                store, policy, CureKind::RemovePolicyPermissions);
            finding.rights = surplus;
            finding.cure.rights = surplus;
            context.add(std::move(finding));
        }
    }
}

/// Scopes of one store that the verdicts depend on and nobody read.
class Gaps {
public:
    /// `keyName`: the only key that the scope matters for; empty: it matters for all.
    void add(UnknownReason reason, const QString &scope, const QString &keyName, const QString &detail) {
        ++m_count;
        m_isOfAll = m_isOfAll || keyName.isEmpty();
        m_keys.append(keyName);
        if (m_count <= shownScopes) {
            m_shown.push_back({reason, scope, detail});
        }
    }
    void addTo(ReviewContext &context, const KeyStore &store) {
        if (m_count == 0) {
            return;
        }
        ReviewFinding finding = aboutStore(FindingRule::ScopeNotRead, FindingSeverity::Medium, store);
        for (const Uncertainty &uncertainty : m_shown) {
            finding.cure.scopes.append(uncertainty.scope);
        }
        finding.uncertainties = std::move(m_shown);
        if (!m_isOfAll && m_keys.size() < context.index.keyCount(store)) {
            finding.keys = std::move(m_keys);
        }
        finding.count = m_count;
        context.add(std::move(finding));
    }

private:
    std::vector<Uncertainty> m_shown;
    QStringList m_keys;
    bool m_isOfAll = false;
    int m_count = 0;
};

/// Only a list that was not limited to one principal tells who else has access. `host`: of the HSM.
void checkAssignmentsRead(const ReviewContext &context, const QString &host, const QString &scope,
    const QString &keyName, Gaps &gaps) {
    UnknownReason reason = UnknownReason::AssignmentsNotRead;
    QString detail;
    for (const ScopeRead *read : context.index.reads(ReadKind::RoleAssignments, scope)) {
        if (!host.isEmpty() && !base::sameText(read->store, host)) {
            continue;
        }
        switch (read->outcome) {
        case ReadOutcome::Read:
            if (read->principalFilter.isEmpty()) {
                return;
            }
            break;
        case ReadOutcome::Refused:
            reason = UnknownReason::AssignmentsRefused;
            detail = read->reason;
            break;
        case ReadOutcome::Failed:
            reason = UnknownReason::AssignmentsFailed;
            detail = read->reason;
            break;
        }
    }
    gaps.add(reason, scope, keyName, detail);
}

} // namespace

ReviewFinding aboutStore(FindingRule rule, FindingSeverity severity, const KeyStore &store, CureKind cure) {
    ReviewFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.hosts = {hostOf(store)};
    finding.subject = store.name;
    finding.scope = store.id.text();
    finding.cure.kind = cure;
    return finding;
}

void reviewStores(ReviewContext &context) {
    for (const KeyStore &store : context.index.environment().keyStores) {
        if (store.resourceRead && effectiveModel(store) == PermissionModel::AccessPolicies) {
            reviewPolicies(context, store);
        }
    }
}

void reviewCoverage(ReviewContext &context) {
    QHash<const KeyStore *, Gaps> gaps;
    for (const AccessIndex::KeyPlace &place : context.index.keys()) {
        const PermissionModel model = effectiveModel(*place.store);
        if (model != PermissionModel::AccessPolicies) {
            checkAssignmentsRead(context, model == PermissionModel::LocalRbac ? place.id.host : QString(),
                keyScope(*place.store, place.id.name), place.id.name, gaps[place.store]);
        }
    }
    for (const KeyStore &store : context.index.environment().keyStores) {
        Gaps &ofStore = gaps[&store];
        switch (effectiveModel(store)) {
        case PermissionModel::LocalRbac:
            for (const QString &scope : hsmScopes({})) {
                checkAssignmentsRead(context, hostOf(store), scope, {}, ofStore);
            }
            break;
        case PermissionModel::AzureRbac:
            break;
        case PermissionModel::AccessPolicies: {
            const std::vector<const ScopeRead *> reads = context.index.policyReads(store);
            const bool hidden = std::any_of(reads.begin(), reads.end(),
                [](const ScopeRead *read) { return read->outcome != ReadOutcome::Read; });
            if (!store.resourceRead || hidden) {
                ofStore.add(UnknownReason::AccessPoliciesNotRead, store.id.text(), {}, store.name);
            }
            break;
        }
        }
        ofStore.addTo(context, store);
    }
}

} // namespace domain
