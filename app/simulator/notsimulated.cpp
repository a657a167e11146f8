#include "simulator/notsimulated.h"

#include "simulator/azureproviders.h"

namespace simulator {

Reply notSimulated(const QString &what, const QStringList &simulated) {
    QJsonArray details;
    for (const QString &one : simulated) {
        details.append(QJsonObject{{u"code"_s, u"Simulated"_s}, {u"message"_s, one}});
    }
    return jsonReply(501,
        {{u"error"_s,
            QJsonObject{{u"code"_s, u"NotSimulated"_s},
                {u"message"_s, u"Azure may have this, but the simulator does not: %1."_s.arg(what)},
                {u"details"_s, details}}}});
}

Reply notSimulated(const Request &request, const Router &router) {
    return notSimulated(
        QString::fromLatin1(request.method) + u" /"_s + request.segments.join(u'/'), router.told());
}

std::pair<QString, QString> providerOf(const QStringList &segments) {
    for (qsizetype at = segments.size() - 2; at >= 0; --at) {
        if (same(segments.at(at), u"providers")) {
            QStringList types;
            for (qsizetype type = at + 2; type < segments.size(); type += 2) {
                types.append(segments.at(type));
            }
            return {segments.at(at + 1), types.join(u'/')};
        }
    }
    return {};
}

Reply unknownToArm(const Router &router, const Router::Match &match, const Request &request) {
    // some providers answer HEAD, and some don't
    if (match.isKnown || (match.pathExists && request.method == "HEAD")) {
        return notSimulated(request, router);
    }
    if (match.pathExists) {
        return errorReply(
            405, u"MethodNotAllowed"_s, u"The requested resource does not support this http method."_s);
    }
    const auto [space, type] = providerOf(request.segments);
    if (type.isEmpty()) {
        return errorReply(404, u"InvalidRequestUri"_s, u"The request URI could not be found."_s);
    }
    const AzureProvider *provider = azureProvider(space);
    if (!provider) {
        return errorReply(
            404, u"InvalidResourceNamespace"_s, u"The resource namespace '%1' is invalid."_s.arg(space));
    }
    if (provider->types.isEmpty()
        || provider->types.contains(type.section(u'/', 0, 0), Qt::CaseInsensitive)) {
        return notSimulated(request, router);
    }
    return errorReply(404, u"InvalidResourceType"_s,
        u"The resource type '%1' could not be found in the namespace '%2' for api version '%3'. The "
        u"supported api-versions are '%4'."_s.arg(
            type, provider->space, request.queryValue(u"api-version"_s), provider->versions.join(u',')));
}

} // namespace simulator
