#include "ui/widgets/rowfilter.h"

#include "ui/widgets/rowmodel.h"

namespace ui {

RowFilter::RowFilter(QObject *parent) : QSortFilterProxyModel(parent) {
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(RowModel::SortRole);
}

void RowFilter::setText(const QString &text) {
    m_words = SearchWords(text);
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
    const auto *rows = qobject_cast<const RowModel *>(sourceModel());
    return rows == nullptr || m_words.areIn(rows->row(row).cells.join(u'\n'));
}

bool RowFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const {
    const bool leftIsOpen = left.data(RowModel::PendingRole).toBool();
    if (leftIsOpen != right.data(RowModel::PendingRole).toBool()) {
        return leftIsOpen == (sortOrder() == Qt::DescendingOrder);
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace ui
