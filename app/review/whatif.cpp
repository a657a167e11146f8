#include "review/whatif.h"

#include "base/text.h"

#include <algorithm>

namespace review {

using domain::AccessEdit;
using domain::AccessIndex;
using domain::AccessPolicy;
using domain::AddAssignmentEdit;
using domain::AddPolicyEdit;
using domain::EditOutcome;
using domain::Environment;
using domain::Evidence;
using domain::KeyStore;
using domain::KeyStoreKind;
using domain::NarrowAssignmentEdit;
using domain::PermissionModel;
using domain::RemoveAssignmentEdit;
using domain::RemovePolicyEdit;
using domain::RoleAssignment;
using domain::Scope;

namespace {

KeyStore *storeAt(Environment &environment, const QString &host) {
    const auto found = std::find_if(environment.keyStores.begin(), environment.keyStores.end(),
        [&host](const KeyStore &store) { return base::sameText(store.uri.host(), host); });
    return host.isEmpty() || found == environment.keyStores.end() ? nullptr : &*found;
}

std::vector<RoleAssignment> *changeable(Environment &environment, const QString &host) {
    if (host.isEmpty()) {
        return &environment.azureRoles.assignments;
    }
    const auto book = environment.hsmRoles.find(host.toLower());
    return book == environment.hsmRoles.end() ? nullptr : &book->assignments;
}

bool liesIn(const QString &host, const QString &inner, const RoleAssignment &outer) {
    const Scope around(outer.scope);
    const Scope within(inner);
    return host.isEmpty() ? around != within && around.covers(within, outer.listedFor)
                          : around.isWholeHsm() && !within.key().isEmpty();
}

std::optional<AccessEdit> narrowed(
    const QString &host, const QString &assignmentId, const QString &scope, const QString &newScope) {
    const Scope from(scope);
    const Scope to(newScope);
    const bool isWider
        = host.isEmpty() ? from.isAboveSubscriptions() || (from != to && from.covers(to)) : from.isWholeHsm();
    if (!isWider || newScope.isEmpty()) {
        return std::nullopt;
    }
    return NarrowAssignmentEdit{host, assignmentId, scope, newScope};
}

QString idOf(const RoleAssignment &assignment) {
    return assignment.id.isEmpty() ? assignment.guid : assignment.id;
}

/// The root is above every subscription. What lies below a management group is known from what is assigned
/// there; of the others, nothing is known.
void tellReach(const Environment &environment, RoleAssignment &added) {
    for (const RoleAssignment &other : environment.azureRoles.assignments) {
        if (Scope(other.scope) == Scope(added.scope)) {
            added.listedFor += other.listedFor;
        }
    }
    for (const KeyStore &store : environment.keyStores) {
        const QString subscription = store.id.subscriptionId().toLower();
        const bool isKnown
            = subscription.isEmpty() || added.listedFor.contains(subscription, Qt::CaseInsensitive);
        if (!isKnown) {
            (Scope(added.scope).isRoot() ? added.listedFor : added.perhapsFor).append(subscription);
        }
    }
    added.listedFor.removeDuplicates();
    added.perhapsFor.removeDuplicates();
}

EditOutcome apply(Environment &environment, const AddAssignmentEdit &edit) {
    if (!edit.host.isEmpty()) {
        const KeyStore *store = storeAt(environment, edit.host);
        if (!store) {
            return EditOutcome::NotFound;
        }
        if (store->kind != KeyStoreKind::ManagedHsm) {
            return EditOutcome::WrongModel;
        }
    }
    std::vector<RoleAssignment> &assignments = edit.host.isEmpty()
        ? environment.azureRoles.assignments
        : environment.hsmRoles[edit.host.toLower()].assignments;
    // Same role, principal and scope: the service answers that it exists (contract 8.3, 9.2).
    const bool exists
        = std::any_of(assignments.begin(), assignments.end(), [&edit](const RoleAssignment &other) {
              return Scope(other.scope) == Scope(edit.assignment.scope)
                  && base::sameText(other.principalId, edit.assignment.principalId)
                  && domain::roleGuidOf(other) == domain::roleGuidOf(edit.assignment)
                  && other.condition.isEmpty();
          });
    if (exists) {
        return EditOutcome::NoEffect;
    }
    RoleAssignment added = edit.assignment;
    if (edit.host.isEmpty() && Scope(added.scope).isAboveSubscriptions()) {
        tellReach(environment, added);
    }
    assignments.push_back(added);
    return EditOutcome::Applied;
}

EditOutcome apply(Environment &environment, const RemoveAssignmentEdit &edit) {
    std::vector<RoleAssignment> *assignments = changeable(environment, edit.host);
    if (!assignments) {
        return EditOutcome::NotFound;
    }
    const size_t before = assignments->size();
    assignments->erase(std::remove_if(assignments->begin(), assignments->end(),
                           [&edit](const RoleAssignment &assignment) {
                               return domain::isMeant(assignment, edit.assignmentId, edit.scope);
                           }),
        assignments->end());
    return assignments->size() == before ? EditOutcome::NotFound : EditOutcome::Applied;
}

EditOutcome apply(Environment &environment, const NarrowAssignmentEdit &edit) {
    std::vector<RoleAssignment> *assignments = changeable(environment, edit.host);
    if (!assignments) {
        return EditOutcome::NotFound;
    }
    EditOutcome outcome = EditOutcome::NotFound;
    for (RoleAssignment &assignment : *assignments) {
        if (!domain::isMeant(assignment, edit.assignmentId, edit.scope)) {
            continue;
        }
        if (!liesIn(edit.host, edit.newScope, assignment)) {
            return Scope(edit.newScope) == Scope(assignment.scope) ? EditOutcome::NoEffect
                                                                   : EditOutcome::NotNarrower;
        }
        assignment.scope = edit.newScope;
        outcome = EditOutcome::Applied;
    }
    return outcome;
}

EditOutcome apply(Environment &environment, const AddPolicyEdit &edit) {
    KeyStore *store = storeAt(environment, edit.host);
    if (!store) {
        return EditOutcome::NotFound;
    }
    if (!store->resourceRead || domain::effectiveModel(*store) != PermissionModel::AccessPolicies) {
        return EditOutcome::WrongModel;
    }
    if (edit.keyPermissions.isEmpty()) {
        return EditOutcome::NoEffect;
    }
    auto policy = std::find_if(store->accessPolicies.begin(), store->accessPolicies.end(),
        [&edit](const AccessPolicy &one) { return one.isOwnOf(edit.objectId); });
    if (policy == store->accessPolicies.end()) {
        AccessPolicy added;
        added.tenantId = store->tenantId;
        added.objectId = edit.objectId;
        policy = store->accessPolicies.insert(policy, added);
    }
    EditOutcome outcome = EditOutcome::NoEffect;
    for (const QString &permission : edit.keyPermissions) {
        if (!policy->keys.contains(permission, Qt::CaseInsensitive)) {
            policy->keys.append(permission);
            outcome = EditOutcome::Applied;
        }
    }
    return outcome;
}

bool takesFromAll(const QStringList &keyPermissions) {
    const QStringList all = domain::allKeyPermissions();
    return std::any_of(keyPermissions.begin(), keyPermissions.end(), [&all](const QString &permission) {
        return base::sameText(permission, u"all") || all.contains(permission, Qt::CaseInsensitive);
    });
}

EditOutcome apply(Environment &environment, const RemovePolicyEdit &edit) {
    KeyStore *store = storeAt(environment, edit.host);
    if (!store) {
        return EditOutcome::NotFound;
    }
    if (!store->resourceRead || domain::effectiveModel(*store) != PermissionModel::AccessPolicies) {
        return EditOutcome::WrongModel;
    }
    EditOutcome outcome = EditOutcome::NotFound;
    for (AccessPolicy &policy : store->accessPolicies) {
        if (!policy.isOwnOf(edit.objectId)) {
            continue;
        }
        QStringList kept;
        for (const QString &permission : policy.keys) {
            const bool spellOut = base::sameText(permission, u"all") && takesFromAll(edit.keyPermissions);
            const QStringList spelled = spellOut ? domain::allKeyPermissions() : QStringList{permission};
            for (const QString &one : spelled) {
                if (!edit.keyPermissions.contains(one, Qt::CaseInsensitive)
                    && !edit.keyPermissions.contains(QStringLiteral("all"), Qt::CaseInsensitive)) {
                    kept.append(one);
                }
            }
        }
        kept.removeDuplicates();
        const bool changed = kept != policy.keys;
        policy.keys = kept;
        outcome = changed || outcome == EditOutcome::Applied ? EditOutcome::Applied : EditOutcome::NoEffect;
    }
    return outcome;
}

} // namespace

EditOutcome applyEdit(Environment &environment, const AccessEdit &edit) {
    return std::visit([&environment](const auto &one) { return apply(environment, one); }, edit);
}

WhatIf tryOut(const Case &before, const std::vector<AccessEdit> &edits) {
    WhatIf tried;
    Environment environment = before.environment();
    for (const AccessEdit &edit : edits) {
        tried.edits.push_back({edit, applyEdit(environment, edit)});
    }
    tried.after = std::make_shared<const Case>(std::move(environment), before.asOf());
    return tried;
}

bool isHsmScope(const QString &scope) {
    return Scope(scope).isRoot() || Scope(scope).isInHsm();
}

std::optional<AccessEdit> removalOf(
    const KeyStore &store, const Evidence &grant, const QString &principalId, const QString &right) {
    if (grant.roleGuid.isEmpty()) {
        // A grant through a group is the group's policy.
        const QString holder = grant.viaGroupId.isEmpty() ? principalId : grant.viaGroupId;
        return RemovePolicyEdit{domain::hostOf(store), holder, {right}};
    }
    if (grant.assignmentId.isEmpty()) {
        return std::nullopt;
    }
    return RemoveAssignmentEdit{
        isHsmScope(grant.scope) ? domain::hostOf(store) : QString(), grant.assignmentId, grant.scope};
}

std::optional<AccessEdit> narrowingOf(const KeyStore &store, const QString &keyName, const Evidence &grant) {
    if (grant.roleGuid.isEmpty() || grant.assignmentId.isEmpty() || keyName.isEmpty()) {
        return std::nullopt;
    }
    return narrowed(isHsmScope(grant.scope) ? domain::hostOf(store) : QString(), grant.assignmentId,
        grant.scope, keyScope(store, keyName));
}

std::optional<AccessEdit> removalOf(const GrantNode &node) {
    if (node.assignment != nullptr) {
        return RemoveAssignmentEdit{node.host, idOf(*node.assignment), node.assignment->scope};
    }
    if (node.policy != nullptr && node.policy->applicationId.isEmpty()) {
        return RemovePolicyEdit{node.host, node.policy->objectId, node.policy->keys};
    }
    return std::nullopt;
}

std::optional<AccessEdit> narrowingOf(const Case &reviewed, const GrantNode &node, const Key &key) {
    const AccessIndex::KeyPlace *place = reviewed.place(key);
    if (node.assignment == nullptr || place == nullptr) {
        return std::nullopt;
    }
    const bool onHsm = place->store->kind == KeyStoreKind::ManagedHsm;
    if (onHsm != !node.host.isEmpty()) {
        return std::nullopt;
    }
    return narrowed(
        node.host, idOf(*node.assignment), node.assignment->scope, keyScope(*place->store, key.name));
}

AddAssignmentEdit additionOf(
    const QString &host, const QString &roleGuid, const QString &principalId, const QString &scope) {
    RoleAssignment assignment;
    assignment.roleGuid = roleGuid;
    assignment.roleDefinitionId = roleGuid;
    assignment.scope = scope;
    assignment.principalId = principalId;
    assignment.guid = base::nameBasedGuid({scope, roleGuid, principalId});
    assignment.id = assignment.guid;
    return {host, assignment};
}

} // namespace review
