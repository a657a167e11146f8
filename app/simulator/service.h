#pragma once

#include "base/clock.h"
#include "simulator/faults.h"
#include "simulator/httpfront.h"
#include "simulator/router.h"
#include "simulator/tokens.h"

namespace simulator {

/// All hosts of the simulated Azure behind one door: finds the host's routes, checks the token, the
/// api-version, registrations and locks, and lets the route answer.
class Service {
public:
    Service(Tenant tenant, Faults faults, std::shared_ptr<base::Clock> clock);

    HttpFront::Delivery answer(const Request &request);
    const Tenant &tenant() const { return m_tenant; }
    QString refreshToken() const { return m_tokens.firstRefreshToken(); }

private:
    Reply dispatch(const Request &request);
    Reply arm(const Request &request);
    Reply graph(const Request &request);
    Reply keyStore(const Request &request, KeyStore &store);
    Reply run(const Router::Match &match, const Request &request, const QString &callerId);
    void addCommonHeaders(const Request &request, Reply &reply) const;

    Tenant m_tenant;
    Faults m_faults;
    std::shared_ptr<base::Clock> m_clock;
    Tokens m_tokens;
    Router m_login;
    Router m_arm;
    Router m_graph;
    Router m_vault;
    Router m_hsm;
};

} // namespace simulator
