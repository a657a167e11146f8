#include "importer/wrapper.h"

#include "base/text.h"

#include <QHash>

#include <algorithm>

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

/// What a member beside the rows is about, whatever the tool calls it.
enum class About {
    Rows, ///< how many rows there are
    Pages, ///< how many pages there are, or which one this is
    More, ///< that more follows, or went before
    Whole, ///< that it is all
    Paging, ///< an object with such members
    Other,
};

About aboutOf(const QString &name) {
    const auto has = [&name](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(),
            [&name](const char *word) { return name.contains(QLatin1String(word)); });
    };
    if (has({"next", "continuation", "skiptoken", "pagetoken", "cursor", "marker", "more", "truncated",
            "partial", "incomplete", "remaining", "omitted", "offset"})
        || name == QLatin1String("skip") || name == QLatin1String("skipped")) {
        return About::More;
    }
    if (has({"complete", "lastpage", "islast"})) {
        return About::Whole;
    }
    if (has({"total", "count"})) {
        return name.contains(QLatin1String("page")) ? About::Pages : About::Rows;
    }
    if (has({"paging", "pagination", "pageinfo", "meta", "links"})) {
        return About::Paging;
    }
    static const QStringList pages{QStringLiteral("page"), QStringLiteral("pages"),
        QStringLiteral("pagenumber"), QStringLiteral("currentpage")};
    return pages.contains(name) ? About::Pages : About::Other;
}

bool saysYes(const QJsonValue &value) {
    if (value.isString()) {
        static const QStringList no{QString(), QStringLiteral("false"), QStringLiteral("no"),
            QStringLiteral("none"), QStringLiteral("null"), QStringLiteral("0")};
        return !no.contains(value.toString().trimmed(), Qt::CaseInsensitive);
    }
    return value.toBool() || value.toDouble() > 0 || !value.toObject().isEmpty();
}

/// Whether a member says that there is more than these rows.
bool saysMore(const QString &name, const QJsonValue &value, qsizetype rows, int levels = 2) {
    switch (aboutOf(name)) {
    case About::Rows:
        return numberIn(value, rows) > rows;
    case About::Pages:
        if (!value.isObject()) {
            return numberIn(value, 1) > 1;
        }
        [[fallthrough]];
    case About::Paging: {
        const Members members = membersByPlainName(value.toObject());
        for (auto member = members.begin(); levels > 0 && member != members.end(); ++member) {
            if (saysMore(member.key(), member.value(), rows, levels - 1)) {
                return true;
            }
        }
        return false;
    }
    case About::More:
        return saysYes(value);
    case About::Whole:
        return value.isBool() ? !value.toBool() : base::sameText(value.toString(), u"false");
    case About::Other:
        break;
    }
    return false;
}

bool isAboutTheList(const QString &name) {
    static const QStringList names{QStringLiteral("value"), QStringLiteral("data"), QStringLiteral("facets"),
        QStringLiteral("context"), QStringLiteral("error")};
    return names.contains(name) || aboutOf(name) != About::Other;
}

} // namespace

MoreRows moreRows(const QJsonObject &object, qsizetype rows) {
    const Members members = membersByPlainName(object);
    MoreRows more;
    static const QStringList known{QStringLiteral("nextlink"), QStringLiteral("nextpagelink"),
        QStringLiteral("skiptoken"), QStringLiteral("nexttoken"), QStringLiteral("nextmarker"),
        QStringLiteral("continuationtoken")};
    for (const QString &name : known) {
        const QString next = members.value(name).toString();
        more.next = more.next.isEmpty() ? next : more.next;
    }
    const bool totalIsTold = numberIn(members.value(QStringLiteral("totalrecords")), -1) >= 0
        || numberIn(members.value(QStringLiteral("totalcount")), -1) >= 0;
    more.lacksRows = numberIn(members.value(QStringLiteral("count")), rows) != rows
        || saysTruncated(members.value(QStringLiteral("resulttruncated")), totalIsTold)
        || members.value(QStringLiteral("error")).isObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const bool isKnown = known.contains(member.key()) || member.key() == QLatin1String("resulttruncated");
        more.lacksRows = more.lacksRows || (!isKnown && saysMore(member.key(), member.value(), rows));
    }
    return more;
}

std::optional<Wrapper> wrapperOf(const QJsonObject &object) {
    const Members members = membersByPlainName(object);
    const QJsonValue value = members.value(QStringLiteral("value"));
    const QJsonValue data = members.value(QStringLiteral("data"));
    bool isGraph = false;
    for (auto member = members.begin(); member != members.end(); ++member) {
        isGraph = isGraph || (!member->isArray() && aboutOf(member.key()) != About::Other);
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
