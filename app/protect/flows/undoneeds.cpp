#include "protect/flows/undoneeds.h"

#include "base/text.h"
#include "domain/scope.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/reading.h"

#include <algorithm>

namespace protect {

using domain::GrantNeed;
using domain::NeedReason;
using domain::ProtectionStatus;
using domain::UndoKind;
using domain::UndoStep;

namespace {

bool opensKeys(const UndoStep &step) {
    return step.kind == UndoKind::DeleteRoleAssignment || step.kind == UndoKind::RestoreAccessPolicy;
}

/// The one key that the grant opens; empty: every key of the store.
QString openedKey(const UndoStep &step) {
    return step.kind == UndoKind::RestoreAccessPolicy ? QString()
                                                      : domain::Scope(step.written.scope).key().toString();
}

bool opens(const UndoStep &step, const QString &keyName) {
    const QString opened = openedKey(step);
    return opened.isEmpty() || keyName.isEmpty() || base::sameText(opened, keyName);
}

/// The same tenant, key store and principal.
bool isAboutStore(const UndoContext &context, const journal::Record &record) {
    const journal::Head &own = context.record.head;
    const journal::Head &other = record.head;
    return record.id != context.record.id && own.store && other.store
        && base::sameText(own.tenantId, other.tenantId)
        && base::sameText(own.store->uri.host(), other.store->uri.host())
        && base::sameText(own.choices.principalId, other.choices.principalId);
}

std::optional<NeedReason> needReason(const UndoContext &context, const KeyUser &user) {
    const bool isOwn = user.machine.id == context.vmId();
    const bool isOwnProtection
        = isOwn && (user.status.vaultId.isEmpty() || user.status.vaultId == context.vaultId());
    if (isOwnProtection) {
        return std::nullopt; // that is what the undo itself is about
    }
    switch (user.status.status) {
    case ProtectionStatus::Protected:
        return user.error ? NeedReason::Unreadable : NeedReason::Protected;
    case ProtectionStatus::Protecting:
        return user.error ? NeedReason::Unreadable : NeedReason::BeingProtected;
    case ProtectionStatus::NotAsked:
    case ProtectionStatus::Unknown:
        return NeedReason::Unreadable;
    case ProtectionStatus::NotProtected:
    case ProtectionStatus::ProtectionFailed:
        break;
    }
    return std::nullopt;
}

void addNeed(std::vector<GrantNeed> &needs, const GrantNeed &need) {
    const bool known = std::any_of(needs.begin(), needs.end(), [&need](const GrantNeed &one) {
        return !need.virtualMachineId.isEmpty() && one.virtualMachineId == need.virtualMachineId;
    });
    if (!known) {
        needs.push_back(need);
    }
}

} // namespace

QCoro::Task<void> lookForNeeds(UndoContextPtr context, base::Cancellation cancellation) {
    context->needs = UndoNeeds();
    context->undo.hasLookedForOthers = false;
    const std::vector<UndoStep> &steps = context->undo.steps;
    const bool anyGrant = std::any_of(steps.begin(), steps.end(), &opensKeys);
    if (!anyGrant || !context->record.head.store) {
        co_return;
    }
    // What was granted to somebody else is no VM's backup's access.
    const base::Result<std::optional<domain::Principal>> service
        = co_await findServicePrincipal(context->azure, context->azure->cloud.backupAppId, cancellation);
    const bool isOthers = service && service->has_value()
        && !base::sameText((*service)->objectId, context->record.head.choices.principalId);
    if (isOthers) {
        context->undo.hasLookedForOthers = true;
        co_return;
    }
    KeyUsersQuestion question;
    question.host = context->record.head.store->uri.host();
    for (const UndoStep &step : steps) {
        if (opensKeys(step)) {
            question.keyNames.append(openedKey(step));
        }
    }
    if (question.keyNames.contains(QString())) {
        question.keyNames.clear();
    }
    for (const journal::Record &record : context->journal->runs()) {
        const domain::PastRunState state = record.state();
        if (isAboutStore(*context, record) && state == domain::PastRunState::Unfinished) {
            context->needs.jobs.push_back(record);
        } else if (isAboutStore(*context, record) && state == domain::PastRunState::Protected) {
            question.machines.push_back(record.head.choices.virtualMachineId);
        }
    }
    KeyUsers users = co_await readKeyUsers(context->azure, question, cancellation);
    context->needs.users = std::move(users);
    context->undo.hasLookedForOthers = true;
}

std::vector<GrantNeed> needsOf(const UndoContext &context, const UndoStep &step) {
    std::vector<GrantNeed> needs;
    if (!opensKeys(step)) {
        return needs;
    }
    for (const KeyUser &user : context.needs.users.users) {
        const std::optional<NeedReason> reason = needReason(context, user);
        if (reason && opens(step, user.keyName)) {
            const QString detail = user.error ? reasonOf(*user.error) : user.status.errorMessage;
            addNeed(needs,
                {*reason, user.machine.id, user.status.vaultId,
                    *reason == NeedReason::Unreadable ? detail : QString()});
        }
    }
    for (const journal::Record &job : context.needs.jobs) {
        if (opens(step, job.head.keyName)) {
            addNeed(needs,
                {NeedReason::UnfinishedJob, job.head.choices.virtualMachineId,
                    job.head.choices.recoveryServicesVaultId, QString()});
        }
    }
    for (const base::Error &obstacle : context.needs.users.obstacles) {
        needs.push_back(
            {NeedReason::NotListed, domain::ResourceId(), domain::ResourceId(), reasonOf(obstacle)});
    }
    return needs;
}

} // namespace protect
