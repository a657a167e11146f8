#include "simulatorclient.h"
#include "tests/support/program.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace tst_simulatorsignin {

/// Sign-in as a browser and a program see it: pages, codes, tokens.
class SimulatorSignInTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codeFlowSignsInWhoIsChosen();
    void redirectsInTheWayAskedFor_data();
    void redirectsInTheWayAskedFor();
    void silentSignInNeedsAHint();
    void whatIsWrongWithARequest_data();
    void whatIsWrongWithARequest();
    void codesWorkOnceAndNotForLong();
    void codesNeedTheirVerifierAndTheirProgram();
    void pagesAnswerOnce();
    void refreshTokensBelongToOneProgram();
    void deviceCodeWaitsForAPerson();
    void deviceCodeIsDeclinedOrExpires();
    void deviceCodeIsApprovedByItself();
    void applicationsSignInWithASecret();
    void metadataNamesEndpointsAndTenant();
    void knowsItsInstances();
    void tellsItsCloudWithoutAToken();
    void graphKnowsTheSignedInUser();
    void stateShowsGrantsAndNoTokens();
};

namespace {

const QString loginHost = u"login.microsoftonline.com"_s;
const QString verifier = u"0123456789012345678901234567890123456789-._~abc"_s;
const QString device = u"urn:ietf:params:oauth:grant-type:device_code"_s;
const QString azureCli = u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s;
const QString armScope = u"https://management.azure.com/.default openid offline_access"_s;

using Fields = QList<std::pair<QString, QString>>;

QString challenge() {
    return QString::fromLatin1(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// A simulator and the requests of a sign-in. Takes no redirects: they lead to the program.
struct Browser : SimulatorClient {
    explicit Browser(simulator::Simulator::Options options = {})
        : SimulatorClient(u"managed-hsm"_s, options) {
        network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    Answer get(const QString &pathAndQuery, const QString &host = loginHost) {
        return sendRaw("GET", host, pathAndQuery, {}, {});
    }
    Fields request() const {
        return {{u"client_id"_s, simulator->signIn().clientId}, {u"response_type"_s, u"code"_s},
            {u"redirect_uri"_s, u"http://localhost:43217"_s}, {u"scope"_s, armScope},
            {u"state"_s, u"a state & more"_s}, {u"nonce"_s, u"a nonce"_s}, {u"code_challenge"_s, challenge()},
            {u"code_challenge_method"_s, u"S256"_s}};
    }
    static QString queryOf(const Fields &fields) {
        QStringList terms;
        for (const auto &[name, value] : fields) {
            terms.append(name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        return terms.join(u'&');
    }
    Answer authorize(const Fields &fields, const QString &tenant = u"organizations"_s) {
        return get(u"/%1/oauth2/v2.0/authorize?%2"_s.arg(tenant, queryOf(fields)));
    }
    /// Presses the button of a page whose caption holds `who`.
    Answer press(const Answer &page, const QString &who) {
        const QString html = QString::fromUtf8(page.body);
        const auto found = [&](const QString &pattern) { return QRegularExpression(pattern).match(html); };
        const auto action = found(u"action=\"([^\"]+)\""_s);
        const auto hidden = found(u"type=\"hidden\" name=\"([^\"]+)\"\\s+value=\"([^\"]+)\""_s);
        const auto button
            = found(u"name=\"([^\"]+)\" value=\"([^\"]+)\">%1"_s.arg(QRegularExpression::escape(who)));
        return get(action.captured(1) + u'?'
            + queryOf({{hidden.captured(1), hidden.captured(2)}, {button.captured(1), button.captured(2)}}));
    }
    static QUrlQuery redirectOf(const Answer &answer) {
        return QUrlQuery(QUrl(QString::fromUtf8(answer.headers.value("location"))));
    }
    QString freshCode(const Fields &fields) {
        return redirectOf(press(authorize(fields), u"Backup administrator"_s))
            .queryItemValue(u"code"_s, QUrl::FullyDecoded);
    }
    Fields redemption(const QString &code) const {
        return {{u"grant_type"_s, u"authorization_code"_s}, {u"client_id"_s, simulator->signIn().clientId},
            {u"code"_s, code}, {u"redirect_uri"_s, u"http://localhost:43217"_s},
            {u"code_verifier"_s, verifier}, {u"scope"_s, armScope}};
    }
    Answer beginDevice() {
        return sendRaw("POST", loginHost, u"/organizations/oauth2/v2.0/devicecode"_s,
            queryOf({{u"client_id"_s, azureCli}, {u"scope"_s, armScope}}).toUtf8(),
            {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    Answer poll(const QString &deviceCode) {
        return token({{u"grant_type"_s, device}, {u"client_id"_s, azureCli}, {u"device_code"_s, deviceCode},
            {u"client_info"_s, u"1"_s}});
    }
};

QJsonObject claimsOf(const Answer &answer) {
    const QByteArray payload = answer.json.value("id_token"_L1).toString().section(u'.', 1, 1).toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
}

QString errorOf(const Answer &answer) {
    return answer.json.value("error"_L1).toString();
}

int numberOf(const Answer &answer) {
    return answer.json.value("error_codes"_L1).toArray().first().toInt();
}

Fields with(Fields fields, const QString &name, const QString &value) {
    for (auto &[key, current] : fields) {
        if (key == name) {
            current = value;
            return fields;
        }
    }
    fields.append({name, value});
    return fields;
}

} // namespace

void SimulatorSignInTest::codeFlowSignsInWhoIsChosen() {
    Browser browser;
    const Answer page = browser.authorize(browser.request());
    QCOMPARE(page.status, 200);
    QVERIFY(page.headers.value("content-type").startsWith("text/html"));
    QVERIFY(page.body.contains("Simulated sign-in"));
    QVERIFY(page.body.contains("Backup administrator (backup.administrator@contoso.com)"));
    QVERIFY(!page.body.contains("Key custodians")); // a group
    const Answer pressed = browser.press(page, u"Security officer"_s);
    QCOMPARE(pressed.status, 302);
    QVERIFY(pressed.headers.value("location").startsWith("http://localhost:43217/?code="));
    const QUrlQuery back = Browser::redirectOf(pressed);
    QCOMPARE(back.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a state & more"_s);

    const QString code = back.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    const Answer tokens = browser.token(browser.redemption(code), u"organizations"_s);
    QCOMPARE(tokens.status, 200);
    const QJsonObject claims = claimsOf(tokens);
    QCOMPARE(claims.value("preferred_username"_L1).toString(), u"security.officer@contoso.com"_s);
    QCOMPARE(claims.value("nonce"_L1).toString(), u"a nonce"_s);
    QCOMPARE(claims.value("aud"_L1).toString(), browser.simulator->signIn().clientId);
    QCOMPARE(claims.value("tid"_L1).toString(), browser.simulator->signIn().tenantId);
    QVERIFY(tokens.json.value("scope"_L1).toString().split(u' ').contains(armScope.section(u' ', 0, 0)));
    // the officer has no role in the development subscription
    const QByteArray bearer = "Bearer " + tokens.json.value("access_token"_L1).toString().toLatin1();
    const Answer listed = browser.sendRaw("GET", u"management.azure.com"_s,
        u"/subscriptions?api-version=2022-12-01"_s, {}, {{"Authorization", bearer}});
    QCOMPARE(listed.value().size(), 1);
}

void SimulatorSignInTest::redirectsInTheWayAskedFor_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("query") << u"query"_s << QByteArray("http://localhost:43217/?code=");
    QTest::newRow("fragment") << u"fragment"_s << QByteArray("http://localhost:43217/#code=");
    QTest::newRow("form") << u"form_post"_s << QByteArray();
}

void SimulatorSignInTest::redirectsInTheWayAskedFor() {
    QFETCH(QString, mode);
    QFETCH(QByteArray, start);
    Browser browser;
    const Answer page = browser.authorize(with(browser.request(), u"response_mode"_s, mode));
    const Answer pressed = browser.press(page, u"Backup administrator"_s);
    if (!start.isEmpty()) {
        QCOMPARE(pressed.status, 302);
        QVERIFY(pressed.headers.value("location").startsWith(start));
        return;
    }
    QCOMPARE(pressed.status, 200);
    QVERIFY(pressed.body.contains("method=\"post\" action=\"http://localhost:43217/\""));
    QVERIFY(pressed.body.contains("name=\"state\" value=\"a state &amp; more\""));
}

void SimulatorSignInTest::silentSignInNeedsAHint() {
    Browser browser;
    const Fields silent = with(browser.request(), u"prompt"_s, u"none"_s);
    const Answer nobody = browser.authorize(silent);
    QCOMPARE(nobody.status, 302);
    QCOMPARE(Browser::redirectOf(nobody).queryItemValue(u"error"_s), u"login_required"_s);
    const Answer hinted = browser.authorize(with(silent, u"login_hint"_s, u"security.officer@contoso.com"_s));
    QVERIFY(Browser::redirectOf(hinted).hasQueryItem(u"code"_s));
}

void SimulatorSignInTest::whatIsWrongWithARequest_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("redirects");
    QTest::newRow("program") << u"client_id"_s << u"somebody"_s << u"AADSTS700016"_s << false;
    QTest::newRow("redirect to another host")
        << u"redirect_uri"_s << u"http://localhost.example.org"_s << u"AADSTS50011"_s << false;
    QTest::newRow("redirect to the address")
        << u"redirect_uri"_s << u"http://127.0.0.1:43217"_s << u"AADSTS50011"_s << false;
    QTest::newRow("redirect with a path")
        << u"redirect_uri"_s << u"http://localhost:43217/callback"_s << u"AADSTS50011"_s << false;
    QTest::newRow("redirect with a user")
        << u"redirect_uri"_s << u"http://me@localhost:43217"_s << u"AADSTS50011"_s << false;
    QTest::newRow("response type") << u"response_type"_s << u"token"_s << u"AADSTS700054"_s << true;
    QTest::newRow("no scope") << u"scope"_s << QString() << u"AADSTS900144"_s << true;
    QTest::newRow("scope") << u"scope"_s << u"https://example.org/.default"_s << u"AADSTS500011"_s << true;
    QTest::newRow("no scope that there can be")
        << u"scope"_s << u"http://.default"_s << u"AADSTS70011"_s << true;
    QTest::newRow("challenge") << u"code_challenge"_s << u"short"_s << u"AADSTS50147"_s << true;
    QTest::newRow("mode") << u"response_mode"_s << u"carrier_pigeon"_s << u"AADSTS900561"_s << true;
}

void SimulatorSignInTest::whatIsWrongWithARequest() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, number);
    QFETCH(bool, redirects);
    Browser browser;
    const Answer answer = browser.authorize(with(browser.request(), field, value));
    QCOMPARE(answer.status, redirects ? 302 : 400);
    QCOMPARE(answer.headers.contains("location"), redirects);
    const QString told = redirects
        ? Browser::redirectOf(answer).queryItemValue(u"error_description"_s, QUrl::FullyDecoded)
        : QString::fromUtf8(answer.body);
    QVERIFY2(told.contains(number + u':'), qPrintable(told));
    QCOMPARE(browser.authorize(browser.request(), u"fabrikam.com"_s).status, 400);
}

void SimulatorSignInTest::codesWorkOnceAndNotForLong() {
    Browser browser;
    const QString code = browser.freshCode(browser.request());
    QCOMPARE(browser.token(browser.redemption(code)).status, 200);
    const Answer again = browser.token(browser.redemption(code));
    QCOMPARE(errorOf(again), u"invalid_grant"_s);
    QCOMPARE(numberOf(again), 54005);
    const QString late = browser.freshCode(browser.request());
    browser.advance(600);
    QCOMPARE(numberOf(browser.token(browser.redemption(late))), 70008);
}

void SimulatorSignInTest::codesNeedTheirVerifierAndTheirProgram() {
    Browser browser;
    const auto redeem = [&](const QString &field, const QString &value) {
        return numberOf(
            browser.token(with(browser.redemption(browser.freshCode(browser.request())), field, value)));
    };
    QCOMPARE(redeem(u"code_verifier"_s, QString(verifier).replace(u'0', u'1')), 501481);
    QCOMPARE(redeem(u"code_verifier"_s, QString()), 50148);
    QCOMPARE(redeem(u"redirect_uri"_s, u"http://localhost:1"_s), 500112);
    QCOMPARE(redeem(u"client_id"_s, azureCli), 70000);
    // a wrong verifier uses the code up: there is no second guess
    const QString code = browser.freshCode(browser.request());
    browser.token(with(browser.redemption(code), u"code_verifier"_s, u"guess"_s));
    QCOMPARE(numberOf(browser.token(browser.redemption(code))), 54005);
}

void SimulatorSignInTest::pagesAnswerOnce() {
    Browser browser;
    const Answer page = browser.authorize(browser.request());
    const Answer cancelled = browser.press(page, u"Cancel"_s);
    QCOMPARE(Browser::redirectOf(cancelled).queryItemValue(u"error"_s), u"access_denied"_s);
    QVERIFY(
        Browser::redirectOf(cancelled).queryItemValue(u"error_description"_s).startsWith(u"AADSTS65004"_s));
    QCOMPARE(browser.press(page, u"Backup administrator"_s).status, 400);
    const Answer late = browser.authorize(browser.request());
    browser.advance(600);
    QCOMPARE(browser.press(late, u"Backup administrator"_s).status, 400);
}

void SimulatorSignInTest::refreshTokensBelongToOneProgram() {
    Browser browser;
    const Answer tokens = browser.token(browser.redemption(browser.freshCode(browser.request())));
    const QString refresh = tokens.json.value("refresh_token"_L1).toString();
    const Fields redemption{{u"grant_type"_s, u"refresh_token"_s},
        {u"client_id"_s, browser.simulator->signIn().clientId}, {u"refresh_token"_s, refresh},
        {u"scope"_s, u"https://vault.azure.net/.default openid"_s}};
    const Answer renewed = browser.token(redemption);
    QCOMPARE(renewed.status, 200);
    QVERIFY(renewed.json.value("refresh_token"_L1).toString() != refresh);
    QVERIFY(!claimsOf(renewed).contains("nonce"_L1));
    QCOMPARE(errorOf(browser.token(with(redemption, u"client_id"_s, azureCli))), u"invalid_grant"_s);
    browser.advance(90 * 24 * 3600);
    QCOMPARE(numberOf(browser.token(redemption)), 700082);
}

void SimulatorSignInTest::deviceCodeWaitsForAPerson() {
    Browser browser;
    const Answer begun = browser.beginDevice();
    QCOMPARE(begun.status, 200);
    QCOMPARE(begun.json.value("verification_uri"_L1).toString(), u"https://microsoft.com/devicelogin"_s);
    QCOMPARE(begun.json.value("expires_in"_L1).toInt(), 900);
    QCOMPARE(begun.json.value("interval"_L1).toInt(), 5);
    const QString deviceCode = begun.json.value("device_code"_L1).toString();
    const QString userCode = begun.json.value("user_code"_L1).toString();
    for (int times = 0; times < 3; ++times) {
        QCOMPARE(errorOf(browser.poll(deviceCode)), u"authorization_pending"_s);
    }
    const Answer empty = browser.get(u"/devicelogin"_s, u"microsoft.com"_s);
    QVERIFY(empty.body.contains("name=\"user_code\""));
    QVERIFY(browser.get(u"/devicelogin?user_code=WRONGCODE"_s).body.contains("did not work"));
    // people type as they like
    const Answer page
        = browser.get(u"/devicelogin?user_code="_s + QString(userCode).insert(3, u'-').toLower());
    QVERIFY(page.body.contains("Microsoft Azure CLI"));
    QVERIFY(browser.press(page, u"Backup administrator"_s).body.contains("You have signed in"));
    const Answer tokens = browser.poll(deviceCode);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(claimsOf(tokens).value("oid"_L1).toString(), browser.simulator->signIn().userObjectId);
    const QByteArray info = QByteArray::fromBase64(
        tokens.json.value("client_info"_L1).toString().toLatin1(), QByteArray::Base64UrlEncoding);
    QCOMPARE(QJsonDocument::fromJson(info).object().value("uid"_L1).toString(),
        browser.simulator->signIn().userObjectId);
    QCOMPARE(errorOf(browser.poll(deviceCode)), u"bad_verification_code"_s);
    QVERIFY(browser.get(u"/devicelogin?user_code="_s + userCode).body.contains("did not work"));
}

void SimulatorSignInTest::deviceCodeIsDeclinedOrExpires() {
    Browser browser;
    const Answer begun = browser.beginDevice();
    const Answer page
        = browser.get(u"/devicelogin?user_code="_s + begun.json.value("user_code"_L1).toString());
    browser.press(page, u"Cancel"_s);
    QCOMPARE(
        errorOf(browser.poll(begun.json.value("device_code"_L1).toString())), u"authorization_declined"_s);
    const QString second = browser.beginDevice().json.value("device_code"_L1).toString();
    browser.advance(900);
    QCOMPARE(errorOf(browser.poll(second)), u"expired_token"_s);
    QCOMPARE(errorOf(browser.poll(u"unknown"_s)), u"bad_verification_code"_s);
}

void SimulatorSignInTest::deviceCodeIsApprovedByItself() {
    simulator::Simulator::Options options;
    options.approvesDeviceCodes = true;
    Browser browser(options);
    const QString deviceCode = browser.beginDevice().json.value("device_code"_L1).toString();
    QCOMPARE(errorOf(browser.poll(deviceCode)), u"authorization_pending"_s);
    const Answer tokens = browser.poll(deviceCode);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(claimsOf(tokens).value("oid"_L1).toString(), browser.simulator->signIn().userObjectId);
}

void SimulatorSignInTest::applicationsSignInWithASecret() {
    Browser browser;
    const auto signIn = browser.simulator->signIn();
    const Fields fields{{u"grant_type"_s, u"client_credentials"_s}, {u"client_id"_s, signIn.applicationId},
        {u"client_secret"_s, signIn.applicationSecret},
        {u"scope"_s, u"https://management.core.windows.net//.default"_s}};
    const Answer tokens = browser.token(fields);
    QCOMPARE(tokens.status, 200);
    QVERIFY(!tokens.json.contains("refresh_token"_L1));
    QVERIFY(!tokens.json.contains("id_token"_L1));
    const QByteArray bearer = "Bearer " + tokens.json.value("access_token"_L1).toString().toLatin1();
    // with its own rights: Contributor in one subscription
    const Answer listed = browser.sendRaw("GET", u"management.azure.com"_s,
        u"/subscriptions?api-version=2022-12-01"_s, {}, {{"Authorization", bearer}});
    QCOMPARE(listed.value().size(), 1);
    QCOMPARE(numberOf(browser.token(with(fields, u"client_secret"_s, u"guess"_s))), 7000215);
    QCOMPARE(numberOf(browser.token(with(fields, u"client_id"_s, contoso::backupAppId))), 700016);
    QCOMPARE(numberOf(browser.token(
                 with(fields, u"scope"_s, u"https://management.azure.com/user_impersonation"_s))),
        1002012);
    QCOMPARE(numberOf(browser.token(with(fields, u"scope"_s, u"https://example.org/.default"_s))), 500011);
    // a public client has no secret
    QCOMPARE(numberOf(browser.token({{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, signIn.clientId},
                 {u"client_secret"_s, signIn.applicationSecret}, {u"refresh_token"_s, signIn.refreshToken}})),
        700025);
}

void SimulatorSignInTest::metadataNamesEndpointsAndTenant() {
    Browser browser;
    const QString tenantId = browser.simulator->signIn().tenantId;
    const QString path = u"/%1/v2.0/.well-known/openid-configuration"_s;
    const QJsonObject any = browser.get(path.arg(u"organizations"_s)).json;
    QCOMPARE(any.value("issuer"_L1).toString(), u"https://login.microsoftonline.com/{tenantid}/v2.0"_s);
    QCOMPARE(any.value("token_endpoint"_L1).toString(),
        u"https://login.microsoftonline.com/organizations/oauth2/v2.0/token"_s);
    const QJsonObject one = browser.get(path.arg(u"contoso.com"_s)).json;
    QCOMPARE(one.value("issuer"_L1).toString(), u"https://login.microsoftonline.com/%1/v2.0"_s.arg(tenantId));
    QCOMPARE(one.value("authorization_endpoint"_L1).toString(),
        u"https://login.microsoftonline.com/%1/oauth2/v2.0/authorize"_s.arg(tenantId));
    QCOMPARE(browser.get(path.arg(u"fabrikam.com"_s)).json.value("error"_L1).toString(), u"invalid_tenant"_s);
    const QUrl logout(any.value("end_session_endpoint"_L1).toString());
    QVERIFY(browser.get(logout.path(), logout.host()).body.contains("You have signed out"));
    QVERIFY(browser.get(u"/common/discovery/v2.0/keys"_s).json.value("keys"_L1).isArray());
}

void SimulatorSignInTest::knowsItsInstances() {
    Browser browser;
    const QString path
        = u"/common/discovery/instance?api-version=1.1&authorization_endpoint=https%3A%2F%2F%1%2Fcommon%2Foauth2%2Fv2.0%2Fauthorize"_s;
    const QJsonObject known = browser.get(QString(path).replace(u"%1"_s, loginHost)).json;
    QCOMPARE(known.value("tenant_discovery_endpoint"_L1).toString(),
        u"https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"_s);
    QVERIFY(known.value("metadata"_L1)[0]["aliases"_L1].toArray().contains(u"login.windows.net"_s));
    const Answer foreign = browser.get(QString(path).replace(u"%1"_s, u"login.example.org"_s));
    QCOMPARE(foreign.status, 400);
    QCOMPARE(errorOf(foreign), u"invalid_instance"_s);
}

void SimulatorSignInTest::tellsItsCloudWithoutAToken() {
    Browser browser;
    const Answer answer
        = browser.get(u"/metadata/endpoints?api-version=2022-09-01"_s, u"management.azure.com"_s);
    QCOMPARE(answer.status, 200);
    const QJsonObject cloud = QJsonDocument::fromJson(answer.body).array().first().toObject();
    QCOMPARE(cloud.value("name"_L1).toString(), u"AzureCloud"_s);
    QCOMPARE(cloud.value("resourceManager"_L1).toString(), u"https://management.azure.com/"_s);
    QCOMPARE(cloud.value("authentication"_L1)["loginEndpoint"_L1].toString(),
        u"https://login.microsoftonline.com"_s);
    QCOMPARE(cloud.value("suffixes"_L1)["mhsmDns"_L1].toString(), u"managedhsm.azure.net"_s);
    QCOMPARE(browser.get(u"/metadata/endpoints"_s, u"management.azure.com"_s).status, 400);
    const Answer old
        = browser.get(u"/metadata/endpoints?api-version=2015-01-01"_s, u"management.azure.com"_s);
    QVERIFY(old.json.contains("graphEndpoint"_L1));
}

void SimulatorSignInTest::graphKnowsTheSignedInUser() {
    Browser browser;
    const QString graph = u"graph.microsoft.com"_s;
    QCOMPARE(browser.send("GET", graph, u"/v1.0/me"_s).json.value("id"_L1).toString(),
        browser.simulator->signIn().userObjectId);
    const QString userId = browser.simulator->signIn().userObjectId;
    const Answer found = browser.send("POST", graph, u"/v1.0/directoryObjects/getByIds"_s,
        {{u"ids"_s, QJsonArray{userId, u"00000000-0000-0000-0000-000000000001"_s}},
            {u"types"_s, QJsonArray{u"user"_s, u"directoryObjectPartnerReference"_s}}});
    QCOMPARE(found.value().size(), 1);
    QCOMPARE(found.value().first()["@odata.type"_L1].toString(), u"#microsoft.graph.user"_s);
    QVERIFY(!found.value().first().toObject().contains("accountEnabled"_L1)); // of users, a part only
    QCOMPARE(browser
                 .send("POST", graph, u"/v1.0/directoryObjects/getByIds"_s,
                     {{u"ids"_s, QJsonArray{userId, u"no id"_s}}})
                 .status,
        400);
    const Answer none = browser.send("POST", graph, u"/v1.0/directoryObjects/getByIds"_s,
        {{u"ids"_s, QJsonArray{userId}}, {u"types"_s, QJsonArray{u"group"_s}}});
    QVERIFY(none.value().isEmpty());
    QCOMPARE(
        browser.send("POST", graph, u"/v1.0/directoryObjects/getByIds"_s, {{u"ids"_s, QJsonArray()}}).status,
        400);
}

void SimulatorSignInTest::stateShowsGrantsAndNoTokens() {
    Browser browser;
    const QString principal = browser
                                  .send("GET", u"graph.microsoft.com"_s,
                                      u"/v1.0/servicePrincipals(appId='%1')"_s.arg(contoso::backupAppId))
                                  .json.value("id"_L1)
                                  .toString();
    browser.send("PUT", contoso::hsm,
        u"/keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments/"
        u"11111111-2222-3333-4444-555555555555?api-version=7.4"_s,
        contoso::localRole(contoso::cryptoUser, principal));
    const Answer state = browser.get(u"/simulator/state"_s, {});
    QCOMPARE(state.status, 200);
    QCOMPARE(state.json.value("simulated"_L1).toBool(), true);
    QCOMPARE(state.json.value("scenario"_L1).toString(), u"managed-hsm"_s);
    QVERIFY(state.body.contains("11111111-2222-3333-4444-555555555555"));
    QVERIFY(!state.body.contains(browser.simulator->signIn().refreshToken.toUtf8()));
    QVERIFY(!state.body.contains(browser.simulator->signIn().applicationSecret.toUtf8()));
    for (const QString &token : std::as_const(browser.tokens)) {
        QVERIFY(!state.body.contains(token.toUtf8()));
    }
    QCOMPARE(browser.sendRaw("DELETE", {}, u"/simulator/state"_s, {}, {}).status, 404);
}

CVM_TEST(SimulatorSignInTest)

} // namespace tst_simulatorsignin

#include "tst_simulatorsignin.moc"
