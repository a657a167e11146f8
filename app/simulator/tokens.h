#pragma once

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace simulator {

/// The access and refresh tokens that have been handed out. All are opaque random strings.
class Tokens {
public:
    struct Access {
        QString audience; ///< "https://management.azure.com"
        QString tenantId;
        QString principalId;
        QDateTime expires;
    };

    Tokens();

    QString firstRefreshToken() const { return m_firstRefreshToken; }
    bool knowsRefreshToken(const QString &token) const { return m_refreshTokens.contains(token); }
    QString issueRefresh();
    QString issueAccess(const Access &access);
    std::optional<Access> find(const QString &token) const;

private:
    QSet<QString> m_refreshTokens;
    QHash<QString, Access> m_accessTokens;
    QString m_firstRefreshToken; ///< last: issuing it needs the others
};

} // namespace simulator
