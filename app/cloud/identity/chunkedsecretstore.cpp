#include "cloud/identity/chunkedsecretstore.h"

#include "base/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <optional>

namespace identity {

using base::Cancellation;
using base::Result;
using base::Unexpected;

namespace {

constexpr int maximumChunks = 64;

struct Manifest {
    QString generation;
    int chunks = 0;
    QByteArray sha256; ///< hex
};

QByteArray sha256(const QByteArray &secret) {
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
}

QString chunkName(const QString &name, const Manifest &manifest, int index) {
    return QStringLiteral("%1/%2/%3").arg(name, manifest.generation).arg(index);
}

QByteArray written(const Manifest &manifest) {
    const QJsonObject object{{QStringLiteral("version"), 1},
        {QStringLiteral("generation"), manifest.generation}, {QStringLiteral("chunks"), manifest.chunks},
        {QStringLiteral("sha256"), QString::fromLatin1(manifest.sha256)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Manifest> readManifest(const QByteArray &json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Manifest manifest;
    manifest.generation = object.value(QLatin1String("generation")).toString();
    manifest.chunks = object.value(QLatin1String("chunks")).toInt(-1);
    manifest.sha256 = object.value(QLatin1String("sha256")).toString().toLatin1();
    const bool good = object.value(QLatin1String("version")).toInt() == 1 && base::isGuid(manifest.generation)
        && manifest.chunks >= 0 && manifest.chunks <= maximumChunks && manifest.sha256.size() == 64;
    return good ? std::optional(manifest) : std::nullopt;
}

base::Error damaged(const QString &name) {
    base::Error error = base::localError(QStringLiteral("SecretStoreDamaged"),
        QStringLiteral("The entry in the secret store is incomplete."), QStringLiteral("secretStore/read"));
    error.target = name;
    return error;
}

using StorePtr = std::shared_ptr<SecretStore>;

QCoro::Task<Result<void>> removeChunks(
    StorePtr entries, QString name, Manifest manifest, Cancellation cancellation) {
    Result<void> outcome;
    for (int i = 0; i < manifest.chunks; ++i) {
        const Result<void> removed = co_await entries->remove(chunkName(name, manifest, i), cancellation);
        if (!removed) {
            outcome = removed; // the others are removed all the same
        }
    }
    co_return outcome;
}

QCoro::Task<Result<QByteArray>> readAll(StorePtr entries, QString name, Cancellation cancellation) {
    const Result<QByteArray> json = co_await entries->read(name, cancellation);
    if (!json) {
        co_return json;
    }
    const std::optional<Manifest> manifest = readManifest(*json);
    if (!manifest) {
        co_return Unexpected(damaged(name));
    }
    QByteArray secret;
    for (int i = 0; i < manifest->chunks; ++i) {
        const Result<QByteArray> chunk = co_await entries->read(chunkName(name, *manifest, i), cancellation);
        if (!chunk) {
            const bool isGone = chunk.error().kind == base::ErrorKind::NotFound;
            co_return Unexpected(isGone ? damaged(name) : chunk.error());
        }
        secret += *chunk;
    }
    if (sha256(secret) != manifest->sha256) {
        co_return Unexpected(damaged(name));
    }
    co_return secret;
}

QCoro::Task<Result<void>> writeAll(
    StorePtr entries, int chunkBytes, QString name, QByteArray secret, Cancellation cancellation) {
    Manifest next;
    next.generation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    next.sha256 = sha256(secret);
    if (secret.size() > static_cast<qsizetype>(chunkBytes) * maximumChunks) {
        co_return Unexpected(base::localError(QStringLiteral("SecretStoreUnavailable"),
            QStringLiteral("The secret is too long to be kept."), QStringLiteral("secretStore/write")));
    }
    const Result<QByteArray> previousJson = co_await entries->read(name, cancellation);
    if (!previousJson && previousJson.error().kind != base::ErrorKind::NotFound) {
        co_return Unexpected(previousJson.error());
    }
    for (qsizetype from = 0; from < secret.size(); from += chunkBytes) {
        const QString chunk = chunkName(name, next, next.chunks++);
        const Result<void> wrote = co_await entries->write(chunk, secret.mid(from, chunkBytes), cancellation);
        if (!wrote) {
            (void)co_await removeChunks(entries, name, next, Cancellation());
            co_return wrote;
        }
    }
    const Result<void> wrote = co_await entries->write(name, written(next), cancellation);
    if (!wrote) {
        (void)co_await removeChunks(entries, name, next, Cancellation());
        co_return wrote;
    }
    const std::optional<Manifest> previous = previousJson ? readManifest(*previousJson) : std::nullopt;
    if (previous) {
        (void)co_await removeChunks(entries, name, *previous, Cancellation());
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> removeAll(StorePtr entries, QString name, Cancellation cancellation) {
    const Result<QByteArray> json = co_await entries->read(name, cancellation);
    if (!json) {
        const bool isGone = json.error().kind == base::ErrorKind::NotFound;
        co_return isGone ? Result<void>() : Result<void>(Unexpected(json.error()));
    }
    // The pieces first: without the manifest nobody would find them any more.
    if (const std::optional<Manifest> manifest = readManifest(*json)) {
        const Result<void> removed = co_await removeChunks(entries, name, *manifest, cancellation);
        if (!removed) {
            co_return removed;
        }
    }
    const Result<void> removed = co_await entries->remove(name, cancellation);
    co_return removed;
}

} // namespace

ChunkedSecretStore::ChunkedSecretStore(std::shared_ptr<SecretStore> entries, int chunkBytes)
    : m_entries(std::move(entries)), m_chunkBytes(chunkBytes) { }

QCoro::Task<Result<QByteArray>> ChunkedSecretStore::read(QString name, Cancellation cancellation) {
    return readAll(m_entries, std::move(name), std::move(cancellation));
}

QCoro::Task<Result<void>> ChunkedSecretStore::write(
    QString name, QByteArray secret, Cancellation cancellation) {
    return writeAll(m_entries, m_chunkBytes, std::move(name), std::move(secret), std::move(cancellation));
}

QCoro::Task<Result<void>> ChunkedSecretStore::remove(QString name, Cancellation cancellation) {
    return removeAll(m_entries, std::move(name), std::move(cancellation));
}

bool ChunkedSecretStore::survivesRestart() const {
    return m_entries->survivesRestart();
}

} // namespace identity
