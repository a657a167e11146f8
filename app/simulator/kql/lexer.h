#pragma once

#include "simulator/exchange.h"

namespace simulator::kql {

enum class TokenKind { Name, Text, Number, Symbol, End };

struct Token {
    TokenKind kind = TokenKind::End;
    QString text;
    qsizetype at = 0; ///< offset in the query
};

/// The tokens of a query; nothing with `error` set if a character or a string does not belong.
std::vector<Token> tokenise(const QString &query, QString &error);

} // namespace simulator::kql
