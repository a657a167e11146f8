#include "simulatorclient.h"
#include "tests/support/program.h"

namespace tst_simulatorfaults {

/// What ARM refuses in general, pages, and faults that a scenario asks for.
class SimulatorFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void missingThingsAreToldApart();
    void listsHavePages();
    void latencyDelaysAnswers();
    void faultsHappenAsDescribed();
    void faultsAreAddedWhileItRuns();
    void onlyTheTokenChangesFaults();
    void aFaultIsCheckedBeforeItIsAdded();
    void locksRefuseWrites();
    void unregisteredProviderRefusesWrites();
};

void SimulatorFaultsTest::missingThingsAreToldApart() {
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

void SimulatorFaultsTest::listsHavePages() {
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

void SimulatorFaultsTest::latencyDelaysAnswers() {
    SimulatorClient client(u"managed-hsm"_s, {0, std::chrono::milliseconds(120)});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(
        client.sendRaw("GET", u"management.azure.com"_s, u"/subscriptions?api-version=2022-12-01"_s, {}, {})
            .status,
        401);
    QVERIFY(timer.elapsed() >= 120);
}

void SimulatorFaultsTest::faultsHappenAsDescribed() {
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

namespace {

Answer ownPage(SimulatorClient &client, const QByteArray &method, const QByteArray &body = {}) {
    return client.sendRaw(method, {}, u"/simulator/faults"_s, body,
        {{"Authorization", "Bearer " + client.simulator->controlToken().toLatin1()}});
}

int subscriptionsStatus(SimulatorClient &client) {
    return client.arm("GET", u"/subscriptions?api-version=2022-12-01"_s).status;
}

} // namespace

void SimulatorFaultsTest::faultsAreAddedWhileItRuns() {
    SimulatorClient client(u"managed-hsm"_s);
    QCOMPARE(subscriptionsStatus(client), 200);
    QCOMPARE(ownPage(client, "GET").json.value("faults"_L1).toArray(), QJsonArray());
    // whatever is asked of Azure fails, and the simulator's own pages do not
    Answer answer = ownPage(client, "POST", R"([{"status": 503, "times": 2}, {"status": 418, "times": 1}])");
    QCOMPARE(answer.status, 200);
    QCOMPARE(subscriptionsStatus(client), 503);
    QCOMPARE(client.sendRaw("GET", {}, u"/simulator/state"_s, {}, {}).status, 200);
    answer = ownPage(client, "GET");
    QCOMPARE(answer.json.value("faults"_L1).toArray(),
        (QJsonArray{QJsonObject{{u"status"_s, 503}, {u"times"_s, 2}, {u"happened"_s, 1}},
            QJsonObject{{u"status"_s, 418}, {u"times"_s, 1}, {u"happened"_s, 0}}}));
    QCOMPARE(subscriptionsStatus(client), 503);
    QCOMPARE(subscriptionsStatus(client), 418);
    QCOMPARE(subscriptionsStatus(client), 200);
    QCOMPARE(ownPage(client, "POST", R"({"path": "/subscriptions*", "status": 500})").status, 200);
    QCOMPARE(subscriptionsStatus(client), 500);
    QCOMPARE(ownPage(client, "DELETE").json.value("faults"_L1).toArray(), QJsonArray());
    QCOMPARE(subscriptionsStatus(client), 200);
}

void SimulatorFaultsTest::onlyTheTokenChangesFaults() {
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray token = client.simulator->controlToken().toLatin1();
    QVERIFY(token.size() > 40);
    const QByteArrayList others{QByteArray(), "Bearer ", "Bearer x", token, "Bearer " + token + "x",
        "Bearer " + token.chopped(1), "Basic " + token};
    for (const QByteArray &other : others) {
        for (const char *method : {"GET", "POST", "DELETE"}) {
            const Answer answer = client.sendRaw(
                method, {}, u"/simulator/faults"_s, R"({"status": 503})", {{"Authorization", other}});
            QCOMPARE(answer.status, 401);
            QVERIFY(!answer.body.contains(token));
        }
    }
    QCOMPARE(subscriptionsStatus(client), 200);
    QVERIFY(!client.sendRaw("GET", {}, u"/simulator/state"_s, {}, {}).body.contains(token));
    QCOMPARE(ownPage(client, "PUT").status, 405);
    SimulatorClient another(u"managed-hsm"_s);
    QVERIFY(another.simulator->controlToken().toLatin1() != token);
}

void SimulatorFaultsTest::aFaultIsCheckedBeforeItIsAdded() {
    SimulatorClient client(u"managed-hsm"_s);
    const std::pair<QByteArray, QString> wrong[]
        = {{"", u"This isn't JSON."_s}, {"{\"status\": ", u"This isn't JSON."_s},
            {R"({"stauts": 503})", u"$.faults[0].stauts isn't known here. Did you mean \"status\"?"_s},
            {R"([{"status": 503}, {"delay": "1 s"}])",
                u"$.faults[1].delay must be a whole number from 0 to 600000."_s},
            {R"([1])", u"$.faults[0] must be an object."_s}};
    for (const auto &[body, told] : wrong) {
        const Answer answer = ownPage(client, "POST", body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorCode(), u"InvalidFault"_s);
        QCOMPARE(answer.errorMessage(), told);
    }
    QCOMPARE(ownPage(client, "GET").json.value("faults"_L1).toArray(), QJsonArray());
}

void SimulatorFaultsTest::locksRefuseWrites() {
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

void SimulatorFaultsTest::unregisteredProviderRefusesWrites() {
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

CVM_TEST(SimulatorFaultsTest)

} // namespace tst_simulatorfaults

#include "tst_simulatorfaults.moc"
