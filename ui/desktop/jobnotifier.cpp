#include "ui/desktop/jobnotifier.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/recovery/recovery.h"
#include "ui/desktop/preferences.h"
#include "wording/recoveryruntext.h"
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
    : QObject(window), m_window(window) {
    connect(&protection, &protect::Protection::runChanged, this, [this, &protection] {
        const domain::RunRecord &run = protection.run();
        const domain::VirtualMachine *vm
            = protection.estate().environment().virtualMachine(run.choices.virtualMachineId);
        look(run.outcome == domain::RunOutcome::Running,
            wording::outcomeHeadline(run, vm == nullptr ? QString() : vm->name));
    });
}

JobNotifier::JobNotifier(protect::Recovery &recovery, QWidget *window) : QObject(window), m_window(window) {
    connect(&recovery, &protect::Recovery::runChanged, this, [this, &recovery] {
        look(recovery.run().outcome == domain::RecoveryOutcome::Running,
            wording::recoveryOutcomeTitle(recovery.run()));
    });
}

void JobNotifier::look(bool isRunning, const QString &headline) {
    const bool hasEnded = m_wasRunning && !isRunning;
    m_wasRunning = isRunning;
    if (hasEnded && !isInFront() && Preferences::load().notifies) {
        tell(headline);
    }
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
