#include "cloud/http/log.h"
#include "tests/support/faketransport.h"
#include "tests/support/program.h"

#include <QRegularExpression>
#include <QTest>

namespace tst_log {

using http::Log;
using http::Request;
using http::Response;

namespace {

Request request(const QByteArray &url) {
    Request request;
    request.url = QUrl::fromEncoded(url);
    request.clientRequestId = QStringLiteral("c-1");
    return request;
}

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasAskedAndAnswered();
    void saysWhatFailed();
    void neverHoldsSecrets();
    void staysOnOneLine();
    void keepsTheLastLines();
};

void TestLog::saysWhatWasAskedAndAnswered() {
    Log log;
    Response response;
    response.status = 403;
    response.headers = support::headers({{"x-ms-request-id", "r-1"}, {"x-ms-correlation-request-id", "k-1"}});
    log.record(
        request("https://management.azure.com/subscriptions/s?api-version=2022-12-01&$filter=atScope()"),
        response, 12);
    QCOMPARE(log.lines().size(), 1);
    const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z GET "
                       "management\\.azure\\.com/subscriptions/s\\?api-version=2022-12-01&\\$filter"
                       " -> 403 request-id=r-1 correlation-id=k-1 \\(12 ms\\) client-request-id=c-1$"));
    QVERIFY2(form.match(log.lines().first()).hasMatch(), qPrintable(log.lines().first()));
}

void TestLog::saysWhatFailed() {
    Log log;
    base::Error error;
    error.kind = base::ErrorKind::Network;
    error.code = QStringLiteral("HostNotFound");
    log.record(request("https://a.vault.azure.net/keys/k"), error, 7);
    QVERIFY(
        log.lines().first().contains(QStringLiteral("GET a.vault.azure.net/keys/k -> HostNotFound (7 ms)")));
}

void TestLog::neverHoldsSecrets() {
    Log log;
    Request secret
        = request("https://user:hunter2@login.microsoftonline.com/t/oauth2/v2.0/token?code=C0DEC0DE"
                  "&t=1&c=CERTCERT&s=SIGNSIGN&h=HASHHASH&sig=abcdefgh#FRAGMENT");
    secret.headers.set("Authorization", "Bearer SECRETTOKEN");
    secret.body = "refresh_token=REFRESHTOKEN";
    Response response;
    response.status = 200;
    response.body = R"({"access_token":"ACCESSTOKEN"})";
    response.headers = support::headers({{"Location", "https://a/?sig=LOCATION"}, {"Set-Cookie", "COOKIE"},
        {"x-ms-request-id", "eyJhbGciOiJub25l.eyJzdWIiOiJ4In0.SIGNATURE"}});
    log.record(secret, response, 1);
    base::Error error;
    error.message = QStringLiteral("MESSAGE");
    log.record(secret, error, 1);
    const QString all = log.lines().join(QLatin1Char('\n'));
    for (const char *hidden :
        {"hunter2", "C0DEC0DE", "CERTCERT", "SIGNSIGN", "HASHHASH", "abcdefgh", "FRAGMENT", "SECRETTOKEN",
            "REFRESHTOKEN", "ACCESSTOKEN", "LOCATION", "COOKIE", "eyJhbGciOiJub25l", "MESSAGE"}) {
        QVERIFY2(!all.contains(QLatin1String(hidden)), hidden);
    }
    QVERIFY(all.contains(QStringLiteral("?code&t&c&s&h&sig")));
}

void TestLog::staysOnOneLine() {
    Log log;
    Response response;
    response.status = 200;
    response.headers = support::headers({{"x-ms-request-id", "a\nFAKE LINE\r\x1b[31m"}});
    log.record(request("https://a.example/x?%0Aname=1"), response, 1);
    QCOMPARE(log.lines().size(), 1);
    QVERIFY(!log.lines().first().contains(QLatin1Char('\n')));
    QVERIFY(!log.lines().first().contains(QLatin1Char('\r')));
    QVERIFY(!log.lines().first().contains(QChar(0x1b)));
}

void TestLog::keepsTheLastLines() {
    Log log(3);
    Response response;
    response.status = 200;
    for (int i = 0; i < 10; ++i) {
        log.record(request("https://a.example/" + QByteArray::number(i)), response, 1);
    }
    QCOMPARE(log.lines().size(), 3);
    QVERIFY(log.lines().first().contains(QStringLiteral("a.example/7 ")));
    QVERIFY(log.lines().last().contains(QStringLiteral("a.example/9 ")));
}

CVM_TEST(TestLog)

} // namespace tst_log

#include "tst_log.moc"
