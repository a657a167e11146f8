#include "ui/widgets/steplist.h"

#include "ui/widgets/mark.h"

#include <QEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QStyle>

namespace ui {

namespace {

enum ItemRole { IdRole = Qt::UserRole, StateRole, NameRole };

/// Wider than that, in large letters or long words, names wrap and leave the room to the page.
constexpr int widestWithoutWrapping = 320;

Mark markOf(StepList::State state) {
    switch (state) {
    case StepList::State::Todo:
        return Mark::Pending;
    case StepList::State::Current:
        return Mark::Current;
    case StepList::State::Done:
        return Mark::Done;
    case StepList::State::NotNeeded:
        return Mark::Skipped;
    case StepList::State::Failed:
        return Mark::Failed;
    }
    return Mark::None;
}

} // namespace

StepList::StepList(QWidget *parent) : QuietView<QListWidget>(parent) {
    setAccessibleName(tr("Steps"));
    setAccessibleDescription(tr("Choose a completed step to go back to it"));
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setSpacing(1);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QListWidget::itemClicked, this, &StepList::request);
}

void StepList::addStep(int id, const QString &name) {
    auto *item = new QListWidgetItem(this);
    item->setData(IdRole, id);
    item->setData(NameRole, name);
    item->setData(StateRole, static_cast<int>(State::Todo));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    dress(item);
    fitWidth();
}

void StepList::setStepState(int id, State state) {
    QListWidgetItem *item = find(id);
    if (item == nullptr || item->data(StateRole).toInt() == static_cast<int>(state)) {
        return;
    }
    item->setData(StateRole, static_cast<int>(state));
    dress(item);
    if (state == State::Current) {
        scrollToItem(item);
    }
}

/// There is a current item only while the list has the focus: what is current says of itself, to a screen
/// reader, that it has it.
void StepList::focusInEvent(QFocusEvent *event) {
    for (int i = 0; i < count() && currentItem() == nullptr; ++i) {
        if (item(i)->data(StateRole).toInt() == static_cast<int>(State::Current)) {
            setCurrentItem(item(i));
        }
    }
    QListWidget::focusInEvent(event);
}

void StepList::focusOutEvent(QFocusEvent *event) {
    QListWidget::focusOutEvent(event);
    setCurrentItem(nullptr);
}

StepList::State StepList::stateOf(int id) const {
    const QListWidgetItem *item = find(id);
    return item == nullptr ? State::Todo : static_cast<State>(item->data(StateRole).toInt());
}

void StepList::changeEvent(QEvent *event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        for (int i = 0; i < count(); ++i) {
            dress(item(i));
        }
        fitWidth();
    }
}

void StepList::keyPressEvent(QKeyEvent *event) {
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && currentItem() != nullptr) {
        request(currentItem());
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

void StepList::dress(QListWidgetItem *item) {
    const auto state = static_cast<State>(item->data(StateRole).toInt());
    QString word;
    switch (state) {
    case State::Todo:
        word = tr("To do");
        break;
    case State::Current:
        word = tr("Current step");
        break;
    case State::Done:
        word = tr("Done");
        break;
    case State::NotNeeded:
        word = tr("Not needed");
        break;
    case State::Failed:
        word = tr("Needs attention");
        break;
    }
    const QString name
        = QStringLiteral("%1. %2").arg(QString::number(row(item) + 1), item->data(NameRole).toString());
    const QString full = name + u'\n' + word;
    item->setText(state == State::Todo ? name : full); // what is still to come goes without saying
    item->setData(Qt::AccessibleTextRole, full);
    QFont weight = font();
    weight.setBold(state == State::Current);
    item->setFont(weight);
    const int size = fontMetrics().height();
    setIconSize({size, size});
    item->setIcon(QIcon(markPixmap(markOf(state), palette(), size, devicePixelRatioF())));
}

void StepList::fitWidth() {
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widestLine = 0;
    int widestWord = 0;
    for (int i = 0; i < count(); ++i) {
        for (const QString &line : item(i)->text().split(u'\n')) {
            widestLine = qMax(widestLine, metrics.horizontalAdvance(line));
            for (const QString &word : line.split(u' ')) {
                widestWord = qMax(widestWord, metrics.horizontalAdvance(word));
            }
        }
    }
    const int beside = iconSize().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 24;
    setFixedWidth(qMin(widestLine + beside, qMax(widestWord + beside, widestWithoutWrapping)));
}

void StepList::request(QListWidgetItem *item) {
    if (item->data(StateRole).toInt() == static_cast<int>(State::Done)) {
        Q_EMIT stepRequested(item->data(IdRole).toInt());
    }
}

QListWidgetItem *StepList::find(int id) const {
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(IdRole).toInt() == id) {
            return item(i);
        }
    }
    return nullptr;
}

} // namespace ui
