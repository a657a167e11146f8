#include "base/redaction.h"

#include <QRegularExpression>

namespace base {

QString redacted(const QString &text) {
    static const QRegularExpression jwt(
        QStringLiteral("\\beyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}(\\.[A-Za-z0-9_-]*)?"));
    static const QRegularExpression bearer(QStringLiteral("\\b(Bearer|PoP)\\s+[A-Za-z0-9._~+/=-]{12,}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parameter(
        QStringLiteral("([?&\\s\"](?:sig|code|state|c|s|h|access_token|refresh_token|id_token|client_secret|"
                       "code_verifier|device_code|assertion)=)[^&\\s\"']{6,}"),
        QRegularExpression::CaseInsensitiveOption);
    const QString removed = QStringLiteral("(removed)");
    QString result = text;
    result.replace(jwt, removed);
    result.replace(bearer, QStringLiteral("\\1 ") + removed);
    result.replace(parameter, QStringLiteral("\\1") + removed);
    return result;
}

} // namespace base
