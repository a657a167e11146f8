#pragma once

#include "base/clock.h"
#include "http/log.h"
#include "http/retrypolicy.h"
#include "http/tokensource.h"
#include "http/transport.h"

#include <memory>

namespace http {

/// What every request passes, in this order: request id, retry, token (bound to the audience's hosts), log,
/// transport. A 401 forgets the token and is repeated once with a new one, unless it carries a claims
/// challenge. The answer may still be a refusal: clients turn it into an Error.
class Pipeline final : public Transport {
public:
    Pipeline(std::shared_ptr<Transport> transport, std::shared_ptr<TokenSource> tokens,
        std::shared_ptr<base::Clock> clock, std::shared_ptr<Log> log, RetryPolicy policy = {});
    QCoro::Task<base::Result<Response>> send(Request request, base::Cancellation cancellation) override;

private:
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<TokenSource> m_tokens;
    std::shared_ptr<base::Clock> m_clock;
    std::shared_ptr<Log> m_log;
    RetryPolicy m_policy;
};

} // namespace http
