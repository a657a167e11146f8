#include "domain/accesslookup.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

template <typename T>
std::vector<const T *> allOf(const std::vector<T> &items) {
    std::vector<const T *> pointers;
    pointers.reserve(items.size());
    for (const T &item : items) {
        pointers.push_back(&item);
    }
    return pointers;
}

} // namespace

bool keysWereListed(const AccessLookup &lookup, const QString &host) {
    const std::vector<const ScopeRead *> reads = lookup.reads(ReadKind::Keys, QStringLiteral("/keys"));
    return std::any_of(reads.begin(), reads.end(), [&host](const ScopeRead *read) {
        return read->outcome == ReadOutcome::Read && base::sameText(read->store, host);
    });
}

QString azureFilterOf(const ScopeRead &read) {
    const bool filtered = read.kind == ReadKind::RoleAssignments && !read.principalFilter.isEmpty()
        && !ResourceId(read.scope).subscriptionId().isEmpty();
    return filtered ? read.principalFilter : QString();
}

bool mayHaveMembers(const AccessLookup &lookup, const QString &objectId, const QString &told) {
    const PrincipalType type = principalTypeOf(told);
    if (type != PrincipalType::Unknown) {
        return mayHaveMembers(type);
    }
    if (const Principal *known = lookup.principal(objectId)) {
        return mayHaveMembers(known->type);
    }
    if (lookup.isOfService(objectId)) {
        return false;
    }
    // The directory was asked for this very id and does not know it.
    const std::vector<const ScopeRead *> asked = lookup.reads(ReadKind::Principals, objectId);
    return std::none_of(
        asked.begin(), asked.end(), [](const ScopeRead *read) { return read->outcome == ReadOutcome::Read; });
}

QString AccessLookup::nameOf(const QString &objectId) const {
    const Principal *known = principal(objectId);
    return known ? known->displayName : QString();
}

const Principal *DirectLookup::principal(const QString &objectId) const {
    return m_environment.principal(objectId);
}

bool DirectLookup::isOfService(const QString &id) const {
    const bool application = std::any_of(m_environment.principals.begin(), m_environment.principals.end(),
        [&id](const Principal &principal) { return base::sameText(principal.appId, id); });
    const bool identity = std::any_of(m_environment.diskEncryptionSets.begin(),
        m_environment.diskEncryptionSets.end(),
        [&id](const DiskEncryptionSet &set) { return set.identities().contains(id, Qt::CaseInsensitive); });
    return !id.isEmpty() && (application || identity);
}

RoleTable DirectLookup::hsmRoles(const QString &host) const {
    return RoleTable::forHsm(m_environment, host);
}

RoleTable DirectLookup::azureRoles() const {
    return RoleTable::forAzure(m_environment);
}

RoleTable DirectLookup::controlRoles() const {
    return RoleTable::forControlPlane(m_environment);
}

AccessLookup::Assignments DirectLookup::hsmAssignments(
    const QString &host, const QString &, const Principal &, Detail) const {
    return allOf(hsmRoleBook(m_environment, host).assignments);
}

AccessLookup::Assignments DirectLookup::azureAssignments(
    const ResourceId &, const Principal &, Detail) const {
    return allOf(m_environment.azureRoles.assignments);
}

std::vector<const DenyAssignment *> DirectLookup::denyAssignments(const ResourceId &) const {
    return allOf(m_environment.azureRoles.denyAssignments);
}

std::vector<const AccessPolicy *> DirectLookup::accessPolicies(
    const KeyStore &store, const Principal &) const {
    return allOf(store.accessPolicies);
}

std::vector<const ScopeRead *> DirectLookup::reads(ReadKind kind, const QString &scope) const {
    std::vector<const ScopeRead *> found;
    for (const ScopeRead &read : m_environment.coverage) {
        if (read.kind == kind && Scope(read.scope) == Scope(scope)) {
            found.push_back(&read);
        }
    }
    return found;
}

std::vector<const ScopeRead *> DirectLookup::policyReads(const KeyStore &store) const {
    std::vector<const ScopeRead *> found;
    for (const ScopeRead &read : m_environment.coverage) {
        const bool ofStore = base::sameText(read.store, hostOf(store))
            || (!store.id.isEmpty() && ResourceId(read.store) == store.id);
        if (read.kind == ReadKind::AccessPolicies && ofStore) {
            found.push_back(&read);
        }
    }
    return found;
}

bool DirectLookup::othersWereAskedFor(const QString &principalId) const {
    return std::any_of(
        m_environment.coverage.begin(), m_environment.coverage.end(), [&principalId](const ScopeRead &read) {
            const QString filter = azureFilterOf(read);
            return !filter.isEmpty() && !base::sameText(filter, principalId);
        });
}

} // namespace domain
