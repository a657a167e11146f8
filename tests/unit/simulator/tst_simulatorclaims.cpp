#include "rights.h"
#include "tests/support/program.h"

#if __has_include(<openssl/evp.h>)
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#endif

namespace tst_simulatorclaims {

/// What tokens say of themselves, who can check it, and the ways to get one that need no person.
class SimulatorClaimsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void accessTokensSayWhoAndWhatFor();
    void tokensAreSigned();
    void aChangedTokenIsNotTaken();
    void assertionsStandForAnApplication();
    void olderEndpointTakesAResource();
    void machinesHaveAnIdentity();
};

namespace {

const QString arm = u"https://management.azure.com"_s;
using Fields = QList<std::pair<QString, QString>>;

QByteArray decoded(const QString &part) {
    return QByteArray::fromBase64(part.toLatin1(), QByteArray::Base64UrlEncoding);
}

QJsonObject partOf(const QString &token, int part) {
    return QJsonDocument::fromJson(decoded(token.section(u'.', part, part))).object();
}

QString assertion(const QString &audience, qint64 expires) {
    const auto part = [](const QJsonObject &object) {
        return QString::fromLatin1(
            QJsonDocument(object)
                .toJson(QJsonDocument::Compact)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    return part({{u"alg"_s, u"RS256"_s}}) + u'.'
        + part({{u"iss"_s, u"https://token.actions.example"_s}, {u"sub"_s, u"repo:contoso/infra"_s},
            {u"aud"_s, audience}, {u"exp"_s, expires}})
        + u".c2ln"_s;
}

int numberOf(const Answer &answer) {
    return answer.json.value("error_codes"_L1).toArray().first().toInt();
}

#if __has_include(<openssl/evp.h>)
template <auto Release>
struct Freed {
    template <typename T>
    void operator()(T *object) const {
        Release(object);
    }
};

bool isSignedWith(const QString &token, const QJsonValue &webKey) {
    const auto number = [&](const char16_t *name) {
        const QByteArray bytes = decoded(webKey[QString::fromUtf16(name)].toString());
        return std::unique_ptr<BIGNUM, Freed<BN_free>>(BN_bin2bn(
            reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr));
    };
    const auto n = number(u"n");
    const auto e = number(u"e");
    const std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>> members(OSSL_PARAM_BLD_to_param(builder.get()));
    const std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>> making(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *raw = nullptr;
    EVP_PKEY_fromdata_init(making.get());
    EVP_PKEY_fromdata(making.get(), &raw, EVP_PKEY_PUBLIC_KEY, members.get());
    const std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>> key(raw);
    const QByteArray text = token.section(u'.', 0, 1).toLatin1();
    const QByteArray signature = decoded(token.section(u'.', 2, 2));
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
               std::size_t(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
               std::size_t(text.size()))
        == 1;
}
#endif

} // namespace

void SimulatorClaimsTest::accessTokensSayWhoAndWhatFor() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto signIn = client.simulator->signIn();
    const QJsonObject user = partOf(client.accessToken(arm), 1);
    const qint64 now = client.clock->now().toSecsSinceEpoch();
    const QJsonObject wanted{{u"aud"_s, arm},
        {u"iss"_s, u"https://sts.windows.net/%1/"_s.arg(signIn.tenantId)}, {u"iat"_s, now}, {u"nbf"_s, now},
        {u"exp"_s, now + 3600}, {u"appid"_s, signIn.clientId}, {u"oid"_s, signIn.userObjectId},
        {u"tid"_s, signIn.tenantId}, {u"idtyp"_s, u"user"_s}, {u"upn"_s, signIn.userName},
        {u"scp"_s, u"user_impersonation"_s}};
    for (auto claim = wanted.begin(); claim != wanted.end(); ++claim) {
        QVERIFY2(user.value(claim.key()) == claim.value(), qPrintable(claim.key()));
    }
    const Answer own
        = client.token({{u"grant_type"_s, u"client_credentials"_s}, {u"client_id"_s, signIn.applicationId},
            {u"client_secret"_s, signIn.applicationSecret}, {u"scope"_s, arm + u"/.default"_s}});
    const QJsonObject application = partOf(own.json.value("access_token"_L1).toString(), 1);
    QCOMPARE(application.value("oid"_L1).toString(), signIn.applicationObjectId);
    QCOMPARE(application.value("appid"_L1).toString(), signIn.applicationId);
    QCOMPARE(application.value("idtyp"_L1).toString(), u"app"_s);
    QVERIFY(!application.contains("upn"_L1) && !application.contains("scp"_L1));
    // a refusal names the program that asked
    const Answer vault = client.token({{u"grant_type"_s, u"client_credentials"_s},
        {u"client_id"_s, signIn.applicationId}, {u"client_secret"_s, signIn.applicationSecret},
        {u"scope"_s, u"https://vault.azure.net/.default"_s}});
    const Answer refused
        = client.sendRaw("GET", u"contoso-kv-rbac.vault.azure.net"_s, u"/keys?api-version=7.4"_s, {},
            {{"Authorization", "Bearer " + vault.json.value("access_token"_L1).toString().toLatin1()}});
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.errorMessage().contains(
        u"appid=%1;oid=%2;"_s.arg(signIn.applicationId, signIn.applicationObjectId)));
}

void SimulatorClaimsTest::tokensAreSigned() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto signIn = client.simulator->signIn();
    const QString host = u"login.microsoftonline.com"_s;
    const Answer discovery = client.sendRaw(
        "GET", host, u"/%1/v2.0/.well-known/openid-configuration"_s.arg(signIn.tenantId), {}, {});
    const QString place = discovery.json.value("jwks_uri"_L1).toString();
    const QJsonArray keys
        = client.sendRaw("GET", host, u'/' + place.section(u'/', 3), {}, {}).json.value("keys"_L1).toArray();
#if __has_include(<openssl/evp.h>)
    const Answer tokens
        = client.token({{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, signIn.clientId},
            {u"refresh_token"_s, signIn.refreshToken}, {u"scope"_s, arm + u"/.default openid"_s}});
    for (const QString &kind : {u"access_token"_s, u"id_token"_s}) {
        const QString token = tokens.json.value(kind).toString();
        const QJsonObject header = partOf(token, 0);
        QCOMPARE(header.value("alg"_L1).toString(), u"RS256"_s);
        QCOMPARE(header.value("kid"_L1), keys.first()["kid"_L1]);
        QVERIFY(isSignedWith(token, keys.first()));
        const QString changed = token.section(u'.', 0, 0) + u".e30."_s + token.section(u'.', 2, 2);
        QVERIFY(!isSignedWith(changed, keys.first()));
    }
#else
    QVERIFY(keys.isEmpty());
#endif
}

void SimulatorClaimsTest::aChangedTokenIsNotTaken() {
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray token = client.accessToken(arm).toLatin1();
    const auto ask = [&](const QByteArray &bearer) {
        return client.sendRaw("GET", u"management.azure.com"_s, u"/subscriptions?api-version=2022-12-01"_s,
            {}, {{"Authorization", "Bearer " + bearer}});
    };
    QCOMPARE(ask(token).status, 200);
    QCOMPARE(ask(token + 'x').errorCode(), u"InvalidAuthenticationToken"_s);
    QCOMPARE(ask(token.left(token.lastIndexOf('.') + 1)).errorCode(), u"InvalidAuthenticationToken"_s);
}

void SimulatorClaimsTest::assertionsStandForAnApplication() {
    SimulatorClient client(u"managed-hsm"_s);
    const qint64 now = client.clock->now().toSecsSinceEpoch();
    const auto signIn = client.simulator->signIn();
    const auto redeem = [&](const QString &given) {
        return client.token(
            {{u"grant_type"_s, u"client_credentials"_s}, {u"client_id"_s, signIn.applicationId},
                {u"client_assertion_type"_s, u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s},
                {u"client_assertion"_s, given}, {u"scope"_s, arm + u"/.default"_s}});
    };
    const QString exchange = u"api://AzureADTokenExchange"_s;
    const Answer taken = redeem(assertion(exchange, now + 600));
    QCOMPARE(taken.status, 200);
    QCOMPARE(partOf(taken.json.value("access_token"_L1).toString(), 1).value("oid"_L1).toString(),
        signIn.applicationObjectId);
    QVERIFY(
        !client.simulator->seenRequests().back().body.contains(assertion(exchange, now + 600).toLatin1()));
    const QString own = u"https://login.microsoftonline.com/%1/oauth2/v2.0/token"_s.arg(signIn.tenantId);
    QCOMPARE(redeem(assertion(own, now + 600)).status, 200); // signed by the application itself
    QCOMPARE(numberOf(redeem(assertion(exchange, now))), 700024);
    QCOMPARE(numberOf(redeem(assertion(u"https://elsewhere.example"_s, now + 600))), 700212);
    QCOMPARE(numberOf(redeem(u"no.token"_s)), 50027);
}

void SimulatorClaimsTest::olderEndpointTakesAResource() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto signIn = client.simulator->signIn();
    const auto redeem = [&](const QByteArray &more) {
        return client.sendRaw("POST", u"login.microsoftonline.com"_s,
            u"/%1/oauth2/token"_s.arg(signIn.tenantId),
            "grant_type=client_credentials&client_id=" + signIn.applicationId.toLatin1()
                + "&client_secret=" + signIn.applicationSecret.toLatin1() + more,
            {{"Content-Type", "application/x-www-form-urlencoded"}});
    };
    const Answer taken = redeem("&resource=https%3A%2F%2Fmanagement.core.windows.net%2F");
    QCOMPARE(taken.status, 200);
    QCOMPARE(taken.json.value("resource"_L1).toString(), u"https://management.core.windows.net/"_s);
    QCOMPARE(taken.json.value("expires_in"_L1).toString(), u"3600"_s);
    const QByteArray bearer = "Bearer " + taken.json.value("access_token"_L1).toString().toLatin1();
    QCOMPARE(client
                 .sendRaw("GET", u"management.azure.com"_s, u"/subscriptions?api-version=2022-12-01"_s, {},
                     {{"Authorization", bearer}})
                 .status,
        200);
    QCOMPARE(numberOf(redeem({})), 900144);
}

void SimulatorClaimsTest::machinesHaveAnIdentity() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto signIn = client.simulator->signIn();
    const QString path = u"/metadata/identity/oauth2/token?api-version=2018-02-01"_s;
    const QString vault = u"&resource=https%3A%2F%2Fvault.azure.net"_s;
    const auto ask = [&](const QString &host, const QString &query) {
        return client.sendRaw("GET", host, path + query, {}, {{"Metadata", "true"}});
    };
    for (const QString &host : {u"169.254.169.254"_s, QString()}) { // as a proxy, and at its own address
        const Answer taken = ask(host, vault);
        QCOMPARE(taken.status, 200);
        const QJsonObject claims = partOf(taken.json.value("access_token"_L1).toString(), 1);
        QCOMPARE(claims.value("aud"_L1).toString(), u"https://vault.azure.net"_s);
        QCOMPARE(claims.value("oid"_L1).toString(), signIn.applicationObjectId);
    }
    QCOMPARE(ask({}, vault + u"&client_id="_s + signIn.applicationId).status, 200);
    const auto errorOf = [](const Answer &answer) {
        return QString::number(answer.status) + u' ' + answer.json.value("error"_L1).toString();
    };
    QCOMPARE(errorOf(client.sendRaw("GET", {}, path + vault, {}, {})), u"400 invalid_request"_s); // no header
    QCOMPARE(errorOf(ask({}, {})), u"400 invalid_request"_s);
    QCOMPARE(errorOf(ask({}, vault + u"&client_id="_s + contoso::backupAppId)), u"400 invalid_request"_s);
    QCOMPARE(errorOf(ask({}, u"&resource=https%3A%2F%2Fexample.org"_s)), u"400 invalid_resource"_s);
    const Answer instance = client.sendRaw(
        "GET", {}, u"/metadata/instance?api-version=2021-02-01"_s, {}, {{"Metadata", "true"}});
    QCOMPARE(instance.errorCode(), u"NotSimulated"_s);
}

CVM_TEST(SimulatorClaimsTest)

} // namespace tst_simulatorclaims

#include "tst_simulatorclaims.moc"
