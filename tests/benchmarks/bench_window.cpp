// How long the wizard's window takes until it is painted, against a bare QWizard with as many empty pages.
#include "ui/application.h"
#include "ui/protect/backupwizard.h"

#include "compose/services.h"
#include "tests/support/until.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>
#include <vector>

namespace {

constexpr int runs = 7;
constexpr int pages = 10;

/// Milliseconds from making a window to its first painting; the median of several runs.
double medianUntilPainted(const std::function<std::unique_ptr<QWidget>()> &make) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<QWidget> window = make();
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get(), 20'000)) {
            std::fprintf(stderr, "the window did not appear\n");
            std::exit(1);
        }
        window->grab();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

std::unique_ptr<QWidget> bareWizard() {
    auto wizard = std::make_unique<QWizard>();
    wizard->setWizardStyle(QWizard::ModernStyle);
    for (int page = 0; page < pages; ++page) {
        auto *shown = new QWizardPage;
        auto *layout = new QVBoxLayout(shown);
        layout->addWidget(new QLabel(QStringLiteral("Page %1").arg(page + 1)));
        wizard->addPage(shown);
    }
    return wizard;
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    ui::initResources();
    bareWizard()->grab(); // fonts and style are loaded once, for whoever comes first
    const double bare = medianUntilPainted(bareWizard);
    protect::Estate estate(compose::makeServices({}));
    protect::Protection protection(estate);
    const double ours
        = medianUntilPainted([&protection] { return std::make_unique<ui::BackupWizard>(protection); });
    std::printf("bare QWizard: %.1f ms; this wizard: %.1f ms; ratio %.2f\n", bare, ours, ours / bare);
    return 0;
}
