#include "base/platform.h"
#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/keybackup.h"
#include "cloud/azure/storageclient.h"
#include "protect/recovery/restoresteps.h"

namespace protect {

namespace {

using domain::RecoveryStepKind;

base::Error noPlace(const domain::RecoveryStep &step) {
    base::Error error;
    error.kind = base::ErrorKind::NotFound;
    error.code = QStringLiteral("NoKeyCopy");
    error.message = QStringLiteral("The job does not tell where it put the copy of the key.");
    error.operation = QStringLiteral("blobs/read");
    error.target = step.jobId.isEmpty() ? step.resource.text() : step.jobId;
    return error;
}

/// Where the copy lies: known from the restore, else told by its job.
QCoro::Task<base::Result<domain::KeyCopyPlace>> placeOfCopy(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    if (context->run.copy) {
        const domain::KeyCopyPlace known = *context->run.copy; // what is returned is moved from
        co_return known;
    }
    QString jobId = step.jobId;
    for (const domain::WrittenChange &change : context->run.written) {
        const bool isJob
            = change.write.step == RecoveryStepKind::StartFetch && !change.id.startsWith(QLatin1Char('/'));
        jobId = step.jobId.isEmpty() && isJob ? change.id : jobId;
    }
    if (jobId.isEmpty()) {
        co_return base::Unexpected(noPlace(step));
    }
    const azure::BackupClient backup(context->azure);
    base::Result<domain::BackupJob> job
        = co_await backup.job(context->run.choices.vaultId, jobId, cancellation);
    if (!job) {
        co_return base::Unexpected(job.error());
    }
    context->run.fetchJob = *job;
    context->run.copy = domain::keyCopyPlaceOf(*job);
    if (!context->run.copy) {
        co_return base::Unexpected(noPlace(step));
    }
    const domain::KeyCopyPlace told = *context->run.copy;
    co_return told;
}

/// The account is the one that was chosen, or the one that the job names (contract 15.5 step 4).
QCoro::Task<base::Result<domain::BlobPlace>> blobOf(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    base::Result<domain::KeyCopyPlace> place = co_await placeOfCopy(context, step, cancellation);
    if (!place) {
        co_return base::Unexpected(place.error());
    }
    const domain::StorageAccount *account = context->findings.stagingAccount(step.resource);
    if (!account || !base::sameText(account->name, place->account)) {
        account = nullptr;
        for (const domain::StorageAccount &one : context->findings.stagingAccounts) {
            account = base::sameText(one.name, place->account) ? &one : account;
        }
    }
    if (!account || account->blobEndpoint.isEmpty()) {
        base::Error error = noPlace(step);
        error.code = QStringLiteral("StagingAccountNotFound");
        error.message = QStringLiteral("The storage account %1 cannot be found.").arg(place->account);
        error.target = place->account;
        co_return base::Unexpected(error);
    }
    domain::BlobPlace blob;
    blob.endpoint = account->blobEndpoint;
    blob.container = place->container;
    blob.name = place->blob;
    co_return blob;
}

} // namespace

QCoro::Task<StepResult> fetchCopy(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    base::forbidCoreDumps();
    base::Result<domain::BlobPlace> blob = co_await blobOf(context, step, cancellation);
    if (!blob) {
        co_return base::Unexpected(blob.error());
    }
    const azure::StorageClient storage(context->azure);
    base::Result<std::shared_ptr<base::SecretBytes>> content = base::Unexpected(base::Error());
    if (context->signedAddress.isEmpty()) {
        const domain::BlobPlace place = *blob;
        content = co_await storage.fetch(place, cancellation);
    } else if (context->signedAddress.host() == blob->endpoint.host()) {
        const QUrl address = context->signedAddress;
        content = co_await storage.fetchSigned(address, cancellation);
    } else {
        base::Error other = base::localError(QStringLiteral("BadSignedAddress"),
            QStringLiteral("The address is of another host than %1.").arg(blob->endpoint.host()),
            QStringLiteral("blobs/read"));
        co_return base::Unexpected(other);
    }
    if (!content) {
        co_return base::Unexpected(content.error());
    }
    base::Result<azure::KeyBackupCopy> copy = azure::readSecuredBlob(**content);
    if (!copy) {
        co_return base::Unexpected(copy.error());
    }
    context->copy = copy->backup;
    StepEnd done;
    done.detail = blob->name;
    co_return done;
}

QCoro::Task<StepResult> deleteBlob(
    RecoveryContextPtr context, domain::RecoveryStep step, base::Cancellation cancellation) {
    base::Result<domain::BlobPlace> blob = co_await blobOf(context, step, cancellation);
    StepEnd done;
    if (!blob && blob.error().hasCode(u"NoKeyCopy")) {
        done.state = domain::StageState::Skipped; // none was written
        co_return done;
    }
    if (!blob) {
        co_return base::Unexpected(blob.error());
    }
    const domain::BlobPlace place = *blob;
    const RecoveryWriting writing(context);
    const azure::StorageClient storage(context->writing(*step.write));
    const base::Result<void> deleted = co_await storage.deleteBlob(place, cancellation);
    if (!deleted) {
        co_return base::Unexpected(deleted.error());
    }
    done.detail = place.container + QLatin1Char('/') + place.name;
    context->addWritten(*step.write, done.detail, false);
    co_return done;
}

} // namespace protect
