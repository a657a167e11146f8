#pragma once

#include <QString>
#include <QStringList>

namespace simulator {

/// A resource provider that Azure has, simulated or not.
struct AzureProvider {
    QString space; ///< "Microsoft.Compute"
    QStringList types; ///< its top-level types; empty: not known here
    QStringList versions; ///< some of its api-versions, the newest first, as clients look them up
};

/// By its namespace, without case; nothing for one that Azure does not have.
const AzureProvider *azureProvider(const QString &space);

} // namespace simulator
