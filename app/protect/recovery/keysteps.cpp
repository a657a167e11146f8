#include "protect/recovery/keysteps.h"

#include "base/text.h"
#include "cloud/azure/keysclient.h"
#include "protect/flows/runcontext.h"
#include "protect/recovery/recoveryrequests.h"

namespace protect {

namespace {

using domain::RecoveryStepKind;
using domain::StageState;

StepEnd doneWith(const domain::Key &key, bool existed) {
    StepEnd end;
    end.existed = existed;
    end.detail = key.id.text();
    return end;
}

base::Error keyConflict(const char *code, const QString &message, const domain::KeyIdentifier &key) {
    base::Error error;
    error.kind = base::ErrorKind::Conflict;
    error.code = QLatin1String(code);
    error.message = message;
    error.operation = QStringLiteral("keys/restore");
    error.target = key.text();
    return error;
}

/// The key as it is there; NotFound where it is not.
QCoro::Task<base::Result<domain::Key>> readKeyOf(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    const azure::KeysClient keys(context->azure);
    base::Result<domain::Key> key = co_await keys.key(step.storeKind, step.key, cancellation);
    co_return key;
}

/// The key store says whether a write was made whose answer was lost; a refused one made nothing, whatever
/// has the name now.
QCoro::Task<base::Result<domain::Key>> readBack(RecoveryContextPtr context, domain::RecoveryStep step,
    base::Error error, base::Cancellation cancellation) {
    if (!isUnclear(error) || step.key.name.isEmpty()) {
        co_return base::Unexpected(error);
    }
    base::Result<domain::Key> after = co_await readKeyOf(context, step, cancellation);
    if (!after) {
        co_return base::Unexpected(error);
    }
    co_return after;
}

QCoro::Task<base::Result<domain::Key>> sendRestore(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    const RecoveryWriting writing(context);
    const azure::KeysClient keys(context->writing(*step.write));
    const QUrl store = storeAddress(step.key);
    base::Result<domain::Key> restored
        = co_await keys.restore(step.storeKind, store, context->copy, cancellation);
    co_return restored;
}

/// A key of that name and another version is somebody else's.
base::Result<void> isExpected(const domain::RecoveryStep &step, const domain::Key &key) {
    const bool isIt = (step.key.name.isEmpty() || base::sameText(step.key.name, key.id.name))
        && (step.key.version.isEmpty() || key.id.version.isEmpty()
            || base::sameText(step.key.version, key.id.version));
    if (isIt) {
        return {};
    }
    return base::Unexpected(keyConflict("OtherKeyRestored",
        QStringLiteral("The copy is of the key %1, version %2.").arg(key.id.name, key.id.version), step.key));
}

domain::Truth samePublicPart(const RecoveryContextPtr &context, const domain::Key &restored) {
    const std::optional<domain::Key> &original = context->findings.key.key;
    if (!original || original->publicFingerprint.isEmpty() || restored.publicFingerprint.isEmpty()) {
        return domain::Truth::Unknown;
    }
    return original->publicFingerprint == restored.publicFingerprint ? domain::Truth::Yes : domain::Truth::No;
}

void noteDeleted(
    const RecoveryContextPtr &context, const domain::RecoveryStep &step, const QDateTime &purge) {
    context->addWritten(*step.write, step.key.text(), false);
    if (step.kind == RecoveryStepKind::DeleteRehearsalKey && context->run.proof) {
        context->run.proof->deleted = context->now();
        context->run.proof->purge = purge;
    }
}

} // namespace

QCoro::Task<StepResult> recoverKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    base::Result<domain::Key> there = co_await readKeyOf(context, step, cancellation);
    if (there) {
        context->run.restoredKey = *there;
        context->addWritten(*step.write, there->id.text(), !context->sent(step.kind));
        co_return doneWith(*there, !context->sent(step.kind));
    }
    if (there.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(there.error());
    }
    base::Result<domain::Key> recovered = base::Unexpected(there.error());
    {
        const RecoveryWriting writing(context);
        const azure::KeysClient keys(context->writing(*step.write));
        recovered = co_await keys.recover(step.storeKind, step.key, cancellation);
    }
    if (!recovered) {
        const base::Error error = recovered.error();
        recovered = co_await readBack(context, step, error, cancellation);
    }
    if (!recovered) {
        co_return base::Unexpected(recovered.error());
    }
    context->run.restoredKey = *recovered;
    context->addWritten(*step.write, recovered->id.text(), false);
    co_return doneWith(*recovered, false);
}

QCoro::Task<StepResult> restoreKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    const bool wasSent = context->sent(step.kind) != nullptr;
    if (!step.key.name.isEmpty()) {
        base::Result<domain::Key> there = co_await readKeyOf(context, step, cancellation);
        if (there) {
            context->run.restoredKey = *there;
            context->addWritten(*step.write, there->id.text(), !wasSent);
            co_return doneWith(*there, !wasSent);
        }
        if (there.error().kind != base::ErrorKind::NotFound) {
            co_return base::Unexpected(there.error());
        }
    }
    if (!context->copy || context->copy->isEmpty()) {
        co_return base::Unexpected(
            keyConflict("NoKeyCopy", QStringLiteral("There is no copy of the key to restore."), step.key));
    }
    base::Result<domain::Key> restored = co_await sendRestore(context, step, cancellation);
    if (!restored) {
        const base::Error error = restored.error();
        restored = co_await readBack(context, step, error, cancellation);
    }
    if (!restored) {
        co_return base::Unexpected(restored.error());
    }
    context->copy.reset(); // it has served
    context->run.restoredKey = *restored;
    context->addWritten(*step.write, restored->id.text(), false);
    const base::Result<void> expected = isExpected(step, *restored);
    if (!expected) {
        co_return base::Unexpected(expected.error());
    }
    co_return doneWith(*restored, false);
}

QCoro::Task<StepResult> compareKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    if (step.key.name.isEmpty() && context->run.restoredKey) {
        step.key = context->run.restoredKey->id;
    }
    base::Result<domain::Key> read = co_await readKeyOf(context, step, cancellation);
    if (!read) {
        co_return base::Unexpected(read.error());
    }
    context->run.restoredKey = *read;
    if (context->run.choices.goal == domain::RecoveryGoal::Rehearse) {
        domain::RehearsalProof proof = context->run.proof.value_or(domain::RehearsalProof());
        proof.key = read->id;
        proof.sameVersion = base::sameText(read->id.version, context->findings.key.id.version);
        proof.samePublicPart = samePublicPart(context, *read);
        proof.restored = context->now();
        context->run.proof = proof;
        if (!proof.sameVersion || proof.samePublicPart == domain::Truth::No) {
            co_return base::Unexpected(keyConflict(
                "OtherKeyRestored", QStringLiteral("The restored key is not the original one."), step.key));
        }
        if (context->open) {
            (void)context->open->proved(proof); // else nothing more is sent
        }
    }
    co_return doneWith(*read, false);
}

QCoro::Task<StepResult> createPlaceholderKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    base::Result<domain::Key> there = co_await readKeyOf(context, step, cancellation);
    if (there) {
        const bool wasSent = context->sent(step.kind) != nullptr;
        context->addWritten(*step.write, there->id.text(), !wasSent);
        co_return doneWith(*there, !wasSent);
    }
    if (there.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(there.error());
    }
    const domain::NewKey wanted = placeholderKey(context->findings, step);
    base::Result<domain::Key> created = base::Unexpected(base::Error());
    {
        const RecoveryWriting writing(context);
        const azure::KeysClient keys(context->writing(*step.write));
        const QUrl store = storeAddress(step.key);
        created = co_await keys.create(step.storeKind, store, wanted, cancellation);
    }
    if (!created) {
        const base::Error error = created.error();
        created = co_await readBack(context, step, error, cancellation);
    }
    if (!created) {
        co_return base::Unexpected(created.error());
    }
    context->addWritten(*step.write, created->id.text(), false);
    co_return doneWith(*created, false);
}

QCoro::Task<StepResult> deleteKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    StepEnd end;
    const RecoveryStepKind maker = step.kind == RecoveryStepKind::DeleteRehearsalKey
        ? RecoveryStepKind::RestoreKey : RecoveryStepKind::CreatePlaceholderKey;
    if (!context->hasMade(maker) && !context->mayHaveMade(maker)) {
        end.state = StageState::Skipped;
        co_return end;
    }
    // By name alone it might be somebody else's: of what this run made the version is known.
    domain::KeyIdentifier own = step.key;
    for (const domain::WrittenChange &change : context->run.written) {
        const auto made = change.write.step == maker ? domain::KeyIdentifier::parse(change.id) : std::nullopt;
        own = made ? *made : own;
    }
    domain::RecoveryStep looked = step;
    looked.key.version.clear();
    base::Result<domain::Key> there = co_await readKeyOf(context, looked, cancellation);
    if (!there && there.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(there.error());
    }
    const bool isOther = there && !own.version.isEmpty() && !base::sameText(own.version, there->id.version);
    if (isOther || (!there && !context->sent(step.kind))) {
        end.state = StageState::Skipped; // it is not this run's, or it never came to be
        co_return end;
    }
    if (!there) { // deleted by a try whose answer was lost
        const azure::KeysClient reader(context->azure);
        base::Result<domain::DeletedKey> gone = co_await reader.deletedKey(step.storeKind, own, cancellation);
        noteDeleted(context, step, gone ? gone->purge : QDateTime());
        end.detail = own.text();
        co_return end;
    }
    base::Result<domain::DeletedKey> deleted = base::Unexpected(base::Error());
    {
        const RecoveryWriting writing(context);
        const azure::KeysClient keys(context->writing(*step.write));
        deleted = co_await keys.remove(step.storeKind, step.key, cancellation);
    }
    const bool isGone = !deleted && deleted.error().kind == base::ErrorKind::NotFound;
    if (!deleted && !isGone) {
        co_return base::Unexpected(deleted.error());
    }
    noteDeleted(context, step, deleted ? deleted->purge : QDateTime());
    end.detail = step.key.text();
    co_return end;
}

} // namespace protect
