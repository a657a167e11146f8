#pragma once

#include "ui/widgets/quietview.h"

#include <QTableView>

namespace ui {

/// A table to choose a row from: sorts by its headers, Ctrl+C copies the row, Tab leaves it, and it
/// remembers the widths of its columns under its name.
class DataTable final : public QuietView<QTableView> {
    Q_OBJECT
public:
    DataTable(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// No own scrolling: as high as its rows (call fitHeight() after they changed).
    void setCompact(bool compact);
    void fitHeight();
    /// Widths in characters, used where none are remembered; no column is narrower than its header.
    void setColumnWidths(const QList<int> &characters);
    /// A column that is always as wide as the widest of these texts beside an icon: never elided.
    void setFittingColumn(int column, const QStringList &texts);
    void copyRow() const;
    QSize sizeHint() const override; ///< three to eight rows; it grows where there is room

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    void fitColumn();
    void remember() const;
    QString settingsKey() const;

    bool m_compact = false;
    bool m_restored = false;
    QList<int> m_characters;
    int m_fittingColumn = -1;
    QStringList m_fittingTexts;
};

} // namespace ui
