// What the tests of AccountSession share: a session over a scripted network, store and user.
#pragma once

#include "cloud/identity/accountsession.h"
#include "fakesecretstore.h"
#include "samples.h"
#include "tests/support/await.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

#include <deque>

namespace samples {

inline const QString graph = QStringLiteral("https://graph.microsoft.com/.default");
inline const QByteArray acrs(R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})");

/// The user in front of a browser: says yes with `signedIn`, or no with an error.
class FakeSignIn final : public identity::InteractiveSignIn {
public:
    std::deque<base::Result<identity::SignedIn>> outcomes;
    QList<identity::SignInRequest> requests;
    bool isHeld = false;

    QCoro::Task<base::Result<identity::SignedIn>> signIn(
        identity::SignInRequest request, identity::SignInObserver, base::Cancellation cancellation) override {
        requests.append(request);
        if (isHeld) {
            base::Completion<bool> end;
            m_end = end;
            const base::Cancellation::Registration registration
                = cancellation.onCancel([end] { end.complete(false); });
            const bool answered = co_await end;
            if (!answered) {
                co_return base::Unexpected(base::cancelledError());
            }
        }
        base::Result<identity::SignedIn> outcome = outcomes.front();
        outcomes.pop_front();
        co_return outcome;
    }
    void release() {
        const base::Completion<bool> end = m_end;
        end.complete(true);
    }

private:
    base::Completion<bool> m_end;
};

inline QJsonObject claimsSent(const http::Request &request) {
    return QJsonDocument::fromJson(field(request.body, "claims").toUtf8()).object();
}

} // namespace samples

class AccountBench {
public:
    using SessionPtr = std::shared_ptr<identity::AccountSession>;
    using Token = base::Result<QByteArray>;

    void reset() {
        m_transport = std::make_shared<support::FakeTransport>();
        m_clock = std::make_shared<support::ManualClock>();
        m_secrets = std::make_shared<FakeSecretStore>();
        m_store = std::make_shared<identity::AccountStore>(m_secrets);
        m_user = std::make_shared<samples::FakeSignIn>();
        m_session = std::make_shared<identity::AccountSession>(
            tools(), QStringLiteral("AzureCloud"), samples::signedIn());
    }

protected:
    std::shared_ptr<support::FakeTransport> m_transport;
    std::shared_ptr<support::ManualClock> m_clock;
    std::shared_ptr<FakeSecretStore> m_secrets;
    std::shared_ptr<identity::AccountStore> m_store;
    std::shared_ptr<samples::FakeSignIn> m_user;
    SessionPtr m_session;

    identity::AccountTools tools() { return {{m_transport, m_clock}, m_store, m_user, {}}; }
    Token token(const QString &scope = samples::arm) {
        return support::await(m_session->accessToken(scope, {}, {}));
    }
    void grant(const QByteArray &access, const QByteArray &refresh = {}, const QByteArray &id = {}) {
        m_transport->answer(200, samples::tokenBody(access, refresh, id));
    }
    void refuse(const char *error, const QString &description = {}, const QString &claims = {}) {
        m_transport->answer(400, samples::errorBody(QLatin1String(error), description, claims));
    }
    base::Result<SessionPtr> restore() {
        return support::await(
            identity::AccountSession::restore(tools(), samples::account(), samples::arm, {}));
    }
    Token stored() { return support::await(m_store->refreshToken(samples::account(), {})); }
};
