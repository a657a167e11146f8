#include "protect/flows/grantwrites.h"

#include "base/text.h"
#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "domain/rightmatching.h"
#include "protect/flows/reading.h"
#include "protect/flows/runlimits.h"

#include <algorithm>

namespace protect {

namespace {

using domain::PlannedWrite;
using domain::RoleAssignment;
using domain::RoleDefinition;
using domain::WriteKind;

base::Error notThere(const PlannedWrite &write) {
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("NotThere");
    error.message = QStringLiteral("What was written is not there.");
    error.operation = QStringLiteral("grant/readBack");
    error.target = write.scope;
    return error;
}

bool isHsm(const RunContextPtr &run) {
    return run->store->kind == domain::KeyStoreKind::ManagedHsm;
}

domain::RoleBook &bookOf(const RunContextPtr &run, domain::Environment &environment) {
    return isHsm(run) ? environment.hsmRoles[run->store->uri.host().toLower()] : environment.azureRoles;
}

bool holds(const RoleDefinition &definition, const QStringList &rights) {
    const QStringList held = domain::effectiveDataActions(definition);
    return held.size() == rights.size()
        && std::all_of(rights.begin(), rights.end(),
            [&held](const QString &right) { return held.contains(right, Qt::CaseInsensitive); });
}

GrantAnswer definitionAnswer(
    const RunContextPtr &run, const PlannedWrite &write, const base::Result<RoleDefinition> &answer) {
    if (!answer) {
        return base::Unexpected(answer.error());
    }
    if (!holds(*answer, write.rights)) {
        return base::Unexpected(notThere(write));
    }
    GrantResult result;
    result.id = answer->guid.isEmpty() ? write.id : answer->guid;
    bookOf(run, result.found).definitions.push_back(*answer);
    return result;
}

/// Why an assignment that is there is not the one of the plan.
base::Error notPlanned(const PlannedWrite &write, RoleAssignment assignment) {
    base::Error error = notThere(write);
    const bool hasCondition = !assignment.condition.isEmpty();
    assignment.condition.clear();
    if (hasCondition && domain::isAsPlanned(assignment, write)) {
        error.code = QStringLiteral("ConditionalAssignment");
        error.message = QStringLiteral("The role is assigned there under a condition.");
    }
    return error;
}

GrantAnswer assignmentAnswer(
    const RunContextPtr &run, const PlannedWrite &write, const base::Result<RoleAssignment> &answer) {
    if (!answer) {
        return base::Unexpected(answer.error());
    }
    if (!domain::isAsPlanned(*answer, write)) {
        return base::Unexpected(notPlanned(write, *answer));
    }
    RoleAssignment assignment = *answer;
    if (assignment.guid.isEmpty()) {
        assignment.guid = write.id; // exists under another GUID that the service did not tell
    }
    GrantResult result;
    // An HSM's ids do not carry the scope (contract 9.1): the GUID says the same.
    result.id = isHsm(run) || assignment.id.isEmpty() ? assignment.guid : assignment.id;
    result.existed = !base::sameText(answer->guid, write.id);
    bookOf(run, result.found).assignments.push_back(assignment);
    return result;
}

/// The vault's policy of the principal, as the vault tells it.
GrantAnswer policyAnswer(const PlannedWrite &write, const base::Result<domain::KeyStore> &vault) {
    if (!vault) {
        return base::Unexpected(vault.error());
    }
    QStringList held;
    for (const domain::AccessPolicy &policy : vault->accessPolicies) {
        if (policy.isOwnOf(write.principalId)) {
            held += policy.keys;
        }
    }
    const bool all = std::all_of(write.rights.begin(), write.rights.end(), [&held](const QString &right) {
        return held.contains(right, Qt::CaseInsensitive)
            || held.contains(QLatin1String("all"), Qt::CaseInsensitive);
    });
    if (!all) {
        return base::Unexpected(notThere(write));
    }
    GrantResult result;
    result.id = write.principalId;
    result.found.put(*vault);
    return result;
}

QCoro::Task<GrantAnswer> sendDefinition(
    RunContextPtr run, PlannedWrite write, azure::ConnectionPtr writing, base::Cancellation cancellation) {
    if (isHsm(run)) {
        const azure::HsmRbacClient client(writing);
        const base::Result<RoleDefinition> hsm = co_await client.putRoleDefinition(
            run->store->uri, write.id, write.name, write.rights, cancellation);
        co_return definitionAnswer(run, write, hsm);
    }
    const azure::AuthorizationClient client(writing);
    const base::Result<RoleDefinition> arm
        = co_await client.putRoleDefinition(write.scope, write.id, write.name, write.rights, cancellation);
    co_return definitionAnswer(run, write, arm);
}

/// Reads the entry first, so that the record tells what to restore if the grant is taken back.
QCoro::Task<GrantAnswer> sendPolicy(RunContextPtr run, PlannedWrite write, base::Cancellation cancellation) {
    const azure::KeyStoreClient reader(run->azure);
    const base::Result<domain::KeyStore> vault
        = co_await reader.keyVault(domain::ResourceId(write.scope), cancellation);
    if (!vault) {
        co_return base::Unexpected(vault.error());
    }
    const azure::KeyStoreClient client(run->writing(write, false, vault->policyOf(write.principalId)));
    const base::Result<QStringList> merged = co_await client.addAccessPolicy(
        domain::ResourceId(write.scope), run->store->tenantId, write.principalId, write.rights, cancellation);
    if (!merged) {
        co_return base::Unexpected(merged.error());
    }
    GrantResult result;
    result.id = write.principalId;
    co_return GrantAnswer(result);
}

QCoro::Task<GrantAnswer> readDefinition(
    RunContextPtr run, PlannedWrite write, base::Cancellation cancellation) {
    if (isHsm(run)) {
        const azure::HsmRbacClient client(run->azure);
        const base::Result<RoleDefinition> hsm
            = co_await client.roleDefinition(run->store->uri, write.id, cancellation);
        co_return definitionAnswer(run, write, hsm);
    }
    const azure::AuthorizationClient client(run->azure);
    const base::Result<RoleDefinition> arm
        = co_await client.roleDefinition(write.scope, write.id, cancellation);
    co_return definitionAnswer(run, write, arm);
}

QCoro::Task<GrantAnswer> readAssignment(
    RunContextPtr run, PlannedWrite write, QString id, base::Cancellation cancellation) {
    if (isHsm(run)) {
        const azure::HsmRbacClient client(run->azure);
        const base::Result<RoleAssignment> hsm = co_await client.roleAssignment(
            run->store->uri, write.scope, id.isEmpty() ? write.id : id, cancellation);
        co_return assignmentAnswer(run, write, hsm);
    }
    const azure::AuthorizationClient client(run->azure);
    const base::Result<std::vector<RoleAssignment>> list
        = co_await client.assignmentsOf(write.scope, write.principalId, cancellation);
    if (!list) {
        co_return base::Unexpected(list.error());
    }
    base::Error why = notThere(write);
    for (const RoleAssignment &assignment : *list) {
        if (!base::sameText(assignment.scope, write.scope)) {
            continue;
        }
        if (domain::isAsPlanned(assignment, write)) {
            co_return assignmentAnswer(run, write, base::Result<RoleAssignment>(assignment));
        }
        const base::Error other = notPlanned(write, assignment);
        why = other.hasCode(u"ConditionalAssignment") ? other : why;
    }
    co_return base::Unexpected(why);
}

QCoro::Task<GrantAnswer> sendAssignment(
    RunContextPtr run, PlannedWrite write, azure::ConnectionPtr writing, base::Cancellation cancellation) {
    if (isHsm(run)) {
        const azure::HsmRbacClient client(writing);
        const base::Result<RoleAssignment> hsm = co_await client.putRoleAssignment(
            run->store->uri, write.scope, write.id, write.roleGuid, write.principalId, cancellation);
        co_return assignmentAnswer(run, write, hsm);
    }
    const azure::AuthorizationClient client(writing);
    const base::Result<RoleAssignment> arm = co_await client.putRoleAssignment(
        write.scope, write.id, write.roleGuid, write.principalId, cancellation);
    if (arm && !base::sameText(arm->guid, write.id)) { // one is there, and its condition is not told
        GrantAnswer there = co_await readAssignment(run, write, QString(), cancellation);
        if (!there && there.error().hasCode(u"ConditionalAssignment")) {
            co_return there;
        }
    }
    co_return assignmentAnswer(run, write, arm);
}

QCoro::Task<GrantAnswer> readPolicy(RunContextPtr run, PlannedWrite write, base::Cancellation cancellation) {
    const azure::KeyStoreClient client(run->azure);
    const base::Result<domain::KeyStore> vault
        = co_await client.keyVault(domain::ResourceId(write.scope), cancellation);
    co_return policyAnswer(write, vault);
}

GrantAnswer notAGrant() {
    return base::Unexpected(base::localError(QStringLiteral("NotAGrant"),
        QStringLiteral("This write belongs to another stage."), QStringLiteral("grant/write")));
}

} // namespace

QCoro::Task<GrantAnswer> sendGrant(
    RunContextPtr run, PlannedWrite write, bool existedBefore, base::Cancellation cancellation) {
    const RunTracker::Writing writing(run->tracker);
    GrantAnswer answer = notAGrant();
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        answer = co_await sendDefinition(run, write, run->writing(write, existedBefore), cancellation);
        break;
    case WriteKind::CreateRoleAssignment:
        answer = co_await sendAssignment(run, write, run->writing(write, existedBefore), cancellation);
        break;
    case WriteKind::AddAccessPolicy:
        answer = co_await sendPolicy(run, write, cancellation);
        break;
    case WriteKind::CreateBackupPolicy:
    case WriteKind::EnableProtection:
    case WriteKind::TriggerBackup:
    case WriteKind::Recover:
        break;
    }
    co_return answer;
}

QCoro::Task<GrantAnswer> readGrant(
    RunContextPtr run, PlannedWrite write, QString id, base::Cancellation cancellation) {
    GrantAnswer answer = notAGrant();
    switch (write.kind) {
    case WriteKind::CreateRoleDefinition:
        answer = co_await readDefinition(run, write, cancellation);
        break;
    case WriteKind::CreateRoleAssignment:
        answer = co_await readAssignment(run, write, id, cancellation);
        break;
    case WriteKind::AddAccessPolicy:
        answer = co_await readPolicy(run, write, cancellation);
        break;
    case WriteKind::CreateBackupPolicy:
    case WriteKind::EnableProtection:
    case WriteKind::TriggerBackup:
    case WriteKind::Recover:
        break;
    }
    co_return answer;
}

QCoro::Task<base::Result<void>> waitUntilStable(
    RunContextPtr run, PlannedWrite write, base::Cancellation cancellation) {
    int inARow = 0;
    GrantAnswer answer = notAGrant();
    for (int reads = 0; reads < limits::mostStableReads && inARow < limits::stableReads; ++reads) {
        if (reads > 0) {
            const base::Result<void> waited
                = co_await run->azure->clock->delay(limits::stablePause, cancellation);
            if (!waited) {
                co_return waited;
            }
        }
        answer = co_await readDefinition(run, write, cancellation);
        const bool refused
            = !answer && (answer.error().kind == base::ErrorKind::Cancelled || isRefusal(answer.error()));
        if (refused) {
            co_return base::Unexpected(answer.error());
        }
        inARow = answer ? inARow + 1 : 0;
    }
    if (!answer) {
        co_return base::Unexpected(answer.error());
    }
    co_return base::Result<void>();
}

} // namespace protect
