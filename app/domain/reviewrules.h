#pragma once

#include "domain/backupservice.h"
#include "domain/reviewfindings.h"

#include <QHash>
#include <QSet>

namespace domain {

/// Stores that an Azure scope reaches.
struct StoresAtScope {
    std::vector<const KeyStore *> azureRbac;
    std::vector<const KeyStore *> accessPolicies;
    QStringList azureRbacHosts;
    QStringList accessPolicyHosts;
};

/// How many scopes a finding names where there are many.
inline constexpr int shownScopes = 10;

/// The keys of one store.
struct StoreKeys {
    QStringList used; ///< by a disk encryption set; the first few
    int unused = 0;
};

/// What the groups of rules share while they run.
struct ReviewContext {
    ReviewContext(const AccessIndex &index, const ReviewSettings &settings);

    bool isBackupService(const QString &principalId) const;
    void add(ReviewFinding finding) { findings.push_back(std::move(finding)); }
    /// The vaults that an Azure assignment is known to reach or lies in.
    StoresAtScope storesAt(const RoleAssignment &assignment) const;

    const AccessIndex &index;
    QDateTime now;
    BackupServices services;
    bool principalsRead = false; ///< completely: an id that is missing is unknown to the directory
    QHash<QString, StoresAtScope> stores; ///< by the keys of azureScopeKeysReaching()
    QHash<QString, StoreKeys> keysOf; ///< by host
    QHash<QString, QSet<QString>>
        lackingKeys; ///< by host: keys in use that Azure Backup cannot back up, folded
    std::vector<ReviewFinding> findings;
};

/// What is about one key: where it is in Azure or in its HSM.
ReviewFinding aboutKey(FindingRule rule, FindingSeverity severity, const AccessIndex::KeyPlace &place);
ReviewFinding aboutStore(
    FindingRule rule, FindingSeverity severity, const KeyStore &store, CureKind cure = CureKind::ReadScopes);

/// What the documentation grants by an access policy: List as well (contract 7.2).
QStringList documentedPermissions();

/// Keys that disk encryption sets use: access of Azure Backup, of the sets and of the orchestrator.
void reviewKeys(ReviewContext &context);
/// Every role assignment of Azure and of the HSMs; needs the results of reviewKeys().
void reviewAssignments(ReviewContext &context);
/// Purge protection, soft delete, access policies.
void reviewStores(ReviewContext &context);
/// Key, key store, disk encryption set and service principal: what stops backup or is worth a warning; needs
/// the results of reviewKeys().
void reviewStates(ReviewContext &context);
/// Recovery Services vaults and policies for confidential VMs.
void reviewVaults(ReviewContext &context);
/// Keys of confidential VMs that Azure Backup could not give back; what is not known is none.
void reviewRecovery(ReviewContext &context);
/// What was not read.
void reviewCoverage(ReviewContext &context);

} // namespace domain
