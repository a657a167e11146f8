#include "ui/widgets/wrappedcheckbox.h"

#include <QEvent>
#include <QStyle>

namespace ui {

QString wrappedText(const QString &text, const QFontMetrics &metrics, int width) {
    QString wrapped;
    QString line;
    for (const QString &word : QString(text).replace(u'\n', u' ').split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            wrapped += line + u'\n';
            line = word;
        } else {
            line = longer;
        }
    }
    return wrapped + line;
}

WrappedCheckBox::WrappedCheckBox(const QString &text, QWidget *parent) : QCheckBox(text, parent) {
    setAccessibleName(text);
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Preferred);
    setSizePolicy(policy);
}

int WrappedCheckBox::besideWords() const {
    return style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing) + 4;
}

QSize WrappedCheckBox::minimumSizeHint() const {
    int widest = 0;
    for (const QString &word : QString(text()).replace(u'\n', u' ').split(u' ')) {
        widest = qMax(widest, fontMetrics().horizontalAdvance(word));
    }
    return {widest + besideWords(), QCheckBox::sizeHint().height()};
}

void WrappedCheckBox::resizeEvent(QResizeEvent *event) {
    QCheckBox::resizeEvent(event);
    wrap();
}

void WrappedCheckBox::changeEvent(QEvent *event) {
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        wrap();
    }
}

void WrappedCheckBox::wrap() {
    const QString wrapped = wrappedText(text(), fontMetrics(), width() - besideWords());
    if (wrapped != text()) {
        setText(wrapped);
    }
}

} // namespace ui
