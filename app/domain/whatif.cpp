#include "domain/whatif.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

KeyStore *storeAt(Environment &environment, const QString &host) {
    const auto found = std::find_if(environment.keyStores.begin(), environment.keyStores.end(),
        [&host](const KeyStore &store) { return base::sameText(store.uri.host(), host); });
    return host.isEmpty() || found == environment.keyStores.end() ? nullptr : &*found;
}

std::vector<RoleAssignment> *assignmentsAt(Environment &environment, const QString &host) {
    if (host.isEmpty()) {
        return &environment.azureRoles.assignments;
    }
    const auto book = environment.hsmRoles.find(host.toLower());
    return book == environment.hsmRoles.end() ? nullptr : &book->assignments;
}

bool sameScope(const QString &a, const QString &b) {
    return base::sameText(withoutTrailingSlashes(a), withoutTrailingSlashes(b));
}

bool isIt(const RoleAssignment &assignment, const QString &id, const QString &scope) {
    const bool named = (!assignment.id.isEmpty() && base::sameText(assignment.id, id))
        || (!assignment.guid.isEmpty() && base::sameText(assignment.guid, id));
    return named && (scope.isEmpty() || sameScope(assignment.scope, scope));
}

bool liesIn(const QString &host, const QString &inner, const RoleAssignment &outer) {
    if (sameScope(inner, outer.scope)) {
        return false;
    }
    if (host.isEmpty()) {
        return reaches(outer, ResourceId(inner));
    }
    return hsmScopeKey(outer.scope) == QLatin1String("/")
        && hsmScopeKey(inner).startsWith(QLatin1String("/keys/"));
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
              return sameScope(other.scope, edit.assignment.scope)
                  && base::sameText(other.principalId, edit.assignment.principalId)
                  && roleGuidOf(other) == roleGuidOf(edit.assignment) && other.condition.isEmpty();
          });
    if (exists) {
        return EditOutcome::NoEffect;
    }
    RoleAssignment added = edit.assignment;
    // What lies below a management group is known from what is assigned there.
    for (const RoleAssignment &other : assignments) {
        if (sameScope(other.scope, added.scope)) {
            added.listedFor += other.listedFor;
        }
    }
    added.listedFor.removeDuplicates();
    assignments.push_back(added);
    return EditOutcome::Applied;
}

EditOutcome apply(Environment &environment, const RemoveAssignmentEdit &edit) {
    std::vector<RoleAssignment> *assignments = assignmentsAt(environment, edit.host);
    if (!assignments) {
        return EditOutcome::NotFound;
    }
    const size_t before = assignments->size();
    assignments->erase(std::remove_if(assignments->begin(), assignments->end(),
                           [&edit](const RoleAssignment &assignment) {
                               return isIt(assignment, edit.assignmentId, edit.scope);
                           }),
        assignments->end());
    return assignments->size() == before ? EditOutcome::NotFound : EditOutcome::Applied;
}

EditOutcome apply(Environment &environment, const NarrowAssignmentEdit &edit) {
    std::vector<RoleAssignment> *assignments = assignmentsAt(environment, edit.host);
    if (!assignments) {
        return EditOutcome::NotFound;
    }
    EditOutcome outcome = EditOutcome::NotFound;
    for (RoleAssignment &assignment : *assignments) {
        if (!isIt(assignment, edit.assignmentId, edit.scope)) {
            continue;
        }
        if (!liesIn(edit.host, edit.newScope, assignment)) {
            return sameScope(edit.newScope, assignment.scope) ? EditOutcome::NoEffect
                                                              : EditOutcome::NotNarrower;
        }
        assignment.scope = edit.newScope;
        outcome = EditOutcome::Applied;
    }
    return outcome;
}

bool isOwn(const AccessPolicy &policy, const QString &objectId) {
    return base::sameText(policy.objectId, objectId) && policy.applicationId.isEmpty();
}

EditOutcome apply(Environment &environment, const AddPolicyEdit &edit) {
    KeyStore *store = storeAt(environment, edit.host);
    if (!store) {
        return EditOutcome::NotFound;
    }
    if (!store->resourceRead || effectiveModel(*store) != PermissionModel::AccessPolicies) {
        return EditOutcome::WrongModel;
    }
    if (edit.keyPermissions.isEmpty()) {
        return EditOutcome::NoEffect;
    }
    auto policy = std::find_if(store->accessPolicies.begin(), store->accessPolicies.end(),
        [&edit](const AccessPolicy &one) { return isOwn(one, edit.objectId); });
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
    const QStringList all = allKeyPermissions();
    return std::any_of(keyPermissions.begin(), keyPermissions.end(), [&all](const QString &permission) {
        return base::sameText(permission, u"all") || all.contains(permission, Qt::CaseInsensitive);
    });
}

EditOutcome apply(Environment &environment, const RemovePolicyEdit &edit) {
    KeyStore *store = storeAt(environment, edit.host);
    if (!store) {
        return EditOutcome::NotFound;
    }
    if (!store->resourceRead || effectiveModel(*store) != PermissionModel::AccessPolicies) {
        return EditOutcome::WrongModel;
    }
    EditOutcome outcome = EditOutcome::NotFound;
    for (AccessPolicy &policy : store->accessPolicies) {
        if (!isOwn(policy, edit.objectId)) {
            continue;
        }
        QStringList kept;
        for (const QString &permission : policy.keys) {
            const bool spellOut = base::sameText(permission, u"all") && takesFromAll(edit.keyPermissions);
            const QStringList spelled = spellOut ? allKeyPermissions() : QStringList{permission};
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

QStringList allKeyPermissions() {
    return {QStringLiteral("encrypt"), QStringLiteral("decrypt"), QStringLiteral("wrapKey"),
        QStringLiteral("unwrapKey"), QStringLiteral("sign"), QStringLiteral("verify"), QStringLiteral("get"),
        QStringLiteral("list"), QStringLiteral("create"), QStringLiteral("update"), QStringLiteral("import"),
        QStringLiteral("delete"), QStringLiteral("backup"), QStringLiteral("restore"),
        QStringLiteral("recover"), QStringLiteral("release"), QStringLiteral("rotate"),
        QStringLiteral("getrotationpolicy"), QStringLiteral("setrotationpolicy")};
}

EditOutcome applyEdit(Environment &environment, const AccessEdit &edit) {
    return std::visit([&environment](const auto &one) { return apply(environment, one); }, edit);
}

WhatIf whatIf(const Environment &environment, const std::vector<AccessEdit> &edits, const QString &host,
    const QString &keyName) {
    WhatIf answer;
    answer.after = environment;
    for (const AccessEdit &edit : edits) {
        answer.outcomes.push_back(applyEdit(answer.after, edit));
    }
    const AccessIndex before(environment);
    const AccessIndex after(answer.after);
    answer.comparison = compareKey(before, after, host, keyName);
    const auto truths = [&](const AccessIndex &index, std::vector<Truth> &found) {
        const AccessIndex::KeyPlace *place = index.keyPlace(host, keyName);
        for (const QString &id : backupServiceIds(index)) {
            found.push_back(place
                    ? evaluateAccess(index, *place->store, place->id.name, id, Detail::TruthOnly).truth
                    : Truth::Unknown);
        }
    };
    truths(before, answer.backupBefore);
    truths(after, answer.backupAfter);
    return answer;
}

} // namespace domain
