#pragma once

#include "simulator/kql/lexer.h"

#include <functional>

namespace simulator::kql {

using Row = QJsonObject;
/// An expression ready to be evaluated for any row.
using Evaluate = std::function<QJsonValue(const Row &)>;

struct Expression {
    Evaluate evaluate;
    QString columnName; ///< what a projected column without an alias is called:
                        ///< "properties_hardwareProfile_vmSize"
};

/// The position in the tokens of a query, and the first thing that was not understood.
class Cursor {
public:
    explicit Cursor(std::vector<Token> tokens) : m_tokens(std::move(tokens)) { }

    const Token &peek(std::size_t ahead = 0) const {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    Token take();
    bool isSymbol(QStringView symbol) const;
    bool isName(QStringView name) const;
    bool skipSymbol(QStringView symbol);
    bool skipName(QStringView name);
    void fail(const QString &what);
    bool failed() const { return !m_error.isEmpty(); }
    QString error() const { return m_error; }

private:
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    QString m_error;
};

/// Reads `a.b =~ 'x' and (tostring(c) contains 'y' or d in~ ('e', 'f'))`. Check cursor.failed() afterwards.
Expression parseExpression(Cursor &cursor);
bool isTrue(const QJsonValue &value);
QString textOf(const QJsonValue &value);

} // namespace simulator::kql
