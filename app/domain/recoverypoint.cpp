#include "domain/recoverypoint.h"

#include <QSet>

#include <algorithm>

namespace domain {

PointSecurity RecoveryPoint::security() const {
    const QString word = QString(securityType).remove(u'_').toLower();
    if (word == QLatin1String("confidentialvmdiskencryptedwithcustomerkey")) {
        return PointSecurity::CustomerKey;
    }
    if (word == QLatin1String("confidentialvmdiskencryptedwithplatformkey")) {
        return PointSecurity::PlatformKey;
    }
    const bool isOther = word == QLatin1String("none") || word == QLatin1String("standard")
        || word == QLatin1String("trustedlaunch")
        || word == QLatin1String("confidentialvmvmgueststateonlyencryptedwithplatformkey")
        || word == QLatin1String("confidentialvmnonpersistedtpm");
    return isOther ? PointSecurity::Other : PointSecurity::NotTold;
}

ResourceId RecoveryPoint::item() const {
    const QString text = id.text();
    const qsizetype end = text.lastIndexOf(QLatin1String("/recoveryPoints/"), -1, Qt::CaseInsensitive);
    return ResourceId(end < 0 ? QString() : text.left(end));
}

Truth RecoveryPoint::isIn(RecoveryTier tier) const {
    Truth found = tiers.empty() ? Truth::Unknown : Truth::No;
    for (const TierState &state : tiers) {
        if (state.tier != tier) {
            continue;
        }
        if (state.status == TierStatus::Valid) {
            return Truth::Yes;
        }
        if (state.status == TierStatus::Unknown || state.status == TierStatus::Rehydrated) {
            found = Truth::Unknown;
        }
    }
    return found;
}

KeyCopy keyCopyIn(const RecoveryPoint &point) {
    const PointSecurity security = point.security();
    if (security == PointSecurity::PlatformKey || security == PointSecurity::Other) {
        return KeyCopy::OtherSecurityType;
    }
    const Truth inVault = point.isIn(RecoveryTier::Vault);
    if (inVault == Truth::No) {
        // What was fetched back from the archive may serve; nobody has recorded it.
        return point.isIn(RecoveryTier::Archive) == Truth::Unknown ? KeyCopy::NotTold
                                                                   : KeyCopy::NotInVaultTier;
    }
    return inVault == Truth::Yes && security == PointSecurity::CustomerKey ? KeyCopy::Possible
                                                                           : KeyCopy::NotTold;
}

void sortNewestFirst(std::vector<RecoveryPoint> &points) {
    std::stable_sort(points.begin(), points.end(),
        [](const RecoveryPoint &a, const RecoveryPoint &b) { return a.time > b.time; });
}

namespace {

template <typename Condition>
const RecoveryPoint *newestOf(const std::vector<RecoveryPoint> &points, Condition condition) {
    const RecoveryPoint *newest = nullptr;
    for (const RecoveryPoint &point : points) {
        if (condition(point) && (!newest || point.time > newest->time)) {
            newest = &point;
        }
    }
    return newest;
}

} // namespace

const RecoveryPoint *newestWithKeyCopy(const std::vector<RecoveryPoint> &points) {
    return newestOf(points, [](const RecoveryPoint &point) { return keyCopyIn(point) == KeyCopy::Possible; });
}

const RecoveryPoint *newestRestorable(const std::vector<RecoveryPoint> &points) {
    return newestOf(points, [](const RecoveryPoint &point) {
        return point.isIn(RecoveryTier::Vault) == Truth::Yes
            || point.isIn(RecoveryTier::Snapshot) == Truth::Yes;
    });
}

std::vector<RecoveryPoint> tellingPoints(std::vector<RecoveryPoint> points) {
    sortNewestFirst(points);
    QSet<int> told;
    std::vector<RecoveryPoint> kept;
    for (RecoveryPoint &point : points) {
        bool tells = false;
        const auto isNew = [&told, &tells](int what) {
            tells = tells || !told.contains(what);
            told.insert(what);
        };
        for (const RecoveryTier tier : {RecoveryTier::Snapshot, RecoveryTier::Vault, RecoveryTier::Archive}) {
            if (point.isIn(tier) == Truth::Yes) {
                isNew(static_cast<int>(tier));
            }
        }
        constexpr int afterTiers = 10;
        isNew(afterTiers + static_cast<int>(keyCopyIn(point)));
        if (tells) {
            kept.push_back(std::move(point));
        }
    }
    return kept;
}

} // namespace domain
