#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QLabel>
#include <QSet>
#include <QToolButton>
#include <QWidget>

namespace ui {

namespace {

qsizetype markerAt(const QString &text) {
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != u'&') {
            continue;
        }
        if (text.at(i + 1) != u'&') {
            return i;
        }
        ++i;
    }
    return -1;
}

QString textOf(const QWidget *widget) {
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return button->text();
    }
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return label->text();
    }
    return {};
}

void setTextOf(QWidget *widget, const QString &text) {
    if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        if (button->text() != text) {
            button->setText(text);
        }
    } else if (auto *label = qobject_cast<QLabel *>(widget)) {
        if (label->text() != text) {
            label->setText(text);
        }
    }
}

bool takesMnemonic(const QWidget *widget, const QWidget *window) {
    if (!widget->isVisibleTo(window) || widget->window() != window->window()
        || qobject_cast<const QToolButton *>(widget) != nullptr) {
        return false; // a dialog over the window has letters of its own
    }
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return label->buddy() != nullptr;
    }
    return qobject_cast<const QAbstractButton *>(widget) != nullptr && !textOf(widget).isEmpty();
}

/// The first letter of a word if one is free, else any free letter.
qsizetype freeLetter(const QString &text, const QSet<QChar> &taken) {
    qsizetype any = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (!letter.isLetterOrNumber() || letter.unicode() > 0x7f || taken.contains(letter.toUpper())) {
            continue;
        }
        if (i == 0 || text.at(i - 1).isSpace()) {
            return i;
        }
        any = any < 0 ? i : any;
    }
    return any;
}

} // namespace

QChar mnemonicOf(const QString &text) {
    const qsizetype at = markerAt(text);
    return at < 0 ? QChar() : text.at(at + 1).toUpper();
}

void assignMnemonics(QWidget *window, const QList<QWidget *> &first, const QSet<QChar> &reserved) {
    QList<QWidget *> candidates;
    for (QWidget *widget : first) {
        if (takesMnemonic(widget, window)) {
            candidates.append(widget);
        }
    }
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!candidates.contains(widget) && takesMnemonic(widget, window)) {
            candidates.append(widget);
        }
    }
    QSet<QChar> taken = reserved;
    QList<QWidget *> without;
    for (QWidget *widget : std::as_const(candidates)) {
        const QChar letter = mnemonicOf(textOf(widget));
        if (letter.isNull() || taken.contains(letter)) {
            without.append(widget);
        } else {
            taken.insert(letter);
        }
    }
    for (QWidget *widget : std::as_const(without)) {
        QString text = textOf(widget);
        if (const qsizetype old = markerAt(text); old >= 0) {
            text.remove(old, 1);
        }
        const qsizetype at = freeLetter(text, taken);
        if (at >= 0) {
            taken.insert(text.at(at).toUpper());
            text.insert(at, u'&');
        }
        setTextOf(widget, text);
    }
}

} // namespace ui
