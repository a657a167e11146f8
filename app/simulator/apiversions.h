#pragma once

#include <QString>

namespace simulator {

/// Whether an interface answers in this api-version. Versions are not listed, since clients are newer than
/// any list: every well-formed one is taken that is not before `first`, the oldest whose answers have the
/// simulator's shape. Resource Manager has dates, "2024-07-01-preview" too; a key store, whose first is a
/// number, has numbers up to 7.6, "7.4-preview.1" too, and dates before and after them (contract 0.1).
bool takesVersion(const QString &first, const QString &version);

/// The oldest version of each interface.
namespace since {
inline const QString metadata = QStringLiteral("2015-01-01");
inline const QString compute = QStringLiteral("2019-12-01");
inline const QString disks = QStringLiteral("2022-03-02"); // all of a confidential disk's members
inline const QString skus = QStringLiteral("2017-09-01");
inline const QString storage = QStringLiteral("2019-06-01");
inline const QString network = QStringLiteral("2019-11-01");
inline const QString keyVault = QStringLiteral("2015-06-01");
inline const QString authorization = QStringLiteral("2015-07-01");
inline const QString resources = QStringLiteral("2015-11-01");
inline const QString features = QStringLiteral("2015-12-01");
inline const QString resourceGraph = QStringLiteral("2019-04-01");
inline const QString recoveryVaults = QStringLiteral("2021-03-01");
inline const QString backup = QStringLiteral("2016-12-01");
inline const QString identityEndpoint = QStringLiteral("2018-02-01");
inline const QString keys = QStringLiteral("7.0");
inline const QString localRoles = QStringLiteral("7.2"); // the first with Managed HSM
} // namespace since

} // namespace simulator
