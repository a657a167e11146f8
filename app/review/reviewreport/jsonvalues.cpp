#include "review/reviewreport/jsonvalues.h"

#include "base/enumname.h"

#include <QUuid>

#include <algorithm>
#include <map>

namespace reviewreport {

QJsonValue jsonText(const QString &text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue jsonTime(const QDateTime &time) {
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonArray jsonList(const QStringList &texts) {
    return QJsonArray::fromStringList(texts);
}

QJsonObject jsonOf(const domain::SelfGrant &way) {
    const auto right = [](const domain::RightVerdict &verdict) {
        return QJsonObject{{QStringLiteral("right"), verdict.right},
            {QStringLiteral("truth"), base::enumName(verdict.truth)},
            {QStringLiteral("evidence"), domain::jsonOf(verdict.evidence, jsonText)},
            {QStringLiteral("uncertainties"), domain::jsonOf(verdict.uncertainties, jsonText)}};
    };
    return {{QStringLiteral("kind"), base::enumName(way.kind)},
        {QStringLiteral("truth"), base::enumName(way.truth)},
        {QStringLiteral("rights"), jsonArray(way.rights, right)}};
}

QJsonObject jsonOf(const domain::ScopeRead &read) {
    return {{QStringLiteral("kind"), base::enumName(read.kind)},
        {QStringLiteral("store"), jsonText(read.store)}, {QStringLiteral("scope"), jsonText(read.scope)},
        {QStringLiteral("outcome"), base::enumName(read.outcome)},
        {QStringLiteral("reason"), jsonText(read.reason)},
        {QStringLiteral("principalFilter"), jsonText(read.principalFilter)},
        {QStringLiteral("when"), jsonTime(read.when)}};
}

namespace {

QJsonObject inputJson(const domain::ImportInput &input) {
    return {{QStringLiteral("file"), input.file}, {QStringLiteral("bytes"), input.bytes},
        {QStringLiteral("sha256"), jsonText(input.sha256)}};
}

QJsonObject understoodJson(const domain::ImportUnderstood &understood) {
    return {{QStringLiteral("file"), understood.file},
        {QStringLiteral("content"), base::enumName(understood.content)},
        {QStringLiteral("count"), understood.count}};
}

QJsonObject refusedJson(const domain::ImportNotUnderstood &refused) {
    return {{QStringLiteral("file"), refused.file},
        {QStringLiteral("refusal"), base::enumName(refused.refusal)},
        {QStringLiteral("place"), jsonText(refused.place)},
        {QStringLiteral("detail"), jsonText(refused.detail)}, {QStringLiteral("limit"), refused.limit}};
}

QJsonObject problemJson(const domain::ImportProblem &problem) {
    return {{QStringLiteral("file"), problem.file}, {QStringLiteral("kind"), base::enumName(problem.kind)},
        {QStringLiteral("place"), jsonText(problem.place)},
        {QStringLiteral("detail"), jsonText(problem.detail)}};
}

QJsonObject missingJson(const domain::ImportMissing &missing) {
    return {{QStringLiteral("kind"), base::enumName(missing.kind)},
        {QStringLiteral("resourceId"), jsonText(missing.resourceId)},
        {QStringLiteral("subscriptionId"), jsonText(missing.subscriptionId)},
        {QStringLiteral("host"), jsonText(missing.host)}, {QStringLiteral("key"), jsonText(missing.keyName)},
        {QStringLiteral("scope"), jsonText(missing.scope)},
        {QStringLiteral("subject"), jsonText(missing.subject)}, {QStringLiteral("count"), missing.count}};
}

/// The characters that visible() marks; line breaks and tabs in texts are escaped by JSON itself.
bool hides(char32_t code) {
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

} // namespace

QJsonObject jsonOf(const domain::ImportReport &import) {
    return {{QStringLiteral("inputs"), jsonArray(import.inputs, inputJson)},
        {QStringLiteral("understood"), jsonArray(import.understood, understoodJson)},
        {QStringLiteral("notUnderstood"), jsonArray(import.notUnderstood, refusedJson)},
        {QStringLiteral("problems"), jsonArray(import.problems, problemJson)},
        {QStringLiteral("problemsLeftOut"), import.problemsLeftOut},
        {QStringLiteral("missing"), jsonArray(import.missing, missingJson)}};
}

namespace {

QByteArray withoutHidden(const QByteArray &utf8) {
    const QString json = QString::fromUtf8(utf8);
    QString plain;
    qsizetype done = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if ((json.at(i) >= u' ' && json.at(i) <= u'~') || json.at(i) == u'\n') { // nearly all
            continue;
        }
        const bool isPair = json.at(i).isHighSurrogate() && i + 1 < json.size();
        const char32_t code
            = isPair ? QChar::surrogateToUcs4(json.at(i), json.at(i + 1)) : char32_t(json.at(i).unicode());
        const qsizetype begin = i;
        i += isPair ? 1 : 0;
        if (!hides(code)) {
            continue;
        }
        plain += QStringView(json).mid(done, begin - done);
        for (done = begin; done <= i; ++done) {
            plain += QStringLiteral("\\u%1").arg(
                static_cast<uint>(json.at(done).unicode()), 4, 16, QLatin1Char('0'));
        }
    }
    plain += QStringView(json).mid(done);
    return done == 0 ? utf8 : plain.toUtf8();
}

/// Of a list that is `depth` levels deep; as QJsonDocument writes it, without what is around it.
QByteArray elementText(QJsonValue element, qsizetype depth) {
    qsizetype around = 0;
    for (qsizetype level = 0; level < depth; ++level) {
        element = QJsonArray{element};
        around += 4 * level + 2; // a bracket in a line of its own
    }
    const QByteArray json = QJsonDocument(element.toArray()).toJson();
    return json.mid(around, json.size() - 2 * around - 1);
}

} // namespace

QJsonArray LongLists::put(size_t size, std::function<QJsonValue(size_t)> element) {
    const QString mark = QUuid::createUuid().toString(); // is in no text
    m_lists.push_back({QLatin1Char('"') + mark + QLatin1Char('"'), size, std::move(element)});
    return {mark};
}

QByteArray LongLists::json(const QJsonObject &object) const {
    const QByteArray around = QJsonDocument(object).toJson();
    std::map<qsizetype, const List *> places;
    for (const List &list : m_lists) {
        places.emplace(around.indexOf(list.mark.toLatin1()), &list);
    }
    QByteArray text;
    qsizetype at = 0;
    for (const auto &[place, list] : places) {
        const qsizetype line = around.lastIndexOf('\n', place) + 1;
        text += withoutHidden(around.mid(at, line - at));
        for (size_t i = 0; i < list->size; ++i) {
            text += withoutHidden(elementText(list->element(i), (place - line) / 4));
            text += i + 1 < list->size ? ",\n" : "\n";
        }
        at = around.indexOf('\n', place) + 1;
    }
    text += withoutHidden(around.mid(at)); // not a sum, which would be a second text of this size
    return text;
}

} // namespace reviewreport
