#pragma once

#include "simulator/clienttime.h"
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
    const ClientTime &clientTime;
    std::vector<std::pair<QString, QString>> parts{}; ///< what the placeholders of the route stand for
    QString clientId{}; ///< the program that has the token

    QString operator[](QStringView name) const;
    QString apiVersion() const { return request.queryValue(u"api-version"_s); }
    QString subscription() const { return (*this)[u"s"]; }
    QString group() const { return (*this)[u"rg"]; }
};

using Handler = std::function<Reply(Call &)>;

/// Finds the handler of a method and path. Literals compare without case, `{name}` stands for one segment,
/// `{name...}` (first or last) for any number, also none. The first route that fits is taken.
class Router {
public:
    struct Route {
        QByteArray method; ///< of what is not simulated, "*" may stand for any
        QStringList pattern;
        QString since; ///< the first api-version, see takesVersion(); empty: any, or none
        Handler handler; ///< none: Azure has this, and the simulator does not
    };
    struct Match {
        const Route *route = nullptr; ///< with a handler
        bool isKnown = false; ///< no route, but Azure has one
        std::vector<std::pair<QString, QString>> parts;
        bool pathExists = false; ///< a route has this path, though perhaps not with this method
    };

    void add(const QByteArray &method, const QString &pattern, const QString &since, Handler handler);
    /// What Azure has and the simulator does not.
    void addKnown(const QList<QByteArray> &methods, const QString &pattern);
    Match match(const QByteArray &method, const QStringList &segments) const;
    const std::vector<Route> &routes() const { return m_routes; }
    /// "GET /keys/{name}", of all that is simulated.
    QStringList told() const;

private:
    std::vector<Route> m_routes;
};

} // namespace simulator
