#include "ui/widgets/textlabel.h"

#include "base/text.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QEvent>
#include <QTextDocument>
#include <QTextOption>

namespace ui {

namespace {

constexpr int longestWord = 30; ///< letters that are kept together

} // namespace

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

/// QLabel wraps between words only, and takes that up again whenever it is laid out. False: nothing changed.
bool TextLabel::breakLongWords() const {
    auto *document = findChild<QTextDocument *>();
    if (document == nullptr || !wordWrap()) {
        return false;
    }
    QTextOption option = document->defaultTextOption();
    if (option.wrapMode() == QTextOption::WrapAtWordBoundaryOrAnywhere) {
        return false;
    }
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    return true;
}

int TextLabel::heightForWidth(int width) const {
    const int height = QLabel::heightForWidth(width); // lays out what has changed
    return breakLongWords() ? QLabel::heightForWidth(width) : height;
}

QSize TextLabel::minimumSizeHint() const {
    const QSize hint = QLabel::minimumSizeHint();
    const int most = fontMetrics().averageCharWidth() * longestWord;
    return wordWrap() ? QSize(qMin(hint.width(), most), hint.height()) : hint;
}

/// Not where it is painted: what is laid out is painted again.
void TextLabel::resizeEvent(QResizeEvent *event) {
    QLabel::resizeEvent(event);
    (void)heightForWidth(width());
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
