#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

class QHeaderView;
class QTableView;

namespace ui {

/// What a column asks for, in characters: at least so many, and its part of the room that is left.
struct ColumnShare {
    int least = 0;
    int weight = 1;
    bool stepsAside = false; ///< hidden where the table is too narrow for it
};

/// The columns of a table: they fill it without a scroll bar, none is narrower than its header, and the
/// widths and places that the user gave them are remembered under the table's name. What the program gives
/// them is not.
class TableColumns final : public QObject {
    Q_OBJECT
public:
    explicit TableColumns(QTableView *table);

    void setShares(const QList<ColumnShare> &shares);
    /// A column that is always as wide as the widest of these texts beside an icon: never elided.
    void setFitting(int column, const QStringList &texts);
    void recall(); ///< for a model that was set
    void measure(); ///< for a font that was set
    void share(); ///< the table's width
    void reset(); ///< forgets the widths and places that the user gave

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int fittingWidth() const;
    void endDrag();
    void remember() const;
    QString settingsKey() const;

    QTableView *m_table;
    QHeaderView *m_header;
    bool m_isSharing = false;
    bool m_isDragging = false; ///< the user holds a header
    bool m_isMoved = false; ///< and has changed something by it
    QList<ColumnShare> m_shares;
    QList<int> m_least; ///< pixels, by column
    QHash<int, int> m_userWidths;
    int m_fitting = -1;
    QStringList m_fittingTexts;
};

} // namespace ui
