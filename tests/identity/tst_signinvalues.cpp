// PKCE, claims, addresses and id tokens: values without a network.
#include "cloud/identity/claims.h"
#include "cloud/identity/idtoken.h"
#include "cloud/identity/loginendpoints.h"
#include "cloud/identity/pkce.h"
#include "samples.h"
#include "tests/support/program.h"

#include <QSet>
#include <QTest>

namespace tst_signinvalues {

using base::ErrorKind;
using base::Result;
using identity::IdTokenExpectation;
using identity::readIdToken;
using identity::UserAccount;

namespace {

IdTokenExpectation expected(const QByteArray &nonce = "n1") {
    return {samples::client, nonce, samples::tenant};
}

QJsonObject json(const QByteArray &text) {
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestSignInValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChallengeIsThatOfTheRfc() { // RFC 7636, appendix B
        QCOMPARE(identity::codeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    void randomTokensAreLongAndDiffer() {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const QByteArray token = identity::randomToken();
            QCOMPARE(token.size(), 43);
            QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
            QVERIFY(!seen.contains(token));
            seen.insert(token);
        }
    }

    void secretsCompare() {
        QVERIFY(identity::sameSecret("abc", "abc"));
        QVERIFY(!identity::sameSecret("abc", "abd"));
        QVERIFY(!identity::sameSecret("abc", "ab"));
        QVERIFY(identity::sameSecret("", ""));
    }

    void claimsAreJoinedWithTheCapability() {
        const QJsonObject merged = json(identity::mergedClaims(
            R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}},"id_token":{"x":null}})"));
        const QJsonObject access = merged.value(QLatin1String("access_token")).toObject();
        QCOMPARE(access.value(QLatin1String("nbf")).toObject().value(QLatin1String("value")).toString(),
            QStringLiteral("1604106651"));
        QCOMPARE(access.value(QLatin1String("xms_cc")),
            json(R"({"a":{"values":["cp1"]}})").value(QLatin1String("a")));
        QVERIFY(merged.contains(QLatin1String("id_token")));
        QCOMPARE(identity::mergedClaims({}), identity::capabilityClaims());
        QCOMPARE(identity::mergedClaims("no JSON"), identity::capabilityClaims());
    }

    void addressesFollowTheContract() {
        const auto endpoints
            = identity::loginEndpoints(QStringLiteral("Login.MicrosoftOnline.com"), samples::tenant);
        QVERIFY(endpoints);
        const QString base = QStringLiteral("https://login.microsoftonline.com/") + samples::tenant;
        QCOMPARE(endpoints->authorize().toString(), base + QStringLiteral("/oauth2/v2.0/authorize"));
        QCOMPARE(endpoints->token().toString(), base + QStringLiteral("/oauth2/v2.0/token"));
        QCOMPARE(endpoints->deviceCode().toString(), base + QStringLiteral("/oauth2/v2.0/devicecode"));
    }

    void wrongAddressesAreRefused_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("code");
        const QString host = QStringLiteral("login.example");
        const QString badHost = QStringLiteral("InvalidLoginHost");
        const QString badTenant = QStringLiteral("InvalidTenant");
        QTest::newRow("good domain") << host << QStringLiteral("contoso.onmicrosoft.com") << QString();
        QTest::newRow("good word") << host << QStringLiteral("organizations") << QString();
        QTest::newRow("empty host") << QString() << samples::tenant << badHost;
        QTest::newRow("scheme") << QStringLiteral("https://login.example") << samples::tenant << badHost;
        QTest::newRow("user") << QStringLiteral("a@login.example") << samples::tenant << badHost;
        QTest::newRow("port") << QStringLiteral("login.example:444") << samples::tenant << badHost;
        QTest::newRow("path") << QStringLiteral("login.example/x") << samples::tenant << badHost;
        QTest::newRow("line break") << QStringLiteral("login.example\n") << samples::tenant << badHost;
        QTest::newRow("empty tenant") << host << QString() << badTenant;
        QTest::newRow("common") << host << QStringLiteral("common") << badTenant;
        QTest::newRow("slash") << host << QStringLiteral("a.b/../c.d") << badTenant;
        QTest::newRow("query") << host << QStringLiteral("contoso.com?x=y") << badTenant;
        QTest::newRow("option") << host << QStringLiteral("--tenant.com") << badTenant;
    }
    void wrongAddressesAreRefused() {
        QFETCH(QString, host);
        QFETCH(QString, tenant);
        QFETCH(QString, code);
        const auto endpoints = identity::loginEndpoints(host, tenant);
        QCOMPARE(endpoints ? QString() : endpoints.error().code, code);
    }

    void aClientIdIsAGuid() {
        QVERIFY(identity::checkedClientId(samples::client));
        QCOMPARE(identity::checkedClientId(QStringLiteral("my app")).error().code,
            QStringLiteral("InvalidClientId"));
    }

    void anIdTokenSaysWhoSignedIn() {
        const QByteArray token = samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n1")}});
        const Result<UserAccount> user = readIdToken(token, {}, expected());
        QVERIFY(user);
        QCOMPARE(user->tenantId, samples::tenant);
        QCOMPARE(user->userId, samples::user);
        QCOMPARE(user->userName, QStringLiteral("ada@contoso.example"));
        QCOMPARE(user->displayName, QStringLiteral("Ada Contoso"));
        QVERIFY(!user->isGuest.has_value());
    }

    /// Where a tenant was asked for by its id, an answer of another one is not taken.
    void theTenantIsTheOneThatWasAsked() {
        const auto read = [](const QString &given, const QString &asked) {
            return readIdToken(
                samples::idToken({{QStringLiteral("tid"), given}}), {}, {samples::client, {}, asked});
        };
        const Result<UserAccount> other = read(samples::otherTenant, samples::tenant);
        QVERIFY(!other);
        QCOMPARE(other.error().code, QStringLiteral("TenantMismatch"));
        QCOMPARE(other.error().kind, base::ErrorKind::Rejected);
        QVERIFY(read(samples::tenant.toUpper(), samples::tenant));
        QCOMPARE(read(samples::otherTenant, QStringLiteral("organizations"))->tenantId, samples::otherTenant);
        QCOMPARE(
            read(samples::otherTenant, QStringLiteral("contoso.example"))->tenantId, samples::otherTenant);
    }

    void theHomeTenantTellsGuests() {
        const QByteArray token = samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n1")}});
        const auto info = [](const QString &tenant) {
            return samples::base64url(
                {{QStringLiteral("uid"), samples::user}, {QStringLiteral("utid"), tenant}});
        };
        const Result<UserAccount> guest = readIdToken(token, info(samples::otherTenant), expected());
        QCOMPARE(guest->isGuest, std::optional(true));
        QCOMPARE(guest->homeTenantId, samples::otherTenant);
        const Result<UserAccount> member = readIdToken(token, info(samples::tenant.toUpper()), expected());
        QCOMPARE(member->isGuest, std::optional(false));
        const QByteArray byProvider = samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n1")},
            {QStringLiteral("idp"),
                QStringLiteral("https://sts.windows.net/%1/").arg(samples::otherTenant)}});
        QCOMPARE(readIdToken(byProvider, {}, expected())->homeTenantId, samples::otherTenant);
        QCOMPARE(readIdToken(byProvider, {}, expected())->isGuest, std::optional(true));
        const QByteArray personal = samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n1")},
            {QStringLiteral("idp"), QStringLiteral("live.com")}});
        QCOMPARE(readIdToken(personal, {}, expected())->isGuest, std::optional(true));
        QCOMPARE(readIdToken(personal, {}, expected())->homeTenantId, QString());
    }

    void aForeignIdTokenIsRefused() {
        const auto code = [](const QByteArray &token) {
            const Result<UserAccount> user = readIdToken(token, {}, expected());
            return user ? QString() : user.error().code;
        };
        QCOMPARE(code(samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n2")}})),
            QStringLiteral("NonceMismatch"));
        QCOMPARE(code(samples::idToken({})), QStringLiteral("NonceMismatch"));
        QCOMPARE(code(samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n1")},
                     {QStringLiteral("aud"), samples::otherTenant}})),
            QStringLiteral("AudienceMismatch"));
        QCOMPARE(code("a.b"), QStringLiteral("BadIdToken"));
        QCOMPARE(code("a.!!!.c"), QStringLiteral("BadIdToken"));
        QCOMPARE(code({}), QStringLiteral("BadIdToken"));
    }

    void namesCannotPlayTricks() {
        const QByteArray token = samples::idToken({{QStringLiteral("nonce"), QStringLiteral("n1")},
            {QStringLiteral("name"), QStringLiteral("A\u202Eda\u0007")}});
        QCOMPARE(readIdToken(token, {}, expected())->displayName, QStringLiteral("Ada"));
    }
};

CVM_TEST(TestSignInValues)

} // namespace tst_signinvalues

#include "tst_signinvalues.moc"
