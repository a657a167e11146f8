#pragma once

#include "simulator/kql/expression.h"

namespace simulator::kql {

/// A query of Azure Resource Graph, as far as clients of this kind send them: a table, then where, project,
/// project-away, extend, summarize count() by, distinct, order by, sort by, top, limit, take, count.
class Query {
public:
    /// Nothing with `problem` set if the query holds anything else.
    static std::optional<Query> parse(const QString &text, Problem &problem);

    QString table() const { return m_table; } ///< lower case
    std::vector<Row> run(std::vector<const Row *> rows) const;
    /// The columns of the answer in their order, for a table that has these.
    QStringList columns(QStringList ofTable) const;

private:
    using Step = std::function<std::vector<Row>(std::vector<Row>)>;
    void parseStep(Cursor &cursor);
    void parseSummary(Cursor &cursor, bool isDistinct);

    QString m_table;
    std::vector<Evaluate> m_filters; ///< leading `where`s, which need no copy of the rows
    std::vector<Step> m_steps;
    std::vector<std::function<QStringList(QStringList)>> m_columnSteps;
};

} // namespace simulator::kql
