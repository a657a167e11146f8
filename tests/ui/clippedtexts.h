#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

/// Labels and buttons of the page whose text does not fit into them.
inline QStringList clippedTexts(const QWidget *page) {
    QStringList clipped;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().isEmpty()) {
                continue;
            }
            const bool tooLow
                = label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1;
            const bool tooNarrow = !label->wordWrap() && label->sizeHint().width() > label->width() + 1;
            const bool wordTooLong
                = label->wordWrap() && label->minimumSizeHint().width() > label->width() + 1;
            if (tooLow || tooNarrow || wordTooLong) {
                clipped.append(label->text());
            }
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && button->sizeHint().width() > button->width() + 1) {
                clipped.append(button->text());
            }
        }
    }
    return clipped;
}

/// The page's own horizontal scroll bar, if it is needed; tables and code may scroll. One long name in the
/// largest letters may stick out a little, as fonts differ in width.
inline const QScrollBar *sidewaysScrollBar(const QWidget *page) {
    const auto *scroll = page->findChild<QScrollArea *>();
    const QScrollBar *bar = scroll == nullptr ? nullptr : scroll->horizontalScrollBar();
    return bar != nullptr && bar->maximum() > 0 ? bar : nullptr;
}

/// What a page has no room for: the widget that asks for most.
inline QString widestIn(const QWidget *page) {
    int most = 0;
    QString widest;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        const bool isLeaf = widget->isVisible() && widget->findChild<QLayout *>() == nullptr
            && qobject_cast<const QAbstractScrollArea *>(widget) == nullptr;
        const int wanted = widget->minimumSizeHint().width();
        if (isLeaf && wanted > most) {
            most = wanted;
            widest = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName()
                + widget->property("text").toString();
        }
    }
    return QStringLiteral("%1 (%2 pixels)").arg(widest).arg(most);
}
