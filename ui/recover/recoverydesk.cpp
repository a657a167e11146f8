#include "ui/recover/recoverydesk.h"

#include "protect/estate.h"
#include "protect/recovery/recovery.h"
#include "ui/recover/recoverywizard.h"

#include <QWidget>

namespace ui {

RecoveryDesk::RecoveryDesk(protect::Estate &estate, account::Account *account, QWidget *window)
    : QObject(window), m_estate(estate), m_account(account), m_parent(window) { }

RecoveryDesk::~RecoveryDesk() {
    delete m_window.data(); // before what it works on
}

void RecoveryDesk::begin() {
    m_recovery = std::make_unique<protect::Recovery>(m_estate);
    equip();
}

void RecoveryDesk::equip() {
    m_window = new RecoveryWizard(*m_recovery, m_parent, m_account);
    m_window->setWindowModality(Qt::WindowModal); // the source stays what it is
    m_window->setLiveBanner(m_banner);
    connect(m_window, &RecoveryWizard::protectRequested, this, [this](const domain::ResourceId &machine) {
        m_window->reject();
        Q_EMIT protectRequested(machine);
    });
    connect(m_window, &QDialog::finished, this, [this] {
        m_recovery.release()->setParent(m_window); // which points to it until it goes
        m_window->deleteLater();
        m_window.clear();
    });
    connect(m_recovery.get(), &protect::Recovery::runChanged, this, [this] {
        if (!isWriting()) {
            Q_EMIT writingEnded();
        }
    });
}

void RecoveryDesk::present() {
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void RecoveryDesk::open(const domain::ResourceId &virtualMachineId, const domain::ResourceId &vaultId) {
    if (m_window == nullptr) {
        begin();
        if (!virtualMachineId.isEmpty() && !vaultId.isEmpty()) {
            m_recovery->chooseMachine(virtualMachineId, vaultId);
        }
    }
    present();
}

void RecoveryDesk::takeUp(const QString &runId) {
    if (m_window != nullptr) {
        present();
        return;
    }
    begin();
    m_window->takeUp(runId);
    present();
}

void RecoveryDesk::setLiveBanner(const QString &text) {
    m_banner = text;
    if (m_window != nullptr) {
        m_window->setLiveBanner(text);
    }
}

bool RecoveryDesk::close() {
    if (m_window == nullptr) {
        return true;
    }
    present();
    m_window->reject();
    return m_window == nullptr;
}

RecoveryWizard *RecoveryDesk::window() const {
    return m_window;
}

bool RecoveryDesk::isWriting() const {
    return m_recovery != nullptr && m_recovery->isWriting();
}

void RecoveryDesk::takeOver(RecoveryDesk &old) {
    if (old.m_window == nullptr) {
        return;
    }
    const std::unique_ptr<RecoveryWizard> window(old.m_window.data());
    window->disconnect(&old);
    old.m_recovery->disconnect(&old);
    m_recovery = std::move(old.m_recovery);
    equip();
    m_window->takeOver(*window);
    present();
}

} // namespace ui
