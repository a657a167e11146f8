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

std::size_t parseCount(Cursor &cursor) {
    const Token token = cursor.take();
    if (token.kind != TokenKind::Number) {
        cursor.fail(u"a number is missing"_s);
    }
    return std::size_t(token.text.toULongLong());
}

} // namespace

std::optional<Query> Query::parse(const QString &text, QString &error) {
    std::vector<Token> tokens = tokenise(text, error);
    if (!error.isEmpty()) {
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
    error = cursor.error();
    return cursor.failed() ? std::nullopt : std::optional<Query>(std::move(query));
}

void Query::parseStep(Cursor &cursor) {
    QString name = cursor.take().text.toLower();
    if (name == "project"_L1 && cursor.isSymbol(u"-")) {
        cursor.take();
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
    } else if (name == "count"_L1) {
        m_steps.push_back([](Rows rows) { return Rows{Row{{u"Count"_s, qint64(rows.size())}}}; });
    } else {
        cursor.fail(u"operator '%1' is not supported"_s.arg(name));
    }
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
