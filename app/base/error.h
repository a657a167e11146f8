#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace base {

/// What kind of failure it is: the only thing that code decides on, besides codes named by the contract.
enum class ErrorKind {
    Network, ///< no connection, name resolution, TLS, connection lost
    Timeout, ///< no answer within the time allowed
    SignInRequired, ///< 401, or no usable token
    ClaimsChallenge, ///< 401 with a claims challenge (contract 2.6)
    Forbidden, ///< 403: a role, a policy or a firewall (see Error::isNetworkRule)
    NotFound, ///< 404
    Conflict, ///< 409, 412
    Throttled, ///< 429
    Rejected, ///< any other refusal by the service, or an operation or job that ended as failed
    BadResponse, ///< an answer that could not be understood, with the JSON path in `message`
    Cancelled, ///< stopped by the user
    Local, ///< a file, an argument or a choice on this machine
};

/// One failure as a value. All texts are the service's English, redacted; wording/errortext translates.
struct Error {
    ErrorKind kind = ErrorKind::Local;
    QString code; ///< the service's symbolic code, e.g. "AuthorizationFailed"; compared without case
    QString message; ///< the service's own text, or a technical description
    int httpStatus = 0; ///< 0 where there was no answer
    QString requestId; ///< x-ms-request-id, or the activity id for a failed backup job
    QString correlationId; ///< x-ms-correlation-request-id
    QString operation; ///< stable name of what was attempted, e.g. "virtualMachines/read"
    QString target; ///< resource id, host or key that was addressed; empty where unknown
    QStringList recommendations; ///< the service's own recommended actions
    std::optional<std::chrono::seconds> retryAfter; ///< what the service asked to wait
    bool isNetworkRule = false; ///< Forbidden because of a firewall or private endpoint, not a role
    QByteArray claims; ///< JSON of a claims challenge

    bool hasCode(QStringView other) const; ///< compares without case
    friend bool operator==(const Error &, const Error &) = default;
};

/// A failure that arose on this machine.
Error localError(const QString &code, const QString &message, const QString &operation = {});
/// The failure of everything that was stopped by the user.
Error cancelledError(const QString &operation = {});

} // namespace base
