#include "ui/screenshots.h"

#include "base/filewriter.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "ui/protect/backupwizard.h"
#include "ui/protect/pagesequence.h"
#include "ui/protect/wizardpage.h"
#include "wording/errortext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace ui {

namespace {

constexpr int lookEveryMs = 120;
constexpr int mostLooksAtPage = 1000; // two minutes

QString nameOf(Page page) {
    switch (page) {
    case Page::Source:
        return QStringLiteral("source");
    case Page::VirtualMachine:
        return QStringLiteral("virtual-machine");
    case Page::KeyStore:
        return QStringLiteral("key-store");
    case Page::Access:
        return QStringLiteral("access");
    case Page::Backup:
        return QStringLiteral("vault-and-policy");
    case Page::Summary:
        return QStringLiteral("review");
    case Page::Configure:
        return QStringLiteral("result");
    }
    return {};
}

} // namespace

ScreenshotTour::ScreenshotTour(
    BackupWizard &wizard, protect::Protection &protection, const QString &directory)
    : m_wizard(wizard), m_protection(protection), m_directory(directory), m_timer(new QTimer(this)) {
    m_timer->setInterval(lookEveryMs);
    connect(m_timer, &QTimer::timeout, this, &ScreenshotTour::look);
}

void ScreenshotTour::start() {
    if (!QDir().mkpath(m_directory)) {
        end(QStringLiteral("The folder %1 cannot be made.").arg(m_directory));
        return;
    }
    m_wizard.resize(1120, 760); // whatever the screen is, and however the user left the window
    m_timer->start();
}

/// One look at the page in front: waits while it works, chooses what is missing, takes the picture, moves on.
void ScreenshotTour::look() {
    const Page page = pageOf(m_wizard.currentId());
    if (m_wizard.currentId() != m_lastPage) {
        m_lastPage = m_wizard.currentId();
        m_looksAtPage = 0;
    }
    ++m_looksAtPage;
    const protect::StepState state = stateOf(m_protection, page);
    if (m_looksAtPage > mostLooksAtPage) {
        end(QStringLiteral("The page %1 is not completed.").arg(nameOf(page)));
        return;
    }
    if (m_looksAtPage < 3 || state.progress == protect::Progress::Working
        || (page == Page::VirtualMachine && !m_protection.estate().listProgress().complete)) {
        return;
    }
    if (page == Page::Configure && m_protection.run().outcome == domain::RunOutcome::Failed) {
        if (m_failureShown) {
            end(QStringLiteral("Configuring backup failed."));
        } else if (save(QStringLiteral("failure"))) {
            m_failureShown = true;
            m_protection.start(protect::Action::GrantAndRetry);
        }
        return;
    }
    if (page == Page::Source && state.progress == protect::Progress::Failed && state.error) {
        end(wording::errorDetails(*state.error)); // nobody chooses another one
        return;
    }
    if (!state.isDone()) {
        if (!makeChoices(page)) {
            return;
        }
        m_looksAtPage = 1; // what was chosen is drawn first
        return;
    }
    if (!save(nameOf(page))) {
        return;
    }
    if (page == Page::Configure) {
        m_timer->stop();
        QApplication::exit(0);
        return;
    }
    if (page == Page::Summary) {
        // The plan is shown with its grant; then the run without it, for the failure.
        m_protection.choose(domain::GrantBehaviour::None);
    }
    const auto next = page == Page::Summary ? QWizard::CommitButton : QWizard::NextButton;
    m_wizard.button(next)->click();
}

/// Chooses what the protection does not choose by itself; false: nothing to choose (any more).
bool ScreenshotTour::makeChoices(Page page) {
    if (page == Page::VirtualMachine && m_protection.choices().virtualMachineId.isEmpty()) {
        for (const domain::VirtualMachine &vm : m_protection.estate().environment().virtualMachines) {
            if (m_protection.estate().qualification(vm).qualifies()) {
                m_protection.chooseVirtualMachine(domain::ResourceId(vm.id));
                return true;
            }
        }
    }
    if (page == Page::Access && m_protection.estate().servicePrincipal().isMissing) {
        m_protection.estate().createServicePrincipal();
        return true;
    }
    if (page == Page::Backup && m_protection.choices().recoveryServicesVaultId.isEmpty()) {
        for (const domain::RecoveryServicesVault &vault :
            m_protection.estate().environment().recoveryServicesVaults) {
            if (domain::qualifyVault(
                    m_protection.estate().environment(), m_protection.choices().virtualMachineId, vault)
                    .qualifies()) {
                m_protection.choose(protect::ChosenVault{domain::ResourceId(vault.id)});
                return true;
            }
        }
    }
    if (page == Page::Backup && !m_protection.choices().newPolicy
        && m_protection.choices().backupPolicyId.isEmpty()) {
        domain::NewPolicy policy;
        policy.name = QStringLiteral("EnhancedPolicy-CVM");
        policy.time = QStringLiteral("22:00");
        m_protection.choose(protect::CreatedPolicy{policy});
        return true;
    }
    return false;
}

bool ScreenshotTour::save(const QString &name) {
    const QString file
        = QStringLiteral("%1/%2-%3.png")
              .arg(m_directory, QStringLiteral("%1").arg(++m_number, 2, 10, QLatin1Char('0')), name);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (m_wizard.grab().save(&png, "PNG") && base::writeFile(file, png.data())) {
        return true;
    }
    end(QStringLiteral("%1 cannot be written.").arg(file));
    return false;
}

void ScreenshotTour::end(const QString &problem) {
    m_timer->stop();
    qCritical("%s", qPrintable(problem));
    QTimer::singleShot(0, qApp, [] { QApplication::exit(1); });
}

} // namespace ui
