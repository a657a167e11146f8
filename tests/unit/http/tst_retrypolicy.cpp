#include "cloud/http/retrypolicy.h"
#include "tests/support/faketransport.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_retrypolicy {

using base::Error;
using base::ErrorKind;
using http::Method;
using http::Request;
using http::Response;
using http::RetryPolicy;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);

Request request(bool safeToRepeat = true) {
    Request request;
    request.safeToRepeat = safeToRepeat;
    return request;
}

Response response(int status, const QByteArray &retryAfter = {}) {
    Response response;
    response.status = status;
    if (!retryAfter.isEmpty()) {
        response.headers.add("Retry-After", retryAfter);
    }
    return response;
}

Error error(ErrorKind kind, const QString &code = {}) {
    Error error;
    error.kind = kind;
    error.code = code;
    return error;
}

qint64 wait(const std::optional<milliseconds> &delay) {
    return delay ? delay->count() : -1;
}

} // namespace

class TestRetryPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statuses_data();
    void statuses();
    void growsAndStopsGrowing();
    void jitterStaysWithinBounds();
    void givesUpAfterTheLastTry();
    void retryAfterWins();
    void tooLongAWaitIsLeftToTheUser();
    void failures_data();
    void failures();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void readsTheQuotaReset();
};

void TestRetryPolicy::statuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("safe");
    QTest::addColumn<bool>("unsafe");
    for (const int status : {200, 201, 202, 204, 301, 302, 400, 401, 403, 404, 409, 412, 600}) {
        QTest::addRow("%d", status) << status << false << false;
    }
    for (const int status : {408, 500, 502, 503, 504, 599}) {
        QTest::addRow("%d", status) << status << true << false;
    }
    QTest::addRow("429") << 429 << true << true;
}

void TestRetryPolicy::statuses() {
    QFETCH(int, status);
    QFETCH(bool, safe);
    QFETCH(bool, unsafe);
    const RetryPolicy policy;
    QCOMPARE(policy.delayAfter(request(true), response(status), 1, 0, now).has_value(), safe);
    QCOMPARE(policy.delayAfter(request(false), response(status), 1, 0, now).has_value(), unsafe);
    // A Retry-After alone is no reason (contract 17.3).
    QCOMPARE(policy.delayAfter(request(true), response(status, "1"), 1, 0, now).has_value(), safe);
}

void TestRetryPolicy::growsAndStopsGrowing() {
    RetryPolicy policy;
    policy.maximumTries = 1'000;
    const auto at
        = [&policy](int tried) { return wait(policy.delayAfter(request(), response(503), tried, 0.5, now)); };
    QCOMPARE(at(1), 1'000);
    QCOMPARE(at(2), 2'000);
    QCOMPARE(at(3), 4'000);
    QCOMPARE(at(6), 32'000);
    QCOMPARE(at(7), 60'000);
    QCOMPARE(at(64), 60'000);
    QCOMPARE(at(999), 60'000);
}

void TestRetryPolicy::jitterStaysWithinBounds() {
    RetryPolicy policy;
    policy.maximumTries = 100;
    const auto at = [&policy](int tried, double jitter) {
        return wait(policy.delayAfter(request(), response(503), tried, jitter, now));
    };
    QCOMPARE(at(1, 0), 750);
    QCOMPARE(at(1, 0.999999), 1'250);
    QVERIFY(at(2, 0) > at(1, 0.999999)); // later tries never come closer together
    QCOMPARE(at(50, 0.999999), 60'000);
}

void TestRetryPolicy::givesUpAfterTheLastTry() {
    const RetryPolicy policy;
    QVERIFY(policy.delayAfter(request(), response(503), 3, 0, now).has_value());
    QVERIFY(!policy.delayAfter(request(), response(503), 4, 0, now).has_value());
    QVERIFY(!policy.delayAfter(request(), response(503), 5, 0, now).has_value());
    QVERIFY(!policy.delayAfter(request(), response(429, "1"), 4, 0, now).has_value());
    QVERIFY(!policy.delayAfter(request(), error(ErrorKind::Network), 4, 0).has_value());
    RetryPolicy once;
    once.maximumTries = 1;
    QVERIFY(!once.delayAfter(request(), response(503), 1, 0, now).has_value());
}

void TestRetryPolicy::retryAfterWins() {
    const RetryPolicy policy;
    QCOMPARE(wait(policy.delayAfter(request(), response(429, "17"), 1, 0, now)), 17'000);
    QCOMPARE(wait(policy.delayAfter(request(), response(429, "17"), 3, 0, now)), 17'000);
    QCOMPARE(
        wait(policy.delayAfter(request(), response(429, "90"), 1, 0, now)), 90'000); // above maximumDelay
    QCOMPARE(wait(policy.delayAfter(request(), response(429, "17"), 1, 0.5, now)), 17'500); // never sooner
    QCOMPARE(wait(policy.delayAfter(request(), response(503, "Mon, 02 Nov 2026 09:00:30 GMT"), 1, 0, now)),
        30'000);
    QCOMPARE(wait(policy.delayAfter(request(), response(429, "0"), 2, 0.5, now)), 2'000);
    QCOMPARE(wait(policy.delayAfter(request(), response(429, "soon"), 2, 0.5, now)), 2'000);
}

void TestRetryPolicy::tooLongAWaitIsLeftToTheUser() {
    const RetryPolicy policy;
    QVERIFY(policy.delayAfter(request(), response(429, "300"), 1, 0, now).has_value());
    QVERIFY(!policy.delayAfter(request(), response(429, "301"), 1, 0, now).has_value());
    QVERIFY(!policy.delayAfter(request(), response(429, "99999999999999999999999"), 1, 0, now).has_value());
}

void TestRetryPolicy::failures_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("triesWhenSafe");
    QTest::addColumn<int>("triesWhenUnsafe");
    const auto row = [](ErrorKind kind, const char *code, int safe, int unsafe) {
        QTest::newRow(code) << static_cast<int>(kind) << QString::fromLatin1(code) << safe << unsafe;
    };
    row(ErrorKind::Network, "ConnectionRefused", 4, 4); // nothing was sent (contract 3.5)
    row(ErrorKind::Network, "HostNotFound", 4, 1);
    row(ErrorKind::Network, "ConnectionLost", 4, 1);
    row(ErrorKind::Network, "TlsFailed", 1, 1);
    row(ErrorKind::Timeout, "Timeout", 2, 1);
    row(ErrorKind::Cancelled, "Cancelled", 1, 1);
    row(ErrorKind::BadResponse, "BodyTooLarge", 1, 1);
    row(ErrorKind::Local, "ForeignHost", 1, 1);
}

void TestRetryPolicy::failures() {
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(int, triesWhenSafe);
    QFETCH(int, triesWhenUnsafe);
    const RetryPolicy policy;
    const auto tries = [&](bool safe) {
        int tried = 1;
        while (policy.delayAfter(request(safe), error(static_cast<ErrorKind>(kind), code), tried, 0.5)) {
            ++tried;
        }
        return tried;
    };
    QCOMPARE(tries(true), triesWhenSafe);
    QCOMPARE(tries(false), triesWhenUnsafe);
}

void TestRetryPolicy::readsRetryAfter_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected"); // -1: nothing
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("blanks") << QByteArray("  5 ") << qint64(5);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("date") << QByteArray("Mon, 02 Nov 2026 09:01:00 GMT") << qint64(60);
    QTest::newRow("date tomorrow") << QByteArray("Tue, 03 Nov 2026 09:00:00 GMT") << qint64(86'400);
    QTest::newRow("past date") << QByteArray("Mon, 02 Nov 2026 08:00:00 GMT") << qint64(0);
    QTest::newRow("RFC 850 date") << QByteArray("Monday, 02-Nov-26 09:00:10 GMT") << qint64(10);
    QTest::newRow("asctime date") << QByteArray("Mon Nov  2 09:00:10 2026") << qint64(10);
    QTest::newRow("absent") << QByteArray() << qint64(-1);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("word") << QByteArray("later") << qint64(-1);
    QTest::newRow("wrong date") << QByteArray("Mon, 32 Nov 2026 09:00:00 GMT") << qint64(-1);
    QTest::newRow("half a date") << QByteArray("Mon, 02 Nov") << qint64(-1);
}

void TestRetryPolicy::readsRetryAfter() {
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    const std::optional<seconds> read = http::retryAfter(response(429, value).headers, now);
    QCOMPARE(read ? read->count() : -1, expected);
}

void TestRetryPolicy::readsTheQuotaReset() {
    const auto reset = [](const QByteArray &value) {
        return http::retryAfter(support::headers({{"x-ms-user-quota-resets-after", value}}), now);
    };
    QCOMPARE(reset("00:00:05").value_or(seconds(-1)), seconds(5));
    QCOMPARE(reset("00:01:00").value_or(seconds(-1)), seconds(60));
    QVERIFY(!reset("soon").has_value());
    const auto both = http::retryAfter(
        support::headers({{"Retry-After", "3"}, {"x-ms-user-quota-resets-after", "00:00:05"}}), now);
    QCOMPARE(both.value_or(seconds(-1)), seconds(3));
}

CVM_TEST(TestRetryPolicy)

} // namespace tst_retrypolicy

#include "tst_retrypolicy.moc"
