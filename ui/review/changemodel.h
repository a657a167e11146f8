#pragma once

#include "ui/review/reviewsession.h"
#include "ui/widgets/searchwords.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace ui {

/// What differs between two environments: one row per right of a principal on a key.
class ChangeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Key, Principal, Action, Before, After, ColumnCount };

    explicit ChangeModel(QObject *parent = nullptr);
    void setComparison(std::shared_ptr<const ReviewComparison> comparison);
    const domain::AccessChange &changeAt(int row) const;
    QStringList explain(int row) const; ///< the sentence, and the grants and doubts that tell the difference
    QString textOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const domain::AccessLookup &names(const domain::AccessChange &change) const;
    QString text(int row, int column) const;

    std::shared_ptr<const ReviewComparison> m_comparison;
    std::vector<const domain::AccessChange *> m_rows; ///< gained first, then lost, then uncertain
};

class ChangeFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ChangeFilter(ChangeModel &changes, QObject *parent = nullptr);
    void setText(const QString &text);
    void setKind(std::optional<domain::AccessChangeKind> kind); ///< nullopt: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ChangeModel &m_changes;
    SearchWords m_words;
    std::optional<domain::AccessChangeKind> m_kind;
};

} // namespace ui
