#pragma once

#include "simulator/router.h"
#include "simulator/tokens.h"

#include <QUrlQuery>

namespace simulator {

/// What is wrong with a sign-in, as Entra ID says it (contract 2.3, 2.5).
struct LoginFault {
    int status = 400;
    QString error; ///< "invalid_grant"
    int number = 0; ///< of AADSTS
    QString text;
};

/// "AADSTS70008: … Trace ID: …", as it stands in error_description.
QString faultDescription(const LoginFault &fault, const QDateTime &now);
/// The answer of the token endpoint and its neighbours.
Reply faultReply(const Call &call, const LoginFault &fault);
/// The page that a browser gets where there is nowhere to redirect to.
Reply faultPage(const Call &call, const LoginFault &fault);
/// A page of the simulated sign-in, marked as such; `body` is HTML.
Reply loginPage(const QString &title, const QString &body);
/// Where a form of such a page goes: `path` of this host, as the browser has to ask for it.
QString linkPath(const Request &request, const QString &path);

/// Whether the tenant in the path is the simulated one or stands for any.
bool isTenant(const Call &call);
LoginFault unknownTenant(const Call &call);

/// What a program is called in the directory; empty for one that it does not know. Known: what is registered,
/// and Microsoft's own command lines (contract 2.1).
QString publicClientName(const Tenant &tenant, const QString &clientId);
LoginFault unknownClient(const Tenant &tenant, const QString &clientId);

/// What the directory says of a service that it does not have.
LoginFault unknownResource(const Tenant &tenant, const QString &resource);
/// Why a program gets no token for the resource in a scope: the tenant does not have the service, or the
/// program's registration does not name it. Microsoft's own programs are never limited.
std::optional<LoginFault> refusedAudience(const Call &call, const QString &clientId, const QString &scope);
/// Why a program may not use this way to sign in; `redirectUri` is empty for a device code.
std::optional<LoginFault> refusedWay(const Call &call, const QString &clientId, const QString &redirectUri);

/// The audience of the one resource in a scope, as Azure calls it, without a trailing slash; empty if it is
/// none of Azure's or of the simulator's own.
QString audienceOf(const QString &scope);
LoginFault badScope(const Tenant &tenant, const QString &scope);

/// The fields of a posted form.
QUrlQuery formOf(const Request &request);
QString fieldOf(const QUrlQuery &form, const QString &name);

/// An access token for the principal, as it is told and kept: a JSON web token with the claims of Entra's.
QString issueAccess(const Call &call, Tokens &tokens, const QString &audience, const QString &principalId,
    const QString &clientId, int seconds);
QString idToken(const Call &call, const Principal &user, const QString &clientId, const QString &nonce);
/// uid and utid as Microsoft's libraries ask for them.
QString clientInfo(const Tenant &tenant, const QString &principalId);

} // namespace simulator
