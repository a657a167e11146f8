#include "review/importer/deleted.h"

#include "base/text.h"
#include "review/importer/question.h"
#include "review/importer/times.h"

namespace importer {

namespace {

using domain::GoneKind;
using domain::GoneResource;

QString stringIn(const QJsonObject &object, std::initializer_list<const char *> names) {
    for (const char *name : names) {
        const QString text = object.value(QLatin1String(name)).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

/// The key of ".../keys/name", ".../deletedkeys/name", with or without version and port.
std::optional<domain::KeyIdentifier> keyIn(QString url) {
    url.replace(QLatin1String("/deletedkeys/"), QLatin1String("/keys/"), Qt::CaseInsensitive);
    QUrl address(url);
    address.setPort(-1);
    std::optional<domain::KeyIdentifier> key = domain::KeyIdentifier::parse(address.toString());
    if (key) {
        key->version.clear();
    }
    return key;
}

std::optional<GoneResource> deletedKey(const QJsonObject &object) {
    const QJsonObject material = object.value(QLatin1String("key")).toObject();
    QString url = stringIn(object, {"recoveryId", "kid", "id"});
    url = keyIn(url) ? url : stringIn(material, {"kid"});
    const std::optional<domain::KeyIdentifier> key = keyIn(url);
    if (!key) {
        return std::nullopt;
    }
    GoneResource gone;
    gone.kind = GoneKind::Key;
    gone.key = *key;
    gone.isRecoverable = true;
    gone.deletedAt = timeIn(object, {"deletedDate"});
    gone.purgeAt = timeIn(object, {"scheduledPurgeDate"});
    return gone;
}

/// Its own id says where it is kept; "vaultId" or "mhsmId" which one it was.
std::optional<GoneResource> deletedStore(const QJsonObject &object) {
    const QString id = stringIn(object, {"id"});
    const bool isHsm = id.contains(QLatin1String("/deletedManagedHSMs/"), Qt::CaseInsensitive);
    const bool isVault = id.contains(QLatin1String("/deletedVaults/"), Qt::CaseInsensitive);
    if (!isHsm && !isVault) {
        return std::nullopt;
    }
    const QJsonObject properties = object.value(QLatin1String("properties")).toObject();
    const QJsonObject &told = properties.isEmpty() ? object : properties;
    GoneResource gone;
    gone.kind = GoneKind::KeyStore;
    gone.storeKind = isHsm ? domain::KeyStoreKind::ManagedHsm : domain::KeyStoreKind::KeyVault;
    const QString was = stringIn(told, {"vaultId", "mhsmId", "resourceId"});
    gone.id = domain::ResourceId(was);
    gone.name = was.isEmpty() ? id.section(QLatin1Char('/'), -1) : gone.id.name();
    gone.isRecoverable = true;
    gone.deletedAt = timeIn(told, {"deletionDate", "deletedDate"});
    gone.purgeAt = timeIn(told, {"scheduledPurgeDate"});
    return gone.name.isEmpty() ? std::nullopt : std::optional(gone);
}

} // namespace

std::optional<GoneResource> deletedThing(const QJsonObject &object) {
    if (std::optional<GoneResource> store = deletedStore(object)) {
        return store;
    }
    const bool isDeleted
        = !stringIn(object, {"recoveryId"}).isEmpty() || timeIn(object, {"deletedDate"}).isValid();
    return isDeleted ? deletedKey(object) : std::nullopt;
}

std::optional<GoneResource> notFoundThing(const QUrl &url, const QString &code) {
    const bool ofKeyStore = isHsmHost(url.host()) || isVaultHost(url.host());
    if (ofKeyStore && base::sameText(code, u"KeyNotFound")) {
        QUrl address = url;
        address.setQuery(QString());
        const std::optional<domain::KeyIdentifier> key = keyIn(address.toString());
        if (!key || address.path().contains(QLatin1String("/deletedkeys/"), Qt::CaseInsensitive)) {
            return std::nullopt; // not deleted either
        }
        GoneResource gone;
        gone.kind = GoneKind::Key;
        gone.key = *key;
        return gone;
    }
    const domain::ResourceId id(url.path());
    if (!ofKeyStore && base::sameText(code, u"ResourceNotFound")
        && base::sameText(id.resourceType(), u"Microsoft.Compute/diskEncryptionSets")) {
        GoneResource gone;
        gone.kind = GoneKind::DiskEncryptionSet;
        gone.id = id;
        gone.name = id.name();
        return gone;
    }
    return std::nullopt;
}

} // namespace importer
