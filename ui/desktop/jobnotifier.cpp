#include "ui/desktop/jobnotifier.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/desktop/preferences.h"
#include "wording/runtext.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

namespace ui {

namespace {

constexpr int notificationMs = 15'000;

} // namespace

JobNotifier::JobNotifier(protect::Protection &protection, QWidget *window)
    : QObject(window), m_protection(protection), m_window(window) {
    connect(&protection, &protect::Protection::runChanged, this, &JobNotifier::look);
}

void JobNotifier::look() {
    const domain::RunRecord &run = m_protection.run();
    const bool isRunning = run.outcome == domain::RunOutcome::Running;
    const bool hasEnded = m_wasRunning && !isRunning;
    m_wasRunning = isRunning;
    if (!hasEnded || isInFront() || !Preferences::load().notifies) {
        return;
    }
    const domain::VirtualMachine *vm
        = m_protection.estate().environment().virtualMachine(run.choices.virtualMachineId);
    tell(wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name));
}

/// Also where a dialog of the window is.
bool JobNotifier::isInFront() const {
    const QWidget *active = QApplication::activeWindow();
    while (active != nullptr && active != m_window) {
        active = active->parentWidget();
    }
    return active != nullptr;
}

void JobNotifier::tell(const QString &headline) {
    QApplication::alert(m_window);
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        auto *icon = new QSystemTrayIcon(m_window->windowIcon(), this); // for the message only
        icon->setToolTip(headline);
        connect(icon, &QSystemTrayIcon::messageClicked, m_window, [window = m_window] {
            window->raise();
            window->activateWindow();
        });
        connect(icon, &QSystemTrayIcon::messageClicked, icon, &QObject::deleteLater);
        QTimer::singleShot(notificationMs, icon, &QObject::deleteLater);
        icon->show();
        icon->showMessage(headline, m_window->windowTitle(), m_window->windowIcon(), notificationMs);
    }
    Q_EMIT notified(headline);
}

} // namespace ui
