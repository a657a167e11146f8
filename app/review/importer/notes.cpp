#include "review/importer/notes.h"

#include "base/redaction.h"
#include "base/text.h"

#include <algorithm>

namespace importer {

namespace {

/// Files hold whatever their writers put there.
QString safe(const QString &text) {
    constexpr qsizetype longest = 400;
    const QString plain = base::plainText(base::redacted(text)).simplified();
    return plain.size() > longest ? plain.left(longest) + QStringLiteral("…") : plain;
}

} // namespace

void Notes::understood(const QString &file, domain::ImportContent content, int count) {
    const std::pair<QString, int> key(file, static_cast<int>(content));
    const auto known = m_positions.constFind(key);
    if (known != m_positions.constEnd()) {
        m_report.understood[*known].count += count;
        return;
    }
    m_positions.insert(key, m_report.understood.size());
    m_report.understood.push_back({file, content, count});
}

void Notes::refuse(domain::ImportNotUnderstood refusal) {
    if (++m_refusals[refusal.file] > m_mostProblems) {
        ++m_report.problemsLeftOut;
        return;
    }
    m_report.notUnderstood.push_back(std::move(refusal));
}

bool Notes::isTold(const QString &file) const {
    const auto isOfFile = [&file](const auto &entry) { return entry.file == file; };
    return std::any_of(m_report.understood.begin(), m_report.understood.end(), isOfFile)
        || std::any_of(m_report.notUnderstood.begin(), m_report.notUnderstood.end(), isOfFile);
}

void Notes::problem(domain::ImportProblem problem) {
    m_damaged.insert(problem.file);
    if (static_cast<int>(m_report.problems.size()) >= m_mostProblems) {
        ++m_report.problemsLeftOut;
        return;
    }
    problem.place = safe(problem.place);
    problem.detail = safe(problem.detail);
    m_report.problems.push_back(std::move(problem));
}

} // namespace importer
