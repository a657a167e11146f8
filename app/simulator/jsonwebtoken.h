#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace simulator {

inline constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// "{header}.{claims}" in base64url, what is signed of a JSON web token.
QByteArray unsignedToken(const QJsonObject &header, const QJsonObject &claims);
/// The claims of a token of three parts, whoever signed it; nothing if it is none.
std::optional<QJsonObject> claimsOf(const QByteArray &token);

} // namespace simulator
