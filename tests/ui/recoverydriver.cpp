#include "recoverydriver.h"

#include "compose/services.h"
#include "simulator/simulator.h"
#include "ui/widgets/mnemonics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>

#include <algorithm>

using domain::RecoveryOutcome;
using ui::RecoverStep;

RecoveryDriver::RecoveryDriver(const Setup &setup) : m_rehearses(setup.rehearses) {
    compose::ServiceOptions options;
    options.simulatorSpeed = setup.speed;
    options.simulatorStarted
        = [this](const std::shared_ptr<simulator::Simulator> &simulator) { m_simulator = simulator; };
    m_estate = std::make_unique<protect::Estate>(compose::makeServices(options));
    m_estate->connectTo({protect::SourceKind::Simulator, setup.scenario});
    m_recovery = std::make_unique<protect::Recovery>(*m_estate);
    if (!support::until([this] { return m_estate->connection().isConnected; }, patienceMs)) {
        qWarning("The simulator does not connect.");
    }
    m_wizard = std::make_unique<ui::RecoveryWizard>(*m_recovery);
    present(setup.size);
}

RecoveryDriver::~RecoveryDriver() = default;

void RecoveryDriver::destroyWindow() {
    m_wizard.reset();
}

RecoverStep RecoveryDriver::at() const {
    return ui::recoverStepOf(m_wizard->currentId());
}

bool RecoveryDriver::isSettled() const {
    return ui::stateOf(*m_recovery, at()).progress != protect::Progress::Working;
}

bool RecoveryDriver::hasKind(domain::RecoveryRefusalKind kind) const {
    const domain::RecoveryPlan plan = m_recovery->plan();
    return std::any_of(plan.refusals.begin(), plan.refusals.end(),
        [kind](const domain::RecoveryRefusal &refusal) { return refusal.kind == kind; });
}

bool RecoveryDriver::chooseMachine(const QString &name) {
    const auto isListed = [this] {
        return isAt(RecoverStep::Machine) && isSettled() && m_recovery->machines().isRead
            && m_estate->listProgress().complete;
    };
    return support::until(isListed, patienceMs)
        && highlight(m_wizard->findChild<QAbstractItemView *>(QStringLiteral("protected-machines")), name);
}

bool RecoveryDriver::next() {
    const int before = m_wizard->currentId();
    const auto which = isAt(RecoverStep::Review) ? QWizard::CommitButton : QWizard::NextButton;
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

bool RecoveryDriver::nextUntil(RecoverStep wanted) {
    while (!isAt(wanted)) {
        if (!next()) {
            qWarning("%s",
                qPrintable(QStringLiteral("Stuck at page %1:\n%2").arg(m_wizard->currentId()).arg(text())));
            return false;
        }
    }
    return support::until([this] { return isSettled(); }, patienceMs);
}

bool RecoveryDriver::toEnd() {
    const bool isEnded = nextUntil(RecoverStep::Run)
        && support::until(
            [this] { return m_recovery->run().outcome != RecoveryOutcome::Running; }, patienceMs);
    if (isEnded && m_recovery->run().outcome != RecoveryOutcome::Recovered) {
        qWarning("%s", qPrintable(text()));
    }
    return isEnded;
}

bool RecoveryDriver::settle() {
    return support::until(
        [this] { return isSettled() && m_recovery->run().outcome != RecoveryOutcome::Running; }, patienceMs);
}

/// At the choices.
bool RecoveryDriver::prepare(const std::function<void()> &look) {
    if (m_rehearses) {
        m_recovery->chooseGoal(domain::RecoveryGoal::Rehearse);
        if (!settle()) {
            return false;
        }
        look();
    }
    if (hasKind(domain::RecoveryRefusalKind::OtherSecurityDomain)) {
        domain::RecoveryChoices confirmed = m_recovery->choices();
        confirmed.sameSecurityDomain = true;
        m_recovery->choose(confirmed);
        if (!settle()) {
            return false;
        }
        look();
    }
    return true;
}

bool RecoveryDriver::walk(const std::function<void()> &look) {
    if (!chooseMachine(QStringLiteral("cvm-erp-01"))) {
        return false;
    }
    for (;;) {
        if (!settle()) {
            return false;
        }
        look();
        if (isAt(RecoverStep::Run)) {
            return true;
        }
        const bool isReady = !isAt(RecoverStep::Choices) || prepare(look);
        if (!isReady || !mayGoOn() || !next()) {
            return false;
        }
    }
}

/// What refuses ends the walk where it refuses.
bool RecoveryDriver::mayGoOn() const {
    return !isAt(RecoverStep::Choices) || m_recovery->plan().isPossible();
}
