#include "domain/recovery/recoveryfindings.h"

#include "base/text.h"

#include <algorithm>

namespace domain {

namespace {

template <typename T>
const T *withId(const std::vector<T> &all, const ResourceId &id) {
    const auto found = std::find_if(all.begin(), all.end(), [&id](const T &one) { return one.id == id; });
    return id.isEmpty() || found == all.end() ? nullptr : &*found;
}

QString propertyOf(const BackupJob &job, QStringView name) {
    for (const auto &[key, value] : job.properties) {
        if (base::sameText(key, name)) {
            return value;
        }
    }
    return QString();
}

} // namespace

bool OriginalKey::isLost() const {
    switch (state) {
    case OriginalKeyState::Disabled:
    case OriginalKeyState::SoftDeleted:
    case OriginalKeyState::VersionMissing:
    case OriginalKeyState::Gone:
    case OriginalKeyState::StoreGone:
        return true;
    case OriginalKeyState::NotKnown:
    case OriginalKeyState::Unreadable:
    case OriginalKeyState::Usable:
    case OriginalKeyState::OutsideValidity:
        break;
    }
    return false;
}

const RecoveryPoint *RecoveryFindings::point(const ResourceId &id) const {
    return withId(points, id);
}

const KeyStore *RecoveryFindings::keyStore(const QString &host) const {
    const auto isIt = [&host](const KeyStore &one) { return base::sameText(one.uri.host(), host); };
    if (store && isIt(*store)) {
        return &*store;
    }
    const auto found = std::find_if(keyStores.begin(), keyStores.end(), isIt);
    return host.isEmpty() || found == keyStores.end() ? nullptr : &*found;
}

const StorageAccount *RecoveryFindings::stagingAccount(const ResourceId &id) const {
    return withId(stagingAccounts, id);
}

const DiskEncryptionSet *RecoveryFindings::encryptionSet(const ResourceId &id) const {
    return set && set->id == id ? &*set : withId(sets, id);
}

const ResourceGroup *RecoveryFindings::group(const ResourceId &id) const {
    return withId(groups, id);
}

KeyName RecoveryFindings::nameIn(const QString &host) const {
    return names.value(host.toLower());
}

QString RecoveryFindings::subscriptionOfStore() const {
    const ResourceId known = store ? store->id : ResourceId();
    return known.isEmpty() && set ? set->sourceVaultId.subscriptionId() : known.subscriptionId();
}

QString RecoveryFindings::geographyOf(const QString &region) const {
    const QString wanted = base::normalisedRegion(region);
    for (const Region &one : regions) {
        if (!wanted.isEmpty() && base::normalisedRegion(one.name) == wanted) {
            return one.geography;
        }
    }
    return QString();
}

std::optional<KeyCopyPlace> keyCopyPlaceOf(const BackupJob &job) {
    KeyCopyPlace place;
    place.account = propertyOf(job, u"Target Storage Account Name");
    place.container = propertyOf(job, u"Config Blob Container Name");
    place.blob = propertyOf(job, u"Secured Encryption Info Blob Name");
    const bool isTold = !place.account.isEmpty() && !place.container.isEmpty() && !place.blob.isEmpty();
    return isTold ? std::optional(place) : std::nullopt;
}

} // namespace domain
