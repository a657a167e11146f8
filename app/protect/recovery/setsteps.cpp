#include "protect/recovery/setsteps.h"

#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "protect/flows/grantflow.h"
#include "protect/flows/principalflow.h"
#include "protect/flows/runlimits.h"

#include <algorithm>

namespace protect {

namespace {

using domain::RecoveryStepKind;
using domain::StageState;

/// The object id that the step's grant is for, once it is known.
QString granteeOf(const RecoveryContextPtr &context, const domain::RecoveryStep &step) {
    if (!step.write->principalId.isEmpty()) {
        return step.write->principalId;
    }
    if (step.user == domain::KeyUser::EncryptionSet) {
        return context->run.newSet ? context->run.newSet->identityPrincipalId : QString();
    }
    for (const domain::KeyUserAccess &user : context->findings.users) {
        if (user.user == step.user && !user.principalId.isEmpty()) {
            return user.principalId;
        }
    }
    return QString();
}

base::Error noGrantee(const domain::RecoveryStep &step) {
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("NoGrantee");
    error.message = QStringLiteral("The object ID that the grant is for is not known.");
    error.operation = QStringLiteral("grant/write");
    error.target = step.write->scope;
    return error;
}

/// What the flow of a grant works on: one write, recorded in the same record.
RunContextPtr grantContext(const RecoveryContextPtr &context, const domain::KeyStore &store,
    const domain::PlannedWrite &write, const QString &keyName) {
    const auto run = std::make_shared<RunContext>();
    run->azure = context->azure;
    run->turns = context->turns;
    run->journal = context->journal;
    run->open = context->open;
    run->runId = context->runId;
    run->store = store;
    run->keyName = keyName;
    run->environment = context->findings.environment;
    run->plan.grant = {write};
    const std::weak_ptr<RecoveryContext> shown = context;
    run->tracker = std::make_shared<RunTracker>(context->azure->clock, [shown] {
        if (const RecoveryContextPtr held = shown.lock()) {
            held->tell();
        }
    });
    run->tracker->restart(run->plan, run->choices);
    return run;
}

} // namespace

QCoro::Task<StepResult> createSet(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    domain::NewEncryptionSet wanted = *step.newSet;
    const bool isPlaceholder = step.kind == RecoveryStepKind::CreatePlaceholderSet;
    if (wanted.key.version.isEmpty()) { // a key that has come to be in this run
        const RecoveryStepKind maker
            = isPlaceholder ? RecoveryStepKind::CreatePlaceholderKey : RecoveryStepKind::RestoreKey;
        for (const domain::WrittenChange &change : context->run.written) {
            if (change.write.step == maker) {
                wanted.key = domain::KeyIdentifier::parse(change.id).value_or(wanted.key);
            }
        }
    }
    const bool isOwn = context->owns(step.kind);
    const azure::ComputeClient reader(context->azure);
    base::Result<domain::DiskEncryptionSet> there
        = co_await reader.diskEncryptionSet(wanted.id, cancellation);
    const bool isWanted = there && there->isConfidential() && there->activeKey == wanted.key;
    base::Result<domain::DiskEncryptionSet> set = base::Unexpected(base::Error());
    if (isWanted) {
        set = std::move(there);
    } else {
        const RecoveryWriting writing(context);
        const azure::ComputeClient compute(context->writing(*step.write));
        set = co_await compute.createSet(wanted, cancellation);
    }
    if (!set) {
        co_return base::Unexpected(set.error());
    }
    if (!isPlaceholder) {
        context->run.newSet = *set;
    }
    StepEnd done;
    done.existed = isWanted && !isOwn;
    done.detail = set->id.text();
    context->addWritten(*step.write, set->id.text(), done.existed);
    co_return done;
}

QCoro::Task<StepResult> deleteSet(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    StepEnd done;
    bool isOwn = context->hasMade(RecoveryStepKind::CreatePlaceholderSet);
    if (!isOwn && context->mayHaveMade(RecoveryStepKind::CreatePlaceholderSet)) {
        const azure::ComputeClient reader(context->azure);
        base::Result<domain::DiskEncryptionSet> there
            = co_await reader.diskEncryptionSet(step.resource, cancellation);
        if (!there && there.error().kind != base::ErrorKind::NotFound) {
            co_return base::Unexpected(there.error());
        }
        isOwn = there.has_value();
    }
    if (!isOwn) {
        done.state = StageState::Skipped;
        co_return done;
    }
    const RecoveryWriting writing(context);
    const azure::ComputeClient compute(context->writing(*step.write));
    const base::Result<void> deleted = co_await compute.deleteSet(step.resource, cancellation);
    if (!deleted) {
        co_return base::Unexpected(deleted.error());
    }
    done.detail = step.resource.text();
    context->addWritten(*step.write, done.detail, false);
    co_return done;
}

QCoro::Task<StepResult> createOrchestrator(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    const QString appId = step.write->id;
    base::Result<std::optional<domain::Principal>> found
        = co_await findServicePrincipal(context->azure, appId, cancellation);
    if (!found) {
        co_return base::Unexpected(found.error());
    }
    const bool isOwn = context->owns(step.kind);
    std::optional<domain::Principal> principal = *found;
    StepEnd done;
    done.existed = principal && !isOwn;
    if (!principal) {
        const RecoveryWriting writing(context);
        const azure::ConnectionPtr connection = context->writing(*step.write);
        base::Result<domain::Principal> created
            = co_await createServicePrincipalOf(connection, appId, cancellation);
        if (!created) {
            co_return base::Unexpected(created.error());
        }
        principal = *created;
    }
    context->findings.environment.put(*principal);
    for (domain::KeyUserAccess &user : context->findings.users) {
        if (user.user == domain::KeyUser::Orchestrator) {
            user.principalId = principal->objectId;
            user.isMissing = false;
        }
    }
    done.detail = principal->objectId;
    context->addWritten(*step.write, principal->objectId, done.existed);
    co_return done;
}

QCoro::Task<StepResult> grant(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    const domain::RecoveryStep step = context->stage(index).step;
    const domain::KeyStore *found = context->findings.keyStore(step.key.host);
    const QString grantee = granteeOf(context, step);
    if (grantee.isEmpty() || !found) {
        co_return base::Unexpected(noGrantee(step));
    }
    const domain::KeyStore store = *found;
    const domain::PlannedWrite write = domain::withPrincipal(*step.write, store, grantee);
    context->stage(index).step.write = write; // what is sent, and told
    QString keyName = step.key.name;
    const RunContextPtr run = grantContext(context, store, write, keyName);
    const RecoveryWriting writing(context);
    const base::Result<void> granted = co_await grantAccess(run, cancellation);
    for (const domain::WrittenChange &change : run->tracker->record().written) {
        context->addWritten(change.write, change.id, change.existed);
    }
    if (!granted) {
        co_return base::Unexpected(granted.error());
    }
    StepEnd done;
    for (const domain::WrittenChange &change : run->tracker->record().written) {
        done.existed = change.existed;
        done.detail = change.id;
    }
    const domain::Stage &readBack = run->tracker->stage(domain::StageKind::ReadBack);
    if (readBack.state == StageState::Warning) {
        done.state = StageState::Warning;
        done.error = readBack.error;
    }
    co_return done;
}

QCoro::Task<StepResult> waitForGrants(
    RecoveryContextPtr context, std::size_t index, base::Cancellation cancellation) {
    StepEnd done;
    QDateTime latest;
    for (const domain::WrittenChange &change : context->run.written) {
        const bool isNew = domain::isGrant(change.write.kind) && !change.existed;
        latest = isNew && (!latest.isValid() || change.when > latest) ? change.when : latest;
    }
    const domain::KeyStore *store = context->findings.keyStore(context->stage(index).step.key.host);
    if (!latest.isValid() || !store) {
        done.state = StageState::Skipped;
        co_return done;
    }
    const std::chrono::seconds whole = limits::spreading(domain::effectiveModel(*store));
    const auto waited = std::chrono::seconds(latest.secsTo(context->now()));
    context->stage(index).bound = whole;
    context->tell();
    if (waited < whole) {
        const std::chrono::seconds rest = whole - std::max(waited, std::chrono::seconds(0));
        const base::Result<void> over = co_await context->azure->clock->delay(rest, cancellation);
        if (!over) {
            co_return base::Unexpected(over.error());
        }
    }
    co_return done;
}

} // namespace protect
