#pragma once

#include "base/result.h"
#include "domain/environment.h"

#include <QHash>

#include <vector>

namespace protect {

/// What a flow read: a part of the environment with its coverage, what the caller may do, and what could not
/// be read. Nothing that is missing stops the rest.
struct Reading {
    domain::Environment found;
    std::vector<base::Error> obstacles;
    QHash<QString, std::vector<domain::Permission>> ownPermissions; ///< by resource id, lower case

    void add(Reading other);
    /// Records one list that was asked for: its outcome, and the obstacle where there is one.
    void cover(domain::ReadKind kind, const QString &store, const QString &scope, const base::Error *error,
        const QDateTime &now, const QString &principalFilter = {});
};

/// The error of a failed result, nullptr of a good one: for Reading::cover().
template <typename Result>
const base::Error *errorOf(const Result &result) {
    return result ? nullptr : &result.error();
}

/// True where the service said no; false where it could not be asked.
bool isRefusal(const base::Error &error);
/// "AuthorizationFailed: The client …" for ScopeRead::reason.
QString reasonOf(const base::Error &error);

} // namespace protect
