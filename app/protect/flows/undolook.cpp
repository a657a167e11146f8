#include "protect/flows/undolook.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "domain/rightmatching.h"
#include "domain/scope.h"
#include "protect/flows/grantwrites.h"
#include "protect/flows/undoneeds.h"
#include "protect/flows/undosteps.h"

#include <algorithm>

namespace protect {

using domain::RoleAssignment;
using domain::RoleDefinition;
using domain::Scope;
using domain::UndoKind;
using domain::UndoState;
using domain::UndoStep;
using What = domain::UndoChange::What;

namespace {

constexpr int listsAtOnce = 6;

bool isSameSet(const QStringList &a, const QStringList &b) {
    const auto holds = [](const QStringList &all, const QStringList &some) {
        return std::all_of(some.begin(), some.end(),
            [&all](const QString &one) { return all.contains(one, Qt::CaseInsensitive); });
    };
    return holds(a, b) && holds(b, a);
}

void addChange(UndoStep &step, What what, const QStringList &wrote, const QStringList &now) {
    if (!isSameSet(wrote, now)) {
        step.changes.push_back({what, wrote, now});
    }
}

QStringList one(const QString &text) {
    return text.isEmpty() ? QStringList() : QStringList{text};
}

/// Gone, or why it cannot be read; nullopt where it was read.
template <typename T>
std::optional<UndoState> stateWithout(UndoStep &step, const base::Result<T> &answer) {
    if (answer) {
        return std::nullopt;
    }
    if (answer.error().kind == base::ErrorKind::NotFound) {
        return UndoState::Gone;
    }
    step.error = answer.error();
    return UndoState::Unreadable;
}

UndoStep judged(UndoStep step) {
    step.state = step.changes.empty() ? UndoState::Ready : UndoState::Changed;
    return step;
}

QCoro::Task<UndoStep> lookAtAssignment(
    UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    base::Result<RoleAssignment> found = RoleAssignment();
    if (context->isHsm()) {
        const azure::HsmRbacClient client(context->azure);
        found = co_await client.roleAssignment(
            context->storeUri(), step.written.scope, step.written.id, cancellation);
    } else {
        const azure::AuthorizationClient client(context->azure);
        found = co_await client.roleAssignment(step.written.scope, step.written.id, cancellation);
    }
    if (const std::optional<UndoState> state = stateWithout(step, found)) {
        step.state = *state;
        co_return step;
    }
    addChange(step, What::Principal, one(step.written.principalId), one(found->principalId));
    addChange(step, What::Role, one(step.written.roleGuid), one(found->roleGuid));
    addChange(step, What::Condition, {}, one(found->condition));
    co_return judged(step);
}

/// Where the assignments of an HSM are listed one scope at a time (contract 9.2).
struct HsmLists {
    std::vector<RoleAssignment> assignments;
    std::optional<base::Error> error;
};

QCoro::Task<void> listHsmScope(
    UndoContextPtr context, QString scope, std::shared_ptr<HsmLists> lists, base::Cancellation cancellation) {
    const azure::HsmRbacClient client(context->azure);
    const base::Result<std::vector<RoleAssignment>> list
        = co_await client.roleAssignments(context->storeUri(), scope, cancellation);
    if (!list) {
        lists->error = list.error();
        co_return;
    }
    lists->assignments.insert(lists->assignments.end(), list->begin(), list->end());
}

/// Every assignment of the HSM; an error where one of the lists cannot be read.
QCoro::Task<base::Result<std::vector<RoleAssignment>>> hsmAssignments(
    UndoContextPtr context, base::Cancellation cancellation) {
    const azure::KeysClient client(context->azure);
    const base::Result<std::vector<domain::Key>> keys
        = co_await client.keys(domain::KeyStoreKind::ManagedHsm, context->storeUri(), cancellation);
    if (!keys) {
        co_return base::Unexpected(keys.error());
    }
    QStringList names;
    for (const domain::Key &key : *keys) {
        names.append(key.id.name);
    }
    const QStringList all = domain::hsmScopes(names);
    std::vector<QString> scopes(all.begin(), all.end());
    const auto lists = std::make_shared<HsmLists>();
    const std::function<QCoro::Task<void>(QString)> list = [context, lists, cancellation](QString scope) {
        return listHsmScope(context, std::move(scope), lists, cancellation);
    };
    co_await base::forEach<QString>(std::move(scopes), listsAtOnce, list, cancellation);
    if (lists->error) {
        co_return base::Unexpected(*lists->error);
    }
    if (cancellation.isCancelled()) {
        co_return base::Unexpected(base::cancelledError(QStringLiteral("hsm/roleAssignments/list")));
    }
    co_return lists->assignments;
}

/// Taken back before the role is, or gone.
bool isTakenBack(const UndoContextPtr &context, const RoleAssignment &assignment) {
    return std::any_of(
        context->undo.steps.begin(), context->undo.steps.end(), [&assignment](const UndoStep &step) {
            const bool goes = step.state == UndoState::Ready || step.state == UndoState::Gone
                || step.state == UndoState::Done;
            return step.kind == UndoKind::DeleteRoleAssignment && goes
                && base::sameText(step.written.id, assignment.guid)
                && Scope(step.written.scope) == Scope(assignment.scope);
        });
}

/// One of the run's own, which stays because others need it.
bool isKept(const UndoContextPtr &context, const RoleAssignment &assignment) {
    const std::vector<UndoStep> &steps = context->undo.steps;
    return std::any_of(steps.begin(), steps.end(), [&assignment](const UndoStep &step) {
        return step.state == UndoState::Needed && base::sameText(step.written.id, assignment.guid)
            && Scope(step.written.scope) == Scope(assignment.scope);
    });
}

void countUsers(
    const UndoContextPtr &context, const std::vector<RoleAssignment> &assignments, UndoStep &role) {
    QStringList users; // the lists of an HSM's scopes may overlap
    for (const RoleAssignment &assignment : assignments) {
        const QString user = assignment.guid.toLower() + Scope(assignment.scope).folded();
        if (base::sameText(assignment.roleGuid, role.written.id) && !isTakenBack(context, assignment)
            && !users.contains(user)) {
            users.append(user);
            role.keptUsers += isKept(context, assignment) ? 1 : 0;
        }
    }
    role.users = static_cast<int>(users.size());
}

QCoro::Task<UndoStep> lookAtRole(UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    base::Result<RoleDefinition> found = RoleDefinition();
    base::Result<std::vector<RoleAssignment>> assignments = std::vector<RoleAssignment>();
    if (context->isHsm()) {
        const azure::HsmRbacClient client(context->azure);
        found = co_await client.roleDefinition(context->storeUri(), step.written.id, cancellation);
    } else {
        const azure::AuthorizationClient client(context->azure);
        found = co_await client.roleDefinition(step.written.scope, step.written.id, cancellation);
    }
    if (const std::optional<UndoState> state = stateWithout(step, found)) {
        step.state = *state;
        co_return step;
    }
    QStringList held = domain::effectiveDataActions(*found);
    for (const domain::Permission &permission : found->permissions) {
        held += permission.actions;
    }
    addChange(step, What::Role, one(step.written.name), one(found->name));
    addChange(step, What::DataActions, step.written.rights, held);
    if (!step.changes.empty()) {
        co_return judged(step);
    }
    if (context->isHsm()) {
        assignments = co_await hsmAssignments(context, cancellation);
    } else {
        const azure::AuthorizationClient client(context->azure);
        assignments = co_await client.assignmentsAround(step.written.scope, cancellation);
    }
    if (!assignments) {
        step.error = assignments.error();
        step.state = UndoState::Unreadable;
        co_return step;
    }
    countUsers(context, *assignments, step);
    step.state = step.users > 0 ? UndoState::InUse : UndoState::Ready;
    co_return step;
}

QCoro::Task<UndoStep> lookAtPolicy(UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    const azure::KeyStoreClient client(context->azure);
    const base::Result<domain::KeyStore> vault
        = co_await client.keyVault(domain::ResourceId(step.written.scope), cancellation);
    if (const std::optional<UndoState> state = stateWithout(step, vault)) {
        step.state = *state;
        co_return step;
    }
    const QStringList added = addedPermissions(context->record, step.written);
    const domain::AccessPolicy before
        = entryBefore(context->record, step.written).value_or(domain::AccessPolicy());
    const domain::AccessPolicy now
        = vault->policyOf(step.written.principalId).value_or(domain::AccessPolicy());
    const bool ours = std::any_of(added.begin(), added.end(),
        [&now](const QString &right) { return now.keys.contains(right, Qt::CaseInsensitive); });
    if (!ours) {
        step.state = UndoState::Gone; // none of what was added is left
        co_return step;
    }
    addChange(step, What::KeyPermissions, before.keys + added, now.keys);
    addChange(step, What::OtherPermissions, before.secrets + before.certificates + before.storage,
        now.secrets + now.certificates + now.storage);
    co_return judged(step);
}

QCoro::Task<UndoStep> lookAtProtection(
    UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    const azure::BackupClient client(context->azure);
    const base::Result<std::optional<domain::ProtectedItem>> item
        = co_await client.protectedItem(context->vaultId(), context->vmId(), cancellation);
    if (!item) {
        step.error = item.error();
        step.state = UndoState::Unreadable;
        co_return step;
    }
    if (!item->has_value()) { // which does not say that backups are stopped
        base::Error error;
        error.kind = base::ErrorKind::NotFound;
        error.code = QStringLiteral("ProtectedItemNotFound");
        error.message = QStringLiteral("The vault shows no backup item of this VM.");
        error.operation = QStringLiteral("protectedItems/read");
        error.target = step.id;
        step.error = error;
        step.state = UndoState::Unreadable;
        co_return step;
    }
    if (base::sameText((*item)->protectionState, u"ProtectionStopped")) { // any other may still run
        step.state = UndoState::Gone;
        co_return step;
    }
    addChange(step, What::Policy, one(context->enabledPolicy), one((*item)->policyName));
    co_return judged(step);
}

} // namespace

QCoro::Task<UndoStep> lookAtStep(UndoContextPtr context, UndoStep step, base::Cancellation cancellation) {
    step.changes.clear();
    step.error.reset();
    step.users = 0;
    step.keptUsers = 0;
    step.neededBy.clear();
    step.method.clear();
    step.url.clear();
    step.body.clear();
    switch (step.kind) {
    case UndoKind::DeleteRoleAssignment:
        step = co_await lookAtAssignment(context, step, cancellation);
        break;
    case UndoKind::DeleteRoleDefinition:
        step = co_await lookAtRole(context, step, cancellation);
        break;
    case UndoKind::RestoreAccessPolicy:
        step = co_await lookAtPolicy(context, step, cancellation);
        break;
    case UndoKind::StopProtection:
        step = co_await lookAtProtection(context, step, cancellation);
        break;
    }
    if (step.state == UndoState::Ready) {
        step.neededBy = needsOf(*context, step);
        const bool stays = !step.neededBy.empty() && !context->undo.insists;
        step.state = stays ? UndoState::Needed : UndoState::Ready;
    }
    if (step.state == UndoState::Ready) {
        addRequest(*context, step);
    }
    co_return step;
}

} // namespace protect
