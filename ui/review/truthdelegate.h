#pragma once

#include "review/keysmatrix.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws an answer by shape: a filled disc with a tick for yes, a ring with a tick for some keys, a question
/// mark in a ring for unknown, a small cross for no, a dash where there is no such right. `area` is square.
void drawAnswer(QPainter &painter, const QRectF &area, review::CellAnswer answer, const QPalette &palette,
    bool isSelected = false);

/// The frame and the corner of a cell that changed in What if.
void drawChange(QPainter &painter, const QRect &rect, review::CellChange change, const QPalette &palette);

/// The cells of the matrix. What changed in What if has a frame and a plus or minus in its corner.
class TruthDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
