#include "protect/flows/principalflow.h"

#include "base/async/workpool.h"
#include "base/text.h"
#include "cloud/azure/graphclient.h"

#include <algorithm>

namespace protect {

namespace {

using domain::Principal;
using domain::PrincipalType;
using OptionalPrincipal = base::Result<std::optional<Principal>>;

base::Error checkError(const QString &code, const QString &message, const QString &id) {
    base::Error error = base::localError(code, message, QStringLiteral("principals/check"));
    error.target = id;
    return error;
}

PrincipalCheck applicationId(const QString &id, const std::optional<Principal> &owner) {
    PrincipalCheck check;
    check.principal = owner;
    check.error = checkError(QStringLiteral("ApplicationId"),
        owner ? QStringLiteral("This is the application id of %1; its object id is %2.")
                    .arg(owner->displayName, owner->objectId)
              : QStringLiteral("This is an application id, not the object id of a service principal."),
        owner ? owner->objectId : id);
    return check;
}

PrincipalCheck judge(const QString &id, const Principal &found) {
    PrincipalCheck check;
    check.principal = found;
    switch (found.type) {
    case PrincipalType::ServicePrincipal:
        break;
    case PrincipalType::User:
    case PrincipalType::Group:
    case PrincipalType::Application:
    case PrincipalType::Device:
    case PrincipalType::Unknown:
        check.error = checkError(QStringLiteral("WrongKindOfId"),
            QStringLiteral("This id does not belong to a service principal."), id);
        break;
    }
    return check;
}

/// Of what the caller must not see, Graph tells the id and the kind alone; a service principal is of use only
/// together with whether it is enabled.
bool isToldInFull(const Principal &principal) {
    const bool isService = principal.type == PrincipalType::ServicePrincipal;
    return !principal.displayName.isEmpty() && (!isService || principal.accountEnabled.has_value());
}

QCoro::Task<void> readPrincipal(azure::ConnectionPtr connection, QString id, std::shared_ptr<Reading> reading,
    base::Cancellation cancellation) {
    const azure::GraphClient graph(connection);
    const OptionalPrincipal principal = co_await graph.directoryObject(id, cancellation);
    if (principal && principal->has_value()) {
        reading->found.put(**principal);
    } else if (principal) {
        reading->cover(domain::ReadKind::Principals, QString(), id, nullptr, connection->clock->now(), id);
    }
}

/// The reason under a code of ours, for where Azure's own code is explained for another request.
base::Error as(const QString &code, base::Error reason) {
    if (!reason.code.isEmpty()) {
        reason.message = reason.code + QStringLiteral(": ") + reason.message;
    }
    reason.code = code;
    return reason;
}

/// The directory would not say: the id may be used, unchecked.
PrincipalCheck notChecked(const QString &id, const base::Error &reason) {
    PrincipalCheck check;
    Principal unknown;
    unknown.objectId = id;
    check.principal = unknown;
    base::Error error = as(QStringLiteral("NotChecked"), reason);
    error.target = id;
    check.error = error;
    return check;
}

PrincipalCheck failed(const base::Error &error) {
    PrincipalCheck check;
    check.error = error;
    return check;
}

} // namespace

QCoro::Task<OptionalPrincipal> findServicePrincipal(
    azure::ConnectionPtr connection, QString appId, base::Cancellation cancellation) {
    const azure::GraphClient graph(connection);
    if (appId.isEmpty()) {
        co_return base::Unexpected(base::localError(QStringLiteral("ApplicationIdUnknown"),
            QStringLiteral("The application id is not known for this cloud."),
            QStringLiteral("servicePrincipals/read")));
    }
    OptionalPrincipal principal = co_await graph.servicePrincipalByAppId(appId, cancellation);
    co_return principal;
}

QCoro::Task<base::Result<Principal>> createServicePrincipalOf(
    azure::ConnectionPtr connection, QString appId, base::Cancellation cancellation) {
    const azure::GraphClient graph(connection);
    base::Result<Principal> created = co_await graph.createServicePrincipal(appId, cancellation);
    if (created || created.error().kind == base::ErrorKind::Cancelled) {
        co_return created;
    }
    // Whether it was created in spite of the error is for the directory to say.
    OptionalPrincipal existing = co_await graph.servicePrincipalByAppId(appId, cancellation);
    if (existing && existing->has_value()) {
        co_return base::Result<Principal>(**existing);
    }
    if (created.error().kind == base::ErrorKind::Forbidden) {
        co_return base::Unexpected(as(QStringLiteral("ServicePrincipalNotCreated"), created.error()));
    }
    co_return created;
}

QCoro::Task<base::Result<std::vector<Principal>>> searchServicePrincipals(
    azure::ConnectionPtr connection, QString text, base::Cancellation cancellation) {
    const azure::GraphClient graph(connection);
    base::Result<std::vector<Principal>> found = co_await graph.searchServicePrincipals(text, cancellation);
    co_return found;
}

QCoro::Task<Reading> readPrincipals(
    azure::ConnectionPtr connection, QStringList objectIds, base::Cancellation cancellation) {
    constexpr int singlyAtOnce = 20;
    const auto reading = std::make_shared<Reading>();
    if (objectIds.isEmpty()) {
        co_return Reading();
    }
    const azure::GraphClient graph(connection);
    base::Result<std::vector<Principal>> together = co_await graph.directoryObjects(objectIds, cancellation);
    if (together) {
        for (Principal &principal : *together) {
            if (isToldInFull(principal)) {
                reading->found.put(std::move(principal));
            }
        }
    }
    // Left out may mean that nothing has the id, or that the caller must not see it: asked singly, it is
    // told.
    std::vector<QString> open;
    std::copy_if(objectIds.begin(), objectIds.end(), std::back_inserter(open),
        [&reading](const QString &id) { return !reading->found.principal(id); });
    const std::function<QCoro::Task<void>(QString)> ask
        = [=](QString id) { return readPrincipal(connection, std::move(id), reading, cancellation); };
    co_await base::forEach<QString>(open, singlyAtOnce, ask, cancellation);
    co_return std::move(*reading);
}

QCoro::Task<PrincipalCheck> checkPrincipal(azure::ConnectionPtr connection, QString id,
    std::vector<Principal> known, base::Cancellation cancellation) {
    if (!base::isGuid(id)) {
        co_return failed(checkError(QStringLiteral("NotAGuid"),
            QStringLiteral("An object id has the form 00000000-0000-0000-0000-000000000000."), id));
    }
    for (const Principal &principal : known) {
        if (base::sameText(principal.appId, id) && !base::sameText(principal.objectId, id)) {
            std::optional<Principal> owner;
            if (!principal.objectId.isEmpty()) {
                owner = principal;
            }
            co_return applicationId(id, owner);
        }
    }
    const azure::GraphClient graph(connection);
    QCoro::Task<OptionalPrincipal> byObjectTask = graph.directoryObject(id, cancellation);
    QCoro::Task<OptionalPrincipal> byAppTask = graph.servicePrincipalByAppId(id, cancellation);
    OptionalPrincipal byObject = co_await byObjectTask;
    OptionalPrincipal byApp = co_await byAppTask;
    if (cancellation.isCancelled()) {
        co_return failed(base::cancelledError(QStringLiteral("principals/check")));
    }
    if (byObject && byObject->has_value()) {
        co_return judge(id, **byObject);
    }
    if (byApp && byApp->has_value()) {
        co_return applicationId(id, *byApp);
    }
    if (!byObject) {
        co_return notChecked(id, byObject.error());
    }
    if (!byApp) {
        co_return notChecked(id, byApp.error());
    }
    co_return failed(
        checkError(QStringLiteral("UnknownId"), QStringLiteral("Nothing in this tenant has this id."), id));
}

} // namespace protect
