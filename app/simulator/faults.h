#pragma once

#include "simulator/httpfront.h"

#include <QJsonArray>

#include <vector>

namespace simulator {

/// What goes wrong on the way to the services; what goes wrong in the tenant is disturb()'s, and only told
/// here. A list of
/// {"method"?, "host"?, "path" (with `*`), "after"? (let so many pass first), "times"? (absent: always),
///  and one or more of "delay" (ms), "drop", "truncateAt" (bytes), "status" with "code", "message",
///  "retryAfter" (seconds or an HTTP date), "body" (sent as it is, "contentType"); or "throttle" (seconds)}.
class Faults {
public:
    Faults() = default;
    explicit Faults(const QJsonArray &rules);
    void add(const QJsonArray &rules); ///< behind those that there are
    QJsonArray all() const;
    QJsonArray told() const; ///< the rules; with how often each has "happened" to requests

    /// Changes the delivery if a rule applies. Returns true if `delivery.reply` is to be sent instead of
    /// asking the service.
    bool apply(const Request &request, HttpFront::Delivery &delivery);

private:
    struct Rule {
        QJsonObject what;
        int skip = 0;
        int left = -1; ///< -1: for ever
        int happened = 0;
    };
    std::vector<Rule> m_rules;
};

} // namespace simulator
