#include "domain/snapshot/reader.h"

#include "domain/snapshot/wellformed.h"

#include <cmath>
#include <limits>

namespace snapshot {

namespace {

QString kindOf(const QJsonValue &json) {
    switch (json.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a string");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

} // namespace

QString JsonPath::text() const {
    if (index >= 0) {
        return around->text() + QStringLiteral("[%1]").arg(index);
    }
    return around ? around->text() + QLatin1Char('.') + name.toString() : name.toString();
}

bool Reader::fail(const JsonPath &path, const char *expected, const QJsonValue &found) {
    m_problems.push_back(
        {path.text(), QStringLiteral("expected %1, found %2").arg(QLatin1String(expected), kindOf(found))});
    return false;
}

bool Reader::isWellFormed(const domain::RoleAssignment &row, const JsonPath &path) {
    return snapshot::isWellFormed(row)
        || fail(path, "a scope, a security principal and a role", QJsonValue());
}

bool Reader::isWellFormed(const domain::DenyAssignment &row, const JsonPath &path) {
    return snapshot::isWellFormed(row) || fail(path, "a scope", QJsonValue());
}

bool Reader::isWellFormed(const domain::Principal &principal, const JsonPath &path) {
    return snapshot::isWellFormed(principal) || fail(path, "an object id", QJsonValue());
}

bool Reader::isWellFormed(const domain::RecoveryPoint &point, const JsonPath &path) {
    return snapshot::isWellFormed(point) || fail(path, "the id of a recovery point", QJsonValue());
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, QString &value) {
    if (!json.isString()) {
        return fail(path, "a string", json);
    }
    value = json.toString();
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, QUrl &value) {
    const bool isNotTold = json.isString() && json.toString().isEmpty(); // as always() writes it
    const QUrl url = json.isString() ? QUrl(json.toString(), QUrl::StrictMode) : QUrl();
    if (!isNotTold && (!url.isValid() || url.isRelative())) {
        return fail(path, "an absolute URL", json);
    }
    value = url;
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, domain::ResourceId &value) {
    QString text;
    if (!read(json, path, text)) {
        return false;
    }
    value = domain::ResourceId(text);
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, QDateTime &value) {
    const QDateTime time
        = json.isString() ? QDateTime::fromString(json.toString(), Qt::ISODate) : QDateTime();
    if (!time.isValid()) {
        return fail(path, "a time in ISO 8601", json);
    }
    value = time.toUTC();
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, bool &value) {
    if (!json.isBool()) {
        return fail(path, "true or false", json);
    }
    value = json.toBool();
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, int &value) {
    const double number = json.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(std::abs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number)) {
        return fail(path, "a whole number", json);
    }
    value = static_cast<int>(number);
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, QStringList &value) {
    std::vector<QString> strings;
    if (!read(json, path, strings)) {
        return false;
    }
    value = QStringList(strings.begin(), strings.end());
    return true;
}

bool Reader::read(const QJsonValue &json, const JsonPath &path, QList<int> &value) {
    std::vector<int> numbers;
    if (!read(json, path, numbers)) {
        return false;
    }
    value = QList<int>(numbers.begin(), numbers.end());
    return true;
}

} // namespace snapshot
