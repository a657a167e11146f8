#include "ui/application.h"

#include "ui/screenshots.h"
#include "ui/wizard/backupwizard.h"
#include "workflow/session.h"

#include <QApplication>

/// Resources of a static library have to be named once; outside of any namespace, as Qt demands.
static void initIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace ui {

void initResources() {
    initIcons();
}

int runWizard(QApplication &application, std::unique_ptr<workflow::Session> session, WizardOptions options) {
    initResources();
    BackupWizard wizard(*session, nullptr, options.account);
    QObject::connect(&wizard, &QDialog::finished, &application, &QApplication::quit);
    if (!options.scenario.isEmpty()) {
        session->connectTo({workflow::SourceKind::Simulator, options.scenario, QString()});
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

} // namespace ui
