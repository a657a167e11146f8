#pragma once

#include "base/apiversions.h"

#include <QString>

/// Every api-version in one table, so that one can be lowered for a cloud that lags (contract 0.1).
namespace azure::apiversion {

inline const QString subscriptions = QStringLiteral("2022-12-01");
inline const QString features = QStringLiteral("2021-07-01");
inline const QString resourceGraph = QStringLiteral("2021-03-01");
inline const QString virtualMachines = QStringLiteral("2024-07-01");
inline const QString disks = QStringLiteral("2024-03-02");
inline const QString keyVault = base::apiversion::keyVault;
inline const QString authorization = base::apiversion::authorization;
inline const QString keyStoreDataPlane = base::apiversion::keyStoreDataPlane;
inline const QString recoveryServicesVaults = QStringLiteral("2024-04-01");
inline const QString backup = base::apiversion::backup;

} // namespace azure::apiversion
