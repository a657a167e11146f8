#include "ui/widgets/readablestyle.h"

#include "ui/widgets/readablepalette.h"
#include "ui/widgets/tone.h"

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

namespace {

bool isTicked(QStyle::PrimitiveElement element) {
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton;
}

bool isFramed(QStyle::PrimitiveElement element) {
    return element == QStyle::PE_PanelButtonCommand || element == QStyle::PE_Frame
        || element == QStyle::PE_FrameLineEdit || element == QStyle::PE_PanelLineEdit;
}

/// Fusion frames in a darker shade of the window, of which black has none.
bool hidesFrames(const QPalette &palette) {
    constexpr double seen = 1.3;
    const QColor window = palette.color(QPalette::Window);
    return contrastRatio(window, window.darker(140)) < seen;
}

} // namespace

void ReadableStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element != PE_IndicatorRadioButton;
    const bool isWanted = option->state.testFlag(State_Enabled)
        && (isTicked(element) || (isFramed(element) && hidesFrames(option->palette)));
    if (!m_drawsOutlines || !isWanted) {
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
