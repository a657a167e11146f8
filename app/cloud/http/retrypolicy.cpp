#include "cloud/http/retrypolicy.h"

#include <QLocale>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace http {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::optional<QDateTime> httpDate(const QByteArray &text) {
    // RFC 9110 5.6.7: the first form is what is sent; the two obsolete ones must be understood. The name of
    // the day is passed over: it says nothing, and with a year of two digits Qt takes it for the wrong one.
    static const QStringList forms{QStringLiteral("dd MMM yyyy HH:mm:ss 'GMT'"),
        QStringLiteral("dd-MMM-yy HH:mm:ss 'GMT'"), QStringLiteral("MMM d HH:mm:ss yyyy")};
    const QString whole = QString::fromLatin1(text).simplified();
    const QString date = whole.mid(whole.indexOf(QLatin1Char(' ')) + 1);
    for (const QString &form : forms) {
        QDateTime time = QLocale::c().toDateTime(date, form);
        if (time.isValid()) {
            time.setTimeSpec(Qt::UTC);
            return time.date().year() < 1970 ? time.addYears(100) : time;
        }
    }
    return std::nullopt;
}

bool isWorthRepeating(int status) {
    return status == 408 || status == 429 || (status >= 500 && status <= 599);
}

} // namespace

milliseconds RetryPolicy::backOff(int tried, double jitter) const {
    const double doubled = static_cast<double>(firstDelay.count()) * std::exp2(std::clamp(tried - 1, 0, 40));
    const double spread = doubled * (0.75 + 0.5 * jitter);
    return milliseconds(std::llround(std::min(spread, static_cast<double>(maximumDelay.count()))));
}

std::optional<milliseconds> RetryPolicy::delayAfter(
    const Request &request, const Response &response, int tried, double jitter, const QDateTime &now) const {
    const bool mayRepeat = request.safeToRepeat || response.status == 429;
    if (tried >= maximumTries || !mayRepeat || !isWorthRepeating(response.status)) {
        return std::nullopt;
    }
    const std::optional<seconds> asked = retryAfter(response.headers, now);
    if (!asked || asked->count() == 0) {
        return backOff(tried, jitter);
    }
    if (*asked > maximumRetryAfter) {
        return std::nullopt;
    }
    // Those who were refused together do not come back together.
    const double spread = static_cast<double>(firstDelay.count()) * jitter;
    return milliseconds(*asked) + milliseconds(std::llround(spread));
}

std::optional<milliseconds> RetryPolicy::delayAfter(
    const Request &request, const base::Error &error, int tried, double jitter) const {
    const bool neverSent = error.hasCode(u"ConnectionRefused");
    const bool isStall = error.kind == base::ErrorKind::Timeout;
    const bool isNetwork = error.kind == base::ErrorKind::Network && !error.hasCode(u"TlsFailed")
        && !error.hasCode(u"ProxyAuthenticationRequired") && !error.hasCode(u"ProxyNtlm");
    if (!isStall && !isNetwork) {
        return std::nullopt;
    }
    if (tried >= maximumTries || (isStall && tried >= 2) || (!request.safeToRepeat && !neverSent)) {
        return std::nullopt;
    }
    return backOff(tried, jitter);
}

std::optional<seconds> retryAfter(const Headers &headers, const QDateTime &now) {
    const QByteArray value = headers.value("Retry-After").trimmed();
    if (value.isEmpty()) {
        const QByteArray reset = headers.value("x-ms-user-quota-resets-after").trimmed();
        const QTime time = QTime::fromString(QString::fromLatin1(reset), QStringLiteral("HH:mm:ss"));
        if (!time.isValid()) {
            return std::nullopt;
        }
        return seconds(QTime(0, 0).secsTo(time));
    }
    const bool isNumber
        = std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        bool fits = false;
        const qint64 number = value.toLongLong(&fits);
        constexpr qint64 longest = 10LL * 365 * 24 * 3600;
        return seconds(fits ? std::min(number, longest) : longest);
    }
    const std::optional<QDateTime> date = httpDate(value);
    if (!date) {
        return std::nullopt;
    }
    const qint64 wait = (now.msecsTo(*date) + 999) / 1000;
    return seconds(std::max<qint64>(0, wait));
}

} // namespace http
