#include "ui/widgets/textlabel.h"

#include "base/text.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QEvent>

namespace ui {

TextLabel::TextLabel(const QString &text, QWidget *parent, Weight weight) : QLabel(parent), m_weight(weight) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    align();
    dress();
    setPlainText(text);
}

void TextLabel::setPlainText(const QString &text) {
    setText(base::plainText(text));
}

void TextLabel::setTextOrHide(const QString &text) {
    setPlainText(text);
    setVisible(!text.isEmpty());
}

void TextLabel::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange) {
        dress();
    }
}

/// Where the window begins, also for a name in other letters than the language's.
void TextLabel::align() {
    setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
}

void TextLabel::dress() {
    if (m_dressing) {
        return;
    }
    m_dressing = true;
    switch (m_weight) {
    case Weight::Normal:
        break;
    case Weight::Muted: {
        QPalette own = palette();
        own.setColor(QPalette::WindowText, mutedText(QApplication::palette()));
        setPalette(own);
        break;
    }
    case Weight::Strong: {
        QFont own = font();
        own.setBold(true);
        setFont(own);
        break;
    }
    }
    m_dressing = false;
}

} // namespace ui
