#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"
#include "cloud/http/transport.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <memory>

namespace identity {

/// What an ARM endpoint says about its cloud. Only what signing in needs is required; anything else is empty
/// where it is not said, and named in `missing`.
struct CloudMetadata {
    QString name; ///< "AzureCloud"
    QString loginHost; ///< "login.microsoftonline.com"
    QString armHost;
    QString armScope; ///< the first audience + "/.default"
    QStringList audiences;
    QString graphHost; ///< Microsoft Graph, not the retired directory API
    QString portalHost;
    QString keyVaultSuffix; ///< "vault.azure.net"
    QString managedHsmSuffix;
    QStringList missing; ///< JSON names of what was not said
};

/// Reads `GET {arm}/metadata/endpoints?api-version=2022-09-01`. The shape is UNVERIFIED (contract 1), so that
/// all known ones are taken: one object, a list, or {"value": […]}; names in any case. Of several clouds the
/// one whose `resourceManager` is `armHost` counts. Errors: BadResponse with the JSON path; Rejected with
/// code "AdfsNotSupported" where the cloud signs in without Microsoft Entra ID.
base::Result<CloudMetadata> readCloudMetadata(const QByteArray &json, const QString &armHost);

/// Asks an ARM endpoint, without a token. `armHost` is checked as a host name first.
QCoro::Task<base::Result<CloudMetadata>> fetchCloudMetadata(
    std::shared_ptr<http::Transport> transport, QString armHost, base::Cancellation cancellation);

} // namespace identity
