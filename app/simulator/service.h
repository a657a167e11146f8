#pragma once

#include "base/clock.h"
#include "simulator/answerrules.h"
#include "simulator/faults.h"
#include "simulator/httpfront.h"
#include "simulator/movableclock.h"
#include "simulator/router.h"
#include "simulator/scenarioloader.h"
#include "simulator/signins.h"
#include "simulator/tokens.h"

namespace simulator {

/// All hosts of the simulated Azure behind one door: finds the host's routes, checks the token, the
/// api-version, registrations and locks, and lets the route answer.
class Service {
public:
    /// `signInClock` says how long tokens and codes live; the rest goes by `clock`.
    Service(Scenario scenario, std::shared_ptr<base::Clock> clock, std::shared_ptr<base::Clock> signInClock,
        bool approvesDeviceCodes);

    /// Whether `host` (lower case) is one of the simulated hosts of Azure.
    bool standsFor(const QString &host);
    HttpFront::Delivery answer(const Request &request);
    const Tenant &tenant() const { return m_tenant; }
    QString refreshToken() const { return m_tokens.firstRefreshToken(); }
    QStringList issuedTokens() const { return m_tokens.all(); }
    QString controlToken() const { return m_controlToken; }
    QString applicationSecret() const { return m_signIns.applicationSecret(); }

private:
    Reply control(const Request &request);
    Reply blobs(const Request &request, const StorageAccount &account);
    Reply dispatch(const Request &request);
    Reply signIn(const Router &router, const Request &request);
    Reply arm(const Request &request);
    Reply graph(const Request &request);
    Reply keyStore(const Request &request, KeyStore &store);
    Reply run(const Router::Match &match, const Request &request, const Tokens::Access &access);
    bool isExpired(const Tokens::Access &access) const;
    void addCommonHeaders(const Request &request, Reply &reply) const;

    QString m_scenario;
    Tenant m_tenant;
    Faults m_faults;
    QJsonArray m_toldRules; ///< what m_answerRules were made of
    AnswerRules m_answerRules;
    std::shared_ptr<MovableClock> m_clock;
    std::shared_ptr<base::Clock> m_signInClock;
    ClientTime m_clientTime;
    QString m_controlToken; ///< of controlReply()
    Tokens m_tokens;
    SignIns m_signIns;
    Router m_metadata; ///< of ARM, without a token
    Router m_identityEndpoint;
    Router m_login;
    Router m_arm;
    Router m_graph;
    Router m_vault;
    Router m_hsm;
    Router m_blobs;
};

} // namespace simulator
