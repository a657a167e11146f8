#pragma once

#include "domain/environment.h"
#include "domain/roletable.h"
#include "domain/scope.h"

#include <vector>

namespace domain {

/// How much an evaluation tells. The truths are the same.
enum class Detail {
    Full, ///< every grant, every reason, and what looks like a grant and is not
    TruthOnly, ///< one grant or one reason each, no near misses: for many answers at once
};

class RightMemo;

/// Where the evaluation finds what it judges. An answer may hold more than what matters, never less: the
/// evaluation itself decides what counts, so that every lookup leads to the same verdict.
class AccessLookup {
public:
    virtual ~AccessLookup() = default;

    virtual const Principal *principal(const QString &objectId) const = 0;
    /// Empty where nothing tells it.
    virtual QString nameOf(const QString &objectId) const;
    /// Whether the id is known to be of an application or service: a known principal's application id, or
    /// what a disk encryption set works as.
    virtual bool isOfService(const QString &id) const = 0;
    virtual RoleTable hsmRoles(const QString &host) const = 0;
    virtual RoleTable azureRoles() const = 0;
    /// Roles by what they may do on the control plane.
    virtual RoleTable controlRoles() const = 0;

    using Assignments = std::vector<const RoleAssignment *>; ///< in the order of the environment
    /// Assignments of an HSM that may reach the key or, with Detail::Full, are the principal's at all.
    virtual Assignments hsmAssignments(
        const QString &host, const QString &keyName, const Principal &principal, Detail detail) const = 0;
    /// The same of Azure RBAC for a key, vault or other resource.
    virtual Assignments azureAssignments(
        const ResourceId &target, const Principal &principal, Detail detail) const = 0;
    virtual std::vector<const DenyAssignment *> denyAssignments(const ResourceId &target) const = 0;
    virtual std::vector<const AccessPolicy *> accessPolicies(
        const KeyStore &store, const Principal &principal) const = 0;

    virtual std::vector<const ScopeRead *> reads(ReadKind kind, const QString &scope) const = 0;
    /// Reads of the store's access policies, by host or resource id.
    virtual std::vector<const ScopeRead *> policyReads(const KeyStore &store) const = 0;
    /// Whether Azure assignments were asked for other principals than this one.
    virtual bool othersWereAskedFor(const QString &principalId) const = 0;

    /// Matches that were worked out before; nullptr: none.
    virtual const RightMemo *memo() const = 0;
};

/// Goes through the whole environment at every question: for a few verdicts.
class DirectLookup final : public AccessLookup {
public:
    /// Refers to the environment.
    explicit DirectLookup(const Environment &environment) : m_environment(environment) { }

    const Principal *principal(const QString &objectId) const override;
    bool isOfService(const QString &id) const override;
    RoleTable hsmRoles(const QString &host) const override;
    RoleTable azureRoles() const override;
    RoleTable controlRoles() const override;
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
    const RightMemo *memo() const override { return nullptr; }

private:
    const Environment &m_environment;
};

/// Whether the keys of the store with this host were listed, not just some of them read.
bool keysWereListed(const AccessLookup &lookup, const QString &host);
/// The object id that Azure assignments were asked for with this read; empty where not filtered, or an HSM's.
QString azureFilterOf(const ScopeRead &read);
/// Whether a grant to this id may apply to others, as the members of a group: it is a group, or nobody told
/// what it is. `told` is the type that the grant itself names, where it does (contract 7.2, 8.4, 9.2).
bool mayHaveMembers(const AccessLookup &lookup, const QString &objectId, const QString &told);

} // namespace domain
