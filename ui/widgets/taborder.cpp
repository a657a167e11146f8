#include "ui/widgets/taborder.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QTextEdit>
#include <QTimer>

#include <algorithm>

namespace ui {

namespace {

struct Extent {
    qsizetype index;
    int begin;
    int end;
};

/// Groups of places between which a straight line can be drawn, from the least to the greatest.
QList<QList<qsizetype>> cutBetween(QList<Extent> extents) {
    std::stable_sort(
        extents.begin(), extents.end(), [](const Extent &a, const Extent &b) { return a.begin < b.begin; });
    QList<QList<qsizetype>> groups;
    int end = 0;
    for (const Extent &extent : std::as_const(extents)) {
        if (groups.isEmpty() || extent.begin >= end) {
            groups.append(QList<qsizetype>());
            end = extent.end;
        }
        groups.last().append(extent.index);
        end = std::max(end, extent.end);
    }
    return groups;
}

QList<QList<qsizetype>> bandsOf(const QList<QRect> &places, const QList<qsizetype> &which) {
    QList<Extent> extents;
    for (const qsizetype index : which) {
        const QRect &place = places.at(index);
        extents.append({index, place.top(), place.top() + place.height()});
    }
    return cutBetween(extents);
}

QList<QList<qsizetype>> columnsOf(
    const QList<QRect> &places, const QList<qsizetype> &which, bool isMirrored) {
    QList<Extent> extents;
    for (const qsizetype index : which) {
        const QRect &place = places.at(index);
        const int begin = isMirrored ? -place.left() - place.width() : place.left();
        extents.append({index, begin, begin + place.width()});
    }
    return cutBetween(extents);
}

void readGroups(
    const QList<QRect> &places, const QList<qsizetype> &which, bool isMirrored, QList<qsizetype> &order) {
    if (which.size() < 2) {
        order += which;
        return;
    }
    const QList<QList<qsizetype>> bands = bandsOf(places, which);
    if (bands.size() > 1) {
        for (const QList<qsizetype> &band : bands) {
            readGroups(places, band, isMirrored, order);
        }
        return;
    }
    const QList<QList<qsizetype>> columns = columnsOf(places, which, isMirrored);
    if (columns.size() == 1) { // no line can be drawn between them
        order += bands.constFirst();
        return;
    }
    // Neighbours that are rows together are read as rows; what is as high as several rows stands alone.
    QList<qsizetype> together;
    for (const QList<qsizetype> &column : columns) {
        if (!together.isEmpty() && bandsOf(places, together + column).size() == 1) {
            readGroups(places, together, isMirrored, order);
            together.clear();
        }
        together += column;
    }
    readGroups(places, together, isMirrored, order);
}

/// What is one control for whoever uses it, whatever it is made of.
bool isOneControl(const QWidget &widget) {
    return qobject_cast<const QAbstractItemView *>(&widget) != nullptr
        || qobject_cast<const QComboBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(&widget) != nullptr
        || qobject_cast<const QTextEdit *>(&widget) != nullptr;
}

void collectControls(QWidget &container, QList<QWidget *> &controls) {
    QList<QWidget *> children;
    QList<QRect> places;
    for (QWidget *child : container.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && !child->isHidden()) {
            children.append(child);
            places.append(child->geometry());
        }
    }
    for (const qsizetype index : readingOrder(places, container.layoutDirection())) {
        QWidget *child = children.at(index);
        // Of radio buttons all, for which of them Tab reaches changes; and what scrolls, for it takes the
        // focus as soon as it has to. What hands the focus on comes along: left behind, it would lead Tab
        // back.
        if (child->focusPolicy() != Qt::NoFocus || child->focusProxy() != nullptr
            || qobject_cast<QAbstractScrollArea *>(child) != nullptr) {
            controls.append(child);
        }
        if (!isOneControl(*child)) {
            collectControls(*child, controls);
        }
    }
}

/// Whether Tab goes through them in this order already.
bool isOrdered(const QList<QWidget *> &controls) {
    const QSet<QWidget *> known(controls.begin(), controls.end());
    qsizetype at = 0;
    QWidget *widget = controls.constFirst();
    do {
        if (known.contains(widget) && controls.value(at++) != widget) {
            return false;
        }
        widget = widget->nextInFocusChain();
    } while (widget != nullptr && widget != controls.constFirst());
    return true;
}

class TabKeeper final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override {
        switch (event->type()) {
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::LayoutRequest:
        case QEvent::Resize:
        case QEvent::LayoutDirectionChange:
            if (object->isWidgetType()) {
                noteChange(*static_cast<QWidget *>(object)->window());
            }
            break;
        default:
            break;
        }
        return false;
    }

private:
    void noteChange(QWidget &window) {
        const Qt::WindowType type = window.windowType();
        const bool isOurs = (type == Qt::Window || type == Qt::Dialog || type == Qt::Sheet)
            && qobject_cast<const QFileDialog *>(&window) == nullptr;
        if (!isOurs || window.property(changed).toBool()) {
            return;
        }
        window.setProperty(changed, true);
        QTimer::singleShot(0, &window, [&window] { // when everything has found its place
            window.setProperty(changed, false);
            orderTabs(window);
        });
    }

    static constexpr const char *changed = "tabsChanged";
};

} // namespace

QList<qsizetype> readingOrder(const QList<QRect> &places, Qt::LayoutDirection direction) {
    QList<qsizetype> all;
    for (qsizetype i = 0; i < places.size(); ++i) {
        all.append(i);
    }
    QList<qsizetype> order;
    readGroups(places, all, direction == Qt::RightToLeft, order);
    return order;
}

void orderTabs(QWidget &window) {
    QList<QWidget *> controls;
    collectControls(window, controls);
    if (controls.size() < 2 || isOrdered(controls)) {
        return;
    }
    for (qsizetype i = 1; i < controls.size(); ++i) {
        QWidget::setTabOrder(controls.at(i - 1), controls.at(i));
    }
}

void keepTabsInOrder(QApplication &application) {
    static const char name[] = "tabs";
    if (application.findChild<QObject *>(QLatin1String(name), Qt::FindDirectChildrenOnly) == nullptr) {
        auto *keeper = new TabKeeper(&application);
        keeper->setObjectName(QLatin1String(name));
        application.installEventFilter(keeper);
    }
}

} // namespace ui
