#pragma once

#include "base/result.h"

#include <QString>

namespace azure {

/// A request that may change something, as it is about to be sent.
struct GuardedWrite {
    QString method; ///< "PUT", "POST", "DELETE"
    QString url; ///< without query
    QString requestId; ///< x-ms-client-request-id, the same for all tries of the pipeline
};

/// What became of it, as far as its answer tells. A 202 is Confirmed: the service has taken it on.
enum class WriteEnd {
    Confirmed,
    Refused, ///< it was not done
    Unknown, ///< no answer, or one after which it may have been done
};

/// Stands before the transport: hears of every request that is not known to
/// read only before it is sent, and of its end.
class WriteGuard {
public:
    virtual ~WriteGuard() = default;
    /// An error ends the request with it, unsent.
    virtual base::Result<void> beforeSending(const GuardedWrite &write) = 0;
    /// `status` is 0 and `code` the error's where there was no answer.
    virtual void afterAnswer(const GuardedWrite &write, WriteEnd end, int status, const QString &code) = 0;
};

} // namespace azure
