#pragma once

#include "domain/importreport.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <utility>

namespace importer {

/// What is told about the files, within bounds: a hostile file must not make a report of any size.
class Notes {
public:
    explicit Notes(int mostProblems) : m_mostProblems(mostProblems) { }

    void addInput(domain::ImportInput input) { m_report.inputs.push_back(std::move(input)); }
    void understood(const QString &file, domain::ImportContent content, int count = 1);
    void refuse(domain::ImportNotUnderstood refusal);
    void problem(domain::ImportProblem problem);
    /// Whether anything was told of the file but problems.
    bool isTold(const QString &file) const;
    bool hasProblem(const QString &file) const { return m_damaged.contains(file); }
    void missing(domain::ImportMissing missing) { m_report.missing.push_back(std::move(missing)); }

    domain::ImportReport take() { return std::move(m_report); }

private:
    domain::ImportReport m_report;
    QHash<std::pair<QString, int>, size_t> m_positions; ///< of what was understood, by file and content
    QSet<QString> m_damaged; ///< files with problems
    QHash<QString, int> m_refusals; ///< by file
    int m_mostProblems;
};

} // namespace importer
