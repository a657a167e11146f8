#pragma once

#include "base/clock.h"
#include "cloud/http/tokensource.h"

#include <chrono>
#include <memory>

namespace identity {

/// Tokens of an existing `az login`: `az account get-access-token --resource … --tenant … -o json`, asked
/// once per resource and tenant and kept until five minutes before it expires, because one call takes
/// seconds.
///
/// Errors: those of runAzureCli(); Local with code "InvalidTenant" or "InvalidScope"; BadResponse with code
/// "BadAzureCliAnswer".
class AzureCliToken final : public http::TokenSource {
public:
    struct Settings {
        QString tenantId; ///< GUID or domain; empty: the tenant that az uses
        QString program; ///< absolute path; empty: "az" is looked for in PATH
        std::chrono::milliseconds limit{60'000};
    };

    AzureCliToken(Settings settings, std::shared_ptr<base::Clock> clock);
    QCoro::Task<base::Result<QByteArray>> accessToken(
        QString scope, QString tenantId, base::Cancellation cancellation) override;
    void forget(const QString &scope, const QString &tenantId) override;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// What `az account get-access-token -o json` prints.
struct AzureCliAnswer {
    QByteArray accessToken;
    QDateTime expires; ///< UTC
    QString tenantId; ///< empty where not printed
};

/// Reads it. `expires_on` (seconds since 1970, since CLI 2.54) wins over `expiresOn` (local time without a
/// zone). Errors: BadResponse with code "BadAzureCliAnswer" and the JSON path.
base::Result<AzureCliAnswer> readAzureCliAnswer(const QByteArray &json);

} // namespace identity
