#include "ui/widgets/readablestyle.h"

#include "ui/widgets/readablepalette.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace ui {

ReadableStyle::ReadableStyle(const QString &name)
    : QProxyStyle(name), m_drawsOutlines(name.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0) { }

void ReadableStyle::wear() {
    if (qobject_cast<ReadableStyle *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new ReadableStyle(QApplication::style()->name()));
    }
}

void ReadableStyle::polish(QPalette &palette) {
    QProxyStyle::polish(palette);
    palette = readablePalette(palette);
}

void ReadableStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox;
    if (!m_drawsOutlines || !option->state.testFlag(State_Enabled)
        || (!isBox && element != PE_IndicatorRadioButton)) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !isBox);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(outlineColor(option->palette));
    if (isBox) {
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    } else {
        painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace ui
