#include "ui/widgets/rowfilter.h"

#include "ui/widgets/rowmodel.h"

namespace ui {

RowFilter::RowFilter(QObject *parent) : QSortFilterProxyModel(parent) {
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(RowModel::SortRole);
}

void RowFilter::setText(const QString &text) {
    m_text = text.trimmed();
    invalidateFilter();
}

void RowFilter::setCondition(std::function<bool(int)> condition) {
    m_condition = std::move(condition);
    invalidateFilter();
}

QModelIndex RowFilter::indexOfKey(const QString &key) const {
    const auto *rows = qobject_cast<const RowModel *>(sourceModel());
    const int row = rows == nullptr ? -1 : rows->indexOf(key);
    return row < 0 ? QModelIndex() : mapFromSource(rows->index(row, 0));
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
    if (parent.isValid() || (m_condition && !m_condition(row))) {
        return false;
    }
    if (m_text.isEmpty()) {
        return true;
    }
    const auto *rows = qobject_cast<const RowModel *>(sourceModel());
    return rows == nullptr || rows->row(row).cells.join(u'\n').contains(m_text, Qt::CaseInsensitive);
}

} // namespace ui
