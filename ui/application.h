#pragma once

#include "protect/source.h"
#include "ui/desktop/desktop.h"

#include <memory>
#include <optional>

class QApplication;

namespace account {
class Account;
}

namespace protect {
class Estate;
}

namespace ui {

struct WizardOptions {
    std::optional<protect::Source> source; ///< starts on it; none: the start page asks
    account::Account *account = nullptr; ///< to sign in to Azure; outlives the window
    QString screenshotsDir; ///< not empty: walk through all pages, save a PNG of each, and end
    EstateMaker makeEstate; ///< for the copy of a snapshot in the simulator; empty: not offered
};

/// Registers the icons, and what holds for every window: colours that can be read, Tab in the order of
/// reading. runWizard does it, tests that make a window themselves must.
void initResources();

/// Opens the wizard on `estate` and runs the event loop to its end. Returns the exit code: 0, or 1 where
/// screenshots were asked for and a page could not be reached or a file not be written (told on stderr).
int runWizard(QApplication &application, std::unique_ptr<protect::Estate> estate, WizardOptions options);

/// Opens the review window over these files and runs the event loop to its end. Returns the exit code.
/// `makeEstate` is for the copy of a snapshot in the simulator; empty: not offered.
int runReview(QApplication &application, const QStringList &paths, const EstateMaker &makeEstate);

} // namespace ui
