#pragma once

#include "simulator/kql/expression.h"

namespace simulator::kql {

/// A query of Azure Resource Graph, as far as clients of this kind send them: a table, then where, project,
/// project-away, extend, order by, sort by, top, limit, take, count.
class Query {
public:
    /// Nothing with `error` set if the query holds anything else.
    static std::optional<Query> parse(const QString &text, QString &error);

    QString table() const { return m_table; } ///< lower case
    std::vector<Row> run(std::vector<const Row *> rows) const;

private:
    using Step = std::function<std::vector<Row>(std::vector<Row>)>;
    void parseStep(Cursor &cursor);

    QString m_table;
    std::vector<Evaluate> m_filters; ///< leading `where`s, which need no copy of the rows
    std::vector<Step> m_steps;
};

} // namespace simulator::kql
