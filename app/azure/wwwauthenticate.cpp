#include "azure/wwwauthenticate.h"

#include "azure/jsonreader.h"
#include "base/text.h"

#include <QJsonDocument>

namespace azure {

namespace {

/// Walks over a header's text: tokens, quoted strings, commas.
class Scanner {
public:
    explicit Scanner(QString text) : m_text(std::move(text)) { }

    bool atEnd() const { return m_position >= m_text.size(); }
    void skip(QLatin1String characters) {
        while (!atEnd() && characters.contains(m_text.at(m_position))) {
            ++m_position;
        }
    }
    bool take(QChar c) {
        if (atEnd() || m_text.at(m_position) != c) {
            return false;
        }
        ++m_position;
        return true;
    }
    QString token() {
        const qsizetype begin = m_position;
        while (!atEnd() && !QLatin1String(" \t,=\"").contains(m_text.at(m_position))) {
            ++m_position;
        }
        return m_text.mid(begin, m_position - begin);
    }
    QString quoted() {
        QString result;
        while (!atEnd()) {
            const QChar c = m_text.at(m_position++);
            if (c == QLatin1Char('"')) {
                break;
            }
            if (c == QLatin1Char('\\') && !atEnd()) {
                result.append(m_text.at(m_position++));
            } else {
                result.append(c);
            }
        }
        return result;
    }
    /// An unquoted value; "=" may occur in it, as base64 padding.
    QString bare() {
        const qsizetype begin = m_position;
        while (!atEnd() && !QLatin1String(" \t,").contains(m_text.at(m_position))) {
            ++m_position;
        }
        return m_text.mid(begin, m_position - begin);
    }

private:
    QString m_text;
    qsizetype m_position = 0;
};

void appendChallenges(const QString &header, std::vector<AuthenticateChallenge> &result) {
    const QLatin1String blanks(" \t");
    Scanner scanner(header);
    while (true) {
        scanner.skip(QLatin1String(" \t,"));
        if (scanner.atEnd()) {
            return;
        }
        const QString word = scanner.token();
        if (word.isEmpty()) {
            return; // not a challenge: leave the rest alone
        }
        scanner.skip(blanks);
        if (!scanner.take(QLatin1Char('='))) {
            result.push_back({word.toLower(), {}});
            continue;
        }
        if (result.empty()) {
            return; // a parameter without a scheme
        }
        scanner.skip(blanks);
        const QString value = scanner.take(QLatin1Char('"')) ? scanner.quoted() : scanner.bare();
        result.back().parameters.insert(word.toLower(), value);
    }
}

base::Error foreignChallenge(const QString &message) {
    base::Error error = badResponse(message);
    error.code = QStringLiteral("ForeignChallenge");
    return error;
}

bool hostBelongsTo(const QString &host, const QString &resourceHost) {
    return !resourceHost.isEmpty()
        && (base::sameText(host, resourceHost)
            || host.endsWith(QLatin1Char('.') + resourceHost, Qt::CaseInsensitive));
}

bool isLoginHost(const Cloud &cloud, const QString &host) {
    return base::sameText(host, cloud.loginHost)
        || cloud.loginHostAliases.contains(host, Qt::CaseInsensitive);
}

} // namespace

std::vector<AuthenticateChallenge> authenticateChallenges(const http::Headers &headers) {
    std::vector<AuthenticateChallenge> result;
    for (const QByteArray &value : headers.values(QByteArrayLiteral("WWW-Authenticate"))) {
        std::vector<AuthenticateChallenge> ofHeader;
        appendChallenges(QString::fromUtf8(value), ofHeader);
        result.insert(result.end(), ofHeader.begin(), ofHeader.end());
    }
    return result;
}

QByteArray claimsOf(const http::Headers &headers) {
    for (const AuthenticateChallenge &challenge : authenticateChallenges(headers)) {
        const QString claims = challenge.parameters.value(QStringLiteral("claims"));
        if (claims.isEmpty()) {
            continue;
        }
        QByteArray text = claims.toLatin1();
        text.replace('-', '+').replace('_', '/'); // either alphabet, with or without padding
        const QByteArray json = QByteArray::fromBase64(text);
        if (QJsonDocument::fromJson(json).isObject()) {
            return json;
        }
    }
    return {};
}

base::Result<std::optional<KeyStoreChallenge>> keyStoreChallenge(
    const Cloud &cloud, const QUrl &asked, const http::Headers &headers) {
    for (const AuthenticateChallenge &challenge : authenticateChallenges(headers)) {
        const QHash<QString, QString> &parameters = challenge.parameters;
        const QString authority = parameters.value(
            QStringLiteral("authorization"), parameters.value(QStringLiteral("authorization_uri")));
        QString resource
            = parameters.value(QStringLiteral("resource"), parameters.value(QStringLiteral("scope")));
        if (challenge.scheme != QLatin1String("bearer") || authority.isEmpty() || resource.isEmpty()) {
            continue;
        }
        if (resource.endsWith(QLatin1String("/.default"))) {
            resource.chop(9);
        }
        const QUrl resourceUrl(resource, QUrl::StrictMode);
        if (!hostBelongsTo(asked.host(), resourceUrl.host())) {
            return base::Unexpected(
                foreignChallenge(QStringLiteral("%1 asked for a token for another resource (%2).")
                                     .arg(asked.host(), resourceUrl.host())));
        }
        const QUrl authorityUrl(authority, QUrl::StrictMode);
        if (authorityUrl.scheme() != QLatin1String("https") || !isLoginHost(cloud, authorityUrl.host())) {
            return base::Unexpected(
                foreignChallenge(QStringLiteral("%1 named a sign-in address outside this cloud (%2).")
                                     .arg(asked.host(), authorityUrl.host())));
        }
        KeyStoreChallenge result;
        result.tenantId = authorityUrl.path().section(QLatin1Char('/'), 1, 1);
        result.scope = resource + QStringLiteral("/.default");
        return std::optional<KeyStoreChallenge>(result);
    }
    return std::optional<KeyStoreChallenge>();
}

} // namespace azure
