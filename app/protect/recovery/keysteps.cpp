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

/// The key as this run made it: a copy may have turned out to be of another name than planned.
domain::KeyIdentifier madeBy(
    const RecoveryContextPtr &context, RecoveryStepKind maker, const domain::KeyIdentifier &planned) {
    domain::KeyIdentifier own = planned;
    for (const domain::WrittenChange &change : context->run.written) {
        const auto made = change.write.step == maker && !change.existed
            ? domain::KeyIdentifier::parse(change.id)
            : std::nullopt;
        own = made ? *made : own;
    }
    return own;
}

void noteDeleted(const RecoveryContextPtr &context, const domain::RecoveryStep &step,
    const domain::KeyIdentifier &key, const QDateTime &purge) {
    context->addWritten(*step.write, key.text(), false);
    context->run.keptNames.push_back({key, purge});
    if (step.kind == RecoveryStepKind::DeleteRehearsalKey && context->run.proof) {
        context->run.proof->deleted = context->now();
        context->run.proof->purge = purge;
    }
}

/// Of a key that is gone: until when its name is kept, as far as that is told.
QCoro::Task<QDateTime> purgeOf(RecoveryContextPtr context, domain::RecoveryStep step,
    domain::KeyIdentifier key, base::Cancellation cancellation) {
    const azure::KeysClient reader(context->azure);
    base::Result<domain::DeletedKey> gone = co_await reader.deletedKey(step.storeKind, key, cancellation);
    co_return gone ? gone->purge : QDateTime();
}

} // namespace

QCoro::Task<StepResult> recoverKey(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    base::Result<domain::Key> there = co_await readKeyOf(context, step, cancellation);
    if (there) {
        context->run.restoredKey = *there;
        const bool existed = !context->owns(step.kind);
        context->addWritten(*step.write, there->id.text(), existed);
        co_return doneWith(*there, existed);
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
    const bool isOwn = context->owns(step.kind);
    if (!step.key.name.isEmpty()) {
        base::Result<domain::Key> there = co_await readKeyOf(context, step, cancellation);
        if (there && !isOwn && context->run.choices.goal == domain::RecoveryGoal::Rehearse) {
            co_return base::Unexpected(keyConflict("KeyNameTaken", // it would prove nothing
                QStringLiteral("Somebody else has put the key there meanwhile."), step.key));
        }
        if (there) {
            context->run.restoredKey = *there;
            context->addWritten(*step.write, there->id.text(), !isOwn);
            co_return doneWith(*there, !isOwn);
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
        const bool existed = !context->owns(step.kind);
        context->addWritten(*step.write, there->id.text(), existed);
        co_return doneWith(*there, existed);
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
        ? RecoveryStepKind::RestoreKey
        : RecoveryStepKind::CreatePlaceholderKey;
    if (!context->owns(maker)) {
        end.state = StageState::Skipped;
        co_return end;
    }
    const domain::KeyIdentifier own = madeBy(context, maker, step.key);
    end.detail = own.text();
    // By name alone it might be somebody else's: of what this run made the version is known.
    domain::RecoveryStep looked = step;
    looked.key = {own.host, own.name, QString()};
    base::Result<domain::Key> there = co_await readKeyOf(context, looked, cancellation);
    if (!there && there.error().kind != base::ErrorKind::NotFound) {
        co_return base::Unexpected(there.error());
    }
    const bool isOther = there && !own.version.isEmpty() && !base::sameText(own.version, there->id.version);
    if (isOther || (!there && !context->hasMade(maker))) { // somebody else's, or it never came to be
        end.state = StageState::Skipped;
        co_return end;
    }
    if (!there) { // deleted already, perhaps by a try whose answer was lost
        const QDateTime purge = co_await purgeOf(context, step, own, cancellation);
        noteDeleted(context, step, own, purge);
        co_return end;
    }
    base::Result<domain::DeletedKey> deleted = base::Unexpected(base::Error());
    {
        const RecoveryWriting writing(context);
        const azure::KeysClient keys(context->writing(*step.write));
        deleted = co_await keys.remove(step.storeKind, own, cancellation);
    }
    if (deleted) {
        noteDeleted(context, step, own, deleted->purge);
        co_return end;
    }
    const base::Error error = deleted.error();
    if (isUnclear(error)) {
        there = co_await readKeyOf(context, looked, cancellation);
    }
    const bool isGone = error.kind == base::ErrorKind::NotFound
        || (isUnclear(error) && !there && there.error().kind == base::ErrorKind::NotFound);
    if (!isGone) {
        co_return base::Unexpected(error);
    }
    const QDateTime purge = co_await purgeOf(context, step, own, cancellation);
    noteDeleted(context, step, own, purge);
    co_return end;
}

} // namespace protect
