#include "rights.h"
#include "tests/support/program.h"

namespace tst_simulatordirectory {

/// Microsoft Graph: service principals and other kinds of objects.
class SimulatorDirectoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void servicePrincipalByAppId();
    void servicePrincipalSearch();
    void requestsHaveIds();
    void otherKindsOfIds();
    void servicePrincipalIsCreatedOnce();
    void servicePrincipalIsDisabled();
    void graphWithoutRights();
};

void SimulatorDirectoryTest::servicePrincipalByAppId() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"graph.microsoft.com"_s;
    const Answer one = client.send("GET", host,
        u"/v1.0/servicePrincipals(appId='%1')?$select=id,appId,displayName"_s.arg(contoso::backupAppId));
    QCOMPARE(one.status, 200);
    QCOMPARE(one.json.value("displayName"_L1).toString(), u"Backup Management Service"_s);
    QVERIFY(!one.json.contains("accountEnabled"_L1));
    const Answer list = client.send(
        "GET", host, u"/v1.0/servicePrincipals?$filter=appId%20eq%20'%1'"_s.arg(contoso::backupAppId));
    QCOMPARE(list.value().size(), 1);
    const Answer byNames = client.send("GET", host,
        u"/v1.0/servicePrincipals?$filter=servicePrincipalNames/any(c:c%20eq%20'%1')"_s.arg(
            contoso::backupAppId));
    QCOMPARE(byNames.value(), list.value());
    const Answer none = client.send("GET", host, u"/v1.0/servicePrincipals(appId='%1')"_s.arg(guid1));
    QCOMPARE(none.status, 404);
    QCOMPARE(none.errorCode(), u"Request_ResourceNotFound"_s);
}

void SimulatorDirectoryTest::servicePrincipalSearch() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString search = u"/v1.0/servicePrincipals?$search=%22displayName:backup%22"_s;
    const Answer refused = client.send("GET", u"graph.microsoft.com"_s, search);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorCode(), u"Request_UnsupportedQuery"_s);
    const Answer found = client.send(
        "GET", u"graph.microsoft.com"_s, search + u"&$count=true"_s, {}, {{"ConsistencyLevel", "eventual"}});
    QCOMPARE(found.status, 200);
    QCOMPARE(found.json.value("@odata.count"_L1).toInt(), 2);
    const Answer starts = client.send("GET", u"graph.microsoft.com"_s,
        u"/v1.0/servicePrincipals?$filter=startswith(displayName,'Backup')&$top=1"_s);
    QCOMPARE(starts.value().size(), 1);
    const Answer next = client.follow(starts.json.value("@odata.nextLink"_L1).toString().toUtf8());
    QCOMPARE(next.value().size(), 1);
    QVERIFY(!next.json.contains("@odata.nextLink"_L1));
    const Answer magic
        = client.send("GET", u"graph.microsoft.com"_s, u"/v1.0/servicePrincipals?$filter=magic"_s);
    QCOMPARE(magic.errorCode(), u"NotSimulated"_s);
    const Answer either = client.send("GET", u"graph.microsoft.com"_s,
        u"/v1.0/servicePrincipals?$filter=appId%20eq%20'%1'%20or%20displayName%20eq%20'this%20or%20that'&$select=id,appId"_s
            .arg(contoso::backupAppId));
    QCOMPARE(either.value().size(), 1);
    QVERIFY(either.json.value("@odata.context"_L1).toString().endsWith("#servicePrincipals(id,appId)"_L1));
}

void SimulatorDirectoryTest::requestsHaveIds() {
    SimulatorClient client(u"managed-hsm"_s);
    const QByteArray own = "11111111-2222-4333-8444-555555555551";
    const Answer refused
        = client.sendRaw("GET", u"graph.microsoft.com"_s, u"/v1.0/me"_s, {}, {{"client-request-id", own}});
    QCOMPARE(refused.status, 401);
    const QJsonValue inner = refused.json["error"_L1]["innerError"_L1];
    QCOMPARE(refused.headers.value("request-id"), inner["request-id"_L1].toString().toLatin1());
    QCOMPARE(refused.headers.value("client-request-id"), own);
    QCOMPARE(inner["client-request-id"_L1].toString().toLatin1(), own);
    const Answer me = client.send("GET", u"graph.microsoft.com"_s, u"/v1.0/me?$select=id"_s);
    QCOMPARE(me.headers.value("request-id"), me.headers.value("client-request-id"));
    QVERIFY(me.headers.contains("x-ms-ags-diagnostic"));
    QVERIFY(!me.headers.contains("x-ms-request-id"));
    QVERIFY(me.json.value("@odata.context"_L1).toString().endsWith("#users(id)/$entity"_L1));
}

void SimulatorDirectoryTest::otherKindsOfIds() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"graph.microsoft.com"_s;
    const QString caller = client.simulator->signIn().userObjectId;
    QCOMPARE(client.send("GET", host, u"/v1.0/servicePrincipals/"_s + caller).status, 404);
    QCOMPARE(client.send("GET", host, u"/v1.0/users/"_s + caller).status, 200);
    const Answer object = client.send("GET", host, u"/v1.0/directoryObjects/"_s + caller);
    QCOMPARE(object.json.value("@odata.type"_L1).toString(), u"#microsoft.graph.user"_s);
    QCOMPARE(client.send("GET", host, u"/v1.0/directoryObjects/"_s + backupId(client))
                 .json.value("@odata.type"_L1)
                 .toString(),
        u"#microsoft.graph.servicePrincipal"_s);
    QCOMPARE(client.send("GET", host, u"/v1.0/directoryObjects/"_s + guid1).status, 404);
}

void SimulatorDirectoryTest::servicePrincipalIsCreatedOnce() {
    SimulatorClient client(u"principal-missing"_s);
    const QString host = u"graph.microsoft.com"_s;
    QVERIFY(backupId(client).isEmpty());
    const Answer namesakes = client.send(
        "GET", host, u"/v1.0/servicePrincipals?$filter=displayName%20eq%20'Backup%20Management%20Service'"_s);
    QCOMPARE(namesakes.value().size(), 1); // somebody else's
    QVERIFY(namesakes.value().first().toObject().value("appId"_L1).toString() != contoso::backupAppId);
    const QJsonObject body{{u"appId"_s, contoso::backupAppId}};
    const Answer created = client.send("POST", host, u"/v1.0/servicePrincipals"_s, body);
    QCOMPARE(created.status, 201);
    QCOMPARE(created.json.value("id"_L1).toString(), backupId(client));
    const Answer again = client.send("POST", host, u"/v1.0/servicePrincipals"_s, body);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.errorCode(), u"Request_MultipleObjectsWithSameKeyValue"_s);
    QCOMPARE(client.send("POST", host, u"/v1.0/servicePrincipals"_s, {{u"appId"_s, guid1}}).status, 400);
}

void SimulatorDirectoryTest::servicePrincipalIsDisabled() {
    SimulatorClient client(u"managed-hsm"_s);
    const QString host = u"graph.microsoft.com"_s;
    const QString path = u"/v1.0/servicePrincipals/"_s + backupId(client);
    for (const bool enabled : {false, true}) {
        QCOMPARE(client.send("PATCH", host, path, {{u"accountEnabled"_s, enabled}}).status, 204);
        QCOMPARE(client.send("GET", host, path).json.value("accountEnabled"_L1).toBool(!enabled), enabled);
    }
    QCOMPARE(client.send("PATCH", host, path, {{u"displayName"_s, u"Other"_s}}).status, 400);
    const QString other = u"/v1.0/servicePrincipals/"_s + guid1;
    QCOMPARE(client.send("PATCH", host, other, {{u"accountEnabled"_s, true}}).status, 404);
}

void SimulatorDirectoryTest::graphWithoutRights() {
    SimulatorClient client(u"no-graph-access"_s);
    const Answer answer = client.send(
        "GET", u"graph.microsoft.com"_s, u"/v1.0/servicePrincipals(appId='%1')"_s.arg(contoso::backupAppId));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorCode(), u"Authorization_RequestDenied"_s);
}

CVM_TEST(SimulatorDirectoryTest)

} // namespace tst_simulatordirectory

#include "tst_simulatordirectory.moc"
