#include "simulator/tokens.h"

#include <QRandomGenerator>

namespace simulator {

Tokens::Tokens(Refresh first) : m_firstRefreshToken(issueRefresh(first)) { }

QString Tokens::issueRefresh(const Refresh &refresh) {
    const QString token = QStringLiteral("0.") + randomText(32);
    m_refreshTokens.insert(token, refresh);
    return token;
}

std::optional<Tokens::Refresh> Tokens::findRefresh(const QString &token) const {
    const auto found = m_refreshTokens.constFind(token);
    return found == m_refreshTokens.constEnd() ? std::nullopt : std::optional<Refresh>(*found);
}

void Tokens::keepAccess(const QString &token, const Access &access) {
    m_accessTokens.insert(token, access);
}

std::optional<Tokens::Access> Tokens::find(const QString &token) const {
    const auto found = m_accessTokens.constFind(token);
    return found == m_accessTokens.constEnd() ? std::nullopt : std::optional<Access>(*found);
}

QStringList Tokens::all() const {
    return m_refreshTokens.keys() + m_accessTokens.keys();
}

QString randomText(int words) {
    QList<quint32> random(words);
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(
        reinterpret_cast<const char *>(random.constData()), words * qsizetype(sizeof(quint32)));
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace simulator
