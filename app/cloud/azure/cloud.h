#pragma once

#include "cloud/http/message.h"
#include "domain/azurecloud.h"

#include <QString>
#include <QUrl>

namespace azure {

/// The hosts and ids of one cloud (contract 1), and where its tokens may go. Hosts of key stores come from
/// ARM (vaultUri, hsmUri) or from a key URL; the suffixes here only decide which kind a host is.
struct Cloud : domain::AzureCloud {
    QString armScope; ///< "https://{armHost}/.default", unless the cloud tells another

    Cloud() = default;
    explicit Cloud(const domain::AzureCloud &facts);
    static Cloud publicCloud();

    QUrl arm(const QString &pathAndQuery) const; ///< "https://{armHost}{pathAndQuery}", taken as encoded
    http::Audience armAudience() const;
    http::Audience keyVaultAudience() const;
    http::Audience managedHsmAudience() const;
    http::Audience graphAudience() const;
    /// Blobs of this cloud's storage accounts (contract 15.5). The scope is the same in every cloud; for US
    /// Government and China that is not verified: where it is wrong, the sign-in refuses it before anything
    /// is sent.
    http::Audience storageAudience() const;
};

} // namespace azure
