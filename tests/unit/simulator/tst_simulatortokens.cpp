#include "simulatorclient.h"
#include "tests/support/program.h"

namespace tst_simulatortokens {

/// Scenarios, sign-in, tokens and api-versions.
class SimulatorTokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsScenariosWithTheDefaultFirst();
    void refusesUnknownScenarios();
    void tokenErrors_data();
    void tokenErrors();
    void idTokenNamesTheCaller();
    void armWantsItsOwnToken();
    void keyStoresAnswerWithAChallenge();
    void tokensExpireInVirtualTime();
    void keyVaultTellsWhyATokenIsNotTaken();
};

void SimulatorTokensTest::listsScenariosWithTheDefaultFirst() {
    const auto scenarios = simulator::scenarios();
    QCOMPARE(scenarios.front().name, QStringLiteral("managed-hsm"));
    const QStringList required{u"managed-hsm"_s, u"managed-hsm-custom-role"_s, u"managed-hsm-all-keys"_s,
        u"managed-hsm-other-key"_s, u"managed-hsm-backup-role"_s, u"key-vault-access-policy"_s,
        u"key-vault-rbac"_s, u"principal-missing"_s, u"key-store-firewall"_s, u"caller-cannot-assign"_s,
        u"slow-propagation"_s, u"large-tenant"_s, u"standard-policies-only"_s, u"already-protected"_s,
        u"platform-managed-key"_s};
    QStringList names;
    for (const auto &scenario : scenarios) {
        names.append(scenario.name);
        QVERIFY2(scenario.summary.endsWith(u'.'), qPrintable(scenario.name));
        const auto started
            = simulator::Simulator::start(scenario.name, std::make_shared<base::SystemClock>(), {});
        QVERIFY2(started.has_value(), qPrintable(scenario.name));
        QCOMPARE((*started)->scenarioName(), scenario.name);
    }
    for (const QString &name : required) {
        QVERIFY2(names.contains(name), qPrintable(name));
    }
    QVERIFY(!names.contains(u"contoso"_s));
}

void SimulatorTokensTest::refusesUnknownScenarios() {
    const auto started
        = simulator::Simulator::start(u"nonsense"_s, std::make_shared<base::SystemClock>(), {});
    QVERIFY(!started);
    QVERIFY(started.error().message.contains("managed-hsm-other-key"_L1));
    const QJsonObject broken{{u"name"_s, u"broken"_s}, {u"extends"_s, u"contoso"_s},
        {u"roleAssignments"_s, QJsonObject{{u"wrong"_s, QJsonObject{{u"role"_s, u"Emperor"_s}}}}}};
    const auto invalid = simulator::Simulator::start(broken, std::make_shared<base::SystemClock>(), {});
    QVERIFY(!invalid);
    QVERIFY2(
        invalid.error().message.contains("$.roleAssignments.wrong"_L1), qPrintable(invalid.error().message));
}

void SimulatorTokensTest::tokenErrors_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    QTest::newRow("refresh token") << u"refresh_token"_s << u"stale"_s << QString() << u"invalid_grant"_s
                                   << 9002313;
    QTest::newRow("client") << u"client_id"_s << u"somebody"_s << QString() << u"unauthorized_client"_s
                            << 700016;
    QTest::newRow("scope") << u"scope"_s << u"https://example.org/.default"_s << QString()
                           << u"invalid_resource"_s << 500011;
    QTest::newRow("no scope at all") << u"scope"_s << u"http://.default"_s << QString() << u"invalid_scope"_s
                                     << 70011;
    QTest::newRow("grant") << u"grant_type"_s << u"password"_s << QString() << u"unsupported_grant_type"_s
                           << 70003;
    QTest::newRow("code") << u"grant_type"_s << u"authorization_code"_s << QString() << u"invalid_grant"_s
                          << 70008;
    QTest::newRow("tenant") << u"x"_s << u"y"_s << u"fabrikam.com"_s << u"invalid_request"_s << 90002;
}

void SimulatorTokensTest::tokenErrors() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, tenant);
    QFETCH(QString, error);
    QFETCH(int, number);
    SimulatorClient client(u"managed-hsm"_s);
    const auto signIn = client.simulator->signIn();
    QList<std::pair<QString, QString>> fields{{u"grant_type"_s, u"refresh_token"_s},
        {u"client_id"_s, signIn.clientId}, {u"refresh_token"_s, signIn.refreshToken},
        {u"scope"_s, u"https://management.azure.com/.default"_s}};
    for (auto &[name, current] : fields) {
        current = name == field ? value : current;
    }
    const Answer answer = client.token(fields, tenant);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json.value("error"_L1).toString(), error);
    QCOMPARE(answer.json.value("error_codes"_L1).toArray().first().toInt(), number);
    QVERIFY(answer.json.value("error_description"_L1).toString().startsWith(u"AADSTS%1: "_s.arg(number)));
}

void SimulatorTokensTest::idTokenNamesTheCaller() {
    SimulatorClient client(u"managed-hsm"_s);
    const auto signIn = client.simulator->signIn();
    const Answer answer = client.token({{u"grant_type"_s, u"refresh_token"_s},
        {u"client_id"_s, signIn.clientId}, {u"refresh_token"_s, signIn.refreshToken},
        {u"scope"_s, u"https://vault.azure.net/.default openid offline_access"_s}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json.value("expires_in"_L1).toInt(), 3600);
    QVERIFY(answer.json.value("refresh_token"_L1).toString() != signIn.refreshToken);
    const QByteArray payload = answer.json.value("id_token"_L1).toString().section(u'.', 1, 1).toLatin1();
    const QJsonObject claims
        = QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claims.value("tid"_L1).toString(), signIn.tenantId);
    QCOMPARE(claims.value("oid"_L1).toString(), signIn.userObjectId);
    QCOMPARE(claims.value("preferred_username"_L1).toString(), signIn.userName);
}

void SimulatorTokensTest::armWantsItsOwnToken() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"management.azure.com"_s;
    const QString path = u"/subscriptions?api-version=2022-12-01"_s;
    Answer answer = client.sendRaw("GET", host, path, {}, {});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorCode(), u"AuthenticationFailed"_s);
    QVERIFY(answer.headers.value("www-authenticate").contains("authorization_uri="));
    answer = client.sendRaw("GET", host, path, {}, {{"Authorization", "Bearer made-up"}});
    QCOMPARE(answer.errorCode(), u"InvalidAuthenticationToken"_s);
    const QByteArray other = "Bearer " + client.accessToken(u"https://vault.azure.net"_s).toLatin1();
    answer = client.sendRaw("GET", host, path, {}, {{"Authorization", other}});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorCode(), u"InvalidAuthenticationTokenAudience"_s);
    answer = client.arm("GET", path);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.value().size(), 3);
    QVERIFY(answer.headers.contains("x-ms-request-id"));
    QVERIFY(answer.headers.contains("x-ms-correlation-request-id"));
}

void SimulatorTokensTest::keyStoresAnswerWithAChallenge() {
    SimulatorClient client(u"managed-hsm"_s);
    Answer answer = client.sendRaw("GET", contoso::hsm, u"/keys?api-version=7.4"_s, {}, {});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, QByteArray("OK"));
    QVERIFY(answer.headers.value("content-type").startsWith("application/json"));
    QCOMPARE(answer.headers.value("www-authenticate"),
        QByteArray("Bearer authorization=\"https://login.microsoftonline.com/")
            + client.simulator->signIn().tenantId.toLatin1()
            + "\", resource=\"https://managedhsm.azure.net\"");
    answer = client.sendRaw("GET", u"contoso-kv-rbac.vault.azure.net"_s, u"/keys?api-version=7.4"_s, {}, {});
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.errorMessage().startsWith("AKV10000"_L1));
    const QByteArray vaultToken = "Bearer " + client.accessToken(u"https://vault.azure.net"_s).toLatin1();
    answer = client.sendRaw(
        "GET", contoso::hsm, u"/keys?api-version=7.4"_s, {}, {{"Authorization", vaultToken}});
    QCOMPARE(answer.status, 401);
}

void SimulatorTokensTest::tokensExpireInVirtualTime() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString path = u"/subscriptions?api-version=2022-12-01"_s;
    QCOMPARE(client.arm("GET", path).status, 200);
    client.advance(3599);
    QCOMPARE(client.arm("GET", path).status, 200);
    client.advance(1);
    const Answer answer = client.arm("GET", path);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorCode(), u"ExpiredAuthenticationToken"_s);
}

void SimulatorTokensTest::keyVaultTellsWhyATokenIsNotTaken() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"contoso-kv-rbac.vault.azure.net"_s;
    const QString path = u"/keys?api-version=7.4"_s;
    QCOMPARE(client.send("GET", host, path).status, 200);
    const QByteArray arm = "Bearer " + client.accessToken(u"https://management.azure.com"_s).toLatin1();
    const Answer other = client.sendRaw("GET", host, path, {}, {{"Authorization", arm}});
    QVERIFY(other.errorMessage().startsWith("AKV10022: Invalid audience."_L1));
    client.advance(3600);
    const Answer expired = client.send("GET", host, path);
    QCOMPARE(expired.status, 401);
    QVERIFY(expired.errorMessage().startsWith("[TokenExpired]"_L1));
    QVERIFY(expired.headers.contains("www-authenticate"));
}

CVM_TEST(SimulatorTokensTest)

} // namespace tst_simulatortokens

#include "tst_simulatortokens.moc"
