#include "protect/flows/reading.h"

#include "protect/flows/environmentmerge.h"

#include <algorithm>

namespace protect {

void Reading::add(Reading other) {
    mergeFound(found, other.found);
    for (base::Error &obstacle : other.obstacles) {
        if (std::find(obstacles.begin(), obstacles.end(), obstacle) == obstacles.end()) {
            obstacles.push_back(std::move(obstacle));
        }
    }
    for (auto own = other.ownPermissions.constBegin(); own != other.ownPermissions.constEnd(); ++own) {
        ownPermissions.insert(own.key(), own.value());
    }
}

void Reading::cover(domain::ReadKind kind, const QString &store, const QString &scope,
    const base::Error *error, const QDateTime &now, const QString &principalFilter) {
    domain::ScopeRead read;
    read.kind = kind;
    read.store = store;
    read.scope = scope;
    read.principalFilter = principalFilter;
    read.when = now;
    read.outcome = domain::ReadOutcome::Read;
    if (error) {
        read.outcome = isRefusal(*error) ? domain::ReadOutcome::Refused : domain::ReadOutcome::Failed;
        read.reason = reasonOf(*error);
        obstacles.push_back(*error);
    }
    found.put(read);
}

bool isRefusal(const base::Error &error) {
    switch (error.kind) {
    case base::ErrorKind::Forbidden:
        return !error.isNetworkRule;
    case base::ErrorKind::SignInRequired:
    case base::ErrorKind::ClaimsChallenge:
        return true;
    case base::ErrorKind::Network:
    case base::ErrorKind::Timeout:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Throttled:
    case base::ErrorKind::Rejected:
    case base::ErrorKind::BadResponse:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::Local:
        break;
    }
    return false;
}

QString reasonOf(const base::Error &error) {
    if (error.code.isEmpty() || error.message.isEmpty()) {
        return error.code + error.message;
    }
    return error.code + QStringLiteral(": ") + error.message;
}

} // namespace protect
