#include "base/redaction.h"

#include <QRegularExpression>

namespace base {

namespace {

/// Fields of forms, URLs and JSON that hold a secret wherever they occur.
const QString secretNames
    = QStringLiteral("access_?token|refresh_?token|id_?token|client_?secret|client_?assertion|assertion|"
                     "code_?verifier|device_?code|password");
/// Fields that hold one in a URL or a form only: elsewhere "code" and "state" are harmless.
const QString urlNames = QStringLiteral("sig|code|state|[ctsh]|") + secretNames;

QRegularExpression expression(const QString &pattern) {
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

} // namespace

QString redacted(const QString &text) {
    static const QRegularExpression jwt(
        QStringLiteral("\\beyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}(\\.[A-Za-z0-9_-]*)?"));
    static const QRegularExpression bearer
        = expression(QStringLiteral("\\b(Bearer|PoP)\\s+[A-Za-z0-9._~+/=-]{12,}"));
    static const QRegularExpression parameter
        = expression(QStringLiteral("((?:^|[?&#\\s\"'])(?:%1)=)[^&#\\s\"']{6,}").arg(urlNames));
    // A URL inside a parameter of another one: its own separators are encoded.
    static const QRegularExpression encoded = expression(
        QStringLiteral("(%(?:3F|26|23)(?:%1)%3D)(?:(?!%(?:26|23))[^&#\\s\"']){6,}").arg(urlNames));
    static const QRegularExpression jsonField
        = expression(QStringLiteral("(\\\\?\"(?:%1)\\\\?\"\\s*:\\s*\\\\?\")[^\"\\\\]+").arg(secretNames));
    // Who signs in at a proxy or a server, whatever characters his password has.
    static const QRegularExpression userInfo(
        QStringLiteral("(://)(?:[^\\s/\"'<>@]*@|[^\\s/\"'<>:@]+:[^\\s\"'<>]*@)"));
    const QString removed = QStringLiteral("(removed)");
    const QString keepName = QStringLiteral("\\1") + removed;
    QString result = text;
    result.replace(userInfo, keepName + QLatin1Char('@'));
    result.replace(jwt, removed);
    result.replace(bearer, QStringLiteral("\\1 ") + removed);
    result.replace(encoded, keepName);
    result.replace(parameter, keepName);
    result.replace(jsonField, keepName);
    return result;
}

} // namespace base
