#include "cloud/http/message.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_message {

using http::Audience;
using http::Headers;

class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headerNamesCompareWithoutCase();
    void setReplacesEveryField();
    void methodNames();
    void audienceAllows_data();
    void audienceAllows();
    void audienceWithoutHostsAllowsNothing();
};

void TestMessage::headerNamesCompareWithoutCase() {
    Headers headers;
    headers.add("Azure-AsyncOperation", "https://a");
    headers.add("WWW-Authenticate", "Basic");
    headers.add("www-authenticate", "Bearer");
    QCOMPARE(headers.value("azure-asyncoperation"), QByteArray("https://a"));
    QVERIFY(headers.contains("AZURE-ASYNCOPERATION"));
    QVERIFY(!headers.contains("Location"));
    QCOMPARE(headers.value("Location"), QByteArray());
    QCOMPARE(headers.value("WWW-Authenticate"), QByteArray("Basic"));
    QCOMPARE(headers.values("WWW-AUTHENTICATE"), QByteArrayList({"Basic", "Bearer"}));
}

void TestMessage::setReplacesEveryField() {
    Headers headers;
    headers.add("Authorization", "Bearer old");
    headers.add("authorization", "Bearer older");
    headers.add("Accept", "x");
    headers.set("AUTHORIZATION", "Bearer new");
    QCOMPARE(headers.values("Authorization"), QByteArrayList({"Bearer new"}));
    QCOMPARE(headers.all().size(), 2);
}

void TestMessage::methodNames() {
    QCOMPARE(http::methodName(http::Method::Get), QByteArray("GET"));
    QCOMPARE(http::methodName(http::Method::Head), QByteArray("HEAD"));
    QCOMPARE(http::methodName(http::Method::Put), QByteArray("PUT"));
    QCOMPARE(http::methodName(http::Method::Post), QByteArray("POST"));
    QCOMPARE(http::methodName(http::Method::Patch), QByteArray("PATCH"));
    QCOMPARE(http::methodName(http::Method::Delete), QByteArray("DELETE"));
}

void TestMessage::audienceAllows_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("allowed");
    const auto yes = [](const char *name, const QByteArray &url) { QTest::newRow(name) << url << true; };
    const auto no = [](const char *name, const QByteArray &url) { QTest::newRow(name) << url << false; };
    yes("the host", "https://management.azure.com/subscriptions");
    yes("without a path", "https://management.azure.com");
    yes("in capitals", "HTTPS://MANAGEMENT.AZURE.COM/x");
    yes("the usual port", "https://management.azure.com:443/x");
    yes("a region's host", "https://westeurope.management.azure.com/x");
    yes("a vault", "https://kv-contoso.vault.azure.net/keys/a");
    yes("a managed HSM two labels deep", "https://a.b.managedhsm.azure.net/");
    no("plain http", "http://management.azure.com/x");
    no("another scheme", "ftp://management.azure.com/x");
    no("another port", "https://management.azure.com:8443/x");
    no("port 80", "https://management.azure.com:80/x");
    no("a user", "https://user@management.azure.com/x");
    no("a user and a password", "https://user:pw@management.azure.com/x");
    no("an empty password", "https://:@management.azure.com/x");
    no("the host as a user", "https://management.azure.com@evil.example/x");
    no("the host as a prefix", "https://management.azure.com.evil.example/x");
    no("the host as a suffix of a label", "https://xmanagement.azure.com/x");
    no("the host behind a dash", "https://x-management.azure.com/x");
    no("a trailing dot", "https://management.azure.com./x");
    no("a leading dot", "https://.management.azure.com/x");
    no("only the parent", "https://azure.com/x");
    no("a sister", "https://portal.azure.com/x");
    no("the host in the path", "https://evil.example/management.azure.com");
    no("the host in the fragment", "https://evil.example#.management.azure.com");
    no("the host in the query", "https://evil.example?.management.azure.com");
    no("a backslash", "https://evil.example\\.management.azure.com/x");
    no("an escaped dot at the end", "https://management.azure.com%2e/x");
    no("an escaped slash", "https://evil.example%2f.management.azure.com/x");
    no("a look-alike letter", "https://m\xd0\xb0nagement.azure.com/x"); // Cyrillic a
    no("an address", "https://127.0.0.1/x");
    no("an IPv6 address", "https://[::1]/x");
    no("relative", "/subscriptions");
    no("empty", "");
}

void TestMessage::audienceAllows() {
    QFETCH(QByteArray, url);
    QFETCH(bool, allowed);
    const Audience audience{QStringLiteral("scope"),
        {QStringLiteral("management.azure.com"), QStringLiteral("vault.azure.net"),
            QStringLiteral("managedhsm.azure.net")}};
    QCOMPARE(audience.allows(QUrl::fromEncoded(url)), allowed);
}

void TestMessage::audienceWithoutHostsAllowsNothing() {
    const QUrl url(QStringLiteral("https://management.azure.com/x"));
    QVERIFY(!Audience().allows(url));
    const Audience audience{QStringLiteral("scope"), {QString()}};
    QVERIFY(!audience.allows(url));
}

CVM_TEST(TestMessage)

} // namespace tst_message

#include "tst_message.moc"
