#include "review/importer/recovered.h"

namespace importer {

namespace {

QString nameOfKey(const domain::KeyIdentifier &key) {
    return QStringLiteral("key:%1/%2").arg(key.host, key.name).toLower();
}

/// Names of key stores of one kind are unique in a cloud, also those of deleted ones.
QString nameOfStore(domain::KeyStoreKind kind, const QString &name) {
    const bool isHsm = kind == domain::KeyStoreKind::ManagedHsm;
    return (isHsm ? QStringLiteral("hsm:") : QStringLiteral("vault:")) + name.toLower();
}

} // namespace

void Recovered::note(const domain::KeyIdentifier &key, const QDateTime &deletedAt) {
    note(nameOfKey(key), deletedAt);
}

void Recovered::note(const domain::KeyStore &store, const QDateTime &deletedAt) {
    note(nameOfStore(store.kind, store.name), deletedAt);
}

void Recovered::note(const QString &name, const QDateTime &deletedAt) {
    QDateTime &latest = m_over[name];
    if (deletedAt.isValid() && (!latest.isValid() || latest < deletedAt)) {
        latest = deletedAt;
    }
}

bool Recovered::isOver(const domain::GoneResource &deletion) const {
    QDateTime over;
    switch (deletion.kind) {
    case domain::GoneKind::Key:
        over = m_over.value(nameOfKey(deletion.key));
        break;
    case domain::GoneKind::KeyStore:
        over = m_over.value(nameOfStore(deletion.storeKind, deletion.name));
        break;
    case domain::GoneKind::DiskEncryptionSet:
        break;
    }
    return over.isValid() && deletion.deletedAt.isValid() && deletion.deletedAt <= over;
}

} // namespace importer
