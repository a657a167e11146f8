#include "protect/flows/grantflow.h"

#include "base/text.h"
#include "domain/refusal.h"
#include "protect/flows/accessflow.h"
#include "protect/flows/grantwrites.h"
#include "protect/flows/runlimits.h"

#include <algorithm>

namespace protect {

namespace {

using domain::PlannedWrite;
using domain::StageKind;
using domain::StageState;
using domain::WriteKind;

StageKind stageOf(WriteKind kind) {
    return kind == WriteKind::CreateRoleDefinition ? StageKind::CreateRole : StageKind::WriteGrant;
}

/// A lock, a policy or a limit does not pass (contract 17.2).
bool isWorthRepeating(const RunContextPtr &run, const PlannedWrite &write, const base::Error &error) {
    const bool newRole = std::any_of(run->tracker->record().written.begin(),
        run->tracker->record().written.end(), [&write](const domain::WrittenChange &change) {
            return change.write.kind == WriteKind::CreateRoleDefinition
                && base::sameText(change.write.roleGuid, write.roleGuid);
        });
    return domain::passes(error, newRole);
}

bool isAssigned(const domain::RoleBook &book, const PlannedWrite &write) {
    return std::any_of(
        book.assignments.begin(), book.assignments.end(), [&write](const domain::RoleAssignment &assignment) {
            return base::sameText(assignment.guid, write.id) && base::sameText(assignment.scope, write.scope);
        });
}

/// Whether the write repeats what was known before it was sent.
bool wasThere(const RunContextPtr &run, const PlannedWrite &write) {
    if (write.kind != WriteKind::CreateRoleAssignment) {
        return false;
    }
    const QString host = run->store->uri.host().toLower();
    return isAssigned(run->environment.hsmRoles.value(host), write)
        || isAssigned(run->environment.azureRoles, write);
}

QCoro::Task<GrantAnswer> sendPatiently(
    RunContextPtr run, PlannedWrite write, bool existedBefore, base::Cancellation cancellation) {
    GrantAnswer answer = co_await sendGrant(run, write, existedBefore, cancellation);
    for (const std::chrono::seconds pause : limits::grantPauses) {
        if (answer || !isWorthRepeating(run, write, answer.error())) {
            break;
        }
        run->tracker->stage(stageOf(write.kind)).detail = answer.error().code;
        run->tracker->changed();
        const base::Result<void> waited = co_await run->azure->clock->delay(pause, cancellation);
        if (!waited) {
            co_return base::Unexpected(waited.error());
        }
        answer = co_await sendGrant(run, write, existedBefore, cancellation);
    }
    co_return answer;
}

QCoro::Task<base::Result<void>> writeOne(
    RunContextPtr run, PlannedWrite write, base::Cancellation cancellation) {
    const StageKind stage = stageOf(write.kind);
    const bool existedBefore = wasThere(run, write);
    run->tracker->begin(stage);
    const base::Result<GrantTurns::TurnPtr> turn
        = co_await GrantTurns::take(run->turns, run->store->uri.host(), write, cancellation);
    if (!turn) {
        co_return base::Unexpected(turn.error());
    }
    GrantAnswer answer = base::Unexpected(base::Error());
    if ((*turn)->wasWritten()) { // by another run on the estate, meanwhile
        answer = co_await readGrant(run, write, QString(), cancellation);
        if (answer) {
            answer->existed = true;
        }
    }
    if (!answer && !cancellation.isCancelled()) {
        answer = co_await sendPatiently(run, write, existedBefore, cancellation);
    }
    if (!answer && answer.error().kind == base::ErrorKind::Cancelled) {
        co_return base::Unexpected(answer.error());
    }
    if (!answer) {
        // Whether it was made in spite of the error is for the key store to say.
        const base::Error error = answer.error();
        answer = co_await readGrant(run, write, QString(), cancellation);
        if (!answer) {
            run->tracker->end(stage, StageState::Failed, error);
            co_return base::Unexpected(error);
        }
    }
    run->add(answer->found);
    run->tracker->addWritten(write, answer->id, answer->existed || existedBefore);
    (*turn)->noteWritten();
    if (write.kind == WriteKind::CreateRoleDefinition) {
        const base::Result<void> stable = co_await waitUntilStable(run, write, cancellation);
        if (!stable && stable.error().kind == base::ErrorKind::Cancelled) {
            co_return stable;
        }
        if (!stable) {
            run->tracker->end(stage, StageState::Warning, stable.error());
            co_return base::Result<void>();
        }
        if (domain::WrittenChange *change = run->tracker->written(write.kind)) {
            change->readBack = true;
        }
    }
    run->tracker->end(stage, StageState::Done, answer->id);
    co_return base::Result<void>();
}

/// The second tick. The list or resource may lag a moment behind the write.
QCoro::Task<base::Result<void>> readBack(
    RunContextPtr run, PlannedWrite write, base::Cancellation cancellation) {
    const domain::WrittenChange *change = run->tracker->written(write.kind);
    const QString id = change ? change->id : QString();
    run->tracker->begin(StageKind::ReadBack);
    GrantAnswer answer = co_await readGrant(run, write, id, cancellation);
    for (int tries = 1; tries < limits::readBackTries; ++tries) {
        if (answer || answer.error().kind != base::ErrorKind::NotFound) {
            break;
        }
        const base::Result<void> waited
            = co_await run->azure->clock->delay(limits::readBackPause, cancellation);
        if (!waited) {
            co_return waited;
        }
        answer = co_await readGrant(run, write, id, cancellation);
    }
    if (!answer) {
        if (answer.error().kind == base::ErrorKind::Cancelled) {
            co_return base::Unexpected(answer.error());
        }
        run->tracker->end(StageKind::ReadBack, StageState::Warning, answer.error());
        co_return base::Result<void>();
    }
    run->add(answer->found);
    if (domain::WrittenChange *written = run->tracker->written(write.kind)) {
        written->readBack = true;
    }
    run->tracker->end(StageKind::ReadBack, StageState::Done, answer->id);
    co_return base::Result<void>();
}

void skipGrantStages(const RunContextPtr &run) {
    for (const StageKind kind : {StageKind::CreateRole, StageKind::WriteGrant, StageKind::ReadBack}) {
        if (!run->tracker->isFinished(kind)) {
            run->tracker->end(kind, StageState::Skipped);
        }
    }
}

} // namespace

QCoro::Task<base::Result<void>> grantAccess(RunContextPtr run, base::Cancellation cancellation) {
    for (const PlannedWrite &planned : run->plan.grant) {
        const PlannedWrite write = planned;
        if (!run->tracker->isFinished(stageOf(write.kind))) {
            const base::Result<void> written = co_await writeOne(run, write, cancellation);
            if (!written) {
                co_return written;
            }
        }
        if (stageOf(write.kind) == StageKind::WriteGrant && !run->tracker->isFinished(StageKind::ReadBack)) {
            const base::Result<void> read = co_await readBack(run, write, cancellation);
            if (!read) {
                co_return read;
            }
        }
    }
    skipGrantStages(run);
    co_return base::Result<void>();
}

QCoro::Task<void> lookForStoppedGrant(RunContextPtr run, base::Cancellation cancellation) {
    for (const PlannedWrite &planned : run->plan.grant) {
        const PlannedWrite write = planned;
        const StageKind stage = stageOf(write.kind);
        if (run->tracker->stateOf(stage) != StageState::Stopped) {
            continue;
        }
        GrantAnswer answer = co_await readGrant(run, write, QString(), cancellation);
        if (answer) {
            run->add(answer->found);
            run->tracker->addWritten(write, answer->id, answer->existed);
            run->tracker->end(stage, StageState::Done, answer->id);
        }
    }
}

QCoro::Task<void> judgeAgain(RunContextPtr run, base::Cancellation cancellation) {
    if (!run->store) {
        co_return;
    }
    const domain::KeyStore *known = run->environment.keyStore(run->store->uri.host());
    const domain::KeyStore store = known ? *known : *run->store;
    Reading reading
        = co_await readKeyAccess(run->azure, store, run->keyName, run->choices.principalId, cancellation);
    if (cancellation.isCancelled()) {
        co_return;
    }
    run->add(reading.found);
    run->tracker->edit().after = run->verdict();
    run->tracker->changed();
}

} // namespace protect
