#include "simulator/jsonwebtoken.h"

#include <QJsonDocument>

namespace simulator {

namespace {

QByteArray encoded(const QJsonObject &object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

} // namespace

QByteArray unsignedToken(const QJsonObject &header, const QJsonObject &claims) {
    return encoded(header) + '.' + encoded(claims);
}

std::optional<QJsonObject> claimsOf(const QByteArray &token) {
    const QList<QByteArray> parts = token.split('.');
    const auto json = parts.size() == 3
        ? QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding))
        : QJsonDocument();
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

} // namespace simulator
