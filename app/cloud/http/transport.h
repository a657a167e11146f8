#pragma once

#include "base/async/cancellation.h"
#include "base/result.h"
#include "cloud/http/message.h"

#include <QCoroTask>

namespace http {

/// Sends one request. Any answer of a server is a Response, whatever its status; an Error is only what kept
/// an answer from arriving (Network, Timeout, Cancelled, Local for a refused URL).
class Transport {
public:
    virtual ~Transport() = default;
    virtual QCoro::Task<base::Result<Response>> send(Request request, base::Cancellation cancellation) = 0;
    /// Requests to this audience are to come: gets their token, so that they need not wait for it. That there
    /// is none is theirs to find out.
    virtual QCoro::Task<void> prepareFor(Audience audience, base::Cancellation cancellation);
};

} // namespace http
