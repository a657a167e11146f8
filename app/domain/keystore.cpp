#include "domain/keystore.h"

#include <QRegularExpression>

namespace domain {

QString KeyIdentifier::text() const {
    QString url = QStringLiteral("https://") + host + QStringLiteral("/keys/") + name;
    if (!version.isEmpty()) {
        url += QLatin1Char('/') + version;
    }
    return url;
}

// One expression over the raw text, and no URL parser in between: what two parsers read differently (user
// info, back-slashes, escapes, other ports) never gets as far as a token.
std::optional<KeyIdentifier> KeyIdentifier::parse(const QString &url) {
    static const QRegularExpression form(
        QStringLiteral("\\Ahttps://([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)"
                       "(?::443)?/keys/([a-z0-9-]{1,127})(?:/(?:([0-9a-f]{32})/?)?)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(url);
    if (!match.hasMatch() || match.captured(1).size() > 253) {
        return std::nullopt;
    }
    KeyIdentifier id;
    id.host = match.captured(1).toLower();
    id.name = match.captured(2);
    id.version = match.captured(3).toLower();
    return id;
}

} // namespace domain
