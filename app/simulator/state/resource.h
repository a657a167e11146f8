#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace simulator {

/// What every ARM resource has.
struct Resource {
    QString type; ///< "Microsoft.Compute/virtualMachines"
    QString subscriptionId;
    QString resourceGroup;
    QString name;
    QString location; ///< "uaenorth"
    QJsonObject tags;
    QDateTime created;
    QDateTime changed{}; ///< by a write; invalid: not since then

    QDateTime lastWritten() const { return changed.isValid() ? changed : created; }
    QString id() const {
        return QStringLiteral("/subscriptions/") + subscriptionId + QStringLiteral("/resourceGroups/")
            + resourceGroup + QStringLiteral("/providers/") + type + QLatin1Char('/') + name;
    }
};

} // namespace simulator
