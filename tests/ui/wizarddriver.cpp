#include "wizarddriver.h"

#include "compose/services.h"
#include "simulator/simulator.h"
#include "tests/support/until.h"
#include "ui/application.h"
#include "ui/protect/chainpicture.h"
#include "ui/protect/configure/writequestion.h"
#include "ui/protect/pagesequence.h"
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>

namespace {

QString withoutMark(QString text) {
    return text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&').replace(u'\x01', u'&');
}

} // namespace

WizardDriver::WizardDriver(const Setup &setup) {
    compose::ServiceOptions options;
    options.simulatorSpeed = setup.speed;
    options.simulatorStart = setup.start;
    options.simulatorStarted
        = [this](const std::shared_ptr<simulator::Simulator> &simulator) { m_simulator = simulator; };
    m_estate = std::make_unique<protect::Estate>(compose::makeServices(options));
    m_protection = std::make_unique<protect::Protection>(*m_estate);
    if (setup.source) {
        m_estate->connectTo(*setup.source);
    } else if (!setup.scenario.isEmpty()) {
        m_protection->estate().connectTo({protect::SourceKind::Simulator, setup.scenario});
    }
    m_wizard = std::make_unique<ui::BackupWizard>(*m_protection);
    present(setup.size);
}

WizardDriver::~WizardDriver() = default;

void WizardDriver::destroyWindow() {
    m_wizard.reset();
}

void WizardDriver::destroyAll() {
    m_wizard.reset();
    m_protection.reset();
    m_estate.reset();
}

ui::Page WizardDriver::at() const {
    return ui::pageOf(m_wizard->currentId());
}

bool WizardDriver::isSettled() const {
    return ui::stateOf(*m_protection, at()).progress != protect::Progress::Working;
}

bool WizardDriver::confirm(const QString &text) {
    const auto *dialog = m_wizard->findChild<ui::WriteDialog *>();
    for (QAbstractButton *button :
        dialog == nullptr ? QList<QAbstractButton *>() : dialog->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && withoutMark(button->text()) == text) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            m_wizard->activateWindow(); // the dialog had it, and here is no window manager to give it back
            return true;
        }
    }
    return false;
}

bool WizardDriver::next() {
    const int before = m_wizard->currentId();
    const auto which = isAt(ui::Page::Summary) ? QWizard::CommitButton : QWizard::NextButton;
    const auto ready = [&] {
        if (!m_wizard->isActiveWindow() && QApplication::activeModalWidget() == nullptr) {
            m_wizard->activateWindow(); // a window system does it by itself when a dialog closes
            return false;
        }
        return isButtonEnabled(which) && isSettled()
            && !ui::mnemonicOf(m_wizard->button(which)->text()).isNull();
    };
    return support::until(ready, patienceMs) && press(which)
        && support::until([&] { return m_wizard->currentId() != before; }, patienceMs);
}

bool WizardDriver::nextUntil(ui::Page wanted) {
    while (!isAt(wanted)) {
        if (!next()) {
            qWarning("%s",
                qPrintable(QStringLiteral("Stuck at page %1:\n%2").arg(m_wizard->currentId()).arg(text())));
            return false;
        }
    }
    return true;
}

bool WizardDriver::toResult() {
    const bool isResult = nextUntil(ui::Page::Configure)
        && support::until([this] { return m_protection->state(protect::Step::Done).isDone(); }, patienceMs);
    m_wizard->activateWindow(); // a dialog may have had it
    return isResult;
}

bool WizardDriver::walk(const std::function<void()> &look, ui::Page stopAt) {
    for (;;) {
        const bool listed = support::until(
            [this] {
                return isSettled()
                    && (!isAt(ui::Page::VirtualMachine) || m_protection->estate().listProgress().complete);
            },
            patienceMs);
        if (!listed) {
            return false;
        }
        if (isAt(ui::Page::VirtualMachine)
            && !highlight(m_wizard->findChild<QAbstractItemView *>(QStringLiteral("virtual-machines")),
                QStringLiteral("cvm-erp-01"))) {
            return false;
        }
        look();
        if (isAt(stopAt)) {
            return true;
        }
        if (isAt(ui::Page::Access) && m_protection->estate().servicePrincipal().isMissing) {
            m_protection->estate().createServicePrincipal();
        }
        if (isAt(ui::Page::Backup) && m_protection->choices().recoveryServicesVaultId.isEmpty()) {
            for (const auto &vault : m_protection->estate().environment().recoveryServicesVaults) {
                if (domain::qualifyVault(
                        m_protection->estate().environment(), m_protection->choices().virtualMachineId, vault)
                        .qualifies()) {
                    m_protection->choose(protect::ChosenVault{domain::ResourceId(vault.id)});
                    break;
                }
            }
            m_protection->choose(protect::CreatedPolicy{
                domain::NewPolicy{QStringLiteral("Enhanced-1"), QStringLiteral("22:00")}});
            look();
        }
        if (!mayGoOn() || !next()) {
            return false;
        }
    }
}

bool WizardDriver::mayGoOn() const {
    const auto which = isAt(ui::Page::Summary) ? QWizard::CommitButton : QWizard::NextButton;
    int turnsAtRest = 0;
    const auto decided = [&] {
        bool atRest = true;
        for (int step = 0; step <= static_cast<int>(protect::Step::Done); ++step) {
            atRest = atRest
                && m_protection->state(static_cast<protect::Step>(step)).progress
                    != protect::Progress::Working;
        }
        turnsAtRest = atRest ? turnsAtRest + 1 : 0;
        return isButtonEnabled(which) || turnsAtRest > 100;
    };
    return support::until(decided, patienceMs) && isButtonEnabled(which);
}
