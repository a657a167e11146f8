#pragma once

#include "protect/recovery/recovery.h"
#include "world.h"

#include <QJsonDocument>

#include <functional>

namespace support {

/// A recovery on the estate of a world.
class RecoveryWorld {
public:
    explicit RecoveryWorld(const QString &scenario, WorldOptions options = {});

    World &world() { return m_world; }
    protect::Recovery &recovery() const { return *m_recovery; }
    /// Connects, finds the protected VM by name and looks at everything; false: it did not settle, or failed.
    bool look(const QString &vmName = QStringLiteral("cvm-erp-01"));
    bool settle(protect::RecoveryTask task);
    /// Starts, or goes on, until it has ended.
    domain::RecoveryOutcome run();
    /// Why it failed: "step: code message".
    QString failure() const;
    /// Refusals that are none but warnings are left out.
    std::vector<domain::RecoveryRefusalKind> refusals() const;
    bool refuses(domain::RecoveryRefusalKind kind) const;
    /// What becomes of the simulated tenant, as GET /simulator/tenant tells it.
    QJsonObject tenant() const;
    /// Changes it behind everybody's back, as PUT /simulator/tenant does.
    bool change(const std::function<void(QJsonObject &)> &edit);

private:
    World m_world;
    std::unique_ptr<protect::Recovery> m_recovery;
};

} // namespace support
