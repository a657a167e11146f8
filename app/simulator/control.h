#pragma once

#include "simulator/exchange.h"
#include "simulator/faults.h"
#include "simulator/movableclock.h"
#include "simulator/state/tenant.h"

#include <functional>

namespace simulator {

/// What can be asked for of a simulator while it runs.
struct Controlled {
    Tenant &tenant;
    Faults &faults;
    MovableClock &clock;
    QJsonArray &answerRules; ///< of the scenario: they go where the tenant goes
    std::function<void()> tenantReplaced;
};

/// What is asked of the simulator itself, below /simulator, with its `token` as the bearer:
/// - GET /faults tells the faults and how often each has happened, POST adds some, DELETE takes all away;
/// - GET /clock tells the simulated time, POST moves it ahead: {"advance": seconds}, {"until":
/// "2026-03-01T12:00:00Z"};
/// - GET /tenant tells the whole state, {"tenant": as tenantJson(), "faults", "answerRules"}, PUT replaces
/// it;
/// - GET /decisions tells who was allowed or refused what lately, and by what.
Reply controlReply(const Request &request, const QString &token, const Controlled &controlled);

} // namespace simulator
