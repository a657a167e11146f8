#include "ui/desktop/dropmark.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int dropMargin = 10;
constexpr qreal dropOpacity = 0.85;

} // namespace

DropMark::DropMark(const QString &text, QWidget *window) : QWidget(window), m_text(text) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(text);
    hide();
}

void DropMark::cover() {
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropMark::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(dropOpacity);
    painter.fillRect(rect(), palette().window());
    painter.setOpacity(1);
    painter.setPen(QPen(palette().windowText().color(), 2, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(dropMargin, dropMargin, -dropMargin, -dropMargin), 8, 8);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    painter.setFont(large);
    painter.drawText(
        rect().adjusted(3 * dropMargin, 0, -3 * dropMargin, 0), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace ui
