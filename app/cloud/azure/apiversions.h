#pragma once

#include <QString>

/// Every api-version in one table, so that one can be lowered for a cloud that lags (contract 0.1). Those of
/// what is written go into scripts, which may run years later: none of them may be about to end.
namespace azure::apiversion {

inline const QString subscriptions = QStringLiteral("2022-12-01");
inline const QString features = QStringLiteral("2021-07-01");
inline const QString resourceGraph = QStringLiteral("2021-03-01");
inline const QString virtualMachines = QStringLiteral("2024-07-01");
inline const QString disks = QStringLiteral("2024-03-02");
inline const QString computeSkus = QStringLiteral("2021-07-01");
inline const QString storageAccounts = QStringLiteral("2023-05-01");
inline const QString networks = QStringLiteral("2023-09-01");
inline const QString resources = QStringLiteral("2022-12-01");
inline const QString keyVault = QStringLiteral("2026-02-01");
inline const QString authorization = QStringLiteral("2022-04-01");
inline const QString keyStoreDataPlane = QStringLiteral("7.4");
inline const QString recoveryServicesVaults = QStringLiteral("2024-04-01");
inline const QString backup = QStringLiteral("2024-10-01");

/// In the header x-ms-version of requests for blobs.
inline const QString blobDataPlane = QStringLiteral("2020-10-02");

} // namespace azure::apiversion
