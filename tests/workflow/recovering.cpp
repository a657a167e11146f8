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

bool RecoveryWorld::change(const std::function<void(QJsonObject &)> &edit) {
    simulator::Simulator &azure = m_world.simulator();
    const QList<std::pair<QByteArray, QByteArray>> token{
        {"Authorization", "Bearer " + azure.controlToken().toLatin1()}};
    const QUrl place(QStringLiteral("https://simulator/tenant"));
    const auto told = azure.answer({"GET", place, token, {}});
    QJsonObject whole = told ? QJsonDocument::fromJson(told->body).object() : QJsonObject();
    QJsonObject tenant = whole.value(QStringLiteral("tenant")).toObject();
    edit(tenant);
    whole.insert(QStringLiteral("tenant"), tenant);
    const auto changed = azure.answer({"PUT", place, token, QJsonDocument(whole).toJson()});
    return changed && changed->status == 200;
}

} // namespace support
