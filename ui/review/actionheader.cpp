#include "ui/review/actionheader.h"

#include "ui/review/matrixmodel.h"
#include "ui/widgets/tone.h"

#include <QItemSelectionModel>
#include <QPainter>

namespace ui {

namespace {

constexpr int gap = 6;

} // namespace

ActionHeader::ActionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
}

QString ActionHeader::textOf(int section, int role) const {
    return model() == nullptr ? QString() : model()->headerData(section, orientation(), role).toString();
}

int ActionHeader::bandHeight() const {
    return fontMetrics().height() + gap;
}

QSize ActionHeader::sizeHint() const {
    int longest = 0;
    for (int section = 0; section < count(); ++section) {
        longest = qMax(longest, fontMetrics().horizontalAdvance(textOf(section, Qt::DisplayRole)));
    }
    return {QHeaderView::sizeHint().width(), bandHeight() + longest + 2 * gap};
}

void ActionHeader::paintSection(QPainter *painter, const QRect &rect, int section) const {
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    const QRect below = rect.adjusted(0, bandHeight(), 0, 0);
    painter->setPen(palette().color(QPalette::WindowText));
    painter->translate(below.left(), below.bottom() + 1);
    painter->rotate(-90);
    painter->drawText(QRect(gap, 0, below.height() - gap, below.width()),
        Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, // upwards, always
        textOf(section, Qt::DisplayRole));
    painter->restore();
    painter->save();
    painter->setPen(mutedText(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

void ActionHeader::paintEvent(QPaintEvent *event) {
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    int first = -1; // the first visible section of the band
    QString band;
    for (int section = 0; section < count(); ++section) {
        if (isSectionHidden(section)) {
            continue;
        }
        const QString harm = textOf(section, MatrixModel::HarmRole);
        if (first < 0 || harm != band) {
            first = section;
            band = harm;
        }
        int next = section + 1;
        while (next < count() && isSectionHidden(next)) {
            ++next;
        }
        if (next >= count() || textOf(next, MatrixModel::HarmRole) != band) {
            paintBand(painter, first, section);
            first = -1;
        }
    }
}

void ActionHeader::paintBand(QPainter &painter, int first, int last) const {
    const bool isMirrored = isRightToLeft(); // then the first one is the rightmost
    const int leftmost = isMirrored ? last : first;
    const int rightmost = isMirrored ? first : last;
    const int left = sectionViewportPosition(leftmost);
    const int right = sectionViewportPosition(rightmost) + sectionSize(rightmost);
    const QRect band(left, 0, right - left, bandHeight());
    const int begin = isMirrored ? right - 1 : left;
    painter.setPen(mutedText(palette()));
    painter.drawLine(begin, 2, begin, height()); // where one harm ends and the next begins
    const QString harm = textOf(first, MatrixModel::HarmRole);
    if (!harm.isEmpty()) {
        painter.drawText(band.adjusted(4, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(harm, Qt::ElideRight, band.width() - 6));
    }
}

PrincipalHeader::PrincipalHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent) {
    setSectionsClickable(false);
}

void PrincipalHeader::paintEvent(QPaintEvent *event) {
    QHeaderView::paintEvent(event);
    const QRect below = viewport()->rect().adjusted(0, length() - offset(), 0, 0);
    if (below.isValid()) {
        QPainter(viewport()).fillRect(below, palette().color(QPalette::Base));
    }
}

void PrincipalHeader::paintSection(QPainter *painter, const QRect &rect, int section) const {
    const bool isCurrent = selectionModel() != nullptr && selectionModel()->currentIndex().row() == section;
    QFont font = painter->font();
    font.setBold(isCurrent);
    painter->save();
    painter->setFont(font);
    painter->fillRect(rect, palette().color(section % 2 == 1 ? QPalette::AlternateBase : QPalette::Base));
    painter->setPen(palette().color(QPalette::Text));
    const QRect room = rect.adjusted(gap, 0, -gap, 0);
    const QString name = model()->headerData(section, Qt::Vertical, Qt::DisplayRole).toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(name, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace ui
