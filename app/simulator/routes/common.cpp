#include "simulator/routes/common.h"

#include "base/text.h"
#include "simulator/rules/azurerbac.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace simulator {

void noteDecision(const Call &call, const QString &right, const QString &scope, const Decision &decision) {
    const QString what = QString::fromLatin1(call.request.method) + u' ' + call.request.rawPath;
    call.tenant.decisions.add({call.now, what, call.callerId, right, scope, 0, decision});
}

bool callerMay(const Call &call, const QString &action, const QString &scope) {
    const Decision decision = azureDecision(call.tenant, call.callerId, action, scope);
    noteDecision(call, action, scope, decision);
    return decision.isAllowed;
}

std::optional<Reply> refusal(const Call &call, const QString &action, const QString &scope) {
    if (callerMay(call, action, scope)) {
        return std::nullopt;
    }
    const Principal *caller = call.tenant.principal(call.callerId);
    const QString client
        = caller && !caller->userPrincipalName.isEmpty() ? caller->userPrincipalName : call.callerId;
    return errorReply(403, u"AuthorizationFailed"_s,
        u"The client '%1' with object id '%2' does not have authorization to perform action '%3' over scope "
        u"'%4' "
        u"or the scope is invalid. If access was recently granted, please refresh your credentials."_s.arg(
            client, call.callerId, action, scope));
}

std::optional<Reply> missingScope(const Call &call) {
    const Subscription *subscription = call.tenant.subscription(call.subscription());
    if (!subscription && !base::isGuid(call.subscription())) {
        return errorReply(400, u"InvalidSubscriptionId"_s,
            u"The provided subscription identifier '%1' is malformed or invalid."_s.arg(call.subscription()))
            .header("x-ms-failure-cause", QByteArray("gateway"));
    }
    if (!subscription) {
        return errorReply(404, u"SubscriptionNotFound"_s,
            u"The subscription '%1' could not be found."_s.arg(call.subscription()))
            .header("x-ms-failure-cause", QByteArray("gateway"));
    }
    if (!call.group().isEmpty() && !subscription->resourceGroups.contains(call.group().toLower())) {
        return errorReply(
            404, u"ResourceGroupNotFound"_s, u"Resource group '%1' could not be found."_s.arg(call.group()))
            .header("x-ms-failure-cause", QByteArray("gateway"));
    }
    return std::nullopt;
}

std::optional<Reply> missingScope(const Call &call, const QString &scope) {
    const QStringList parts = scope.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2 || !same(parts.at(0), u"subscriptions")) {
        return std::nullopt;
    }
    Call inner = call;
    inner.parts = {{u"s"_s, parts.at(1)}};
    if (parts.size() >= 4 && same(parts.at(2), u"resourceGroups")) {
        inner.parts.emplace_back(u"rg"_s, parts.at(3));
    }
    return missingScope(inner);
}

Reply resourceNotFound(const QString &type, const QString &name, const QString &group) {
    return errorReply(404, u"ResourceNotFound"_s,
        u"The Resource '%1/%2' under resource group '%3' was not found. For more details please go to "
        u"https://aka.ms/ARMResourceNotFoundFix"_s.arg(type, name, group))
        .header("x-ms-failure-cause", QByteArray("gateway"));
}

Reply invalidContent(const QString &what) {
    return errorReply(400, u"InvalidRequestContent"_s,
        u"The request content was invalid and could not be deserialized: '%1'."_s.arg(what));
}

QJsonObject resourceJson(const Resource &resource) {
    return {{u"id"_s, resource.id()}, {u"name"_s, resource.name}, {u"type"_s, resource.type},
        {u"location"_s, resource.location}, {u"tags"_s, resource.tags}};
}

QJsonObject systemData(const Resource &resource, const Tenant &tenant) {
    const QString by = u"platform.engineering@"_s + tenant.domain;
    const auto text = [](const QDateTime &at) { return at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s); };
    return {{u"createdBy"_s, by}, {u"createdByType"_s, u"User"_s}, {u"createdAt"_s, text(resource.created)},
        {u"lastModifiedBy"_s, by}, {u"lastModifiedByType"_s, u"User"_s},
        {u"lastModifiedAt"_s, text(resource.lastWritten())}};
}

QString principalTypeOf(const Principal &principal) {
    switch (principal.kind) {
    case PrincipalKind::User:
        return u"User"_s;
    case PrincipalKind::Group:
        return u"Group"_s;
    case PrincipalKind::ServicePrincipal:
        return u"ServicePrincipal"_s;
    case PrincipalKind::Application:
        return {}; // an application is no principal
    }
    return {};
}

QJsonArray stringArray(const QStringList &values) {
    return QJsonArray::fromStringList(values);
}

QStringList stringList(const QJsonValue &value) {
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        result.append(element.toString());
    }
    return result;
}

Reply pageReply(const Call &call, const QJsonArray &all, qsizetype size) {
    const qsizetype start = call.request.queryValue(u"$skiptoken"_s).toLongLong();
    QJsonArray page;
    for (qsizetype at = start; at < std::min(all.size(), start + size); ++at) {
        page.append(all.at(at));
    }
    if (start + size >= all.size()) {
        return listReply(page);
    }
    // built from the request as it was sent, so that its filter stays as it is
    QStringList terms = call.request.rawQuery.split(u'&', Qt::SkipEmptyParts);
    terms.erase(std::remove_if(terms.begin(), terms.end(),
                    [](const QString &term) {
                        return term.startsWith("%24skiptoken="_L1, Qt::CaseInsensitive)
                            || term.startsWith("$skiptoken="_L1, Qt::CaseInsensitive);
                    }),
        terms.end());
    terms.append(u"%24skiptoken="_s + QString::number(start + size));
    return listReply(page, call.request.link(call.request.rawPath + u'?' + terms.join(u'&')));
}

qsizetype topOf(const Call &call, qsizetype most) {
    const qsizetype asked = call.request.queryValue(u"$top"_s).toLongLong();
    return asked > 0 ? std::min(asked, most) : most;
}

std::optional<QString> filterTerm(const QString &filter, const QString &name) {
    const QRegularExpression term(
        u"(?:^|\\s|\\()"_s + QRegularExpression::escape(name) + u"\\s+eq\\s+'((?:[^']|'')*)'"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = term.match(filter);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return match.captured(1).replace("''"_L1, "'"_L1);
}

QString signedQuery(const QString &apiVersion, const QDateTime &now) {
    const auto noise = [&](const QByteArray &salt) {
        return QString::fromLatin1(
            QCryptographicHash::hash(salt + newGuid().toUtf8(), QCryptographicHash::Sha512)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    QString certificate = u"MIIHhzCCBm-gAwIBAgI"_s;
    for (int line = 0; line < 24; ++line) { // as long as the real ones: 2.5 KB
        certificate += noise("c");
    }
    const qint64 ticks = 621355968000000000 + now.toMSecsSinceEpoch() * 10000;
    return u"api-version=%1&t=%2&c=%3&s=%4&h=%5"_s.arg(
        apiVersion, QString::number(ticks), certificate, noise("s") + noise("s"), noise("h").left(43));
}

} // namespace simulator
