#include "simulator/coverage.h"

namespace simulator {

namespace {

/// A row of the table: what there is of a service, or of a provider in Resource Manager. Each is a path with
/// its methods.
struct Area {
    using Paths = std::vector<std::pair<QString, QStringList>>;

    QString name;
    Paths simulated;
    Paths others; ///< Azure has them
};

void addTo(Area::Paths &paths, const QString &path, const QString &method) {
    const auto known = std::find_if(
        paths.begin(), paths.end(), [&path](const auto &one) { return same(one.first, path); });
    if (known == paths.end()) {
        paths.emplace_back(path, QStringList{method});
    } else if (!known->second.contains(method)) {
        known->second.append(method);
    }
}

/// "Microsoft.Compute" and "disks/{name}" of "subscriptions/{s}/providers/Microsoft.Compute/disks/{name}".
std::pair<QString, QString> placeOf(const QString &service, const QStringList &pattern) {
    const qsizetype at = pattern.indexOf(u"providers"_s);
    const bool isProvider = service == "Resource Manager"_L1 && at >= 0
        && pattern.value(at + 1).startsWith("Microsoft."_L1) && pattern.size() > at + 2;
    return isProvider ? std::pair(pattern.at(at + 1), pattern.sliced(at + 2).join(u'/'))
                      : std::pair(service, u'/' + pattern.join(u'/'));
}

std::vector<Area> areasOf(const std::vector<CoveredService> &services) {
    std::vector<Area> areas;
    for (const CoveredService &service : services) {
        for (const Router::Route &route : service.router->routes()) {
            const auto [name, path] = placeOf(service.name, route.pattern);
            auto area = std::find_if(
                areas.begin(), areas.end(), [&name = name](const Area &one) { return one.name == name; });
            if (area == areas.end()) {
                area = areas.insert(areas.end(), Area{name, {}, {}});
            }
            addTo(route.handler ? area->simulated : area->others, path,
                route.method == "*" ? u"any"_s : QString::fromLatin1(route.method));
        }
    }
    return areas;
}

QString told(const Area::Paths &paths) {
    QStringList all;
    for (const auto &[path, methods] : paths) {
        all.append(methods.join(u' ') + u' ' + path);
    }
    return all.join(u", "_s).replace("{rest...}"_L1, u"…"_s).replace("{scope...}/"_L1, "{scope}/"_L1);
}

QStringList introduction(const Request &request, const QString &scenario, const Tenant &tenant) {
    return {u"A simulated Azure, scenario %1. Nothing here is real."_s.arg(scenario),
        u"1. Get a token: POST %1/%2/oauth2/v2.0/token (client ID %3); what to send was told at the start, "
        u"or sign "
        u"in with a browser or a device code."_s.arg(request.home, tenant.id, tenant.clientId),
        u"2. Ask with it: GET %1/subscriptions?api-version=2022-12-01, or any host of Azure at %1/host/NAME/…"_s
            .arg(request.home),
        u"3. See what has been granted and protected: GET %1/simulator/state"_s.arg(request.home),
        u"What Azure has and the simulator does not is answered with 501 and the code NotSimulated: what the "
        u"last "
        u"column names, and every other type of a provider that Azure has."_s};
}

QString plainPage(const QStringList &lines, const std::vector<Area> &areas) {
    QString text
        = lines.join(u"\n"_s) + u"\n\n| Service | Simulated | Known, but not simulated |\n|---|---|---|\n"_s;
    for (const Area &area : areas) {
        text += u"| %1 | %2 | %3 |\n"_s.arg(area.name, told(area.simulated), told(area.others));
    }
    return text;
}

QString htmlPage(const QStringList &lines, const std::vector<Area> &areas) {
    QString text = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Simulated "
                   u"Azure</title><style>body{font-family:sans-serif;margin:2em}td,th{vertical-align:top;"
                   u"text-align:left;padding:.3em .6em;border-top:1px solid}</style></head><body>"_s;
    for (const QString &line : lines) {
        text += u"<p>%1</p>"_s.arg(line.toHtmlEscaped());
    }
    text += u"<table><tr><th>Service</th><th>Simulated</th><th>Known, but not simulated</th></tr>"_s;
    for (const Area &area : areas) {
        text += u"<tr><td>%1</td><td>%2</td><td>%3</td></tr>"_s.arg(
            area.name, told(area.simulated).toHtmlEscaped(), told(area.others).toHtmlEscaped());
    }
    return text + u"</table></body></html>\n"_s;
}

} // namespace

Reply coveragePage(const Request &request, const QString &scenario, const Tenant &tenant,
    const std::vector<CoveredService> &services) {
    if (request.method != "GET" && request.method != "HEAD") {
        return errorReply(405, u"MethodNotAllowed"_s, u"This page can only be read."_s);
    }
    const bool html = request.header("accept").contains("text/html");
    const QStringList lines = introduction(request, scenario, tenant);
    const std::vector<Area> areas = areasOf(services);
    Reply reply;
    reply.contentType = html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    reply.body = (html ? htmlPage(lines, areas) : plainPage(lines, areas)).toUtf8();
    reply.header("Content-Security-Policy", QByteArray("default-src 'none'; style-src 'unsafe-inline'"));
    reply.header("X-Content-Type-Options", QByteArray("nosniff"));
    return reply.header("Cache-Control", QByteArray("no-store"));
}

} // namespace simulator
