#include "ui/review/truthdelegate.h"

#include "ui/review/matrixmodel.h"
#include "ui/widgets/tone.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

QPointF at(const QRectF &area, double x, double y) {
    return {area.left() + area.width() * x, area.top() + area.height() * y};
}

QPainterPath tick(const QRectF &area) {
    QPainterPath path(at(area, 0.28, 0.52));
    path.lineTo(at(area, 0.44, 0.68));
    path.lineTo(at(area, 0.73, 0.34));
    return path;
}

QPen pen(const QColor &color, const QRectF &area, double weight) {
    return {color, qMax(1.2, area.width() * weight), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace

void drawChange(QPainter &painter, const QRect &rect, review::CellChange change, const QPalette &palette) {
    const QColor color = toneColor(Tone::Information, palette);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2));
    painter.drawRect(QRectF(rect).adjusted(2, 2, -2, -2));
    const QPointF center(rect.right() - 6.5, rect.top() + 7.5);
    painter.fillRect(QRectF(center - QPointF(4.5, 4.5), QSizeF(9, 9)), palette.color(QPalette::Base));
    painter.setPen(QPen(color, 1.8));
    if (change != review::CellChange::Uncertain) {
        painter.drawLine(center - QPointF(3, 0), center + QPointF(3, 0));
    }
    if (change == review::CellChange::Gained) {
        painter.drawLine(center - QPointF(0, 3), center + QPointF(0, 3));
    }
    if (change == review::CellChange::Uncertain) {
        painter.setBrush(color);
        painter.drawEllipse(center, 1.5, 1.5);
    }
}

void drawAnswer(QPainter &painter, const QRectF &area, review::CellAnswer answer, const QPalette &palette,
    bool isSelected) {
    const QColor ground = palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    const auto ink = [&](Tone tone) {
        return isSelected ? palette.color(QPalette::HighlightedText) : toneColor(tone, palette);
    };
    const QColor quiet = isSelected ? palette.color(QPalette::HighlightedText) : mutedText(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (answer) {
    case review::CellAnswer::Yes:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(Tone::Information));
        painter.drawEllipse(area);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(ground, area, 0.12));
        painter.drawPath(tick(area));
        break;
    case review::CellAnswer::Some:
        painter.setPen(pen(ink(Tone::Information), area, 0.09));
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
        painter.drawPath(tick(area));
        break;
    case review::CellAnswer::Unknown: {
        painter.setPen(pen(ink(Tone::Caution), area, 0.09));
        painter.setBrush(isSelected ? QBrush(Qt::NoBrush) : QBrush(toneFill(Tone::Caution, palette)));
        painter.drawEllipse(area.adjusted(1, 1, -1, -1));
        QFont bold = painter.font();
        bold.setBold(true);
        bold.setPixelSize(qMax(8, static_cast<int>(area.height() * 0.68)));
        painter.setFont(bold);
        painter.drawText(area, Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case review::CellAnswer::No:
        painter.setPen(pen(quiet, area, 0.07));
        painter.drawLine(at(area, 0.34, 0.34), at(area, 0.66, 0.66));
        painter.drawLine(at(area, 0.66, 0.34), at(area, 0.34, 0.66));
        break;
    case review::CellAnswer::Absent:
        painter.setPen(pen(quiet, area, 0.06));
        painter.drawLine(at(area, 0.36, 0.5), at(area, 0.64, 0.5));
        break;
    }
    painter.restore();
}

void TruthDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected) {
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    } else if (index.row() % 2 == 1) {
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    }
    const double size
        = qMin(option.fontMetrics.height() + 1, qMin(option.rect.width(), option.rect.height()) - 4);
    QRectF area(0, 0, size, size);
    area.moveCenter(QRectF(option.rect).center());
    drawAnswer(*painter, area, static_cast<review::CellAnswer>(index.data(MatrixModel::AnswerRole).toInt()),
        option.palette, isSelected);
    const auto change = static_cast<review::CellChange>(index.data(MatrixModel::ChangeRole).toInt());
    if (change != review::CellChange::None) {
        drawChange(*painter, option.rect, change, option.palette);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(
            option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5));
    }
    painter->restore();
}

QSize TruthDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    return {option.fontMetrics.height() + 16, option.fontMetrics.height() + 8};
}

} // namespace ui
