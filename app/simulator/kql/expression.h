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

/// What is wrong with a query: Resource Graph refuses it too, or only the simulator does not know this part
/// of the language.
struct Problem {
    QString text;
    bool isNotSimulated = false;
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
    void fail(const QString &what) { fail(what, false); }
    /// Something that the language has.
    void failNotSimulated(const QString &what) { fail(what, true); }
    bool failed() const { return !m_problem.text.isEmpty(); }
    const Problem &problem() const { return m_problem; }

private:
    void fail(const QString &what, bool isNotSimulated);

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    Problem m_problem;
};

/// Reads `a.b =~ 'x' and (tostring(c) contains 'y' or d in~ ('e', 'f'))`. Check cursor.failed() afterwards.
Expression parseExpression(Cursor &cursor);
bool isTrue(const QJsonValue &value);
QString textOf(const QJsonValue &value);

} // namespace simulator::kql
