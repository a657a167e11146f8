#include "cloud/http/challenge.h"
#include "tests/support/faketransport.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_challenge {

using http::Challenge;
using http::Headers;

namespace {

Headers challenge(const QByteArray &value) {
    return support::headers({{"WWW-Authenticate", value}});
}

const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";

} // namespace

class TestChallenge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheKeyVaultChallenge();
    void readsSeveralChallenges();
    void readsQuotesEscapesAndBlanks();
    void survivesGarbage_data();
    void survivesGarbage();
    void findsClaims_data();
    void findsClaims();
};

void TestChallenge::readsTheKeyVaultChallenge() {
    const QList<Challenge> found = http::challenges(
        challenge("Bearer authorization=\"https://login.microsoftonline.com/"
                  "11111111-2222-3333-4444-555555555555\", resource=\"https://vault.azure.net\""));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().scheme, QByteArray("Bearer"));
    QCOMPARE(found.first().parameters.value("authorization"),
        QByteArray("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555"));
    QCOMPARE(found.first().parameters.value("resource"), QByteArray("https://vault.azure.net"));
}

void TestChallenge::readsSeveralChallenges() {
    const Headers headers = support::headers({
        {"WWW-Authenticate", "Basic realm=\"a, b\", Bearer Authorization_URI=\"u\", error=invalid_token"},
        {"www-authenticate", "Negotiate\nPoP nonce=\"n\""},
    });
    const QList<Challenge> found = http::challenges(headers);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.at(0).parameters.value("realm"), QByteArray("a, b"));
    QCOMPARE(found.at(1).parameters.value("authorization_uri"), QByteArray("u"));
    QCOMPARE(found.at(1).parameters.value("error"), QByteArray("invalid_token"));
    QCOMPARE(found.at(2).scheme, QByteArray("Negotiate"));
    QVERIFY(found.at(2).parameters.isEmpty());
    QCOMPARE(found.at(3).parameters.value("nonce"), QByteArray("n"));
}

void TestChallenge::readsQuotesEscapesAndBlanks() {
    const QList<Challenge> found
        = http::challenges(challenge("  Bearer  a = \"x\\\"y\\\\\" ,, b=\"\" , c=plain"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().parameters.value("a"), QByteArray("x\"y\\"));
    QVERIFY(found.first().parameters.contains("b"));
    QCOMPARE(found.first().parameters.value("c"), QByteArray("plain"));
}

void TestChallenge::survivesGarbage_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("commas") << QByteArray(",,, ,");
    QTest::newRow("open quote") << QByteArray("Bearer claims=\"abc");
    QTest::newRow("backslash at the end") << QByteArray("Bearer claims=\"abc\\");
    QTest::newRow("no value") << QByteArray("Bearer claims=");
    QTest::newRow("only a value") << QByteArray("=x");
    QTest::newRow("binary") << QByteArray("\xff\xfe\x00 Bearer", 10);
    QTest::newRow("parameter first") << QByteArray("claims=\"e30=\", Bearer realm=x");
}

void TestChallenge::survivesGarbage() {
    QFETCH(QByteArray, value);
    QVERIFY(http::challenges(challenge(value)).size() <= 1);
    QVERIFY(!http::isClaimsChallenge(challenge(value)));
}

void TestChallenge::findsClaims_data() {
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray prefix = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"";
    QTest::newRow("padded") << prefix + claims.toBase64() + '"' << claims;
    QTest::newRow("without padding") << prefix + claims.toBase64(QByteArray::OmitTrailingEquals) + '"'
                                     << claims;
    QTest::newRow("base64url") << prefix
            + QByteArray("{\"a\":\"\xc3\xbf\xc3\xbe>?\"}").toBase64(QByteArray::Base64UrlEncoding)
            + '"' << QByteArray("{\"a\":\"\xc3\xbf\xc3\xbe>?\"}");
    QTest::newRow("second challenge")
        << "Basic realm=\"x\", bearer claims=\"" + claims.toBase64() + '"' << claims;
    QTest::newRow("none") << QByteArray("Bearer error=\"invalid_token\"") << QByteArray();
    QTest::newRow("not base64") << prefix + "***\"" << QByteArray();
    QTest::newRow("not JSON") << prefix + QByteArray("hello").toBase64() + '"' << QByteArray();
    QTest::newRow("not an object") << prefix + QByteArray("[1]").toBase64() + '"' << QByteArray();
    QTest::newRow("not Bearer") << "PoP claims=\"" + claims.toBase64() + '"' << QByteArray();
}

void TestChallenge::findsClaims() {
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    QCOMPARE(http::claimsOf(challenge(value)), expected);
    QCOMPARE(http::isClaimsChallenge(challenge(value)), !expected.isEmpty());
}

CVM_TEST(TestChallenge)

} // namespace tst_challenge

#include "tst_challenge.moc"
