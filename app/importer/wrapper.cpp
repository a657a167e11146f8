#include "importer/wrapper.h"

#include "base/text.h"

#include <QHash>

namespace importer {

namespace {

/// "$skipToken", "skip_token" and "SkipToken" are one name, and so are "@odata.nextLink" and "nextLink".
QString plainName(QString name) {
    name = name.toLower();
    for (const char *sign : {"@odata.", "odata.", "$", "_", "@"}) {
        name.remove(QLatin1String(sign));
    }
    return name;
}

using Members = QHash<QString, QJsonValue>;

Members membersByPlainName(const QJsonObject &object) {
    Members members;
    for (auto member = object.begin(); member != object.end(); ++member) {
        members.insert(plainName(member.key()), member.value());
    }
    return members;
}

/// Resource Graph's other form: the names once, and each row as a list.
std::optional<QJsonArray> fromColumns(const QJsonObject &table) {
    const QJsonValue columns = table.value(QLatin1String("columns"));
    const QJsonValue rows = table.value(QLatin1String("rows"));
    if (!columns.isArray() || !rows.isArray()) {
        return std::nullopt;
    }
    const QJsonArray names = columns.toArray();
    QJsonArray objects;
    for (const QJsonValue &row : rows.toArray()) {
        const QJsonArray cells = row.toArray();
        QJsonObject object;
        for (qsizetype i = 0; i < names.size() && i < cells.size(); ++i) {
            object.insert(names.at(i).toObject().value(QLatin1String("name")).toString(), cells.at(i));
        }
        objects.append(object);
    }
    return objects;
}

qint64 numberIn(const QJsonValue &value, qint64 otherwise) {
    bool isNumber = false;
    const qint64 number = value.toVariant().toLongLong(&isNumber);
    return isNumber ? number : otherwise;
}

/// Az PowerShell may write the word as a number, which tells nothing without its sources.
bool saysTruncated(const QJsonValue &value, bool totalIsTold) {
    if (value.isString()) {
        return !base::sameText(value.toString(), u"false");
    }
    return value.isDouble() ? !totalIsTold : value.toBool();
}

bool isAboutTheList(const QString &name) {
    static const QStringList names{QStringLiteral("value"), QStringLiteral("data"), QStringLiteral("facets"),
        QStringLiteral("context"), QStringLiteral("error")};
    return names.contains(name);
}

} // namespace

MoreRows moreRows(const QJsonObject &object, qsizetype rows) {
    const Members members = membersByPlainName(object);
    MoreRows more;
    for (const char *name :
        {"nextlink", "nextpagelink", "skiptoken", "nexttoken", "nextmarker", "continuationtoken"}) {
        const QString next = members.value(QLatin1String(name)).toString();
        more.next = more.next.isEmpty() ? next : more.next;
    }
    const qint64 total = numberIn(members.value(QStringLiteral("totalrecords")),
        numberIn(members.value(QStringLiteral("totalcount")), -1));
    more.lacksRows = total > rows || numberIn(members.value(QStringLiteral("count")), rows) != rows
        || saysTruncated(members.value(QStringLiteral("resulttruncated")), total >= 0)
        || members.value(QStringLiteral("error")).isObject();
    return more;
}

std::optional<Wrapper> wrapperOf(const QJsonObject &object) {
    const Members members = membersByPlainName(object);
    const QJsonValue value = members.value(QStringLiteral("value"));
    const QJsonValue data = members.value(QStringLiteral("data"));
    bool isGraph = false;
    for (const char *name : {"count", "totalrecords", "totalcount", "resulttruncated", "skiptoken"}) {
        isGraph = isGraph || members.contains(QLatin1String(name));
    }
    const std::optional<QJsonArray> table = isGraph ? fromColumns(data.toObject()) : std::nullopt;
    Wrapper wrapper;
    if (value.isArray()) {
        wrapper.place = QStringLiteral(".value");
        wrapper.rows = value.toArray();
    } else if (data.isArray() && isGraph) {
        wrapper.place = QStringLiteral(".data");
        wrapper.rows = data.toArray();
    } else if (table) {
        wrapper.place = QStringLiteral(".data.rows");
        wrapper.rows = *table;
    } else {
        return std::nullopt;
    }
    wrapper.more = moreRows(object, wrapper.rows.size());
    for (auto member = object.begin(); member != object.end(); ++member) {
        if ((member->isArray() || member->isObject()) && !isAboutTheList(plainName(member.key()))) {
            wrapper.others.append(member.key());
        }
    }
    return wrapper;
}

} // namespace importer
