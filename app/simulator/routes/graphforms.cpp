// Microsoft Graph: what is common to its collections (contract 11).
#include "simulator/routes/graphforms.h"

#include <QRegularExpression>

namespace simulator {

namespace {

constexpr auto contentType
    = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

QJsonObject selected(const Call &call, const QJsonObject &whole) {
    const QStringList wanted = call.request.queryValue(u"$select"_s).split(u',', Qt::SkipEmptyParts);
    if (wanted.isEmpty()) {
        return whole;
    }
    QJsonObject part;
    for (const QString &field : wanted) {
        if (whole.contains(field.trimmed())) {
            part.insert(field.trimmed(), whole.value(field.trimmed()));
        }
    }
    return part;
}

/// `field op 'value'`, `field in ('a','b')`, `startswith(field,'value')` or the servicePrincipalNames form.
bool matchesTerm(const QJsonObject &fields, const QString &term, bool &understood) {
    static const QRegularExpression equals(u"^\\s*(\\w+)\\s+eq\\s+'((?:[^']|'')*)'\\s*$"_s);
    static const QRegularExpression among(u"^\\s*(\\w+)\\s+in\\s*\\(\\s*'([^()]*)'\\s*\\)\\s*$"_s);
    static const QRegularExpression starts(u"^\\s*startswith\\((\\w+),\\s*'((?:[^']|'')*)'\\)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression names(u"^\\s*servicePrincipalNames/any\\(c:\\s*c eq '([^']*)'\\)\\s*$"_s);
    static const QRegularExpression separator(u"'\\s*,\\s*'"_s);
    const auto unquoted = [](QString text) { return text.replace("''"_L1, "'"_L1); };
    if (const auto match = equals.match(term); match.hasMatch()) {
        return same(fields.value(match.captured(1)).toString(), unquoted(match.captured(2)));
    }
    if (const auto match = among.match(term); match.hasMatch()) {
        return match.captured(2).split(separator).contains(
            fields.value(match.captured(1)).toString(), Qt::CaseInsensitive);
    }
    if (const auto match = starts.match(term); match.hasMatch()) {
        return fields.value(match.captured(1))
            .toString()
            .startsWith(unquoted(match.captured(2)), Qt::CaseInsensitive);
    }
    if (const auto match = names.match(term); match.hasMatch()) {
        const QJsonArray known = fields.value("servicePrincipalNames"_L1).toArray();
        return std::any_of(known.begin(), known.end(),
            [&match](const QJsonValue &name) { return same(name.toString(), match.captured(1)); });
    }
    understood = false;
    return false;
}

bool matchesSearch(const QJsonObject &fields, const QString &search) {
    // "displayName:Backup Management Service": every word of the text begins a word of the name
    const QString text = QString(search).remove(u'"').section(u':', 1);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return (u' ' + fields.value("displayName"_L1).toString()).contains(u' ' + word, Qt::CaseInsensitive);
    });
}

} // namespace

Reply graphError(const Call &call, int status, const QString &code, const QString &message) {
    const QString id = newGuid();
    return jsonReply(status,
        {{u"error"_s,
            QJsonObject{{u"code"_s, code}, {u"message"_s, message},
                {u"innerError"_s,
                    QJsonObject{{u"date"_s, call.now.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                        {u"request-id"_s, id}, {u"client-request-id"_s, id}}}}}});
}

Reply graphNotFound(const Call &call, const QString &id) {
    return graphError(call, 404, u"Request_ResourceNotFound"_s,
        u"Resource '%1' does not exist or one of its queried reference-property objects are not present."_s
            .arg(id));
}

std::optional<Reply> graphRefusal(const Call &call, GraphRights needed) {
    if (int(call.tenant.graphRights) >= int(needed)) {
        return std::nullopt;
    }
    return graphError(
        call, 403, u"Authorization_RequestDenied"_s, u"Insufficient privileges to complete the operation."_s);
}

Reply graphEntity(
    const Call &call, const QString &collection, const QJsonObject &fields, int status, const QString &type) {
    QJsonObject body{{u"@odata.context"_s,
        u"https://graph.microsoft.com/v1.0/$metadata#%1/$entity"_s.arg(
            type.isEmpty() ? collection : u"directoryObjects"_s)}};
    if (!type.isEmpty()) {
        body.insert(u"@odata.type"_s, type);
    }
    const QJsonObject chosen = selected(call, fields);
    for (auto field = chosen.begin(); field != chosen.end(); ++field) {
        body.insert(field.key(), field.value());
    }
    Reply reply = jsonReply(status, body);
    reply.contentType = contentType;
    return reply.header("x-ms-resource-unit", QByteArray("1"));
}

Reply graphList(const Call &call, const QString &collection, const std::vector<QJsonObject> &all) {
    const QString filter = call.request.queryValue(u"$filter"_s);
    const QString search = call.request.queryValue(u"$search"_s);
    if (!search.isEmpty()
        && (!same(QString::fromLatin1(call.request.header("consistencylevel")), u"eventual")
            || !same(call.request.queryValue(u"$count"_s), u"true"))) {
        return graphError(call, 400, u"Request_UnsupportedQuery"_s,
            u"Request with $search query parameter only works through MSGraph with a special request header: "
            u"'ConsistencyLevel: eventual'"_s);
    }
    const QStringList terms = filter.split(u" and "_s, Qt::SkipEmptyParts);
    bool understood = true;
    QJsonArray value;
    for (const QJsonObject &fields : all) {
        const bool shown = std::all_of(terms.begin(), terms.end(), [&](const QString &term) {
            return matchesTerm(fields, term, understood);
        }) && (search.isEmpty() || matchesSearch(fields, search));
        if (shown) {
            value.append(selected(call, fields));
        }
    }
    if (!understood) {
        return graphError(call, 400, u"Request_UnsupportedQuery"_s,
            u"Unsupported or invalid query filter clause specified for property."_s);
    }
    const bool sizeGiven = call.request.hasQuery(u"$top"_s);
    const qsizetype size = sizeGiven ? std::clamp(call.request.queryValue(u"$top"_s).toInt(), 1, 999) : 100;
    const qsizetype start = call.request.queryValue(u"$skiptoken"_s).toLongLong();
    QJsonObject body{{u"@odata.context"_s, u"https://graph.microsoft.com/v1.0/$metadata#"_s + collection}};
    if (same(call.request.queryValue(u"$count"_s), u"true")) {
        body.insert(u"@odata.count"_s, value.size());
    }
    QJsonArray page;
    for (qsizetype at = start; at < std::min(value.size(), start + size); ++at) {
        page.append(value.at(at));
    }
    if (start + size < value.size()) {
        const QString rest = call.request.rawQuery.section(u"&$skiptoken="_s, 0, 0);
        body.insert(u"@odata.nextLink"_s,
            call.request.link(
                u"%1?%2&$skiptoken=%3"_s.arg(call.request.rawPath, rest, QString::number(start + size))));
    }
    body.insert(u"value"_s, page);
    Reply reply = jsonReply(200, body);
    reply.contentType = contentType;
    return reply.header("x-ms-resource-unit", QByteArray("1"));
}

} // namespace simulator
