#include "ui/protect/chainpicture.h"

#include "ui/widgets/tone.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <numeric>

namespace ui {

namespace {

constexpr int paddingOfBox = 6;
constexpr int gapBetween = 18; ///< room for an arrow
constexpr int gapAbovePrincipal = 22;
constexpr int fewestLetters = 12; ///< of a name: with less room, one link a line
constexpr int arrowHead = 4;

Tone toneOfGrant(ChainGrant grant) {
    switch (grant) {
    case ChainGrant::None:
        return Tone::Neutral;
    case ChainGrant::NotKnown:
        return Tone::Caution;
    case ChainGrant::Missing:
        return Tone::Bad;
    case ChainGrant::Planned:
    case ChainGrant::NotInEffect:
        return Tone::Information;
    case ChainGrant::Granted:
        return Tone::Good;
    }
    return Tone::Neutral;
}

void drawHead(QPainter &painter, const QPointF &tip, const QPointF &direction) {
    const QPointF across(-direction.y(), direction.x());
    QPainterPath head(tip);
    head.lineTo(tip - direction * arrowHead * 1.6 + across * arrowHead);
    head.lineTo(tip - direction * arrowHead * 1.6 - across * arrowHead);
    head.closeSubpath();
    painter.fillPath(head, painter.pen().color());
}

} // namespace

ChainPicture::ChainPicture(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("From the VM to the key"));
    hide();
}

void ChainPicture::setView(const ChainView &view) {
    if (view != m_view) {
        m_view = view;
        setAccessibleDescription(chainText(view));
        updateGeometry();
        update();
    }
    setVisible(!m_view.nodes.isEmpty());
}

ChainPicture::Places ChainPicture::placesFor(int width) const {
    Places places;
    const int count = static_cast<int>(m_view.nodes.size());
    if (count == 0) {
        return places;
    }
    const int line = fontMetrics().height();
    const int least = fontMetrics().averageCharWidth() * fewestLetters + 2 * paddingOfBox;
    const int room = width - 1 - (count - 1) * gapBetween;
    places.isStacked = room / count < least;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (places.isStacked) {
        const int height = line + 2 * paddingOfBox;
        for (int i = 0; i < count; ++i) {
            places.boxes.append({0, i * (height + gapBetween), width - 1, height});
        }
        places.height = count * (height + gapBetween) - gapBetween;
    } else {
        const int height = 2 * line + 2 * paddingOfBox;
        const QList<int> widths = widthsFor(room);
        int left = 0;
        for (int i = 0; i < count; ++i) {
            const int x = isMirrored ? width - 1 - left - widths.at(i) : left;
            places.boxes.append({x, 0, widths.at(i), height});
            left += widths.at(i) + gapBetween;
        }
        places.height = height;
    }
    if (m_view.grant != ChainGrant::None && m_view.keyAt >= 0) {
        const QRect key = places.boxes.at(m_view.keyAt);
        const int height = line + 2 * paddingOfBox;
        const int wanted = fontMetrics().horizontalAdvance(m_view.principal) + 2 * paddingOfBox + 12;
        const int wide = places.isStacked ? width - 1 : qMin(width - 1, qMax(key.width(), wanted));
        const int left = qBound(0, key.center().x() - wide / 2, width - 1 - wide);
        places.principal = QRect(left, places.height + gapAbovePrincipal, wide, height);
        places.height = places.principal.bottom() + 1;
    }
    places.height += 2;
    return places;
}

/// Each box its share of the room by what its words need: first the names, a very long one no more than
/// others, then what they are.
QList<int> ChainPicture::widthsFor(int room) const {
    QFont strong = font();
    strong.setBold(true);
    const QFontMetrics names(strong, this);
    const int longest = fontMetrics().averageCharWidth() * 2 * fewestLetters;
    constexpr int beside = 2 * paddingOfBox + 4;
    QList<int> least;
    QList<int> whole;
    for (const ChainNode &node : m_view.nodes) {
        least.append(qMin(names.horizontalAdvance(node.name), longest) + beside);
        whole.append(qMax(fontMetrics().horizontalAdvance(node.kind) + beside, least.last()));
    }
    const int allLeast = std::accumulate(least.begin(), least.end(), 0);
    const int allWhole = std::accumulate(whole.begin(), whole.end(), 0);
    QList<int> widths;
    for (int i = 0; i < whole.size(); ++i) {
        if (allWhole <= room) {
            widths.append(whole.at(i) + (room - allWhole) / static_cast<int>(whole.size()));
        } else if (allLeast <= room) {
            widths.append(
                least.at(i) + (whole.at(i) - least.at(i)) * (room - allLeast) / (allWhole - allLeast));
        } else {
            widths.append(least.at(i) * room / allLeast);
        }
    }
    return widths;
}

int ChainPicture::heightForWidth(int width) const {
    return placesFor(width).height;
}

QSize ChainPicture::sizeHint() const {
    return {600, placesFor(qMax(width(), 300)).height};
}

QSize ChainPicture::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * fewestLetters, placesFor(qMax(width(), 300)).height};
}

void ChainPicture::drawBox(
    QPainter &painter, const QRect &box, const QString &kind, const QString &name) const {
    const bool isKnown = !name.isEmpty();
    QPen edge(mutedText(palette()), 1, isKnown ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(isKnown ? palette().color(QPalette::Base) : Qt::transparent);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRect inside = box.adjusted(paddingOfBox, paddingOfBox, -paddingOfBox, -paddingOfBox);
    const int line = fontMetrics().height();
    const bool hasTwoLines = inside.height() >= 2 * line;
    QFont strong = font();
    strong.setBold(true);
    const QFontMetrics strongMetrics(strong, this);
    const Qt::Alignment start = Qt::AlignLeft | Qt::AlignTop;
    painter.setPen(mutedText(palette()));
    QRect nameAt = inside;
    if (hasTwoLines) {
        const QString shown = fontMetrics().elidedText(kind, Qt::ElideRight, inside.width());
        style()->drawItemText(&painter, inside,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), start)), palette(), true, shown);
        nameAt.setTop(inside.top() + line);
    } else if (!kind.isEmpty()) {
        const QString shown = kind + QStringLiteral(": ");
        const int taken = fontMetrics().horizontalAdvance(shown);
        style()->drawItemText(&painter, inside,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), start)), palette(), true, shown);
        if (layoutDirection() == Qt::RightToLeft) {
            nameAt.setRight(inside.right() - taken);
        } else {
            nameAt.setLeft(inside.left() + taken);
        }
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(kind.isEmpty() ? font() : strong);
    const QString shown = isKnown
        ? (kind.isEmpty() ? fontMetrics() : strongMetrics).elidedText(name, Qt::ElideMiddle, nameAt.width())
        : QStringLiteral("…");
    style()->drawItemText(&painter, nameAt,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), start)), palette(), true, shown);
    painter.setFont(font());
}

void ChainPicture::drawArrow(QPainter &painter, const QRect &from, const QRect &to, bool isStacked) const {
    painter.setPen(QPen(mutedText(palette()), 1.5));
    if (isStacked) {
        const QPointF start(from.left() + 20, from.bottom() + 2);
        const QPointF end(to.left() + 20, to.top() - 2);
        painter.drawLine(start, end);
        drawHead(painter, end, {0, 1});
        return;
    }
    const bool isLeftward = to.center().x() < from.center().x();
    const QPointF start(isLeftward ? from.left() - 2 : from.right() + 3, from.center().y());
    const QPointF end(isLeftward ? to.right() + 3 : to.left() - 2, to.center().y());
    painter.drawLine(start, end);
    drawHead(painter, end, {isLeftward ? -1.0 : 1.0, 0});
}

void ChainPicture::drawGrant(QPainter &painter, const Places &places) const {
    const QRect key = places.boxes.at(m_view.keyAt);
    const QColor color = toneColor(toneOfGrant(m_view.grant), palette());
    const bool isSolid = m_view.grant == ChainGrant::Granted;
    const int x = places.isStacked ? places.principal.left() + 20 : key.center().x();
    const QPointF start(x, places.principal.top() - 1);
    const QPointF end(x, places.isStacked ? start.y() - gapAbovePrincipal + 4 : key.bottom() + 3);
    painter.setPen(QPen(color, 2, isSolid ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(start, end);
    painter.setPen(QPen(color, 2));
    if (m_view.grant != ChainGrant::Missing) {
        drawHead(painter, end, {0, -1});
    }
    const QString words = grantLineText(m_view.grant);
    const int advance = fontMetrics().horizontalAdvance(words);
    const bool fitsRight = x + 10 + advance < width();
    const QRect at(fitsRight ? x + 10 : x - 10 - advance,
        places.principal.top() - gapAbovePrincipal + (gapAbovePrincipal - fontMetrics().height()) / 2,
        advance + 2, fontMetrics().height());
    painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, words);
}

void ChainPicture::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Places places = placesFor(width());
    for (int i = 0; i < places.boxes.size(); ++i) {
        const ChainNode &node = m_view.nodes.at(i);
        drawBox(painter, places.boxes.at(i), node.kind, node.name);
        if (i > 0) {
            drawArrow(painter, places.boxes.at(i - 1), places.boxes.at(i), places.isStacked);
        }
    }
    if (!places.principal.isNull()) {
        drawBox(painter, places.principal, {}, m_view.principal);
        drawGrant(painter, places);
    }
}

/// A name that had to be shortened can be read whole.
bool ChainPicture::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const Places places = placesFor(width());
    for (int i = 0; i < places.boxes.size(); ++i) {
        if (places.boxes.at(i).contains(help->pos()) && !m_view.nodes.at(i).name.isEmpty()) {
            QToolTip::showText(help->globalPos(),
                QStringLiteral("%1: %2").arg(m_view.nodes.at(i).kind, m_view.nodes.at(i).name), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace ui
