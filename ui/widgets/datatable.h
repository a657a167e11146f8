#pragma once

#include "ui/widgets/quietview.h"
#include "ui/widgets/tablecolumns.h"

#include <QPersistentModelIndex>
#include <QTableView>

class QTimer;

namespace ui {

/// A table to choose a row from: sorts by its headers, Ctrl+C copies the row, Tab leaves it. Its columns fill
/// it without a scroll bar, and the widths and places that the user gave them are remembered under its name.
///
/// Only what the user does chooses: a click, an arrow key, Space or Enter. A table that gets the focus
/// outlines a row, so that a screen reader has one to say, and chooses nothing.
class DataTable final : public QuietView<QTableView> {
    Q_OBJECT
public:
    DataTable(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// No own scrolling: as high as its rows (call fitHeight() after they changed).
    void setCompact(bool compact);
    void fitHeight();
    /// How the columns share the table's width; no column is narrower than its header.
    void setColumns(const QList<ColumnShare> &columns);
    /// Widths in characters, as weights; every column may become as narrow as its header.
    void setColumnWidths(const QList<int> &characters);
    /// A column that is always as wide as the widest of these texts beside an icon: never elided.
    void setFittingColumn(int column, const QStringList &texts);
    /// Forgets the widths and places that the user gave the columns.
    void resetColumns();

    /// Highlights this row as the chosen one, without telling anybody; an invalid one: none. True: it was
    /// not.
    bool showChosen(const QModelIndex &index);
    /// As if the user had clicked the row.
    void choose(const QModelIndex &index);
    QModelIndex chosen() const; ///< in the first column; invalid: none

    void copyRow() const;
    void copyCell() const;
    QSize sizeHint() const override; ///< three to eight rows; it grows where there is room

Q_SIGNALS:
    void rowChosen(const QModelIndex &index); ///< by the user

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool tellsChoices() const;
    void fitRows();
    void growRows();
    void outlineFirst();
    void tellChoice(const QModelIndex &before);
    QString hintOf(const QModelIndex &index) const;
    bool isCut(const QModelIndex &index) const;

    TableColumns *m_columns;
    QTimer *m_growLater;
    QPersistentModelIndex m_outlined; ///< when rows came, not by the user
    bool m_compact = false;
};

} // namespace ui
