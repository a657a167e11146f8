#pragma once

#include <QSortFilterProxyModel>

#include <functional>

namespace ui {

/// Filters the rows of a RowModel by a text in any column, and by a condition.
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

private:
    QString m_text;
    std::function<bool(int)> m_condition;
};

} // namespace ui
