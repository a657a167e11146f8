#include "recovering.h"

namespace support {

using protect::Progress;
using protect::RecoveryTask;

RecoveryWorld::RecoveryWorld(const QString &scenario, WorldOptions options)
    : m_world(scenario, std::move(options)),
      m_recovery(std::make_unique<protect::Recovery>(m_world.estate())) { }

bool RecoveryWorld::settle(RecoveryTask task) {
    return World::waitUntil(
        [this, task] { return m_recovery->state(task).progress != Progress::Working; }, 120'000);
}

bool RecoveryWorld::look(const QString &vmName) {
    m_world.connectEstate();
    m_recovery->loadMachines();
    if (!settle(RecoveryTask::ListMachines)) {
        return false;
    }
    for (const protect::ProtectedMachine &machine : m_recovery->machines().rows) {
        if (machine.virtualMachineId.name() == vmName) {
            m_recovery->chooseMachine(machine.virtualMachineId, machine.vaultId);
            m_recovery->look();
            return settle(RecoveryTask::Look)
                && m_recovery->state(RecoveryTask::Look).progress == Progress::Done;
        }
    }
    return false;
}

domain::RecoveryOutcome RecoveryWorld::run() {
    m_recovery->start();
    settle(RecoveryTask::Run);
    return m_recovery->run().outcome;
}

QString RecoveryWorld::failure() const {
    QString text;
    for (const domain::RecoveryStage &stage : m_recovery->run().stages) {
        if (stage.error) {
            text += QStringLiteral("%1: %2 %3; ")
                        .arg(QString::number(static_cast<int>(stage.step.kind)), stage.error->code,
                            stage.error->message);
        }
    }
    if (m_recovery->run().failure) {
        text += m_recovery->run().failure->error.code;
    }
    return text;
}

std::vector<domain::RecoveryRefusalKind> RecoveryWorld::refusals() const {
    std::vector<domain::RecoveryRefusalKind> kinds;
    for (const domain::RecoveryRefusal &refusal : m_recovery->plan().refusals) {
        if (!refusal.isWarning) {
            kinds.push_back(refusal.kind);
        }
    }
    return kinds;
}

bool RecoveryWorld::refuses(domain::RecoveryRefusalKind kind) const {
    const std::vector<domain::RecoveryRefusalKind> all = refusals();
    return std::find(all.begin(), all.end(), kind) != all.end();
}

QJsonObject RecoveryWorld::tenant() const {
    return m_world.tenant();
}

} // namespace support
