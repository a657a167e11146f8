#include "ui/review/matrixmodel.h"

#include "ui/review/reviewmarks.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ui {

MatrixModel::MatrixModel(QObject *parent) : QAbstractTableModel(parent) { }

void MatrixModel::setMatrix(std::shared_ptr<const review::Case> reviewed,
    std::shared_ptr<const review::KeysMatrix> matrix, std::shared_ptr<const review::KeysMatrix> before) {
    beginResetModel();
    m_case = std::move(reviewed);
    m_matrix = std::move(matrix);
    m_before = std::move(before);
    m_lines.clear();
    m_withFindings.clear();
    if (m_case && m_matrix) {
        for (const domain::ReviewFinding *finding : m_case->findings(m_matrix->key)) {
            m_withFindings.insert(finding->principalId.toCaseFolded());
        }
        QHash<QString, int> names;
        for (size_t i = 0; i < m_matrix->rows.size(); ++i) {
            const QString &id = m_matrix->rows[i].principalId;
            m_lines.push_back({i, wording::principalName(m_case->index(), id)});
            ++names[m_lines.back().name.toCaseFolded()];
        }
        for (Line &line : m_lines) {
            if (names.value(line.name.toCaseFolded()) > 1) {
                line.name
                    = tr("%1 (%2)").arg(line.name, wording::visible(m_matrix->rows[line.row].principalId));
            }
        }
        const QStringList backup = domain::backupServiceIds(m_case->index());
        const auto rank = [&](const Line &line) {
            return backup.contains(m_matrix->rows[line.row].principalId, Qt::CaseInsensitive) ? 0 : 1;
        };
        std::stable_sort(m_lines.begin(), m_lines.end(), [&](const Line &a, const Line &b) {
            const int ranks = rank(a) - rank(b);
            return ranks != 0 ? ranks < 0 : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
        });
    }
    endResetModel();
}

QString MatrixModel::principalAt(int row) const {
    return m_matrix->rows[m_lines[static_cast<size_t>(row)].row].principalId;
}

int MatrixModel::rowOf(const QString &principalId) const {
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_matrix->rows[m_lines[i].row].principalId.compare(principalId, Qt::CaseInsensitive) == 0) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int MatrixModel::actionColumns() const {
    return static_cast<int>(domain::reviewActions().size());
}

std::optional<domain::ReviewAction> MatrixModel::actionAt(int column) const {
    if (column < 0 || column >= actionColumns()) {
        return std::nullopt;
    }
    return domain::reviewActions()[static_cast<size_t>(column)];
}

review::KeysCell MatrixModel::cellAt(int row, int column) const {
    const review::KeysRow &found = m_matrix->rows[m_lines[static_cast<size_t>(row)].row];
    return column < actionColumns() ? found.cells[static_cast<size_t>(column)] : found.selfGrant;
}

QString MatrixModel::nameAt(int row) const {
    return m_lines[static_cast<size_t>(row)].name;
}

bool MatrixModel::hasFindings(int row) const {
    return m_withFindings.contains(principalAt(row).toCaseFolded());
}

review::CellChange MatrixModel::changeAt(int row, int column) const {
    if (!m_before) {
        return review::CellChange::None;
    }
    const QString id = principalAt(row);
    if (column < actionColumns()) {
        return review::changeOf(m_before->cell(id, static_cast<size_t>(column)), cellAt(row, column));
    }
    const review::KeysRow *before = m_before->row(id);
    return before == nullptr ? review::CellChange::None
                             : review::changeOf(before->selfGrant, cellAt(row, column));
}

QString MatrixModel::sentenceAt(int row, int column) const {
    const std::optional<domain::ReviewAction> action = actionAt(column);
    QString words = tr("%1, %2: %3")
                        .arg(nameAt(row), action ? wording::actionName(*action) : tr("Can grant itself"),
                            cellWords(cellAt(row, column)));
    const QString change = changeWords(changeAt(row, column));
    return change.isEmpty() ? words : tr("%1 (%2)").arg(words, change);
}

int MatrixModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : actionColumns() + 1;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellWords(cellAt(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return sentenceAt(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(sentenceAt(index.row(), index.column()));
    case AnswerRole:
        return static_cast<int>(review::answerOf(cellAt(index.row(), index.column())));
    case ChangeRole:
        return static_cast<int>(changeAt(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount()) {
            return {};
        }
        if (role == Qt::ToolTipRole) {
            return plainToolTip(wording::principalLabel(m_case->index(), principalAt(section)));
        }
        return role == Qt::DisplayRole ? QVariant(nameAt(section)) : QVariant();
    }
    const std::optional<domain::ReviewAction> action = actionAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return action ? wording::actionName(*action) : tr("Can grant itself");
    case Qt::ToolTipRole:
        return plainToolTip(action ? wording::actionExplanation(*action)
                                   : tr("Can grant itself access, whether or not it has any now"));
    case HarmRole:
        return action ? QVariant(wording::harmName(domain::harmOf(*action))) : QVariant(QString());
    default:
        return {};
    }
}

MatrixFilter::MatrixFilter(MatrixModel &matrix, QObject *parent)
    : QSortFilterProxyModel(parent), m_matrix(matrix) {
    setSourceModel(&matrix);
}

void MatrixFilter::setTerms(const Terms &terms) {
    m_terms = terms;
    invalidateFilter();
}

bool MatrixFilter::filterAcceptsRow(int row, const QModelIndex &) const {
    if (m_terms.onlyFindings && !m_matrix.hasFindings(row)) {
        return false;
    }
    if (!m_terms.words.areIn(m_matrix.nameAt(row) + u'\n' + m_matrix.principalAt(row))) {
        return false;
    }
    if (!m_terms.answer) {
        return true;
    }
    for (int column = 0; column < m_matrix.columnCount(); ++column) {
        if (m_terms.action && m_matrix.actionAt(column) != m_terms.action) {
            continue;
        }
        const review::CellAnswer answer = review::answerOf(m_matrix.cellAt(row, column));
        if (answer == *m_terms.answer
            || (m_terms.answer == review::CellAnswer::Yes && answer == review::CellAnswer::Some)) {
            return true;
        }
    }
    return false;
}

} // namespace ui
