#pragma once

#include "ui/widgets/searchwords.h"

#include <QSortFilterProxyModel>

#include <functional>

namespace ui {

/// Filters the rows of a RowModel by words in any column, and by a condition. What is not known yet is sorted
/// behind what is, in either order.
class RowFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RowFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    /// Only rows (by their source row) for which it holds; none: all.
    void setCondition(std::function<bool(int)> condition);
    QModelIndex indexOfKey(const QString &key) const; ///< in this model; invalid: hidden or none

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    SearchWords m_words;
    std::function<bool(int)> m_condition;
};

} // namespace ui
