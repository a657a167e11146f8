#include "simulator/kql/query.h"

namespace simulator::kql {

namespace {

using Rows = std::vector<Row>;

struct Column {
    QString name;
    Evaluate evaluate;
};

/// `name`, `name = expression`, `expression`; separated by commas.
std::vector<Column> parseColumns(Cursor &cursor) {
    std::vector<Column> columns;
    do {
        QString alias;
        if (cursor.peek().kind == TokenKind::Name && cursor.peek(1).kind == TokenKind::Symbol
            && cursor.peek(1).text == "="_L1) {
            alias = cursor.take().text;
            cursor.take();
        }
        const Expression expression = parseExpression(cursor);
        columns.push_back({alias.isEmpty() ? expression.columnName : alias, expression.evaluate});
    } while (!cursor.failed() && cursor.skipSymbol(u","));
    return columns;
}

struct Order {
    Evaluate by;
    bool ascending = false;
};

std::vector<Order> parseOrders(Cursor &cursor) {
    std::vector<Order> orders;
    do {
        const Expression expression = parseExpression(cursor);
        bool ascending = false; // KQL's default is descending
        if (cursor.skipName(u"asc")) {
            ascending = true;
        } else {
            cursor.skipName(u"desc");
        }
        if (cursor.skipName(u"nulls")) {
            cursor.take();
        }
        orders.push_back({expression.evaluate, ascending});
    } while (!cursor.failed() && cursor.skipSymbol(u","));
    return orders;
}

Rows sorted(Rows rows, const std::vector<Order> &orders) {
    std::vector<std::pair<QStringList, std::size_t>> keys;
    keys.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        QStringList key;
        for (const Order &order : orders) {
            key.append(textOf(order.by(rows[at])));
        }
        keys.emplace_back(key, at);
    }
    std::stable_sort(keys.begin(), keys.end(), [&](const auto &a, const auto &b) {
        for (std::size_t level = 0; level < orders.size(); ++level) {
            const int order = a.first.at(qsizetype(level)).compare(b.first.at(qsizetype(level)));
            if (order != 0) {
                return orders[level].ascending ? order < 0 : order > 0;
            }
        }
        return false;
    });
    Rows result;
    result.reserve(rows.size());
    for (const auto &key : keys) {
        result.push_back(std::move(rows[key.second]));
    }
    return result;
}

QStringList namesOf(const std::vector<Column> &columns) {
    QStringList names;
    for (const Column &column : columns) {
        names.append(column.name);
    }
    return names;
}

QStringList without(QStringList names, const QStringList &others) {
    names.removeIf([&](const QString &name) { return others.contains(name); });
    return names;
}

/// One row for each combination of values, with the number of its rows as `count` unless that is empty.
Rows groups(const Rows &rows, const std::vector<Column> &columns, const QString &count) {
    Rows result;
    QHash<QStringList, std::size_t> places;
    for (const Row &row : rows) {
        Row group;
        QStringList key;
        for (const Column &column : columns) {
            const QJsonValue value = column.evaluate(row);
            key.append(textOf(value));
            group.insert(column.name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        const auto place = places.constFind(key);
        Row &known = place == places.constEnd() ? result.emplace_back(group) : result[*place];
        if (place == places.constEnd()) {
            places.insert(key, result.size() - 1);
        }
        if (!count.isEmpty()) {
            known.insert(count, known.value(count).toInteger() + 1);
        }
    }
    if (columns.empty() && result.empty()) {
        result.push_back({{count, 0}});
    }
    return result;
}

/// What the language has besides.
const QStringList &otherOperators() {
    static const QStringList names{u"join"_s, u"union"_s, u"mv-expand"_s, u"mvexpand"_s, u"parse"_s,
        u"project-keep"_s, u"project-rename"_s, u"project-reorder"_s, u"sample"_s, u"serialize"_s,
        u"make-series"_s, u"evaluate"_s, u"lookup"_s, u"getschema"_s, u"render"_s, u"as"_s, u"search"_s,
        u"find"_s, u"parse-where"_s, u"mv-apply"_s, u"sample-distinct"_s, u"top-nested"_s};
    return names;
}

std::size_t parseCount(Cursor &cursor) {
    const Token token = cursor.take();
    if (token.kind != TokenKind::Number) {
        cursor.fail(u"a number is missing"_s);
    }
    return std::size_t(token.text.toULongLong());
}

} // namespace

std::optional<Query> Query::parse(const QString &text, Problem &problem) {
    std::vector<Token> tokens = tokenise(text, problem.text);
    if (!problem.text.isEmpty()) {
        return std::nullopt;
    }
    Cursor cursor(std::move(tokens));
    Query query;
    const Token table = cursor.take();
    query.m_table = table.text.toLower();
    if (table.kind != TokenKind::Name) {
        cursor.fail(u"a table is missing"_s);
    }
    while (!cursor.failed() && cursor.skipSymbol(u"|")) {
        query.parseStep(cursor);
    }
    if (!cursor.failed() && cursor.peek().kind != TokenKind::End) {
        cursor.fail(u"unexpected '%1'"_s.arg(cursor.peek().text));
    }
    problem = cursor.problem();
    return cursor.failed() ? std::nullopt : std::optional<Query>(std::move(query));
}

void Query::parseStep(Cursor &cursor) {
    QString name = cursor.take().text.toLower();
    while (cursor.skipSymbol(u"-")) { // "project-away"
        name += u'-' + cursor.take().text.toLower();
    }
    if (name == "where"_L1) {
        const Evaluate keep = parseExpression(cursor).evaluate;
        if (m_steps.empty()) {
            m_filters.push_back(keep);
            return;
        }
        m_steps.push_back([keep](Rows rows) {
            std::erase_if(rows, [&](const Row &row) { return !isTrue(keep(row)); });
            return rows;
        });
    } else if (name == "project"_L1 || name == "extend"_L1) {
        const bool extends = name == "extend"_L1;
        const std::vector<Column> columns = parseColumns(cursor);
        m_columnSteps.push_back([names = namesOf(columns), extends](QStringList before) {
            return extends ? before + without(names, before) : names;
        });
        m_steps.push_back([columns, extends](Rows rows) {
            for (Row &row : rows) {
                Row result = extends ? row : Row();
                for (const Column &column : columns) {
                    const QJsonValue value = column.evaluate(row);
                    result.insert(column.name, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
                }
                row = result;
            }
            return rows;
        });
    } else if (name == "project-away"_L1) {
        const std::vector<Column> columns = parseColumns(cursor);
        m_columnSteps.push_back(
            [names = namesOf(columns)](QStringList before) { return without(before, names); });
        m_steps.push_back([columns](Rows rows) {
            for (Row &row : rows) {
                for (const Column &column : columns) {
                    row.remove(column.name);
                }
            }
            return rows;
        });
    } else if ((name == "order"_L1 || name == "sort"_L1) && cursor.skipName(u"by")) {
        const std::vector<Order> orders = parseOrders(cursor);
        m_steps.push_back([orders](Rows rows) { return sorted(std::move(rows), orders); });
    } else if (name == "limit"_L1 || name == "take"_L1) {
        const std::size_t count = parseCount(cursor);
        m_steps.push_back([count](Rows rows) {
            rows.resize(std::min(rows.size(), count));
            return rows;
        });
    } else if (name == "top"_L1) {
        const std::size_t count = parseCount(cursor);
        if (!cursor.skipName(u"by")) {
            cursor.fail(u"'by' is missing after top"_s);
        }
        const std::vector<Order> orders = parseOrders(cursor);
        m_steps.push_back([orders, count](Rows rows) {
            rows = sorted(std::move(rows), orders);
            rows.resize(std::min(rows.size(), count));
            return rows;
        });
    } else if (name == "summarize"_L1 || name == "distinct"_L1) {
        parseSummary(cursor, name == "distinct"_L1);
    } else if (name == "count"_L1) {
        m_columnSteps.push_back([](const QStringList &) { return QStringList{u"Count"_s}; });
        m_steps.push_back([](Rows rows) { return Rows{Row{{u"Count"_s, qint64(rows.size())}}}; });
    } else if (otherOperators().contains(name)) {
        cursor.failNotSimulated(u"operator %1"_s.arg(name));
    } else {
        cursor.fail(u"operator '%1' is unknown"_s.arg(name));
    }
}

/// `[name =] count() [by columns]`, or the columns alone of `distinct`.
void Query::parseSummary(Cursor &cursor, bool isDistinct) {
    QString count;
    if (!isDistinct && !cursor.isName(u"by")) {
        const bool isNamed = cursor.peek(1).kind == TokenKind::Symbol && cursor.peek(1).text == "="_L1;
        count = isNamed ? cursor.take().text : u"count_"_s;
        cursor.skipSymbol(u"=");
        const QString aggregate = cursor.take().text;
        if (!same(aggregate, u"count") || !cursor.skipSymbol(u"(") || !cursor.skipSymbol(u")")
            || cursor.isSymbol(u",")) {
            cursor.failNotSimulated(u"an aggregate other than count()"_s);
        }
    }
    const std::vector<Column> columns
        = isDistinct || cursor.skipName(u"by") ? parseColumns(cursor) : std::vector<Column>();
    m_columnSteps.push_back([names = namesOf(columns), count](const QStringList &) {
        return count.isEmpty() ? names : names + QStringList{count};
    });
    m_steps.push_back([columns, count](const Rows &rows) { return groups(rows, columns, count); });
}

QStringList Query::columns(QStringList ofTable) const {
    for (const auto &step : m_columnSteps) {
        ofTable = step(std::move(ofTable));
    }
    return ofTable;
}

std::vector<Row> Query::run(std::vector<const Row *> rows) const {
    std::vector<Row> kept;
    for (const Row *row : rows) {
        const bool keep = std::all_of(
            m_filters.begin(), m_filters.end(), [&](const Evaluate &filter) { return isTrue(filter(*row)); });
        if (keep) {
            kept.push_back(*row);
        }
    }
    for (const Step &step : m_steps) {
        kept = step(std::move(kept));
    }
    return kept;
}

} // namespace simulator::kql
