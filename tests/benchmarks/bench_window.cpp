// How long it takes from the start of a process until its window is painted: the wizard, against a bare
// QWizard with as many empty pages in a process of its own. Both in turn, the same way twice.
#include "ui/application.h"
#include "ui/protect/backupwizard.h"

#include "compose/services.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "row.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QProcess>
#include <QTest>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>
#include <vector>

namespace {

constexpr int runs = 7;
constexpr int pages = 10;

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

/// Ends the process when the window is painted; nothing is tidied up, which is not what is measured.
void paintAndEnd(QWidget &window) {
    window.show();
    const bool isShown = QTest::qWaitForWindowExposed(&window, 20'000);
    window.repaint();
    std::_Exit(isShown ? 0 : 1);
}

double millisecondsOf(const QString &mode) {
    QElapsedTimer timer;
    timer.start();
    if (QProcess::execute(QCoreApplication::applicationFilePath(), {mode}) != 0) {
        std::fprintf(stderr, "the window did not appear\n");
        std::exit(1);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

int main(int argc, char **argv) {
    const bool isBare = argc > 1 && qstrcmp(argv[1], "--bare") == 0;
    const bool isWizard = argc > 1 && qstrcmp(argv[1], "--wizard") == 0;
    if (!isBare && !isWizard) {
        QCoreApplication application(argc, argv);
        for (const char *name : {"first window of a process", "first window of a process, again"}) {
            std::vector<double> bare;
            std::vector<double> wizard;
            for (int run = 0; run < runs; ++run) {
                bare.push_back(millisecondsOf(QStringLiteral("--bare")));
                wizard.push_back(millisecondsOf(QStringLiteral("--wizard")));
            }
            printRow(name, medianOf(wizard), medianOf(bare), "ms", 2);
        }
        return 0;
    }
    QApplication application(argc, argv);
    if (isBare) {
        paintAndEnd(*bareWizard());
    }
    ui::initResources();
    protect::Estate estate(compose::makeServices({}));
    protect::Protection protection(estate);
    ui::BackupWizard wizard(protection);
    paintAndEnd(wizard);
    return 0;
}
