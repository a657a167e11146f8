#pragma once

#include "ui/widgets/mark.h"

#include <QAbstractTableModel>
#include <QMap>

namespace ui {

/// One row of a table as it is shown.
struct Row {
    QStringList cells;
    QString key; ///< what the row stands for: an id
    bool choosable = true; ///< false: shown with its reason, greyed
    QMap<int, Mark> marks = {}; ///< by column, beside the cell's words
    QString hint = {}; ///< the whole reason, as tool tip and accessible description
    QList<int> pending = {}; ///< columns whose cell is not known yet
    friend bool operator==(const Row &, const Row &) = default;
};

/// Rows of text with marks: the model of every table here.
class RowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ItemRole { KeyRole = Qt::UserRole + 1, ChoosableRole, SortRole, PendingRole };

    explicit RowModel(const QStringList &headers, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Replaces all; where the keys are the same, in order, only the changed rows are announced so that
    /// selection and position stay.
    void setRows(const QList<Row> &rows);
    void appendRows(const QList<Row> &rows);
    void setRow(int index, const Row &row);
    const Row &row(int index) const { return m_rows.at(index); }
    int indexOf(const QString &key) const; ///< without case; -1: none

private:
    QStringList m_headers;
    QList<Row> m_rows;
};

} // namespace ui
