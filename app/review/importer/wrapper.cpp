#include "review/importer/wrapper.h"

#include "base/text.h"

#include <QHash>

#include <algorithm>

namespace importer {

namespace {

/// "$skipToken", "skip_token" and "SkipToken" are one name, and so are "@odata.nextLink" and "nextLink".
QString plainName(QString name) {
    name = name.toLower();
    for (const char *sign : {"@odata.", "odata.", "$", "_", "@", "-"}) {
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
    const bool isNamed = std::all_of(names.begin(), names.end(), [](const QJsonValue &column) {
        return !column.toObject().value(QLatin1String("name")).toString().isEmpty();
    });
    if (!isNamed) {
        return std::nullopt;
    }
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

/// What a member beside the rows is about, whatever the tool calls it.
enum class About {
    Rows, ///< how many rows there are
    Pages, ///< how many pages there are, or which one this is
    More, ///< that more follows, went before, or is missing
    Whole, ///< that it is all
    Outcome, ///< how it went
    Most, ///< how many rows it holds at most
    Paging, ///< an object with such members
    Other,
};

About aboutOf(const QString &name) {
    const auto has = [&name](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(),
            [&name](const char *word) { return name.contains(QLatin1String(word)); });
    };
    const auto is = [&name](std::initializer_list<const char *> words) {
        return std::any_of(
            words.begin(), words.end(), [&name](const char *word) { return name == QLatin1String(word); });
    };
    if (has({"next", "continuation", "skiptoken", "pagetoken", "cursor", "marker", "more", "truncated",
            "partial", "incomplete", "remaining", "omitted", "offset", "error", "warning", "fail", "timedout",
            "reached", "exceeded", "capped", "unread", "filter", "sampled", "exclude", "hidden", "dropped"})
        || is({"skip", "skipped"})) {
        return About::More;
    }
    if (has({"complete", "lastpage", "islast", "endof", "allread", "fetchedall", "isfinal"})
        || is({"last", "finished", "done", "eof", "all"})) {
        return About::Whole;
    }
    if (has({"total", "count", "numberof"}) || is({"rows", "numrows"})) {
        return name.contains(QLatin1String("page")) ? About::Pages : About::Rows;
    }
    if (has({"paging", "pagination", "pageinfo", "meta", "links"})) {
        return About::Paging;
    }
    if (is({"page", "pages", "pagenumber", "currentpage"})) {
        return About::Pages;
    }
    if (is({"pagesize", "limit", "top", "first", "maxresults"})) {
        return About::Most;
    }
    return is({"status", "outcome"}) ? About::Outcome : About::Other;
}

bool saysYes(const QJsonValue &value) {
    if (value.isString()) {
        static const QStringList no{QString(), QStringLiteral("false"), QStringLiteral("no"),
            QStringLiteral("none"), QStringLiteral("null"), QStringLiteral("0")};
        return !no.contains(value.toString().trimmed(), Qt::CaseInsensitive);
    }
    return value.toBool() || value.toDouble() > 0 || !value.toObject().isEmpty()
        || !value.toArray().isEmpty();
}

bool wentWell(const QJsonValue &value) {
    static const QStringList well{QString(), QStringLiteral("succeeded"), QStringLiteral("success"),
        QStringLiteral("ok"), QStringLiteral("completed"), QStringLiteral("complete"), QStringLiteral("200")};
    return value.isDouble() ? value.toInt() == 200 : well.contains(value.toString(), Qt::CaseInsensitive);
}

/// Az PowerShell writes words of the service as numbers, which tell nothing without its sources.
bool isWordAsNumber(const QString &name, const QJsonValue &value) {
    return value.isDouble() && name.endsWith(QLatin1String("truncated"));
}

/// Of whatever object it is a member.
bool isOfNextPage(const QString &name) {
    return name == QLatin1String("nextlink") || name == QLatin1String("skiptoken")
        || name.startsWith(QLatin1String("continuation"));
}

/// Whether a member says that there is more than these rows.
bool saysMore(const QString &name, const QJsonValue &value, qsizetype rows, int levels = 2) {
    switch (aboutOf(name)) {
    case About::Rows: {
        const qint64 told = numberIn(value, rows);
        return name == QLatin1String("count") ? told != rows : told > rows;
    }
    case About::Pages:
        if (!value.isObject()) {
            return numberIn(value, 1) > 1;
        }
        [[fallthrough]];
    case About::Paging: {
        for (const QJsonValue &link : value.toArray()) { // {"rel": "next", "href": "…"}
            if (base::sameText(link.toObject().value(QLatin1String("rel")).toString(), u"next")) {
                return true;
            }
        }
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
        return name.contains(QLatin1String("page")) && value.isDouble() ? value.toInt() > 1
                                                                        : !value.isNull() && !saysYes(value);
    case About::Outcome:
        return !wentWell(value);
    case About::Most: {
        const qint64 most = numberIn(value, rows + 1);
        return 0 < most && most <= rows;
    }
    case About::Other: {
        const QJsonObject inner = value.toObject();
        const QStringList names = inner.keys();
        return levels > 0 && std::any_of(names.begin(), names.end(), [&inner](const QString &member) {
            return isOfNextPage(plainName(member)) && saysYes(inner.value(member));
        });
    }
    }
    return false;
}

} // namespace

bool isAboutRows(const QString &name) {
    return aboutOf(plainName(name)) != About::Other;
}

MoreRows moreRows(const QJsonObject &object, qsizetype rows) {
    const Members members = membersByPlainName(object);
    const bool totalIsTold = numberIn(members.value(QStringLiteral("totalrecords")), -1) >= 0
        || numberIn(members.value(QStringLiteral("totalcount")), -1) >= 0;
    MoreRows more;
    for (auto member = object.begin(); member != object.end(); ++member) { // two members of one meaning
        more.lacksRows = more.lacksRows || members.value(plainName(member.key())) != member.value();
    }
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString text = member->toString();
        const bool isAddress = aboutOf(member.key()) == About::More && text.contains(QLatin1String("://"));
        if (isAddress && more.next.isEmpty()) {
            more.next = text;
        } else if (isWordAsNumber(member.key(), member.value())) {
            more.lacksRows = more.lacksRows || !totalIsTold;
        } else {
            more.lacksRows = more.lacksRows || saysMore(member.key(), member.value(), rows);
        }
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
    const QJsonValue &list = value.isArray() ? value : data;
    wrapper.more = moreRows(object, wrapper.rows.size());
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = plainName(member.key());
        const bool isList = wrapper.place.startsWith(QLatin1Char('.') + name) && *member == list;
        const bool isAbout
            = isAboutRows(name) || name == QLatin1String("facets") || name == QLatin1String("context");
        if ((member->isArray() || member->isObject()) && !isList && !isAbout) {
            wrapper.others.append(member.key());
        }
    }
    return wrapper;
}

} // namespace importer
