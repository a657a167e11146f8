#include "ui/review/findingmodel.h"

#include "ui/review/reviewmarks.h"
#include "wording/findingtext.h"
#include "wording/reviewtext.h"
#include "wording/visibletext.h"

#include <QApplication>
#include <QFontMetrics>

namespace ui {

FindingModel::FindingModel(QObject *parent) : QAbstractTableModel(parent) { }

void FindingModel::setCase(std::shared_ptr<const review::Case> reviewed,
    const std::shared_ptr<const review::Case> &base, const review::Key &key) {
    beginResetModel();
    m_case = std::move(reviewed);
    m_rows.clear();
    m_new.clear();
    if (m_case) {
        m_rows = m_case->findings(key);
        if (base && base != m_case) {
            for (const domain::ReviewFinding *finding : review::findingsOnlyIn(*m_case, *base, key)) {
                m_new.insert(finding);
            }
        }
    }
    endResetModel();
}

const domain::ReviewFinding &FindingModel::findingAt(int row) const {
    return *m_rows[static_cast<size_t>(row)];
}

bool FindingModel::isNew(int row) const {
    return m_new.contains(m_rows[static_cast<size_t>(row)]);
}

QString FindingModel::textOf(int row) const {
    return text(row, Title) + u'\n' + text(row, Key) + u'\n' + text(row, Principal) + u'\n'
        + findingAt(row).principalId + u'\n' + text(row, Rule);
}

int FindingModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FindingModel::text(int row, int column) const {
    const domain::ReviewFinding &finding = findingAt(row);
    switch (column) {
    case Severity:
        return wording::severityName(finding.severity);
    case Title: {
        const QString title = wording::findingTitle(finding, m_case->index());
        return isNew(row) ? tr("New in What if: %1").arg(title) : title;
    }
    case Key:
        return wording::visible(finding.keyName());
    case Principal:
        return finding.principalId.isEmpty() ? QString()
                                             : wording::principalName(m_case->index(), finding.principalId);
    case Rule:
        return domain::findingRuleId(finding.rule);
    }
    return {};
}

QVariant FindingModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const domain::ReviewFinding &finding = findingAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Rule
            ? plainToolTip(wording::findingRuleName(finding.rule))
            : plainToolTip(wording::findingText(finding, m_case->index()).explanation);
    case Qt::DecorationRole:
        return index.column() == Severity
            ? QVariant(markIcon(markOf(finding.severity), QApplication::palette(),
                QFontMetrics(QApplication::font()).height(), qApp->devicePixelRatio()))
            : QVariant();
    case Qt::FontRole: {
        if (!isNew(index.row())) {
            return {};
        }
        QFont bold = QApplication::font();
        bold.setBold(true);
        return bold;
    }
    case SortRole:
        if (index.column() == Severity) {
            return static_cast<int>(finding.severity);
        }
        return index.column() == Title || index.column() == Rule ? QVariant(static_cast<int>(finding.rule))
                                                                 : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Severity:
        return tr("Severity");
    case Title:
        return tr("Finding");
    case Key:
        return tr("Key");
    case Principal:
        return tr("Security principal");
    case Rule:
        return tr("Rule");
    }
    return {};
}

FindingFilter::FindingFilter(FindingModel &findings, QObject *parent)
    : QSortFilterProxyModel(parent), m_findings(findings) {
    setSourceModel(&findings);
    setSortRole(FindingModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void FindingFilter::setText(const QString &text) {
    m_words = SearchWords(text);
    invalidateFilter();
}

void FindingFilter::setWorstOf(std::optional<domain::FindingSeverity> atLeast) {
    m_atLeast = atLeast;
    invalidateFilter();
}

bool FindingFilter::filterAcceptsRow(int row, const QModelIndex &) const {
    if (m_atLeast && m_findings.findingAt(row).severity > *m_atLeast) {
        return false;
    }
    return m_words.areIn(m_findings.textOf(row));
}

} // namespace ui
