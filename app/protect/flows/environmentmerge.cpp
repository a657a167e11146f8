#include "protect/flows/environmentmerge.h"

#include "base/text.h"
#include "domain/scope.h"

#include <QSet>

#include <algorithm>

namespace protect {

namespace {

using domain::ReadKind;
using domain::ReadOutcome;
using domain::ResourceId;
using domain::RoleAssignment;
using domain::RoleBook;
using domain::RoleDefinition;
using domain::Scope;
using domain::ScopeRead;

template <typename List, typename Predicate>
void removeIf(List &list, Predicate predicate) {
    list.erase(std::remove_if(list.begin(), list.end(), predicate), list.end());
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

void addTexts(QStringList &texts, const QStringList &more) {
    for (const QString &text : more) {
        if (!texts.contains(text, Qt::CaseInsensitive)) {
            texts.append(text);
        }
    }
}

/// An HSM's assignment has no other identity than GUID and scope. The same assignment may come from two
/// lists: of two subscriptions below it, or one of which knows that it applies through a group.
void putAssignment(std::vector<RoleAssignment> &assignments, const RoleAssignment &assignment) {
    const auto same
        = std::find_if(assignments.begin(), assignments.end(), [&assignment](const RoleAssignment &known) {
              return base::sameText(known.guid, assignment.guid)
                  && Scope(known.scope) == Scope(assignment.scope);
          });
    if (same == assignments.end()) {
        assignments.push_back(assignment);
        return;
    }
    RoleAssignment merged = assignment;
    merged.throughGroup = merged.throughGroup || same->throughGroup;
    addTexts(merged.appliesTo, same->appliesTo);
    addTexts(merged.listedFor, same->listedFor);
    *same = merged;
}

void putDeny(std::vector<domain::DenyAssignment> &denies, const domain::DenyAssignment &deny) {
    const auto same = std::find_if(denies.begin(), denies.end(),
        [&deny](const domain::DenyAssignment &known) { return base::sameText(known.id, deny.id); });
    if (same == denies.end()) {
        denies.push_back(deny);
        return;
    }
    domain::DenyAssignment merged = deny;
    addTexts(merged.listedFor, same->listedFor);
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
            removeIf(known.assignments, [&read](const RoleAssignment &assignment) {
                return Scope(assignment.scope) == Scope(read.scope);
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

/// Takes away what the list that was just read would have shown: what is above subscriptions only from the
/// one that was asked for, because a list of another subscription does not show it.
template <typename Row, typename Listed>
void forgetRows(std::vector<Row> &rows, const ResourceId &scope, Listed listed) {
    for (Row &row : rows) {
        if (Scope(row.scope).isAboveSubscriptions() && listed(row)) {
            removeIf(row.listedFor,
                [&scope](const QString &id) { return base::sameText(id, scope.subscriptionId()); });
        }
    }
    removeIf(rows, [&](const Row &row) {
        const bool shown = Scope(row.scope).isAboveSubscriptions() ? row.listedFor.isEmpty()
                                                                   : ResourceId(row.scope).contains(scope);
        return shown && listed(row);
    });
}

void forgetAzure(RoleBook &known, const ScopeRead &read) {
    const ResourceId scope(read.scope);
    if (isRead(read, ReadKind::RoleAssignments)) {
        forgetRows(known.assignments, scope, [&read](const RoleAssignment &assignment) {
            return read.principalFilter.isEmpty()
                || base::sameText(assignment.principalId, read.principalFilter)
                || assignment.appliesTo.contains(read.principalFilter, Qt::CaseInsensitive);
        });
    }
    if (isRead(read, ReadKind::DenyAssignments)) {
        forgetRows(known.denyAssignments, scope, [](const domain::DenyAssignment &) { return true; });
    }
    if (isRead(read, ReadKind::RoleDefinitions)) {
        removeIf(known.definitions, [&](const RoleDefinition &definition) {
            return !definition.isBuiltIn
                && std::any_of(definition.assignableScopes.begin(), definition.assignableScopes.end(),
                    [&](const QString &assignable) { return ResourceId(assignable).contains(scope); });
        });
    }
}

void mergeAzure(RoleBook &known, const domain::Environment &found) {
    for (const ScopeRead &read : found.coverage) {
        if (Scope(read.scope).isInAzure() && !Scope(read.scope).isAboveSubscriptions()) {
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
        putDeny(known.denyAssignments, deny);
    }
}

/// Keys that a complete list no longer shows are gone.
void forgetKeys(domain::Environment &known, const domain::Environment &found) {
    for (const ScopeRead &read : found.coverage) {
        if (isRead(read, ReadKind::Keys) && Scope(read.scope) == Scope(u"/keys")) {
            removeIf(known.keys,
                [&read](const domain::Key &key) { return base::sameText(key.id.host, read.store); });
        }
    }
}

/// Items of a vault and points of an item that were read anew.
void forgetBackups(domain::Environment &known, const domain::Environment &found) {
    QSet<QString> vaults;
    QSet<QString> items;
    for (const ScopeRead &read : found.coverage) {
        if (isRead(read, ReadKind::ProtectedItems)) {
            vaults.insert(read.scope.toLower());
        } else if (isRead(read, ReadKind::RecoveryPoints)) {
            items.insert(read.scope.toLower());
        }
    }
    if (!vaults.isEmpty()) {
        removeIf(known.protectedItems, [&vaults](const domain::ProtectedItem &item) {
            return vaults.contains(item.id.text().toLower().section(QLatin1String("/backupfabrics/"), 0, 0));
        });
    }
    if (!items.isEmpty()) {
        removeIf(known.recoveryPoints, [&items](const domain::RecoveryPoint &point) {
            return items.contains(point.item().text().toLower());
        });
    }
}

/// What was found again is not gone.
void forgetGone(domain::Environment &known, const domain::Environment &found) {
    removeIf(known.gone, [&found](const domain::GoneResource &gone) {
        switch (gone.kind) {
        case domain::GoneKind::Key:
            return std::any_of(found.keys.begin(), found.keys.end(), [&gone](const domain::Key &key) {
                return key.attributesRead && base::sameText(key.id.host, gone.key.host)
                    && base::sameText(key.id.name, gone.key.name);
            });
        case domain::GoneKind::KeyStore:
            return found.keyStore(gone.key.host) != nullptr;
        case domain::GoneKind::DiskEncryptionSet:
            break;
        }
        return found.diskEncryptionSet(gone.id) != nullptr;
    });
}

template <typename Value>
void putAll(domain::Environment &known, const std::vector<Value> &values) {
    for (const Value &value : values) {
        known.put(value);
    }
}

} // namespace

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
    forgetGone(known, found);
    putAll(known, found.gone);
    for (auto book = found.hsmRoles.constBegin(); book != found.hsmRoles.constEnd(); ++book) {
        mergeHsm(known.hsmRoles[book.key()], book.key(), found);
    }
    mergeAzure(known.azureRoles, found);
    putAll(known, found.principals);
    putAll(known, found.recoveryServicesVaults);
    putAll(known, found.backupPolicies);
    forgetBackups(known, found);
    putAll(known, found.protectedItems);
    putAll(known, found.recoveryPoints);
    putAll(known, found.coverage);
}

} // namespace protect
