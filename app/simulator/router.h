#pragma once

#include "simulator/exchange.h"
#include "simulator/state/tenant.h"

#include <functional>

namespace simulator {

/// One request on its way through the routes.
struct Call {
    const Request &request;
    Tenant &tenant;
    QDateTime now;
    QString callerId; ///< object id of the token's principal
    std::vector<std::pair<QString, QString>> parts{}; ///< what the placeholders of the route stand for

    QString operator[](QStringView name) const;
    QString apiVersion() const { return request.queryValue(u"api-version"_s); }
    QString subscription() const { return (*this)[u"s"]; }
    QString group() const { return (*this)[u"rg"]; }
};

using Handler = std::function<Reply(Call &)>;

/// Finds the handler of a method and path. Literals compare without case, `{name}` stands for one segment,
/// `{name...}` (first only) for any number, also none.
class Router {
public:
    struct Route {
        QByteArray method;
        QStringList pattern;
        QString since; ///< the first api-version, see takesVersion(); empty: any, or none
        Handler handler;
    };
    struct Match {
        const Route *route = nullptr;
        std::vector<std::pair<QString, QString>> parts;
        bool pathExists = false; ///< the path is known, though perhaps not with this method
    };

    void add(const QByteArray &method, const QString &pattern, const QString &since, Handler handler);
    Match match(const QByteArray &method, const QStringList &segments) const;

private:
    std::vector<Route> m_routes;
};

} // namespace simulator
