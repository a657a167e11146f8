#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace simulator {

/// What a program asked for at /authorize (contract 2.2).
struct AuthorizationRequest {
    QString clientId;
    QString redirectUri; ///< as sent
    QString state;
    QString responseMode; ///< query, fragment or form_post
    QString scope;
    QString nonce;
    QString challenge; ///< PKCE; empty: none
    QString challengeMethod; ///< S256 or plain
    bool wantsClientInfo = false;
    QDateTime expires;
};

/// An authorization code: good once, and for ten minutes.
struct AuthorizationCode {
    AuthorizationRequest request;
    QString principalId;
    QDateTime expires;
    bool used = false;
};

/// A sign-in with a device code (contract 2.4).
struct DeviceSignIn {
    enum class State { Pending, Approved, Declined, Redeemed };

    QString deviceCode;
    QString userCode;
    QString clientId;
    QString scope;
    QString principalId; ///< once approved
    State state = State::Pending;
    int polls = 0;
    QDateTime expires;
};

/// Sign-ins that have begun and are not finished.
class SignIns {
public:
    /// `approves`: device codes need no person, the caller of the scenario signs in after the first poll.
    explicit SignIns(bool approves);

    bool approvesDeviceCodes() const { return m_approves; }
    /// What applications of the scenario sign in with; made anew at every start.
    QString applicationSecret() const { return m_applicationSecret; }

    /// Keeps a request until a person has answered it; the id names it in the page.
    QString ask(const AuthorizationRequest &request);
    /// The request that was kept, once: nothing for an unknown, answered or expired id.
    std::optional<AuthorizationRequest> take(const QString &id, const QDateTime &now);
    QString issueCode(const AuthorizationRequest &request, const QString &principalId, const QDateTime &now);
    AuthorizationCode *code(const QString &text);

    DeviceSignIn &beginDevice(const QString &clientId, const QString &scope, const QDateTime &now);
    DeviceSignIn *device(const QString &deviceCode);
    /// By what a person types: blanks, dashes and case do not matter.
    DeviceSignIn *deviceByUserCode(const QString &typed);

private:
    bool m_approves;
    QString m_applicationSecret;
    QHash<QString, AuthorizationRequest> m_asked;
    QHash<QString, AuthorizationCode> m_codes;
    QHash<QString, DeviceSignIn> m_devices; ///< by device code
};

} // namespace simulator
