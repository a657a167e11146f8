#include "workflow/environmentmerge.h"

#include "base/text.h"

#include <algorithm>

namespace workflow {

namespace {

using domain::ReadKind;
using domain::ReadOutcome;
using domain::ResourceId;
using domain::RoleAssignment;
using domain::RoleBook;
using domain::RoleDefinition;
using domain::ScopeRead;

template <typename List, typename Predicate>
void removeIf(List &list, Predicate predicate) {
    list.erase(std::remove_if(list.begin(), list.end(), predicate), list.end());
}

/// "/keys/" and "/keys" are one scope; an HSM assignment has no other identity than GUID and scope.
QString normalisedScope(const QString &scope) {
    QString text = scope.toLower();
    while (text.size() > 1 && text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    return text;
}

bool isRead(const ScopeRead &read, ReadKind kind) {
    return read.kind == kind && read.outcome == ReadOutcome::Read;
}

void putDefinition(std::vector<RoleDefinition> &definitions, const RoleDefinition &definition) {
    const auto same = std::find_if(definitions.begin(), definitions.end(),
        [&definition](const RoleDefinition &known) { return base::sameText(known.guid, definition.guid); });
    if (same == definitions.end()) {
        definitions.push_back(definition);
    } else {
        *same = definition;
    }
}

/// The same assignment may come from two lists, one of which knows that it applies through a group.
void putAssignment(std::vector<RoleAssignment> &assignments, const RoleAssignment &assignment) {
    const auto same
        = std::find_if(assignments.begin(), assignments.end(), [&assignment](const RoleAssignment &known) {
              return base::sameText(known.guid, assignment.guid)
                  && normalisedScope(known.scope) == normalisedScope(assignment.scope);
          });
    if (same == assignments.end()) {
        assignments.push_back(assignment);
        return;
    }
    RoleAssignment merged = assignment;
    merged.throughGroup = merged.throughGroup || same->throughGroup;
    for (const QString &principal : same->appliesTo) {
        if (!merged.appliesTo.contains(principal, Qt::CaseInsensitive)) {
            merged.appliesTo.append(principal);
        }
    }
    *same = merged;
}

void mergeHsm(RoleBook &known, const QString &host, const domain::Environment &found) {
    const RoleBook book = found.hsmRoles.value(host);
    for (const ScopeRead &read : found.coverage) {
        if (!base::sameText(read.store, host)) {
            continue;
        }
        if (isRead(read, ReadKind::RoleDefinitions)) {
            known.definitions.clear();
        }
        if (isRead(read, ReadKind::RoleAssignments)) {
            const QString scope = normalisedScope(read.scope);
            removeIf(known.assignments, [&scope](const RoleAssignment &assignment) {
                return normalisedScope(assignment.scope) == scope;
            });
        }
    }
    for (const RoleDefinition &definition : book.definitions) {
        putDefinition(known.definitions, definition);
    }
    for (const RoleAssignment &assignment : book.assignments) {
        putAssignment(known.assignments, assignment);
    }
}

/// Takes away what the list that was just read would have shown.
void forgetAzure(RoleBook &known, const ScopeRead &read) {
    const ResourceId scope(read.scope);
    if (isRead(read, ReadKind::RoleAssignments)) {
        removeIf(known.assignments, [&](const RoleAssignment &assignment) {
            const bool listed = read.principalFilter.isEmpty()
                || base::sameText(assignment.principalId, read.principalFilter)
                || assignment.appliesTo.contains(read.principalFilter, Qt::CaseInsensitive);
            return listed && azureScopeCovers(assignment.scope, scope);
        });
    }
    if (isRead(read, ReadKind::DenyAssignments)) {
        removeIf(known.denyAssignments,
            [&](const domain::DenyAssignment &deny) { return azureScopeCovers(deny.scope, scope); });
    }
    if (isRead(read, ReadKind::RoleDefinitions)) {
        removeIf(known.definitions, [&](const RoleDefinition &definition) {
            return !definition.isBuiltIn
                && std::any_of(definition.assignableScopes.begin(), definition.assignableScopes.end(),
                    [&](const QString &assignable) { return azureScopeCovers(assignable, scope); });
        });
    }
}

void mergeAzure(RoleBook &known, const domain::Environment &found) {
    for (const ScopeRead &read : found.coverage) {
        if (read.scope.startsWith(QLatin1String("/subscriptions/"), Qt::CaseInsensitive)) {
            forgetAzure(known, read);
        }
    }
    for (const RoleDefinition &definition : found.azureRoles.definitions) {
        putDefinition(known.definitions, definition);
    }
    for (const RoleAssignment &assignment : found.azureRoles.assignments) {
        putAssignment(known.assignments, assignment);
    }
    for (const domain::DenyAssignment &deny : found.azureRoles.denyAssignments) {
        removeIf(known.denyAssignments,
            [&deny](const domain::DenyAssignment &other) { return base::sameText(other.id, deny.id); });
        known.denyAssignments.push_back(deny);
    }
}

/// Keys that a complete list no longer shows are gone.
void forgetKeys(domain::Environment &known, const domain::Environment &found) {
    for (const ScopeRead &read : found.coverage) {
        if (isRead(read, ReadKind::Keys) && read.scope == QLatin1String("/keys")) {
            removeIf(known.keys,
                [&read](const domain::Key &key) { return base::sameText(key.id.host, read.store); });
        }
    }
}

template <typename Value>
void putAll(domain::Environment &known, const std::vector<Value> &values) {
    for (const Value &value : values) {
        known.put(value);
    }
}

} // namespace

bool azureScopeCovers(const QString &assignmentScope, const ResourceId &scope) {
    return assignmentScope == QLatin1String("/")
        || assignmentScope.startsWith(
            QLatin1String("/providers/Microsoft.Management/managementGroups/"), Qt::CaseInsensitive)
        || ResourceId(assignmentScope).contains(scope);
}

void mergeFound(domain::Environment &known, const domain::Environment &found) {
    putAll(known, found.virtualMachines);
    for (auto status = found.backupStatus.constBegin(); status != found.backupStatus.constEnd(); ++status) {
        known.backupStatus.insert(status.key(), status.value());
    }
    putAll(known, found.disks);
    putAll(known, found.diskEncryptionSets);
    putAll(known, found.keyStores);
    forgetKeys(known, found);
    putAll(known, found.keys);
    for (auto book = found.hsmRoles.constBegin(); book != found.hsmRoles.constEnd(); ++book) {
        mergeHsm(known.hsmRoles[book.key()], book.key(), found);
    }
    mergeAzure(known.azureRoles, found);
    putAll(known, found.principals);
    putAll(known, found.recoveryServicesVaults);
    putAll(known, found.backupPolicies);
    putAll(known, found.protectedItems);
    putAll(known, found.coverage);
}

} // namespace workflow
