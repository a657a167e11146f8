#pragma once

#include "base/error.h"
#include "cloud/http/message.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace identity {

/// A refusal by the token or device code endpoint as an Error (contract 2.3). `code` is "AADSTS<number>"
/// where Entra names a number, otherwise the OAuth `error` ("invalid_grant"); the words of the device code
/// protocol ("authorization_pending", "slow_down") stay as they are.
/// `message` is the first line of `error_description` and, on a second line, the time that Entra gives;
/// `correlationId` and `requestId` (trace id) are Entra's; `claims` is the body's `claims`, if any.
/// `body` is the JSON of the answer, `status` its HTTP status.
base::Error tokenError(const QJsonObject &body, int status, const QString &operation);

/// The same from any answer of a login host: JSON as above; a page of a captive portal or of a proxy as
/// kind Network, code "CaptivePortal" (a redirect, HTML, or status 511 where JSON is due); anything else
/// by its HTTP status, code "HTTP <status>".
base::Error tokenError(const http::Response &response, const QString &operation, const QDateTime &now);

/// The refusal in a redirect: the values of `error`, `error_description`, `claims` (contract 2.2).
base::Error redirectError(
    const QString &error, const QString &description, const QByteArray &claims, const QString &operation);

/// A refusal with what it is about as its `target`: the resource of `scope` ("https://vault.azure.net") where
/// the refusal is about that service, else the login host.
base::Error withTarget(base::Error refusal, const QString &loginHost, const QString &scope);

/// True if the answer cannot come from a token endpoint: a captive portal or a proxy's own page.
bool looksLikeCaptivePortal(const http::Response &response);

/// The OAuth `error` of an answer's body; empty if absent.
QString oauthError(const QJsonObject &body);

} // namespace identity
