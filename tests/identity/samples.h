// Values that the identity tests share.
#pragma once

#include "cloud/identity/accountstore.h"
#include "cloud/identity/signin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace samples {

inline const QString tenant = QStringLiteral("0f7e1a52-5c7b-4d0a-9a39-1c2f6a9d4e10");
inline const QString otherTenant = QStringLiteral("9b6de1c0-3a41-4c55-8f0b-7a1d2c3e4f50");
inline const QString client = QStringLiteral("5d0c3b1e-77aa-4c1f-b1f4-2f9f8f1b6a01");
inline const QString user = QStringLiteral("c2a8a9a4-0d61-4f3c-9e0e-6f1d2b3a4c5d");
inline const QString arm = QStringLiteral("https://management.azure.com/.default");
inline const QString vault = QStringLiteral("https://vault.azure.net/.default");

inline QByteArray base64url(const QJsonObject &object) {
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

inline QByteArray idToken(QJsonObject claims) {
    const auto offer = [&claims](const char *name, const QString &value) {
        if (!claims.contains(QLatin1String(name))) {
            claims.insert(QLatin1String(name), value);
        }
    };
    offer("aud", client);
    offer("tid", tenant);
    offer("oid", user);
    offer("preferred_username", QStringLiteral("ada@contoso.example"));
    offer("name", QStringLiteral("Ada Contoso"));
    return base64url({{QStringLiteral("alg"), QStringLiteral("RS256")}}) + '.' + base64url(claims) + ".c2ln";
}

/// The answer of a token endpoint; empty texts are left out.
inline QByteArray tokenBody(const QByteArray &access, const QByteArray &refresh, const QByteArray &id = {},
    const QByteArray &clientInfo = {}, int seconds = 3'600) {
    QJsonObject body{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("expires_in"), seconds},
        {QStringLiteral("access_token"), QString::fromLatin1(access)}};
    const auto add = [&body](const char *name, const QByteArray &value) {
        if (!value.isEmpty()) {
            body.insert(QLatin1String(name), QString::fromLatin1(value));
        }
    };
    add("refresh_token", refresh);
    add("id_token", id);
    add("client_info", clientInfo);
    return QJsonDocument(body).toJson();
}

inline QByteArray errorBody(
    const QString &error, const QString &description = {}, const QString &claims = {}) {
    QJsonObject body{{QStringLiteral("error"), error}, {QStringLiteral("error_description"), description}};
    if (!claims.isEmpty()) {
        body.insert(QStringLiteral("claims"), claims);
    }
    return QJsonDocument(body).toJson();
}

inline identity::SignInRequest signInRequest() {
    identity::SignInRequest request;
    request.endpoints = *identity::loginEndpoints(QStringLiteral("login.microsoftonline.com"), tenant);
    request.clientId = client;
    request.scope = arm;
    return request;
}

inline identity::SignedIn signedIn(const QByteArray &refresh = "refresh-1",
    const QByteArray &access = "access-1",
    const QDateTime &expires = QDateTime(QDate(2026, 11, 2), QTime(10, 0), Qt::UTC)) {
    identity::SignedIn result;
    result.loginHost = QStringLiteral("login.microsoftonline.com");
    result.clientId = client;
    result.user
        = {tenant, user, QStringLiteral("ada@contoso.example"), QStringLiteral("Ada Contoso"), tenant, false};
    result.refreshToken = refresh;
    result.scope = arm;
    result.accessToken = access;
    result.accessTokenExpires = expires;
    return result;
}

inline identity::AccountRecord account() {
    const identity::SignedIn one = signedIn();
    return {QStringLiteral("AzureCloud"), one.loginHost, one.clientId, one.user};
}

/// One field of an application/x-www-form-urlencoded body.
inline QString field(const QByteArray &body, const char *name) {
    return QUrlQuery(QString::fromLatin1(body)).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

} // namespace samples
