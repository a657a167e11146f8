#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace identity {

/// Where one tenant of one cloud signs in (contract 2.2 to 2.4): addresses below
/// https://{loginHost}/{tenant}/oauth2/v2.0/.
struct LoginEndpoints {
    QString loginHost; ///< "login.microsoftonline.com"
    QString tenant; ///< GUID, domain, or "organizations"
    /// Only for tests against a sign-in service on loopback: where the browser finds it,
    /// "http://127.0.0.1:4000".
    QUrl browserBase;

    QUrl authorize() const;
    QUrl token() const;
    QUrl deviceCode() const;
};

/// Checks what a user or a file gave before it becomes part of an address: a host without scheme, port, path
/// or user; a tenant that is a GUID, a domain name or "organizations". Errors: Local with
/// code "InvalidLoginHost" or "InvalidTenant".
base::Result<LoginEndpoints> loginEndpoints(const QString &loginHost, const QString &tenant);

/// A client id is a GUID. Errors: Local with code "InvalidClientId".
base::Result<QString> checkedClientId(const QString &clientId);

} // namespace identity
