#include "simulator/kql/expression.h"

#include <QJsonDocument>

namespace simulator::kql {

namespace {

Expression parseOr(Cursor &cursor);

Expression constant(const QJsonValue &value) {
    return {[value](const Row &) { return value; }, u"Column1"_s};
}

/// `name`, `name.member`, `name['member']`, `name[0]`
Expression parsePath(Cursor &cursor, const QString &first) {
    QStringList members;
    while (!cursor.failed() && (cursor.isSymbol(u".") || cursor.isSymbol(u"["))) {
        const bool bracket = cursor.take().text == "["_L1;
        const Token member = cursor.take();
        if (member.kind == TokenKind::End || member.kind == TokenKind::Symbol) {
            cursor.fail(u"a member name is missing"_s);
        }
        members.append(member.text);
        if (bracket && !cursor.skipSymbol(u"]")) {
            cursor.fail(u"']' is missing"_s);
        }
    }
    const QString column = members.isEmpty() ? first : first + u'_' + members.join(u'_');
    return {[first, members](const Row &row) {
                QJsonValue value = row.value(first);
                for (const QString &member : members) {
                    value = value.isArray() ? value.toArray().at(member.toInt())
                                            : value.toObject().value(member);
                }
                return value;
            },
        column};
}

using Function = QJsonValue (*)(const std::vector<QJsonValue> &);

const QHash<QString, Function> &functions() {
    using Values = std::vector<QJsonValue>;
    static const QHash<QString, Function> known{
        {u"tostring"_s, [](const Values &v) { return QJsonValue(textOf(v[0])); }},
        {u"tolower"_s, [](const Values &v) { return QJsonValue(textOf(v[0]).toLower()); }},
        {u"toupper"_s, [](const Values &v) { return QJsonValue(textOf(v[0]).toUpper()); }},
        {u"tobool"_s,
            [](const Values &v) { return QJsonValue(isTrue(v[0]) || same(textOf(v[0]), u"true")); }},
        {u"toint"_s, [](const Values &v) { return QJsonValue(textOf(v[0]).toLongLong()); }},
        {u"isempty"_s, [](const Values &v) { return QJsonValue(textOf(v[0]).isEmpty()); }},
        {u"isnotempty"_s, [](const Values &v) { return QJsonValue(!textOf(v[0]).isEmpty()); }},
        {u"isnull"_s, [](const Values &v) { return QJsonValue(v[0].isNull() || v[0].isUndefined()); }},
        {u"isnotnull"_s, [](const Values &v) { return QJsonValue(!v[0].isNull() && !v[0].isUndefined()); }},
        {u"not"_s, [](const Values &v) { return QJsonValue(!isTrue(v[0])); }},
        {u"array_length"_s, [](const Values &v) { return QJsonValue(v[0].toArray().size()); }},
        {u"coalesce"_s,
            [](const Values &v) {
                const auto first = std::find_if(
                    v.begin(), v.end(), [](const QJsonValue &value) { return !textOf(value).isEmpty(); });
                return first == v.end() ? QJsonValue(QJsonValue::Null) : *first;
            }},
        {u"iff"_s,
            [](const Values &v) { return v.size() == 3 ? (isTrue(v[0]) ? v[1] : v[2]) : QJsonValue(); }},
        {u"strcat"_s,
            [](const Values &v) {
                QString text;
                for (const QJsonValue &value : v) {
                    text += textOf(value);
                }
                return QJsonValue(text);
            }},
    };
    return known;
}

Expression parseCall(Cursor &cursor, const QString &name) {
    const Function function = functions().value(name.toLower(), nullptr);
    std::vector<Evaluate> arguments;
    QString column = name + u'_';
    while (!cursor.failed() && !cursor.isSymbol(u")")) {
        const Expression argument = parseOr(cursor);
        arguments.push_back(argument.evaluate);
        column = argument.columnName;
        if (!cursor.skipSymbol(u",")) {
            break;
        }
    }
    if (!cursor.skipSymbol(u")")) {
        cursor.fail(u"')' is missing after the arguments of %1"_s.arg(name));
    }
    if (!function || arguments.empty()) { // the language has hundreds of functions
        cursor.failNotSimulated(u"function %1"_s.arg(name));
        return constant({});
    }
    return {[function, arguments](const Row &row) {
                std::vector<QJsonValue> values;
                values.reserve(arguments.size());
                for (const Evaluate &argument : arguments) {
                    values.push_back(argument(row));
                }
                return function(values);
            },
        column};
}

Expression parsePrimary(Cursor &cursor) {
    const Token token = cursor.take();
    switch (token.kind) {
    case TokenKind::Text:
        return constant(token.text);
    case TokenKind::Number:
        return constant(token.text.toDouble());
    case TokenKind::Name:
        if (same(token.text, u"true") || same(token.text, u"false")) {
            return constant(same(token.text, u"true"));
        }
        return cursor.skipSymbol(u"(") ? parseCall(cursor, token.text) : parsePath(cursor, token.text);
    case TokenKind::Symbol:
        if (token.text == "("_L1) {
            const Expression inner = parseOr(cursor);
            if (!cursor.skipSymbol(u")")) {
                cursor.fail(u"')' is missing"_s);
            }
            return inner;
        }
        break;
    case TokenKind::End:
        break;
    }
    cursor.fail(u"an expression is missing at '%1'"_s.arg(token.text));
    return constant({});
}

/// Numbers by their value, everything else as text.
bool isLess(const QString &a, const QString &b) {
    bool bothAreNumbers = false;
    const double left = a.toDouble(&bothAreNumbers);
    bool isNumber = false;
    const double right = b.toDouble(&isNumber);
    bothAreNumbers = bothAreNumbers && isNumber;
    return bothAreNumbers ? left < right : a < b;
}

using Compare = bool (*)(const QString &, const QString &);

const QHash<QString, Compare> &comparisons() {
    static const QHash<QString, Compare> known{
        {u"=="_s, [](const QString &a, const QString &b) { return a == b; }},
        {u"!="_s, [](const QString &a, const QString &b) { return a != b; }},
        {u"=~"_s, [](const QString &a, const QString &b) { return same(a, b); }},
        {u"!~"_s, [](const QString &a, const QString &b) { return !same(a, b); }},
        {u"<"_s, isLess},
        {u">"_s, [](const QString &a, const QString &b) { return isLess(b, a); }},
        {u"<="_s, [](const QString &a, const QString &b) { return !isLess(b, a); }},
        {u">="_s, [](const QString &a, const QString &b) { return !isLess(a, b); }},
        {u"contains"_s,
            [](const QString &a, const QString &b) { return a.contains(b, Qt::CaseInsensitive); }},
        {u"!contains"_s,
            [](const QString &a, const QString &b) { return !a.contains(b, Qt::CaseInsensitive); }},
        {u"has"_s, [](const QString &a, const QString &b) { return a.contains(b, Qt::CaseInsensitive); }},
        {u"!has"_s, [](const QString &a, const QString &b) { return !a.contains(b, Qt::CaseInsensitive); }},
        {u"startswith"_s,
            [](const QString &a, const QString &b) { return a.startsWith(b, Qt::CaseInsensitive); }},
        {u"!startswith"_s,
            [](const QString &a, const QString &b) { return !a.startsWith(b, Qt::CaseInsensitive); }},
        {u"endswith"_s,
            [](const QString &a, const QString &b) { return a.endsWith(b, Qt::CaseInsensitive); }},
        {u"!endswith"_s,
            [](const QString &a, const QString &b) { return !a.endsWith(b, Qt::CaseInsensitive); }},
    };
    return known;
}

/// `in (...)`, `in~ (...)`, and with `!` before
Expression parseIn(Cursor &cursor, const Expression &left, bool negated) {
    const bool anyCase = cursor.skipSymbol(u"~");
    QStringList values;
    if (!cursor.skipSymbol(u"(")) {
        cursor.fail(u"'(' is missing after in"_s);
    }
    while (!cursor.failed() && !cursor.isSymbol(u")")) {
        values.append(textOf(parsePrimary(cursor).evaluate({})));
        if (!cursor.skipSymbol(u",")) {
            break;
        }
    }
    if (!cursor.skipSymbol(u")")) {
        cursor.fail(u"')' is missing after in"_s);
    }
    const Evaluate of = left.evaluate;
    return {[of, values, anyCase, negated](const Row &row) {
                const bool found
                    = values.contains(textOf(of(row)), anyCase ? Qt::CaseInsensitive : Qt::CaseSensitive);
                return QJsonValue(found != negated);
            },
        left.columnName};
}

Expression parseComparison(Cursor &cursor) {
    const Expression left = parsePrimary(cursor);
    const bool negated = cursor.isSymbol(u"!") && cursor.peek(1).kind == TokenKind::Name;
    if (negated) {
        cursor.take();
    }
    if (cursor.skipName(u"in")) {
        return parseIn(cursor, left, negated);
    }
    const QString name = (negated ? u"!"_s : QString()) + cursor.peek().text.toLower();
    const TokenKind kind = cursor.peek().kind;
    const Compare compare
        = kind == TokenKind::Name || kind == TokenKind::Symbol ? comparisons().value(name, nullptr) : nullptr;
    if (!compare) {
        if (negated) {
            cursor.fail(u"unknown operator %1"_s.arg(name));
        }
        return left;
    }
    cursor.take();
    const Expression right = parsePrimary(cursor);
    const Evaluate a = left.evaluate;
    const Evaluate b = right.evaluate;
    return {[compare, a, b](const Row &row) { return QJsonValue(compare(textOf(a(row)), textOf(b(row)))); },
        left.columnName};
}

Expression parseAnd(Cursor &cursor) {
    Expression left = parseComparison(cursor);
    while (!cursor.failed() && cursor.skipName(u"and")) {
        const Evaluate a = left.evaluate;
        const Evaluate b = parseComparison(cursor).evaluate;
        left.evaluate = [a, b](const Row &row) { return QJsonValue(isTrue(a(row)) && isTrue(b(row))); };
    }
    return left;
}

Expression parseOr(Cursor &cursor) {
    Expression left = parseAnd(cursor);
    while (!cursor.failed() && cursor.skipName(u"or")) {
        const Evaluate a = left.evaluate;
        const Evaluate b = parseAnd(cursor).evaluate;
        left.evaluate = [a, b](const Row &row) { return QJsonValue(isTrue(a(row)) || isTrue(b(row))); };
    }
    return left;
}

} // namespace

Token Cursor::take() {
    const Token token = peek();
    if (m_at + 1 < m_tokens.size()) {
        ++m_at;
    }
    return token;
}

bool Cursor::isSymbol(QStringView symbol) const {
    return peek().kind == TokenKind::Symbol && peek().text == symbol;
}

bool Cursor::isName(QStringView name) const {
    return peek().kind == TokenKind::Name && same(peek().text, name);
}

bool Cursor::skipSymbol(QStringView symbol) {
    const bool found = isSymbol(symbol);
    if (found) {
        take();
    }
    return found;
}

bool Cursor::skipName(QStringView name) {
    const bool found = isName(name);
    if (found) {
        take();
    }
    return found;
}

void Cursor::fail(const QString &what, bool isNotSimulated) {
    if (!failed()) {
        m_problem = {u"%1 (at %2)"_s.arg(what).arg(peek().at), isNotSimulated};
    }
}

Expression parseExpression(Cursor &cursor) {
    return parseOr(cursor);
}

bool isTrue(const QJsonValue &value) {
    return value.isBool() && value.toBool();
}

QString textOf(const QJsonValue &value) {
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace simulator::kql
