// Microsoft Graph: what is common to its collections (contract 11).
#include "simulator/routes/graphforms.h"

#include "simulator/notsimulated.h"

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

/// The parts of a filter between a word that stands outside of quotes.
QStringList partsOf(const QString &filter, const QString &word) {
    QStringList parts{QString()};
    for (qsizetype at = 0; at < filter.size(); ++at) {
        const bool isQuoted = parts.last().count(u'\'') % 2 == 1;
        if (!isQuoted && QStringView(filter).sliced(at).startsWith(word)) {
            parts.append(QString());
            at += word.size() - 1;
        } else {
            parts.last() += filter.at(at);
        }
    }
    return parts;
}

bool matchesFilter(const QJsonObject &fields, const QString &filter, bool &understood) {
    if (filter.isEmpty()) {
        return true;
    }
    const QStringList choices = partsOf(filter, u" or "_s);
    bool matches = false;
    for (const QString &choice : choices) { // every term is looked at, whether it decides or not
        const QStringList terms = partsOf(choice, u" and "_s);
        const auto count = std::count_if(terms.begin(), terms.end(),
            [&](const QString &term) { return matchesTerm(fields, term, understood); });
        matches = matches || count == terms.size();
    }
    return matches;
}

bool matchesSearch(const QJsonObject &fields, const QString &search) {
    // "displayName:Backup Management Service": every word of the text begins a word of the name
    const QString text = QString(search).remove(u'"').section(u':', 1);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return (u' ' + fields.value("displayName"_L1).toString()).contains(u' ' + word, Qt::CaseInsensitive);
    });
}

/// "https://graph.microsoft.com/v1.0/$metadata#users(id,displayName)"
QString contextOf(const Call &call, const QString &collection) {
    const QString select = call.request.queryValue(u"$select"_s).remove(u' ');
    return u"https://graph.microsoft.com/v1.0/$metadata#"_s + collection
        + (select.isEmpty() ? QString() : u'(' + select + u')');
}

} // namespace

Reply graphError(const Call &call, int status, const QString &code, const QString &message) {
    const QString id = newGuid();
    const QString clientId = QString::fromLatin1(call.request.header("client-request-id"));
    return jsonReply(status,
        {{u"error"_s,
            QJsonObject{{u"code"_s, code}, {u"message"_s, message},
                {u"innerError"_s,
                    QJsonObject{{u"date"_s, call.now.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                        {u"request-id"_s, id},
                        {u"client-request-id"_s, clientId.isEmpty() ? id : clientId}}}}}})
        .header("request-id", id);
}

void addGraphHeaders(const Request &request, Reply &reply) {
    const auto told = std::find_if(reply.headers.begin(), reply.headers.end(),
        [](const auto &header) { return header.first == "request-id"; });
    const QByteArray id = told == reply.headers.end() ? newGuid().toLatin1() : told->second;
    if (told == reply.headers.end()) {
        reply.header("request-id", id);
    }
    const QByteArray clientId = request.header("client-request-id");
    reply.header("client-request-id", clientId.isEmpty() ? id : clientId);
    reply.header("x-ms-ags-diagnostic",
        u"{\"ServerInfo\":{\"DataCenter\":\"UAE North\",\"Slice\":\"E\",\"Ring\":\"3\"}}"_s);
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
        contextOf(call, type.isEmpty() ? collection : u"directoryObjects"_s) + u"/$entity"_s}};
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
    bool understood = true;
    QJsonArray value;
    for (const QJsonObject &fields : all) {
        if (matchesFilter(fields, filter, understood)
            && (search.isEmpty() || matchesSearch(fields, search))) {
            value.append(selected(call, fields));
        }
    }
    if (!understood) { // one that Azure refuses, or does not
        return notSimulated(u"the filter "_s + filter,
            {u"name eq 'value'"_s, u"name in ('value', …)"_s, u"startswith(name, 'value')"_s,
                u"servicePrincipalNames/any(c: c eq 'value')"_s, u"and, or"_s});
    }
    const bool sizeGiven = call.request.hasQuery(u"$top"_s);
    const qsizetype size = sizeGiven ? std::clamp(call.request.queryValue(u"$top"_s).toInt(), 1, 999) : 100;
    const qsizetype start = call.request.queryValue(u"$skiptoken"_s).toLongLong();
    QJsonObject body{{u"@odata.context"_s, contextOf(call, collection)}};
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
