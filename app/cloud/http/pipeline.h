#pragma once

#include "base/clock.h"
#include "cloud/http/log.h"
#include "cloud/http/retrypolicy.h"
#include "cloud/http/tokensource.h"
#include "cloud/http/transport.h"

#include <functional>
#include <memory>

namespace http {

/// What every request passes, in this order: request id, retry, token (bound to the audience's hosts), log,
/// transport. A 401 renews the token and is repeated once with a new one, unless it carries a claims
/// challenge (contract 2.6). The answer may still be a refusal: clients turn it into an Error.
///
/// A URL outside the audience's hosts ends as Local "ForeignHost" before a token is asked for or anything is
/// sent. Failures of the token source are handed on as they are and not retried here: give the token source
/// a pipeline of its own (with no token source), so that the token endpoint is retried once, not squared.
///
/// `tokens` may be null where no request names an audience scope. `jitter` yields values in [0, 1).
class Pipeline final : public Transport {
public:
    Pipeline(std::shared_ptr<Transport> transport, std::shared_ptr<TokenSource> tokens,
        std::shared_ptr<base::Clock> clock, std::shared_ptr<Log> log, RetryPolicy policy = {},
        std::function<double()> jitter = {});
    QCoro::Task<base::Result<Response>> send(Request request, base::Cancellation cancellation) override;
    QCoro::Task<void> prepareFor(Audience audience, base::Cancellation cancellation) override;

private:
    struct Parts;
    std::shared_ptr<const Parts> m_parts; ///< shared with the requests under way
};

} // namespace http
