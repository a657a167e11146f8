#include "ui/widgets/rowmodel.h"

#include "ui/widgets/tone.h"
#include "wording/visibletext.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>

namespace ui {

RowModel::RowModel(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent), m_headers(headers) { }

int RowModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return wording::visible(row.cells.value(index.column())); // names come from whoever made the thing
    case SortRole:
        return row.cells.value(index.column());
    case Qt::ToolTipRole:
        return row.hint.isEmpty() ? QVariant()
                                  : QVariant(QStringLiteral("<qt>%1</qt>").arg(row.hint.toHtmlEscaped()));
    case Qt::AccessibleDescriptionRole:
        return row.hint;
    case Qt::DecorationRole: {
        const Mark mark = row.marks.value(index.column(), Mark::None);
        const int size = QFontMetrics(QApplication::font()).height();
        return mark == Mark::None
            ? QVariant()
            : QVariant(markIcon(mark, QApplication::palette(), size, qApp->devicePixelRatio()));
    }
    case Qt::ForegroundRole:
        return row.choosable ? QVariant() : QVariant(mutedText(QApplication::palette()));
    case Qt::FontRole: {
        if (row.choosable) {
            return {};
        }
        QFont slanted = QApplication::font();
        slanted.setItalic(true);
        return slanted;
    }
    case KeyRole:
        return row.key;
    case ChoosableRole:
        return row.choosable;
    case PendingRole:
        return row.pending.contains(index.column());
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return m_headers.value(section);
    }
    return {};
}

void RowModel::setRows(const QList<Row> &rows) {
    const bool sameKeys = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(),
            [](const Row &a, const Row &b) { return a.key == b.key; });
    if (sameKeys) {
        for (int i = 0; i < rows.size(); ++i) {
            setRow(i, rows.at(i));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void RowModel::appendRows(const QList<Row> &rows) {
    if (rows.isEmpty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

void RowModel::setRow(int index, const Row &row) {
    if (index < 0 || index >= m_rows.size() || m_rows.at(index) == row) {
        return;
    }
    m_rows[index] = row;
    Q_EMIT dataChanged(this->index(index, 0), this->index(index, columnCount() - 1));
}

int RowModel::indexOf(const QString &key) const {
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).key.compare(key, Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    return -1;
}

} // namespace ui
