#include "ui/application.h"

#include "protect/session.h"
#include "ui/protect/backupwizard.h"
#include "ui/review/reviewwindow.h"
#include "ui/screenshots.h"

#include <QApplication>

/// Resources of a static library have to be named once; outside of any namespace, as Qt demands.
static void initIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace ui {

namespace {

/// The wizard on a copy of the snapshot. Session and window go when it is closed.
void openCopy(const QString &path, const SessionMaker &makeSession) {
    protect::Session *session = makeSession().release();
    auto *wizard = new BackupWizard(*session);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(wizard, &QObject::destroyed, session, &QObject::deleteLater);
    session->connectTo({protect::SourceKind::Snapshot, QString(), path});
    wizard->show();
}

/// A window of its own, gone when it is closed.
ReviewWindow *openReview(const SessionMaker &makeSession) {
    auto *window = new ReviewWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->offerSimulator(makeSession != nullptr);
    QObject::connect(window, &ReviewWindow::simulatorRequested, window,
        [makeSession](const QString &path) { openCopy(path, makeSession); });
    window->show();
    return window;
}

bool isReviewOpen() {
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [](const QWidget *window) {
        return window->isVisible() && qobject_cast<const ReviewWindow *>(window) != nullptr;
    });
}

} // namespace

void initResources() {
    initIcons();
}

int runWizard(QApplication &application, std::unique_ptr<protect::Session> session, WizardOptions options) {
    initResources();
    BackupWizard wizard(*session, nullptr, options.account);
    QObject::connect(&wizard, &QDialog::finished, &application, [] {
        if (!isReviewOpen()) { // else the end of the last window is the end of the program
            QApplication::quit();
        }
    });
    QObject::connect(&wizard, &BackupWizard::snapshotRequested, &application,
        [make = options.makeSession] { openReview(make); });
    if (!options.scenario.isEmpty()) {
        session->connectTo({protect::SourceKind::Simulator, options.scenario, QString()});
    }
    if (!options.screenshotsDir.isEmpty()) {
        ScreenshotTour tour(wizard, *session, options.screenshotsDir);
        wizard.show();
        tour.start();
        return QApplication::exec();
    }
    if (options.scenario.isEmpty()) {
        wizard.chooseAzure();
    }
    wizard.show();
    return QApplication::exec();
}

int runReview(QApplication &, const QStringList &paths, const SessionMaker &makeSession) {
    initResources();
    openReview(makeSession)->open(paths);
    return QApplication::exec();
}

} // namespace ui
