#include "cloud/identity/keychainsecretstore.h"

#include "base/async/completion.h"
#include "base/text.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace identity {

using base::Cancellation;
using base::Completion;
using base::Result;
using base::Unexpected;

namespace {

using Kept = Result<QByteArray>; ///< empty for jobs that only write

base::Error failure(const QKeychain::Job &job) {
    base::Error error;
    QString code = QStringLiteral("SecretStoreUnavailable");
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return secretNotFound(job.key());
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        code = QStringLiteral("SecretStoreDenied");
        break;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    error = base::localError(code, base::plainText(job.errorString()), QStringLiteral("secretStore/access"));
    error.target = job.key();
    return error;
}

base::Error timedOut(const QString &name) {
    base::Error error = base::localError(QStringLiteral("SecretStoreTimedOut"),
        QStringLiteral("The secret store of this desktop does not answer."),
        QStringLiteral("secretStore/access"));
    error.kind = base::ErrorKind::Timeout;
    error.target = name;
    return error;
}

/// Starts a job and waits for its end, the limit or the user. A job cannot be stopped: one that is waited for
/// no longer ends and deletes itself later.
template <typename JobType, typename Value>
QCoro::Task<Kept> run(
    JobType *job, QString name, Value value, std::chrono::milliseconds limit, Cancellation cancellation) {
    Completion<Kept> end;
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [end, job, value] {
        const bool good = job->error() == QKeychain::NoError;
        const Kept kept = good ? Kept(value(*job)) : Kept(Unexpected(failure(*job)));
        // On a turn of its own: whoever is resumed here may do anything, also to the job's library.
        QTimer::singleShot(0, [end, kept] { end.complete(kept); });
    });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(
        &timer, &QTimer::timeout, &timer, [end, name] { end.complete(Unexpected(timedOut(name))); });
    const Cancellation::Registration registration = cancellation.onCancel(
        [end] { end.complete(Unexpected(base::cancelledError(QStringLiteral("secretStore/access")))); });
    timer.start(limit);
    job->start();
    Kept kept = co_await end;
    co_return kept;
}

QByteArray nothing(QKeychain::Job &) {
    return {};
}

QByteArray binaryData(QKeychain::ReadPasswordJob &job) {
    return job.binaryData();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds limit)
    : m_service(std::move(service)), m_limit(limit) { }

QCoro::Task<Result<QByteArray>> KeychainSecretStore::read(QString name, Cancellation cancellation) {
    return run(new QKeychain::ReadPasswordJob(m_service), name, binaryData, m_limit, cancellation);
}

QCoro::Task<Result<void>> KeychainSecretStore::write(
    QString name, QByteArray secret, Cancellation cancellation) {
    auto *const job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    const Kept kept = co_await run(job, name, nothing, m_limit, cancellation);
    co_return kept ? Result<void>() : Result<void>(Unexpected(kept.error()));
}

QCoro::Task<Result<void>> KeychainSecretStore::remove(QString name, Cancellation cancellation) {
    auto *const job = new QKeychain::DeletePasswordJob(m_service);
    const Kept kept = co_await run(job, name, nothing, m_limit, cancellation);
    const bool isGone = kept || kept.error().kind == base::ErrorKind::NotFound;
    co_return isGone ? Result<void>() : Result<void>(Unexpected(kept.error()));
}

QCoro::Task<SecretStoreChoice> chooseSecretStore(
    std::shared_ptr<SecretStore> keychain, Cancellation cancellation) {
    const Result<QByteArray> probe = co_await keychain->read(QStringLiteral("accounts"), cancellation);
    const bool answers = probe || probe.error().kind == base::ErrorKind::NotFound
        || probe.error().code == QLatin1String("SecretStoreDamaged"); // there, and about to be replaced
    if (answers) {
        co_return SecretStoreChoice{std::move(keychain), std::nullopt};
    }
    co_return SecretStoreChoice{std::make_shared<MemorySecretStore>(), probe.error()};
}

} // namespace identity
