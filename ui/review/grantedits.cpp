#include "ui/review/grantedits.h"

#include "base/text.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::GrantEdits)
};

bool isHsmScope(const QString &scope) {
    const QStringView bare = domain::withoutTrailingSlashes(scope);
    return bare == u"/" || bare == u"/keys" || bare.startsWith(u"/keys/");
}

std::optional<domain::AccessEdit> narrowed(
    const QString &host, const QString &assignmentId, const QString &scope, const QString &newScope) {
    const bool isWider = host.isEmpty() ? domain::isAboveSubscriptions(scope)
            || (domain::ResourceId(scope).contains(domain::ResourceId(newScope))
                && !base::sameText(scope, newScope))
                                        : domain::hsmScopeKey(scope) == QLatin1String("/");
    if (!isWider || newScope.isEmpty()) {
        return std::nullopt;
    }
    return domain::NarrowAssignmentEdit{host, assignmentId, scope, newScope};
}

QString idOf(const domain::RoleAssignment &assignment) {
    return assignment.id.isEmpty() ? assignment.guid : assignment.id;
}

const domain::RoleAssignment *find(
    const domain::Environment &environment, const QString &host, const QString &id, const QString &scope) {
    const std::vector<domain::RoleAssignment> &assignments = host.isEmpty()
        ? environment.azureRoles.assignments
        : domain::hsmRoleBook(environment, host).assignments;
    const auto found
        = std::find_if(assignments.begin(), assignments.end(), [&](const domain::RoleAssignment &assignment) {
              return (base::sameText(assignment.id, id) || base::sameText(assignment.guid, id))
                  && (scope.isEmpty() || base::sameText(assignment.scope, scope));
          });
    return found == assignments.end() ? nullptr : &*found;
}

/// "Alice — “Owner” at the subscription …"
QString words(const domain::RoleAssignment &assignment, const QString &host, const ReviewCase &reviewCase) {
    domain::Evidence evidence;
    evidence.assignmentId = idOf(assignment);
    evidence.roleGuid = domain::roleGuidOf(assignment);
    const domain::RoleTable roles
        = host.isEmpty() ? reviewCase.index().azureRoles() : reviewCase.index().hsmRoles(host);
    evidence.roleName = domain::roleNameOf(roles.find(evidence.roleGuid));
    if (evidence.roleName.isEmpty() && host.isEmpty()) {
        evidence.roleName = domain::roleNameOf(reviewCase.index().controlRoles().find(evidence.roleGuid));
    }
    evidence.scope = assignment.scope;
    return wording::evidenceChain(evidence, assignment.principalId, reviewCase.index());
}

QString wordsOf(const QString &host, const QString &id, const QString &scope, const ReviewCase &reviewCase) {
    const domain::RoleAssignment *assignment = find(reviewCase.environment(), host, id, scope);
    return assignment != nullptr ? words(*assignment, host, reviewCase)
                                 : Text::tr("the assignment %1").arg(wording::visible(id));
}

QString policyWords(const QString &host, const QString &objectId, const QStringList &permissions,
    const ReviewCase &reviewCase) {
    const domain::KeyStore *store = reviewCase.environment().keyStore(host);
    return Text::tr("%1 — key permissions %2 in %3")
        .arg(wording::principalName(reviewCase.index(), objectId),
            wording::visible(permissions.join(QStringLiteral(", "))),
            store != nullptr ? wording::visibleStore(*store) : wording::visible(host));
}

struct Sentence {
    const ReviewCase &reviewCase;

    QString operator()(const domain::AddAssignmentEdit &edit) const {
        return Text::tr("Add: %1").arg(words(edit.assignment, edit.host, reviewCase));
    }
    QString operator()(const domain::RemoveAssignmentEdit &edit) const {
        return Text::tr("Remove: %1").arg(wordsOf(edit.host, edit.assignmentId, edit.scope, reviewCase));
    }
    QString operator()(const domain::NarrowAssignmentEdit &edit) const {
        return Text::tr("Narrow to %1: %2")
            .arg(wording::visibleScope(edit.newScope),
                wordsOf(edit.host, edit.assignmentId, edit.scope, reviewCase));
    }
    QString operator()(const domain::AddPolicyEdit &edit) const {
        return Text::tr("Add: %1").arg(
            policyWords(edit.host, edit.objectId, edit.keyPermissions, reviewCase));
    }
    QString operator()(const domain::RemovePolicyEdit &edit) const {
        return Text::tr("Remove: %1")
            .arg(policyWords(edit.host, edit.objectId, edit.keyPermissions, reviewCase));
    }
};

} // namespace

QString keyScope(const domain::KeyStore &store, const QString &keyName) {
    if (store.kind == domain::KeyStoreKind::ManagedHsm) {
        return QStringLiteral("/keys/%1").arg(keyName);
    }
    return store.id.isEmpty() ? QString() : store.id.child(QStringLiteral("keys/%1").arg(keyName)).text();
}

std::optional<domain::AccessEdit> removalOf(const domain::KeyStore &store, const domain::Evidence &grant,
    const QString &principalId, const QString &right) {
    if (grant.roleGuid.isEmpty()) {
        // A grant through a group is the group's policy.
        const QString holder = grant.viaGroupId.isEmpty() ? principalId : grant.viaGroupId;
        return domain::RemovePolicyEdit{domain::hostOf(store), holder, {right}};
    }
    if (grant.assignmentId.isEmpty()) {
        return std::nullopt;
    }
    return domain::RemoveAssignmentEdit{
        isHsmScope(grant.scope) ? domain::hostOf(store) : QString(), grant.assignmentId, grant.scope};
}

std::optional<domain::AccessEdit> narrowingOf(
    const domain::KeyStore &store, const QString &keyName, const domain::Evidence &grant) {
    if (grant.roleGuid.isEmpty() || grant.assignmentId.isEmpty() || keyName.isEmpty()) {
        return std::nullopt;
    }
    return narrowed(isHsmScope(grant.scope) ? domain::hostOf(store) : QString(), grant.assignmentId,
        grant.scope, keyScope(store, keyName));
}

std::optional<domain::AccessEdit> removalOf(const GrantNode &node) {
    if (node.assignment != nullptr) {
        return domain::RemoveAssignmentEdit{node.host, idOf(*node.assignment), node.assignment->scope};
    }
    if (node.policy != nullptr && node.policy->applicationId.isEmpty()) {
        return domain::RemovePolicyEdit{node.host, node.policy->objectId, node.policy->keys};
    }
    return std::nullopt;
}

std::optional<domain::AccessEdit> narrowingOf(
    const ReviewCase &reviewCase, const GrantNode &node, const ReviewKey &key) {
    const domain::AccessIndex::KeyPlace *place
        = key.isAll() ? nullptr : reviewCase.index().keyPlace(key.host, key.name);
    if (node.assignment == nullptr || place == nullptr) {
        return std::nullopt;
    }
    const bool onHsm = place->store->kind == domain::KeyStoreKind::ManagedHsm;
    if (onHsm != !node.host.isEmpty()) {
        return std::nullopt;
    }
    return narrowed(
        node.host, idOf(*node.assignment), node.assignment->scope, keyScope(*place->store, key.name));
}

QString editSentence(const domain::AccessEdit &edit, const ReviewCase &reviewCase) {
    return std::visit(Sentence{reviewCase}, edit);
}

} // namespace ui
