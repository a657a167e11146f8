#pragma once

#include "cloud/azure/connection.h"
#include "protect/flows/reading.h"

#include <QCoroTask>

namespace protect {

/// The service principal of an application, by its application id; nullopt: this tenant has none.
QCoro::Task<base::Result<std::optional<domain::Principal>>> findServicePrincipal(
    azure::ConnectionPtr connection, QString appId, base::Cancellation cancellation);

/// Creates the service principal of an application; one that exists already is returned (contract 11).
QCoro::Task<base::Result<domain::Principal>> createServicePrincipalOf(
    azure::ConnectionPtr connection, QString appId, base::Cancellation cancellation);

/// Service principals by display name, at most 25.
QCoro::Task<base::Result<std::vector<domain::Principal>>> searchServicePrincipals(
    azure::ConnectionPtr connection, QString text, base::Cancellation cancellation);

/// Names and kinds of these object ids, as far as the directory tells them. For an id that it does not know
/// the coverage says that it was asked for; that it would not answer is no obstacle.
QCoro::Task<Reading> readPrincipals(
    azure::ConnectionPtr connection, QStringList objectIds, base::Cancellation cancellation);

/// What a typed id turned out to be.
struct PrincipalCheck {
    std::optional<domain::Principal> principal; ///< as far as known, also where it must not be used
    /// Local errors: "NotAGuid"; "ApplicationId" (target: the object id to use, where known);
    /// "WrongKindOfId" (a user, group, application or device); "UnknownId"; and "NotChecked" where the
    /// directory refused or could not be asked, which does not forbid the id.
    std::optional<base::Error> error;

    bool mayBeUsed() const { return principal && (!error || error->hasCode(u"NotChecked")); }
};

/// Catches the wrong kind of id before anything is granted to it: a grant needs the object id of a service
/// principal of this tenant (contract 11). `known` are principals and application ids seen before.
QCoro::Task<PrincipalCheck> checkPrincipal(azure::ConnectionPtr connection, QString id,
    std::vector<domain::Principal> known, base::Cancellation cancellation);

} // namespace protect
