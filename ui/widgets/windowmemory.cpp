#include "ui/widgets/windowmemory.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QWidget>

namespace ui {

namespace {

/// Title bar and frame are known only when the window is there: the largest that desktops draw.
constexpr int borderWidth = 12;
constexpr int borderHeight = 44;

} // namespace

QSize WindowMemory::fitting(const QSize &wanted, const QRect &available) {
    return wanted.boundedTo(available.size() - QSize(borderWidth, borderHeight));
}

std::optional<QPoint> WindowMemory::placeFor(
    const QPoint &wanted, const QSize &size, const QList<QRect> &screens) {
    const QSize whole = size + QSize(borderWidth, borderHeight);
    constexpr QSize handle(120, 30); // as much of the title bar as a hand needs
    for (const QRect &screen : screens) {
        const QRect seen = screen & QRect(wanted, QSize(whole.width(), handle.height()));
        if (seen.width() >= handle.width() && seen.height() > 0) {
            const int x = qMax(screen.left(), qMin(wanted.x(), screen.right() + 1 - whole.width()));
            const int y = qMax(screen.top(), qMin(wanted.y(), screen.bottom() + 1 - whole.height()));
            return QPoint(x, y);
        }
    }
    return std::nullopt;
}

WindowMemory::WindowMemory(QWidget *window, const QString &name)
    : QObject(window), m_window(window), m_settings(QStringLiteral("windows/%1").arg(name)) {
    window->installEventFilter(this);
}

void WindowMemory::keep(QWidget *window, const QString &name, const QSize &usual) {
    (new WindowMemory(window, name))->restore(usual);
}

void WindowMemory::keep(QSplitter *splitter, const QString &name) {
    const QString key = QStringLiteral("splitters/%1").arg(name);
    const QByteArray state = QSettings().value(key).toByteArray();
    if (!state.isEmpty()) {
        splitter->restoreState(state);
    }
    connect(splitter, &QSplitter::splitterMoved, splitter,
        [splitter, key] { QSettings().setValue(key, splitter->saveState()); });
}

void WindowMemory::restore(const QSize &usual) {
    const QSettings settings;
    const QSize size = settings.value(m_settings + QStringLiteral("/size"), usual).toSize();
    QVariant place = settings.value(m_settings + QStringLiteral("/place"));
    for (const QWidget *other : QApplication::topLevelWidgets()) {
        if (other != m_window && other->isVisible() && place == QVariant(other->pos())) {
            place.clear(); // a second window does not hide the first one
        }
    }
    const QScreen *screen = m_window->screen();
    std::optional<QPoint> at;
    if (place.isValid()) {
        QList<QRect> screens;
        for (const QScreen *one : QApplication::screens()) {
            screens.append(one->availableGeometry());
        }
        at = placeFor(place.toPoint(), size, screens);
        if (const QScreen *there = at ? QApplication::screenAt(*at) : nullptr) {
            screen = there;
        }
    }
    m_given = fitting(size.isEmpty() ? usual : size, screen->availableGeometry());
    m_window->resize(m_given);
    m_given = m_window->size(); // as its minimum allows
    if (at) {
        m_window->move(*at);
    }
    if (settings.value(m_settings + QStringLiteral("/maximized")).toBool()) {
        m_window->setWindowState(m_window->windowState() | Qt::WindowMaximized);
    }
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Show) {
        m_wasShown = true;
    } else if (m_wasShown && (event->type() == QEvent::Close || event->type() == QEvent::Hide)) {
        remember();
    }
    return QObject::eventFilter(watched, event);
}

void WindowMemory::remember() const {
    QSettings settings;
    const bool isMaximized = m_window->isMaximized() || m_window->isFullScreen();
    if (isMaximized || settings.contains(m_settings + QStringLiteral("/maximized"))) {
        settings.setValue(m_settings + QStringLiteral("/maximized"), isMaximized);
    }
    if (isMaximized || m_window->isMinimized()) {
        return; // the size and place of before are kept
    }
    if (m_window->size() != m_given) {
        settings.setValue(m_settings + QStringLiteral("/size"), m_window->size());
    }
    settings.setValue(m_settings + QStringLiteral("/place"), m_window->pos());
}

} // namespace ui
