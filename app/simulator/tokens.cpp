#include "simulator/tokens.h"

#include <QRandomGenerator>

namespace simulator {

namespace {

QString randomText(int words) {
    QList<quint32> random(words);
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(
        reinterpret_cast<const char *>(random.constData()), words * qsizetype(sizeof(quint32)));
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Tokens::Tokens() : m_firstRefreshToken(issueRefresh()) { }

QString Tokens::issueRefresh() {
    const QString token = QStringLiteral("0.") + randomText(32);
    m_refreshTokens.insert(token);
    return token;
}

QString Tokens::issueAccess(const Access &access) {
    const QString token = QStringLiteral("sim.") + randomText(48);
    m_accessTokens.insert(token, access);
    return token;
}

std::optional<Tokens::Access> Tokens::find(const QString &token) const {
    const auto found = m_accessTokens.constFind(token);
    return found == m_accessTokens.constEnd() ? std::nullopt : std::optional<Access>(*found);
}

} // namespace simulator
