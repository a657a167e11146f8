#pragma once

#include "domain/accesslookup.h"
#include "domain/assignmentbuckets.h"
#include "domain/rightmemo.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace domain {

/// Answers the evaluation's questions from hash tables, so that the cost of a verdict does not grow with the
/// estate: for reviews of many keys and principals. Building it costs one pass over the environment, which
/// must outlive it and stay unchanged.
class AccessIndex final : public AccessLookup {
public:
    explicit AccessIndex(const Environment &environment);

    const Environment &environment() const { return m_environment; }
    /// The stores and keys to review: every listed key once, and the keys that disk encryption sets use.
    struct KeyPlace {
        const KeyStore *store = nullptr; ///< never null
        KeyIdentifier id; ///< without version
        const Key *key
            = nullptr; ///< the key as listed, its newest version; nullptr where only a set names it
        std::vector<const Key *> versions; ///< all that is told of it, version by version
        std::vector<const DiskEncryptionSet *> sets; ///< those that use it
    };
    const std::vector<KeyPlace> &keys() const { return m_keys; }
    const KeyPlace *keyPlace(const QString &host, const QString &keyName) const;
    /// What says that the key, its store or the disk encryption set is not there; nullptr: nothing.
    const GoneResource *goneKey(const KeyPlace &place) const;
    const GoneResource *goneStore(const KeyStore &store) const;
    const GoneResource *goneSet(const ResourceId &setId) const;
    /// Virtual machines whose confidential OS disk uses the set.
    std::vector<const VirtualMachine *> machinesOf(const ResourceId &setId) const;
    /// How many of keys() are in the store.
    int keyCount(const KeyStore &store) const;

    const AssignmentBuckets &inAzure() const { return m_azure; }
    const AssignmentBuckets &inHsm(const QString &host) const;
    /// Assignments that reach the key, of the system that decides about it.
    Assignments covering(const KeyStore &store, const QString &keyName) const;
    /// Azure assignments that reach the resource.
    Assignments coveringAzure(const ResourceId &target) const;
    /// Assignments of one principal in Azure and in an HSM (empty: Azure).
    /// Whether the principal holds the role at exactly this scope, in Azure or in an HSM (empty: Azure).
    bool isAssigned(
        const QString &host, const QString &principalId, const QString &roleGuid, const QString &scope) const;
    /// The principals that the access policies of the store name.
    QStringList policyPrincipals(const KeyStore &store) const;
    /// Principals of an application, by its id.
    std::vector<const Principal *> principalsOfApplication(const QString &appId) const;
    const RightMemo &rights() const { return m_memo; }
    /// As the directory names it; an identity of a disk encryption set by the set, or by its own resource.
    QString nameOf(const QString &objectId) const override;

    const Principal *principal(const QString &objectId) const override;
    bool isOfService(const QString &id) const override;
    RoleTable hsmRoles(const QString &host) const override;
    RoleTable azureRoles() const override { return m_azureRoles; }
    RoleTable controlRoles() const override { return m_controlRoles; }
    Assignments hsmAssignments(const QString &host, const QString &keyName, const Principal &principal,
        Detail detail) const override;
    Assignments azureAssignments(
        const ResourceId &target, const Principal &principal, Detail detail) const override;
    std::vector<const DenyAssignment *> denyAssignments(const ResourceId &target) const override;
    std::vector<const AccessPolicy *> accessPolicies(
        const KeyStore &store, const Principal &principal) const override;
    std::vector<const ScopeRead *> reads(ReadKind kind, const QString &scope) const override;
    std::vector<const ScopeRead *> policyReads(const KeyStore &store) const override;
    bool othersWereAskedFor(const QString &principalId) const override;
    const RightMemo *memo() const override { return &m_memo; }

private:
    struct Policies {
        QHash<QString, std::vector<const AccessPolicy *>> byObjectId;
        std::vector<const AccessPolicy *> ofGroups; ///< of whom may have members
    };
    struct Hsm {
        RoleTable roles;
        AssignmentBuckets assignments;
    };

    void addPrincipals();
    void addRoles();
    void addAssignments();
    void addPolicies();
    void addCoverage();
    void addKeys();
    void addGone();
    KeyPlace *placeOf(const KeyIdentifier &id);

    const Environment &m_environment;
    RightMemo m_memo;
    RoleTable m_azureRoles;
    RoleTable m_controlRoles;
    QHash<QString, const Principal *> m_principals;
    QHash<QString, QString> m_identities; ///< of disk encryption sets; their names
    QHash<QString, std::vector<const Principal *>> m_applications;
    AssignmentBuckets m_azure{[](const RoleAssignment &assignment) {
        return azureScopeKeys(assignment.scope, assignment.listedFor + assignment.perhapsFor);
    }};
    QHash<QString, Hsm> m_hsms;
    QHash<QString, std::vector<const DenyAssignment *>> m_denies;
    QHash<const KeyStore *, Policies> m_policies;
    QHash<QString, std::vector<const ScopeRead *>> m_reads[9]; ///< by ReadKind and scope
    QHash<QString, std::vector<const ScopeRead *>> m_policyReads; ///< by host or resource id
    QSet<QString> m_azureFilters;
    std::vector<KeyPlace> m_keys;
    QHash<QString, qsizetype> m_keyPositions; ///< by host and name
    QHash<QString, int> m_keyCounts; ///< by host
    QHash<QString, const KeyStore *> m_stores;
    QHash<QString, const GoneResource *> m_gone; ///< by place of a key, name and kind of a store, id of a set
    QHash<QString, std::vector<const VirtualMachine *>> m_machines; ///< by disk encryption set
};

} // namespace domain
