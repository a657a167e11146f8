#include "ui/application.h"

#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/desktop/desktop.h"
#include "ui/protect/backupwizard.h"
#include "ui/screenshots.h"
#include "ui/widgets/readablestyle.h"
#include "ui/widgets/taborder.h"

#include <QApplication>

/// Resources of a static library have to be named once; outside of any namespace, as Qt demands.
static void initCompiledIn() {
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(licenses);
}

namespace ui {

void initResources() {
    initCompiledIn();
    ReadableStyle::wear();
    keepTabsInOrder(*qApp);
}

int runWizard(QApplication &, std::unique_ptr<protect::Estate> estate, WizardOptions options) {
    initResources();
    protect::Protection protection(*estate);
    if (!options.screenshotsDir.isEmpty()) {
        BackupWizard wizard(protection, nullptr, options.account);
        if (options.source) {
            estate->connectTo(*options.source);
        }
        ScreenshotTour tour(wizard, protection, options.screenshotsDir);
        wizard.show();
        tour.start();
        return QApplication::exec();
    }
    Desktop desktop(options.makeEstate);
    BackupWizard *wizard = desktop.openWizard(protection, options.account);
    if (options.source) {
        estate->connectTo(*options.source);
    } else {
        wizard->chooseAzure();
    }
    wizard->show();
    return QApplication::exec();
}

int runReview(QApplication &, const QStringList &paths, const EstateMaker &makeEstate) {
    initResources();
    Desktop desktop(makeEstate);
    desktop.openReview(paths);
    return QApplication::exec();
}

} // namespace ui
