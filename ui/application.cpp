#include "ui/application.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/backupwizard.h"
#include "ui/review/reviewwindow.h"
#include "ui/screenshots.h"
#include "ui/widgets/readablestyle.h"
#include "ui/widgets/taborder.h"

#include <QApplication>

/// Resources of a static library have to be named once; outside of any namespace, as Qt demands.
static void initIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace ui {

namespace {

/// The wizard on a case in the simulator. What it works on goes when it is closed.
void openCase(const protect::Source &source, domain::GrantBehaviour grant, const EstateMaker &makeEstate) {
    protect::Estate *estate = makeEstate().release();
    auto *protection = new protect::Protection(*estate);
    auto *wizard = new BackupWizard(*protection);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(wizard, &QObject::destroyed, protection, &QObject::deleteLater);
    QObject::connect(protection, &QObject::destroyed, estate, &QObject::deleteLater);
    estate->connectTo(source);
    protection->choose(grant);
    wizard->show();
}

/// A window of its own, gone when it is closed.
ReviewWindow *openReview(const EstateMaker &makeEstate) {
    auto *window = new ReviewWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->offerSimulator(makeEstate != nullptr);
    QObject::connect(window, &ReviewWindow::simulatorRequested, window, [makeEstate](const QString &path) {
        openCase({protect::SourceKind::Snapshot, {}, {path}}, domain::GrantBehaviour::Automatic, makeEstate);
    });
    window->show();
    return window;
}

/// A review, or a case in a window of its own.
bool isAnotherOpen() {
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [](const QWidget *window) {
        return window->isVisible()
            && (qobject_cast<const ReviewWindow *>(window) != nullptr
                || qobject_cast<const BackupWizard *>(window) != nullptr);
    });
}

} // namespace

void initResources() {
    initIcons();
    ReadableStyle::wear();
    keepTabsInOrder(*qApp);
}

int runWizard(QApplication &application, std::unique_ptr<protect::Estate> estate, WizardOptions options) {
    initResources();
    protect::Protection protection(*estate);
    BackupWizard wizard(protection, nullptr, options.account);
    QObject::connect(&wizard, &QDialog::finished, &application, [] {
        if (!isAnotherOpen()) { // else the end of the last window is the end of the program
            QApplication::quit();
        }
    });
    QObject::connect(&wizard, &BackupWizard::snapshotRequested, &application,
        [make = options.makeEstate] { openReview(make); });
    QObject::connect(&wizard, &BackupWizard::simulatorRequested, &application,
        [make = options.makeEstate](
            const protect::Source &source, domain::GrantBehaviour grant) { openCase(source, grant, make); });
    if (options.source) {
        estate->connectTo(*options.source);
    }
    if (!options.screenshotsDir.isEmpty()) {
        ScreenshotTour tour(wizard, protection, options.screenshotsDir);
        wizard.show();
        tour.start();
        return QApplication::exec();
    }
    if (!options.source) {
        wizard.chooseAzure();
    }
    wizard.show();
    return QApplication::exec();
}

int runReview(QApplication &, const QStringList &paths, const EstateMaker &makeEstate) {
    initResources();
    openReview(makeEstate)->open(paths);
    return QApplication::exec();
}

} // namespace ui
