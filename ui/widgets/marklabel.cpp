#include "ui/widgets/marklabel.h"

#include <QEvent>

namespace ui {

MarkLabel::MarkLabel(Mark mark, QWidget *parent) : QLabel(parent), m_mark(mark) {
    setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    draw();
}

void MarkLabel::setMark(Mark mark) {
    m_mark = mark;
    draw();
}

void MarkLabel::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        draw();
    }
}

void MarkLabel::draw() {
    const int size = fontMetrics().height();
    setPixmap(markPixmap(m_mark, palette(), size, devicePixelRatioF()));
    setVisible(m_mark != Mark::None || parentWidget() == nullptr);
}

} // namespace ui
