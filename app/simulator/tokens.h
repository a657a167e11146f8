#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace simulator {

/// The access and refresh tokens that have been handed out. Both are taken for what they were handed out as,
/// whatever they say of themselves.
class Tokens {
public:
    struct Access {
        QString audience; ///< "https://management.azure.com"
        QString tenantId;
        QString principalId;
        QString clientId; ///< the program that it was issued to
        QDateTime expires;
    };
    struct Refresh {
        QString clientId; ///< the program that it was issued to; no other may redeem it
        QString principalId;
        QDateTime expires; ///< invalid: never
    };

    explicit Tokens(Refresh first);

    /// Whom the first refresh token is of from now on.
    void giveFirstTo(const Refresh &refresh) { m_refreshTokens.insert(m_firstRefreshToken, refresh); }
    QString firstRefreshToken() const { return m_firstRefreshToken; }
    QString issueRefresh(const Refresh &refresh);
    std::optional<Refresh> findRefresh(const QString &token) const;
    void keepAccess(const QString &token, const Access &access);
    std::optional<Access> find(const QString &token) const;
    QStringList all() const; ///< every token so far

private:
    QHash<QString, Refresh> m_refreshTokens;
    QHash<QString, Access> m_accessTokens;
    QString m_firstRefreshToken; ///< last: issuing it needs the others
};

/// Random text of 32 bits a word, as URLs may hold it.
QString randomText(int words);

} // namespace simulator
