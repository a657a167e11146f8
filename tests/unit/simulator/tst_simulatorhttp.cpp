#include "simulatorclient.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QTcpSocket>

/// The server itself: who may connect, how hosts are told apart, tokens, api-versions, links, faults.
class SimulatorHttpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listensOnLoopbackOnly();
    void listsScenariosWithTheDefaultFirst();
    void refusesUnknownScenarios();
    void tokenErrors_data();
    void tokenErrors();
    void idTokenNamesTheCaller();
    void armWantsItsOwnToken();
    void keyStoresAnswerWithAChallenge();
    void tokensExpireInVirtualTime();
    void apiVersions_data();
    void apiVersions();
    void pathPrefixWorksLikeTheHostHeader();
    void targetsAreTakenAsSent();
    void keepsConnectionsInStep();
    void missingThingsAreToldApart();
    void listsHavePages();
    void keepsNoTokens();
    void latencyDelaysAnswers();
    void faultsHappenAsDescribed();
    void locksRefuseWrites();
    void unregisteredProviderRefusesWrites();
};

void SimulatorHttpTest::listensOnLoopbackOnly() {
    SimulatorClient client(u"managed-hsm"_s);
    QCOMPARE(client.simulator->address().host(), u"127.0.0.1"_s);
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol) {
            continue;
        }
        QTcpSocket socket;
        socket.connectToHost(address, quint16(client.simulator->address().port()));
        QVERIFY2(!socket.waitForConnected(500), qPrintable(address.toString()));
    }
}

void SimulatorHttpTest::listsScenariosWithTheDefaultFirst() {
    const auto scenarios = simulator::scenarios();
    QCOMPARE(scenarios.front().name, simulator::defaultScenarioName());
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

void SimulatorHttpTest::refusesUnknownScenarios() {
    const auto started
        = simulator::Simulator::start(u"nonsense"_s, std::make_shared<base::SystemClock>(), {});
    QVERIFY(!started);
    QVERIFY(started.error().message.contains("managed-hsm-other-key"_L1));
    const QJsonObject broken{{u"name"_s, u"broken"_s}, {u"extends"_s, u"contoso"_s},
        {u"roleAssignments"_s, QJsonObject{{u"wrong"_s, QJsonObject{{u"role"_s, u"Emperor"_s}}}}}};
    const auto invalid = simulator::Simulator::start(broken, std::make_shared<base::SystemClock>(), {});
    QVERIFY(!invalid);
    QVERIFY2(
        invalid.error().message.contains("roleAssignments/wrong"_L1), qPrintable(invalid.error().message));
}

void SimulatorHttpTest::tokenErrors_data() {
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
                           << u"invalid_scope"_s << 70011;
    QTest::newRow("grant") << u"grant_type"_s << u"password"_s << QString() << u"unsupported_grant_type"_s
                           << 70003;
    QTest::newRow("code") << u"grant_type"_s << u"authorization_code"_s << QString() << u"invalid_grant"_s
                          << 70008;
    QTest::newRow("tenant") << u"x"_s << u"y"_s << u"fabrikam.com"_s << u"invalid_request"_s << 90002;
}

void SimulatorHttpTest::tokenErrors() {
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

void SimulatorHttpTest::idTokenNamesTheCaller() {
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

void SimulatorHttpTest::armWantsItsOwnToken() {
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

void SimulatorHttpTest::keyStoresAnswerWithAChallenge() {
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

void SimulatorHttpTest::tokensExpireInVirtualTime() {
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

void SimulatorHttpTest::apiVersions_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << u"/subscriptions"_s << u"MissingApiVersionParameter"_s;
    QTest::newRow("unknown") << u"/subscriptions?api-version=1999-01-01"_s << u"InvalidApiVersionParameter"_s;
    QTest::newRow("of another provider")
        << contoso::vm() + u"?api-version=2021-07-01"_s << u"NoRegisteredProviderFound"_s;
}

void SimulatorHttpTest::apiVersions() {
    QFETCH(QString, path);
    QFETCH(QString, code);
    SimulatorClient client(u"managed-hsm"_s);
    const Answer answer = client.arm("GET", path);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), code);
    QCOMPARE(client.send("GET", contoso::hsm, u"/keys"_s).status, 400);
}

void SimulatorHttpTest::pathPrefixWorksLikeTheHostHeader() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString path = u"/keys?api-version=7.4&maxresults=2"_s;
    const Answer byHost = client.send("GET", contoso::hsm, path);
    const QByteArray token = "Bearer " + client.accessToken(u"https://managedhsm.azure.net"_s).toLatin1();
    const Answer byPath
        = client.sendRaw("GET", {}, u'/' + contoso::hsm + path, {}, {{"Authorization", token}});
    QCOMPARE(byHost.status, 200);
    QCOMPARE(byPath.value(), byHost.value());
    QVERIFY(byHost.json.value("nextLink"_L1)
                .toString()
                .startsWith("https://contoso-hsm-prod.managedhsm.azure.net:443/keys?"_L1));
    // the links of a prefixed answer can be followed as they are
    const QString next = byPath.json.value("nextLink"_L1).toString();
    QVERIFY2(next.startsWith(client.simulator->address().toString() + u'/' + contoso::hsm), qPrintable(next));
    const Answer second = client.sendRaw(
        "GET", {}, next.mid(client.simulator->address().toString().size()), {}, {{"Authorization", token}});
    QCOMPARE(second.status, 200);
    QVERIFY(second.json.value("nextLink"_L1).isNull());
    QCOMPARE(second.value().size(), 2);
}

namespace {

/// Sends bytes as they are and returns what comes back until `answers` status lines have come.
QByteArray exchange(const SimulatorClient &client, const QList<QByteArray> &pieces, int answers) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(client.simulator->address().port()));
    QByteArray received;
    const auto complete = [&] {
        received += socket.readAll();
        return received.count("HTTP/1.1 ") >= answers && received.endsWith('}');
    };
    QSignalSpy connected(&socket, &QTcpSocket::connected);
    connected.wait(5000);
    for (const QByteArray &piece : pieces) {
        QSignalSpy written(&socket, &QTcpSocket::bytesWritten);
        socket.write(piece);
        written.wait(5000);
        QCoreApplication::processEvents(); // the server reads this piece before the next is sent
    }
    [&] { QTRY_VERIFY_WITH_TIMEOUT(complete(), 5000); }();
    return received;
}

} // namespace

void SimulatorHttpTest::targetsAreTakenAsSent() {
    // Azure PowerShell sends "//subscriptions", Terraform "//keys/...", proxies get the absolute form
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray arm = client.accessToken(u"https://management.azure.com"_s).toLatin1();
    const QByteArray hsm = client.accessToken(u"https://managedhsm.azure.net"_s).toLatin1();
    const auto ask = [&](const QByteArray &target, const QByteArray &host, const QByteArray &token) {
        return exchange(client,
            {"GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\n\r\n"},
            1);
    };
    QVERIFY(ask("//subscriptions?api-version=2022-12-01", "management.azure.com:443", arm)
                .startsWith("HTTP/1.1 200"));
    QVERIFY(ask("https://management.azure.com/tenants?api-version=2022-12-01", "management.azure.com", arm)
                .startsWith("HTTP/1.1 200"));
    const QByteArray list
        = "//keys/cvm-erp-os/providers/Microsoft.Authorization/roleAssignments?api-version=7.4&x=%7Ea%27'";
    QVERIFY(ask(list, contoso::hsm.toLatin1(), hsm).endsWith("{\"value\":[]}"));
    QCOMPARE(client.simulator->seenRequests().back().pathAndQuery, QString::fromLatin1(list));
}

void SimulatorHttpTest::keepsConnectionsInStep() {
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    const QByteArray both = exchange(client, {"GET /one/x" + rest + "\r\nGET /two/x" + rest + "\r\n"}, 2);
    QVERIFY(both.indexOf("'one'") > 0 && both.indexOf("'two'") > both.indexOf("'one'"));
    const QByteArray pieces = exchange(client,
        {"PO", "ST /thr", "ee/x" + rest, "Content-Length: 5\r\n\r\nhe", "lloGET /four/x" + rest + "\r\n"}, 2);
    QVERIFY(pieces.indexOf("'three'") > 0 && pieces.indexOf("'four'") > pieces.indexOf("'three'"));
}

void SimulatorHttpTest::missingThingsAreToldApart() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString version = u"?api-version=2024-07-01"_s;
    Answer answer = client.arm("GET", contoso::vm(u"rg-erp"_s, u"nobody"_s) + version);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.errorCode(), u"ResourceNotFound"_s);
    QCOMPARE(answer.headers.value("x-ms-failure-cause"), QByteArray("gateway"));
    answer = client.arm("GET", contoso::vm(u"rg-nowhere"_s) + version);
    QCOMPARE(answer.errorCode(), u"ResourceGroupNotFound"_s);
    answer = client.arm("GET",
        u"/subscriptions/00000000-0000-0000-0000-000000000009/providers/Microsoft.Compute/virtualMachines"_s
            + version);
    QCOMPARE(answer.errorCode(), u"SubscriptionNotFound"_s);
    answer = client.arm("GET", contoso::production + u"/providers/Microsoft.Compute/teapots"_s + version);
    QCOMPARE(answer.errorCode(), u"InvalidResourceType"_s);
    answer = client.arm("POST", contoso::vm() + version);
    QCOMPARE(answer.status, 405);
    // ids compare without case
    QCOMPARE(client.arm("GET", contoso::vm().toUpper() + version).status, 200);
}

void SimulatorHttpTest::listsHavePages() {
    SimulatorClient client(u"large-tenant"_s);
    const Answer subscriptions = client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s);
    const QString subscription = subscriptions.value().first().toObject().value("id"_L1).toString();
    Answer page = client.arm(
        "GET", subscription + u"/providers/Microsoft.Compute/virtualMachines?api-version=2024-07-01"_s);
    QSet<QString> names;
    int pages = 1;
    for (;; ++pages) {
        const auto machines = page.value();
        for (const QJsonValue &vm : machines) {
            names.insert(vm.toObject().value("id"_L1).toString());
        }
        const QString next = page.json.value("nextLink"_L1).toString();
        if (next.isEmpty()) {
            break;
        }
        QVERIFY(next.startsWith("https://management.azure.com/"_L1));
        page = client.follow(next.toUtf8());
        QCOMPARE(page.status, 200);
    }
    QCOMPARE(names.size(), 100);
    QVERIFY(pages > 1);
    const Answer groups = client.arm("GET", subscription + u"/resourcegroups?api-version=2022-09-01"_s);
    QVERIFY(groups.value().size() > 5);
    const QString type = u"&$filter=resourceType%20eq%20'Microsoft.KeyVault/managedHSMs'"_s;
    QCOMPARE(
        client.arm("GET", subscription + u"/resources?api-version=2021-04-01"_s + type).value().size(), 2);
}

void SimulatorHttpTest::keepsNoTokens() {
    SimulatorClient client(u"managed-hsm"_s);
    client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s);
    const auto &seen = client.simulator->seenRequests();
    QCOMPARE(seen.size(), std::size_t(2));
    QCOMPARE(seen.at(0).host, u"login.microsoftonline.com"_s);
    QVERIFY(!seen.at(0).body.contains(client.simulator->signIn().refreshToken.toLatin1()));
    QVERIFY(seen.at(0).body.contains("refresh_token=removed"));
    QCOMPARE(seen.at(1).pathAndQuery, u"/subscriptions?api-version=2022-12-01"_s);
    QCOMPARE(seen.at(1).status, 200);
    client.simulator->clearSeenRequests();
    QVERIFY(client.simulator->seenRequests().empty());
}

void SimulatorHttpTest::latencyDelaysAnswers() {
    SimulatorClient client(u"managed-hsm"_s, {0, std::chrono::milliseconds(120)});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(
        client.sendRaw("GET", u"management.azure.com"_s, u"/subscriptions?api-version=2022-12-01"_s, {}, {})
            .status,
        401);
    QVERIFY(timer.elapsed() >= 120);
}

void SimulatorHttpTest::faultsHappenAsDescribed() {
    const QJsonArray faults{QJsonObject{{u"path"_s, u"/tenants*"_s}, {u"after"_s, 1}, {u"times"_s, 1},
                                {u"status"_s, 429}, {u"code"_s, u"TooManyRequests"_s}, {u"retryAfter"_s, 7}},
        QJsonObject{{u"path"_s, u"/subscriptions?*"_s}, {u"times"_s, 1}, {u"drop"_s, true}},
        QJsonObject{{u"path"_s, u"/subscriptions/*"_s}, {u"times"_s, 1}, {u"truncateAt"_s, 10}},
        QJsonObject{{u"host"_s, u"graph.*"_s}, {u"status"_s, 503}, {u"body"_s, u"<html>busy</html>"_s}}};
    SimulatorClient client(
        QJsonObject{{u"name"_s, u"faulty"_s}, {u"extends"_s, u"contoso"_s}, {u"faults"_s, faults}});
    const QString tenants = u"/tenants?api-version=2022-12-01"_s;
    QCOMPARE(client.arm("GET", tenants).status, 200);
    const Answer throttled = client.arm("GET", tenants);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(throttled.headers.value("retry-after"), QByteArray("7"));
    QCOMPARE(client.arm("GET", tenants).status, 200);
    QVERIFY(client.arm("POST", u"/subscriptions?api-version=2022-12-01"_s, {{u"a"_s, 1}}).networkError
        != QNetworkReply::NoError);
    const Answer cut = client.arm("GET", contoso::production + u"?api-version=2022-12-01"_s);
    QVERIFY(cut.networkError != QNetworkReply::NoError);
    const Answer busy = client.send("GET", u"graph.microsoft.com"_s, u"/v1.0/users"_s);
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.headers.value("content-type"), QByteArray("text/html"));
}

void SimulatorHttpTest::locksRefuseWrites() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"locked"_s}, {u"extends"_s, u"contoso"_s},
        {u"locks"_s,
            QJsonObject{{u"freeze"_s,
                QJsonObject{{u"scope"_s, u"contoso-kv-policies"_s}, {u"level"_s, u"ReadOnly"_s}}}}}});
    const QString vault = contoso::security
        + u"/resourceGroups/rg-keys-uaenorth/providers/Microsoft.KeyVault/vaults/contoso-kv-policies"_s;
    QCOMPARE(client.arm("GET", vault + u"?api-version=2023-07-01"_s).status, 200);
    const Answer refused = client.arm(
        "PUT", vault + u"/accessPolicies/add?api-version=2023-07-01"_s, {{u"properties"_s, QJsonObject()}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.errorCode(), u"ScopeLocked"_s);
}

void SimulatorHttpTest::unregisteredProviderRefusesWrites() {
    SimulatorClient client(QJsonObject{{u"name"_s, u"unregistered"_s}, {u"extends"_s, u"contoso"_s},
        {u"subscriptions"_s,
            QJsonObject{{u"Contoso Production"_s,
                QJsonObject{{u"providers"_s,
                    QJsonObject{{u"Microsoft.RecoveryServices"_s, u"NotRegistered"_s}}}}}}}});
    const QString provider = contoso::production + u"/providers/Microsoft.RecoveryServices"_s;
    const QString version = u"?api-version=2022-12-01"_s;
    const auto state
        = [&] { return client.arm("GET", provider + version).json.value("registrationState"_L1).toString(); };
    const QJsonObject vault{{u"location"_s, u"uaenorth"_s}, {u"sku"_s, QJsonObject{{u"name"_s, u"RS0"_s}}},
        {u"properties"_s, QJsonObject()}};
    QCOMPARE(
        client.arm("PUT", contoso::vault(u"rsv-new"_s) + u"?api-version=2024-04-01"_s, vault).errorCode(),
        u"MissingSubscriptionRegistration"_s);
    QCOMPARE(state(), u"NotRegistered"_s);
    QCOMPARE(client.arm("POST", provider + u"/register"_s + version).status, 200);
    QCOMPARE(state(), u"Registering"_s);
    client.advance(60);
    QCOMPARE(state(), u"Registered"_s);
    QCOMPARE(
        client.arm("PUT", contoso::vault(u"rsv-new"_s) + u"?api-version=2024-04-01"_s, vault).status, 201);
}

QTEST_GUILESS_MAIN(SimulatorHttpTest)
#include "tst_simulatorhttp.moc"
