#pragma once

#include "cloud/azure/connection.h"
#include "cloud/http/pipeline.h"
#include "tests/support/await.h"
#include "tests/support/faketokensource.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"

namespace contract {

/// A connection over a scripted transport. `pipeline` is the same with tokens: what a foreign host would
/// see, were it asked.
struct ClientFixture {
    std::shared_ptr<support::FakeTransport> transport = std::make_shared<support::FakeTransport>();
    std::shared_ptr<support::FakeTokenSource> tokens = std::make_shared<support::FakeTokenSource>();
    std::shared_ptr<support::ManualClock> clock = std::make_shared<support::ManualClock>();
    base::Cancellation cancellation;

    azure::ConnectionPtr connection() const { return connectionOver(transport); }
    azure::ConnectionPtr pipeline() const {
        return connectionOver(std::make_shared<http::Pipeline>(
            transport, tokens, clock, std::make_shared<http::Log>(), http::RetryPolicy{.maximumTries = 1}));
    }

private:
    azure::ConnectionPtr connectionOver(std::shared_ptr<http::Transport> over) const {
        auto result = std::make_shared<azure::Connection>();
        result->cloud = azure::Cloud::publicCloud();
        result->transport = std::move(over);
        result->clock = clock;
        result->tenantId = QStringLiteral("11111111-1111-1111-1111-111111111111");
        return result;
    }
};

inline const QString vaultPath = QStringLiteral(
    "/subscriptions/s1/resourceGroups/rg-backup/providers/Microsoft.RecoveryServices/vaults/rsv1");
inline const QString vmPath = QStringLiteral(
    "/subscriptions/s1/resourceGroups/rg-vms/providers/Microsoft.Compute/virtualMachines/vm1");

} // namespace contract
