#include "review/importer/document.h"

#include "base/text.h"
#include "domain/snapshot/textdecoding.h"
#include "review/importer/deleted.h"
#include "review/importer/jsonlimits.h"
#include "review/importer/wrapper.h"
#include "review/importer/ziparchive.h"

#include <QJsonDocument>
#include <QUrl>

namespace importer {

namespace {

using domain::ImportRefusal;

QString codeOf(const QJsonValue &body) {
    return textOf(body.toObject().value(QLatin1String("error")).toObject(), "code");
}

bool isJsonBegin(const QByteArray &text) {
    const QByteArray begin = snapshot::toUtf8(text.left(200)).trimmed();
    return begin.startsWith('{') || begin.startsWith('[');
}

bool isOfUse(const QJsonObject &object) {
    return objectKindOf(object) != ObjectKind::NoInventory || deletedThing(object);
}

const QStringList statusNames{
    QStringLiteral("status"), QStringLiteral("statusCode"), QStringLiteral("httpStatusCode")};

/// Nothing beside the answer says that rows are missing.
bool isWhole(QJsonObject recorded) {
    for (const QString &name : statusNames + QStringList{QStringLiteral("body"), QStringLiteral("content")}) {
        recorded.remove(name); // the answer speaks for itself
    }
    return !moreRows(recorded, 0).lacksRows;
}

/// As tools record it: 200, "200", "200 OK". 0: in no way that is known.
int statusOf(const QJsonObject &response) {
    for (const QString &name : statusNames) {
        const QJsonValue value = response.value(name);
        if (!value.isUndefined() && !value.isNull()) {
            return value.isString() ? value.toString().section(QLatin1Char(' '), 0, 0).toInt()
                                    : value.toInt();
        }
    }
    return 200;
}

} // namespace

QJsonValue Document::jsonIn(const QByteArray &text, const QString &place) {
    const QByteArray utf8 = snapshot::toUtf8(text);
    if (excessOf(utf8, Limits()).kind != JsonExcess::Kind::None) {
        return QJsonValue(QJsonValue::Undefined);
    }
    const QJsonDocument document = QJsonDocument::fromJson(withoutTwins(utf8, place));
    if (document.isNull()) {
        return QJsonValue(QJsonValue::Undefined);
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// A body may have been recorded as text, the text in base64 (HTTP Archive 1.2), whether or not that is said,
/// and as it was packed on its way. Undefined: no JSON.
QJsonValue Document::jsonOf(const QJsonValue &body, const QString &place, const QString &encoding) {
    if (!body.isString()) {
        return body;
    }
    QByteArray text = body.toString().toUtf8();
    if (base::sameText(encoding, u"base64")) {
        text = QByteArray::fromBase64(text);
    } else if (!isJsonBegin(text)) {
        const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        text = decoded && (isJsonBegin(*decoded) || looksLikeGzip(*decoded)) ? *decoded : text;
    }
    if (looksLikeGzip(text)) {
        const base::Result<QByteArray> unpacked = gunzipped(text, Limits().fileBytes);
        text = unpacked ? *unpacked : QByteArray();
    }
    QJsonValue json = jsonIn(text, place);
    if (json.isUndefined() && isJsonBegin(text)) {
        m_notes.problem({m_file, place, domain::ImportProblemKind::UnreadableElement,
            QStringLiteral("expected JSON, which breaks off or is damaged")});
    }
    return json;
}

/// {"request": {method, uri, body}, "response": {status, body}}, and the entries of a browser's log.
bool Document::exchange(const QJsonObject &object, const QString &path) {
    const QJsonObject request = object.value(QLatin1String("request")).toObject();
    const QJsonObject response = object.value(QLatin1String("response")).toObject();
    const QString url
        = request.contains(QStringLiteral("uri")) ? textOf(request, "uri") : textOf(request, "url");
    if (url.isEmpty() || response.isEmpty()) {
        return false;
    }
    const QString method = textOf(request, "method");
    const int status = statusOf(response);
    const QString sentPlace = path + QStringLiteral(".request.body");
    QJsonValue sent = jsonOf(request.value(QLatin1String("body")), sentPlace);
    QJsonValue body = response.value(QLatin1String("body"));
    QString encoding = textOf(response, "encoding");
    QString place = path + QStringLiteral(".response.body");
    if (response.contains(QStringLiteral("content"))) { // a browser's log
        const QJsonObject content = response.value(QLatin1String("content")).toObject();
        body = content.value(QLatin1String("text"));
        encoding = textOf(content, "encoding");
        place = path + QStringLiteral(".response.content.text");
        const QJsonObject posted = request.value(QLatin1String("postData")).toObject();
        sent = jsonOf(posted.value(QLatin1String("text")), sentPlace);
        if (body.toString().isEmpty()) {
            const QString what = method + QLatin1Char(' ') + QUrl(url).path().left(200);
            m_notes.refuse({m_file, ImportRefusal::NoBody, place, base::plainText(what), 0});
            return true;
        }
    }
    m_doubt = isWhole(object) && isWhole(response)
        ? QString()
        : QStringLiteral("%1 in %2 is not whole").arg(path, m_file);
    answer(questionOf(method, QUrl(url)), status, jsonOf(body, place, encoding), sent, method, url, place);
    m_doubt.clear();
    return true;
}

bool Document::browserLog(const QJsonObject &object, const QString &path) {
    const QJsonValue entries = object.value(QLatin1String("log")).toObject().value(QLatin1String("entries"));
    if (!entries.isArray()) {
        return false;
    }
    const QJsonArray list = entries.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = indexed(path + QStringLiteral(".log.entries"), i);
        if (!exchange(list.at(i).toObject(), place)) {
            notUnderstood(list.at(i).toObject(), place);
        }
    }
    return true;
}

/// The portal asks for several things in one request to ARM, and to Microsoft Graph, which calls their parts
/// by other names.
void Document::batch(
    const QUrl &batchUrl, const QJsonObject &body, const QJsonObject &sent, const QString &path) {
    const QJsonArray requests = sent.value(QLatin1String("requests")).toArray();
    const QJsonArray responses = body.value(QLatin1String("responses")).toArray();
    for (qsizetype i = 0; i < responses.size(); ++i) {
        const QJsonObject response = responses.at(i).toObject();
        QJsonObject request = requests.size() == responses.size() ? requests.at(i).toObject() : QJsonObject();
        for (const QJsonValue &named : requests) { // answers come in any order
            for (const char *member : {"name", "id"}) {
                const QString name = textOf(response, member);
                request = !name.isEmpty() && name == textOf(named.toObject(), member) ? named.toObject()
                                                                                      : request;
            }
        }
        const QString told
            = textOf(request, "url").isEmpty() ? textOf(request, "relativeUrl") : textOf(request, "url");
        const bool isOfGraph = request.contains(QStringLiteral("method"));
        const QString method = textOf(request, isOfGraph ? "method" : "httpMethod");
        const QString content
            = response.contains(QStringLiteral("body")) ? QStringLiteral("body") : QStringLiteral("content");
        const QString url = isOfGraph ? batchUrl.resolved(QUrl(QLatin1Char('.') + told)).toString() : told;
        const QString place = indexed(path + QStringLiteral(".responses"), i) + QLatin1Char('.') + content;
        answer(questionOf(method, QUrl(url)), statusOf(response), jsonOf(response.value(content), place),
            request.value(isOfGraph ? QStringLiteral("body") : QStringLiteral("content")), method, url,
            place);
    }
}

void Document::refused(const Question &question, int status, const QJsonValue &body, const QString &path) {
    ListRead refused = begin(path, true, question);
    const bool no = status == 403;
    refused.outcome = no ? domain::ReadOutcome::Refused : domain::ReadOutcome::Failed;
    refused.reason
        = status == 200 ? QStringLiteral("the recorded answer is not JSON") : reasonOf(status, body);
    m_builder.keep(std::move(refused));
    if (status != 200) {
        m_notes.understood(m_file, domain::ImportContent::Refusals);
    }
}

void Document::answer(const Question &question, int status, const QJsonValue &body, const QJsonValue &sent,
    const QString &method, const QString &url, const QString &path) {
    const bool isList = question.list != Question::List::Other && question.list != Question::List::Nothing
        && question.list != Question::List::BackupStatus && !question.isSingle;
    const bool succeeded = status >= 200 && status < 300;
    if (isList && (!succeeded || body.isUndefined())) {
        refused(question, status, body, path);
        return;
    }
    const bool isBatch = QUrl(url).path().endsWith(QLatin1String("/batch"), Qt::CaseInsensitive)
        || QUrl(url).path().endsWith(QLatin1String("/$batch"), Qt::CaseInsensitive);
    if (isBatch && body.toObject().value(QLatin1String("responses")).isArray()) {
        batch(QUrl(url), body.toObject(), sent.toObject(), path);
        return;
    }
    if (question.list == Question::List::BackupStatus && succeeded) {
        const QString vmId = textOf(sent.toObject(), "resourceId");
        ListRead read = begin(path, false, question);
        if (!vmId.isEmpty()) {
            m_builder.takeBackupStatus(vmId, body.toObject(), read);
            return;
        }
    }
    if (status == 404) {
        if (std::optional<domain::GoneResource> gone = notFoundThing(QUrl(url), codeOf(body))) {
            m_builder.takeGone(std::move(*gone), m_file);
            return;
        }
    }
    const bool useful = succeeded && question.list != Question::List::Nothing
        && (body.isArray() || body.isObject()) && !body.toObject().value(QLatin1String("error")).isObject();
    ListRead probe = begin(path, false, question);
    if (useful) {
        const QString doubt = m_doubt; // of the whole exchange
        m_address = pageAddress(url);
        if (status != 200) {
            m_doubt = QStringLiteral("HTTP %1 in %2").arg(status).arg(m_file);
        }
        const bool wasWrapped = body.isObject() && wrapped(body.toObject(), path, question);
        bool taken = wasWrapped;
        if (!wasWrapped && body.isArray()) {
            value(body, path, question);
            taken = true;
        } else if (!wasWrapped && isOfUse(withCamelCaseNames(body.toObject()))) {
            probe.question->isSingle = true;
            probe.number = m_builder.nextList();
            taken = m_builder.take(body.toObject(), path, probe);
            m_builder.keep(std::move(probe));
        }
        m_address.clear();
        m_doubt = doubt;
        if (taken) {
            return;
        }
    }
    const QString what = method + QLatin1Char(' ') + QUrl(url).path().left(200);
    m_notes.refuse({m_file, ImportRefusal::NoInventory, path, base::plainText(what), 0});
}

} // namespace importer
