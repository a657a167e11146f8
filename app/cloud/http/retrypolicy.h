#pragma once

#include "base/error.h"
#include "cloud/http/message.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace http {

/// When to send a request again (contract 3.5): at most `maximumTries` on 408, 429, 5xx and network failure,
/// exponential with jitter from `firstDelay`, at most `maximumDelay`. A Retry-After is waited for at least
/// (contract 17.3: an earlier call is not processed); one above `maximumRetryAfter` is left to the user.
/// A time-out is repeated once, a TLS failure never. What is not safe to repeat is repeated on 429 and on a
/// refused connection only, when nothing was sent. Pure: time and jitter are passed in.
struct RetryPolicy {
    int maximumTries = 4;
    std::chrono::milliseconds firstDelay{1'000};
    std::chrono::milliseconds maximumDelay{60'000};
    std::chrono::seconds maximumRetryAfter{300};

    /// The wait before try number `tried` + 1; nullopt: give up. `jitter` is in [0, 1).
    std::optional<std::chrono::milliseconds> delayAfter(const Request &request, const Response &response,
        int tried, double jitter, const QDateTime &now) const;
    std::optional<std::chrono::milliseconds> delayAfter(
        const Request &request, const base::Error &error, int tried, double jitter) const;

private:
    std::chrono::milliseconds backOff(int tried, double jitter) const;
};

/// Retry-After as seconds or as an HTTP date (a past one is 0); nullopt if absent or unreadable. Where it is
/// absent, x-ms-user-quota-resets-after of Resource Graph ("00:00:05") says the same (contract 17.3).
std::optional<std::chrono::seconds> retryAfter(const Headers &headers, const QDateTime &now);

} // namespace http
