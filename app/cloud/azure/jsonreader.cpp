#include "cloud/azure/jsonreader.h"

#include "base/redaction.h"
#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace azure {

namespace {

QString kindOf(const QJsonValue &value) {
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("a boolean");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a string");
    case QJsonValue::Array:
        return QStringLiteral("an array");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

bool isWhole(double number) {
    return std::isfinite(number) && std::abs(number) < 9.0e15 && std::trunc(number) == number;
}

} // namespace

JsonNode::JsonNode(QJsonValue root)
    : JsonNode(std::move(root), QStringLiteral("$"), std::make_shared<QString>()) { }

JsonNode::JsonNode(QJsonValue value, QString path, std::shared_ptr<QString> problem)
    : m_value(std::move(value)), m_path(std::move(path)), m_problem(std::move(problem)) { }

bool JsonNode::isPresent() const {
    return !m_value.isUndefined() && !m_value.isNull();
}

JsonNode JsonNode::operator[](const char *name) const {
    return member(QString::fromLatin1(name));
}

JsonNode JsonNode::member(const QString &name) const {
    const QString path = m_path + QLatin1Char('.') + name;
    if (!isPresent()) {
        return JsonNode(QJsonValue(QJsonValue::Undefined), path, m_problem);
    }
    if (!m_value.isObject()) {
        complain(QStringLiteral("an object"));
        return JsonNode(QJsonValue(QJsonValue::Undefined), path, m_problem);
    }
    return JsonNode(m_value.toObject().value(name), path, m_problem);
}

QStringList JsonNode::memberNames() const {
    if (!isPresent()) {
        return {};
    }
    return object().value().toObject().keys();
}

QString JsonNode::string() const {
    if (!m_value.isString()) {
        complain(QStringLiteral("a string"));
    }
    return m_value.toString();
}

qint64 JsonNode::integer() const {
    if (!m_value.isDouble() || !isWhole(m_value.toDouble())) {
        complain(QStringLiteral("a whole number"));
        return 0;
    }
    return m_value.toInteger();
}

const JsonNode &JsonNode::object() const {
    if (!m_value.isObject()) {
        complain(QStringLiteral("an object"));
    }
    return *this;
}

QString JsonNode::optionalString() const {
    return isPresent() ? string() : QString();
}

std::optional<bool> JsonNode::optionalBool() const {
    if (!isPresent()) {
        return std::nullopt;
    }
    if (!m_value.isBool()) {
        complain(QStringLiteral("a boolean"));
        return std::nullopt;
    }
    return m_value.toBool();
}

std::optional<qint64> JsonNode::optionalInteger() const {
    if (!isPresent()) {
        return std::nullopt;
    }
    return integer();
}

std::optional<double> JsonNode::optionalNumber() const {
    if (!isPresent()) {
        return std::nullopt;
    }
    if (!m_value.isDouble()) {
        complain(QStringLiteral("a number"));
        return std::nullopt;
    }
    return m_value.toDouble();
}

QDateTime JsonNode::optionalTime() const {
    const QString text = optionalString();
    if (text.isEmpty() || text.startsWith(QLatin1String("0001-01-01"))) {
        return {};
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid()) {
        complain(QStringLiteral("a time"));
        return {};
    }
    if (time.timeSpec() == Qt::LocalTime) { // no zone in the text
        time.setTimeSpec(Qt::UTC);
    }
    return time.toUTC();
}

QDateTime JsonNode::optionalUnixTime() const {
    const std::optional<qint64> seconds = optionalInteger();
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : QDateTime();
}

std::vector<JsonNode> JsonNode::items() const {
    std::vector<JsonNode> result;
    if (!isPresent()) {
        return result;
    }
    if (!m_value.isArray()) {
        complain(QStringLiteral("an array"));
        return result;
    }
    const QJsonArray array = m_value.toArray();
    result.reserve(static_cast<size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        result.push_back(JsonNode(array.at(i), QStringLiteral("%1[%2]").arg(m_path).arg(i), m_problem));
    }
    return result;
}

std::vector<JsonNode> JsonNode::requiredItems() const {
    if (!isPresent()) {
        complain(QStringLiteral("an array"));
    }
    return items();
}

QStringList JsonNode::strings() const {
    QStringList result;
    for (const JsonNode &item : items()) {
        result.append(item.string());
    }
    return result;
}

void JsonNode::complain(const QString &expectation) const {
    if (m_problem->isEmpty()) {
        *m_problem = QStringLiteral("%1: expected %2, found %3").arg(m_path, expectation, kindOf(m_value));
    }
}

base::Error badResponse(const QString &message) {
    base::Error error;
    error.kind = base::ErrorKind::BadResponse;
    error.code = QStringLiteral("BadResponse");
    error.message = base::plainText(base::redacted(message));
    return error;
}

/// Azure Resource Manager and the key stores answer in JSON or XML: a web page comes from the network
/// between.
bool isWebPage(const QByteArray &body) {
    const QByteArray start = body.left(200).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

base::Result<JsonNode> parseJson(const QByteArray &body) {
    if (isWebPage(body)) {
        base::Error portal
            = badResponse(QStringLiteral("$: expected JSON, found a web page of the network in between"));
        portal.kind = base::ErrorKind::Network;
        portal.code = QStringLiteral("CaptivePortal");
        return base::Unexpected(portal);
    }
    if (body.trimmed().isEmpty()) {
        return base::Unexpected(badResponse(QStringLiteral("$: expected JSON, found an empty body")));
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return base::Unexpected(badResponse(QStringLiteral("$: expected JSON, %1 at byte %2")
                                                .arg(parseError.errorString())
                                                .arg(parseError.offset)));
    }
    return document.isArray() ? JsonNode(document.array()) : JsonNode(document.object());
}

} // namespace azure
