#include "recovery.h"
#include "simulator/scenarioloader.h"
#include "tests/support/program.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace tst_simulatorstaging {

/// What the recovery of a key needs around the restore: storage, keys, disk encryption sets, places.
class SimulatorStagingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScenarioHoldsWhatItSays_data();
    void everyScenarioHoldsWhatItSays();
    void theBlobHoldsTheKey();
    void blobsAreRefused_data();
    void blobsAreRefused();
    void blobsByRole_data();
    void blobsByRole();
    void blobsBySignature();
    void otherOfStorageIsNotSimulated();
    void storageTokensNeedTheRegistration();
    void accountsInResourceManager();
    void aRecoveredKeyAnswersLater();
    void keysAreRestoredWhereTheyMay();
    void regionsTellTheirGeography();
    void networksAndGroups();
    void setsAreMade();
    void setsAreRefused_data();
    void setsAreRefused();
    void theOrchestratorCanBeMade();
    void theStateCanBeMoved();
};

namespace {

QJsonObject over(const QString &scenario, QJsonObject changes) {
    changes.insert(u"name"_s, u"changed"_s);
    changes.insert(u"extends"_s, scenario);
    return changes;
}

QString failedBlob(SimulatorClient &client) {
    return recovery::blobPath(
        recovery::restored(client, recovery::disksRequest(recovery::newestPoint(client))));
}

QString codeOf(const Answer &answer) {
    return QString::fromLatin1(answer.headers.value("x-ms-error-code"));
}

Answer withStorageToken(SimulatorClient &client) {
    const auto signIn = client.simulator->signIn();
    return client.token({{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, signIn.clientId},
        {u"refresh_token"_s, signIn.refreshToken},
        {u"scope"_s, u"https://storage.azure.com/.default openid"_s}});
}

} // namespace

void SimulatorStagingTest::everyScenarioHoldsWhatItSays_data() {
    QTest::addColumn<QString>("scenario");
    for (const char *name : {"key-soft-deleted", "key-purged", "key-purged-hsm", "vm-deleted",
             "snapshot-only", "other-security-domain", "staging-account-closed", "restore-in-progress"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void SimulatorStagingTest::everyScenarioHoldsWhatItSays() {
    QFETCH(QString, scenario);
    QVERIFY(simulator::scenarioNames().contains(scenario));
    QVERIFY(!simulator::scenarioNames().contains(u"contoso-recovery"_s));
    SimulatorClient client(scenario);
    const auto key = [&client](const QString &host, const QString &path) {
        return client.send("GET", host, path + u"?api-version=7.4"_s).status;
    };
    const QString kept = u"/keys/cvm-erp-os"_s;
    const QString deleted = u"/deletedkeys/cvm-erp-os"_s;
    const bool hsm = scenario == "key-purged-hsm"_L1 || scenario == "vm-deleted"_L1;
    if (scenario == "other-security-domain"_L1) {
        QCOMPARE(
            client
                .arm("GET",
                    contoso::security + u"/providers/Microsoft.KeyVault/managedHSMs?api-version=2023-07-01"_s)
                .value()
                .size(),
            1);
    } else {
        const QString host = hsm ? contoso::hsm : recovery::keyVault;
        QCOMPARE(key(host, kept), scenario == "vm-deleted"_L1 ? 200 : 404);
        QCOMPARE(key(host, deleted), scenario == "key-soft-deleted"_L1 ? 200 : 404);
    }
    QVERIFY(recovery::points(client).size() >= 2);
    for (const QString &name : {u"rg-restore"_s, u"rg-rehearsal"_s}) {
        const QString group = contoso::production + u"/resourceGroups/"_s + name;
        QCOMPARE(client.arm("GET", group + u"?api-version=2022-12-01"_s).status, 200);
        QCOMPARE(client.arm("GET", group + u"/resources?api-version=2022-12-01"_s).value().size(), 0);
    }
    QCOMPARE(client.arm("GET", recovery::spareSet + u"?api-version=2024-03-02"_s).status, 200);
    QCOMPARE(withStorageToken(client).status, 200);
}

void SimulatorStagingTest::theBlobHoldsTheKey() {
    SimulatorClient client(u"key-purged"_s);
    const QString path = failedBlob(client);
    const Answer answer = recovery::blob(client, "GET", path);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("x-ms-version"), "2020-10-02");
    QCOMPARE(answer.json["OsDiskEncryptionDetails"_L1]["KeyVaultResourceType"_L1].toString(),
        u"Microsoft.KeyVault/vaults"_s);
    QVERIFY(QByteArray::fromBase64(
        answer.json["OsDiskEncryptionDetails"_L1]["KeyBackupData"_L1].toString().toLatin1())
                .startsWith("&AzureKeyVaultKeyBackupV1.microsoft.com"));
    const Answer part = client.sendRaw("GET", recovery::blobHost, path, {},
        {{"Authorization", "Bearer " + client.accessToken(u"https://storage.azure.com"_s).toLatin1()},
            {"x-ms-version", "2020-10-02"}, {"x-ms-range", "bytes=3-9"}});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, answer.body.mid(3, 7));
    const Answer head = recovery::blob(client, "HEAD", path);
    QCOMPARE(head.status, 200);
    QVERIFY(head.body.isEmpty());
    QCOMPARE(head.headers.value("content-length").toInt(), answer.body.size());
    QCOMPARE(recovery::blob(client, "DELETE", path).status, 202);
    QCOMPARE(recovery::blob(client, "GET", path).status, 404);
    SimulatorClient hsm(u"key-purged-hsm"_s);
    QCOMPARE(recovery::blob(hsm, "GET", failedBlob(hsm))
                 .json["OsDiskEncryptionDetails"_L1]["KeyVaultResourceType"_L1]
                 .toString(),
        u"Microsoft.KeyVault/managedHSMs"_s);
}

void SimulatorStagingTest::blobsAreRefused_data() {
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("path"); // empty: that of the blob
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray now = "2020-10-02";
    QTest::newRow("nothing") << QByteArray() << now << QString() << 401 << u"NoAuthenticationInformation"_s;
    QTest::newRow("unknown") << QByteArray("Bearer x") << now << QString() << 401
                             << u"InvalidAuthenticationInfo"_s;
    QTest::newRow("of another audience")
        << QByteArray("arm") << now << QString() << 401 << u"InvalidAuthenticationInfo"_s;
    QTest::newRow("too old") << QByteArray("storage") << QByteArray("2015-02-21") << QString() << 403
                             << u"AuthenticationFailed"_s;
    QTest::newRow("no version") << QByteArray("storage") << QByteArray() << QString() << 403
                                << u"AuthenticationFailed"_s;
    QTest::newRow("no container") << QByteArray("storage") << now << u"/x/y"_s << 404
                                  << u"ContainerNotFound"_s;
    QTest::newRow("no blob") << QByteArray("storage") << now << u"x"_s << 404 << u"BlobNotFound"_s;
}

void SimulatorStagingTest::blobsAreRefused() {
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, version);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, code);
    SimulatorClient client(u"key-purged"_s);
    const QString blob = failedBlob(client);
    const QString wanted = path.startsWith(u'/') ? path : blob + path;
    QList<std::pair<QByteArray, QByteArray>> headers;
    if (authorization == "arm" || authorization == "storage") {
        const QString resource
            = authorization == "arm" ? u"https://management.azure.com"_s : u"https://storage.azure.com"_s;
        authorization = "Bearer " + client.accessToken(resource).toLatin1();
    }
    if (!authorization.isEmpty()) {
        headers.emplaceBack("Authorization", authorization);
    }
    if (!version.isEmpty()) {
        headers.emplaceBack("x-ms-version", version);
    }
    const Answer answer = client.sendRaw("GET", recovery::blobHost, wanted, {}, headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(codeOf(answer), code);
    QVERIFY(answer.body.contains("<Error><Code>" + code.toLatin1() + "</Code><Message>"));
    QCOMPARE(answer.headers.value("content-type"), "application/xml");
    QCOMPARE(answer.headers.contains("www-authenticate"), status == 401);
}

void SimulatorStagingTest::blobsByRole_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("remove");
    QTest::newRow("none, but owner of the subscription") << QString() << 403 << 403;
    QTest::newRow("reader") << u"Storage Blob Data Reader"_s << 200 << 403;
    QTest::newRow("contributor") << u"Storage Blob Data Contributor"_s << 200 << 202;
    QTest::newRow("owner") << u"Storage Blob Data Owner"_s << 200 << 202;
}

void SimulatorStagingTest::blobsByRole() {
    QFETCH(QString, role);
    QFETCH(int, read);
    QFETCH(int, remove);
    const QJsonValue assignment = role.isEmpty()
        ? QJsonValue()
        : QJsonValue(QJsonObject{{u"principal"_s, u"Backup administrator"_s}, {u"role"_s, role},
            {u"scope"_s, u"contosostaging"_s}});
    SimulatorClient client(over(
        u"key-purged"_s, {{u"roleAssignments"_s, QJsonObject{{u"blobs of contosostaging"_s, assignment}}}}));
    const QString path = failedBlob(client);
    const Answer answer = recovery::blob(client, "GET", path);
    QCOMPARE(answer.status, read);
    QCOMPARE(codeOf(answer), read == 200 ? QString() : u"AuthorizationPermissionMismatch"_s);
    QCOMPARE(recovery::blob(client, "DELETE", path).status, remove);
    // the network goes before all roles
    SimulatorClient closed(u"staging-account-closed"_s);
    QCOMPARE(codeOf(recovery::blob(closed, "GET", u"/x/y"_s)), u"AuthorizationFailure"_s);
}

void SimulatorStagingTest::blobsBySignature() {
    SimulatorClient client(u"key-purged"_s);
    const QString path = failedBlob(client);
    const Answer keys = client.arm("POST", recovery::staging + u"/listKeys?api-version=2023-05-01"_s);
    const QByteArray key
        = QByteArray::fromBase64(keys.json["keys"_L1].toArray().first()["value"_L1].toString().toLatin1());
    const QString whole = u"/blob/contosostaging"_s + path;
    const auto query = [&](const QString &permission, const QString &expiry, const QString &kind) {
        const QString resource = kind == "b"_L1 ? whole : whole.section(u'/', 0, 3);
        const QString text = QStringList{permission, {}, expiry, resource, {}, {}, u"https"_s,
            u"2020-10-02"_s, kind, {}, {}, {}, {}, {},
            {}}.join(u'\n');
        const QByteArray signature
            = QMessageAuthenticationCode::hash(text.toUtf8(), key, QCryptographicHash::Sha256).toBase64();
        return u"?sp=%1&se=%2&spr=https&sv=2020-10-02&sr=%3&sig=%4"_s.arg(permission,
            QString::fromLatin1(QUrl::toPercentEncoding(expiry)), kind,
            QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(signature))));
    };
    const QString later = u"2027-01-01T00:00:00Z"_s;
    const auto status = [&](const QByteArray &method, const QString &at) {
        return client.sendRaw(method, recovery::blobHost, at, {}, {}).status;
    };
    QCOMPARE(status("GET", path + query(u"r"_s, later, u"b"_s)), 200);
    QCOMPARE(status("GET", path + query(u"r"_s, later, u"c"_s)), 200);
    QCOMPARE(status("DELETE", path + query(u"r"_s, later, u"b"_s)), 403);
    QCOMPARE(status("GET", path + query(u"r"_s, u"2026-01-01T00:00:00Z"_s, u"b"_s)), 403);
    QCOMPARE(status("GET", path + QString(query(u"r"_s, later, u"b"_s)).replace("sp=r"_L1, "sp=rd"_L1)), 403);
    QCOMPARE(status("GET", path + u'x' + query(u"r"_s, later, u"b"_s)), 403);
    QCOMPARE(status("DELETE", path + query(u"rd"_s, later, u"b"_s)), 202);
    SimulatorClient without(over(u"key-purged"_s,
        {{u"storageAccounts"_s,
            QJsonObject{{u"contosostaging"_s, QJsonObject{{u"sharedKeyAccess"_s, false}}}}}}));
    QCOMPARE(codeOf(without.sendRaw("GET", recovery::blobHost, path + query(u"r"_s, later, u"b"_s), {}, {})),
        u"KeyBasedAuthenticationNotPermitted"_s);
}

void SimulatorStagingTest::otherOfStorageIsNotSimulated() {
    SimulatorClient client(u"key-purged"_s);
    const QString path = failedBlob(client);
    for (const auto &[method, at] : {std::pair(QByteArray("GET"), u"/?comp=list"_s),
             std::pair(QByteArray("GET"), path.section(u'/', 0, 1) + u"?restype=container&comp=list"_s),
             std::pair(QByteArray("PUT"), path), std::pair(QByteArray("GET"), path + u"?comp=metadata"_s)}) {
        const Answer answer = recovery::blob(client, method, at);
        QCOMPARE(answer.status, 501);
        QCOMPARE(answer.errorCode(), u"NotSimulated"_s);
    }
}

void SimulatorStagingTest::storageTokensNeedTheRegistration() {
    SimulatorClient client(over(u"key-purged"_s,
        {{u"registration"_s,
            QJsonObject{
                {u"permissions"_s, QJsonArray{u"arm"_s, u"keyVault"_s, u"managedHsm"_s, u"graph"_s}}}}}));
    const Answer refused = withStorageToken(client);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.json.value("error_description"_L1).toString().startsWith("AADSTS650057"_L1));
    SimulatorClient absent(over(u"key-purged"_s,
        {{u"registration"_s,
            QJsonObject{
                {u"services"_s, QJsonArray{u"arm"_s, u"keyVault"_s, u"managedHsm"_s, u"graph"_s}}}}}));
    QVERIFY(
        withStorageToken(absent).json.value("error_description"_L1).toString().startsWith("AADSTS500011"_L1));
}

void SimulatorStagingTest::accountsInResourceManager() {
    SimulatorClient client(u"staging-account-closed"_s);
    const QString version = u"?api-version=2023-05-01"_s;
    const QJsonArray all
        = client.arm("GET", contoso::production + u"/providers/Microsoft.Storage/storageAccounts"_s + version)
              .value();
    QCOMPARE(all.size(), 1);
    const Answer one = client.arm("GET", recovery::staging + version);
    QCOMPARE(one.json, all.first().toObject());
    QCOMPARE(one.properties()["networkAcls"_L1].toObject().value("defaultAction"_L1).toString(), u"Deny"_s);
    QCOMPARE(one.properties()["primaryEndpoints"_L1].toObject().value("blob"_L1).toString(),
        u"https://contosostaging.blob.core.windows.net/"_s);
    QCOMPARE(one.json["sku"_L1]["name"_L1].toString(), u"Standard_LRS"_s);
    QCOMPARE(client.arm("GET", recovery::staging + u'x' + version).errorCode(), u"ResourceNotFound"_s);
    const Answer found
        = client.arm("POST", u"/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01"_s,
            {{u"query"_s, u"Resources | where type == 'microsoft.storage/storageaccounts'"_s}});
    QCOMPARE(found.json["data"_L1].toArray().size(), 1);
}

void SimulatorStagingTest::aRecoveredKeyAnswersLater() {
    SimulatorClient client(u"key-soft-deleted"_s);
    const QString key = u"/keys/cvm-erp-os?api-version=7.4"_s;
    QCOMPARE(
        client.send("POST", recovery::keyVault, u"/deletedkeys/cvm-erp-os/recover?api-version=7.4"_s).status,
        200);
    QCOMPARE(client.send("GET", recovery::keyVault, key).errorCode(), u"KeyNotFound"_s);
    QVERIFY(!client.send("GET", recovery::keyVault, u"/keys?api-version=7.4"_s).body.contains("cvm-erp-os"));
    client.advance(8);
    QCOMPARE(client.send("GET", recovery::keyVault, key).status, 200);
    QCOMPARE(recovery::restored(client, recovery::machineRequest(recovery::newestPoint(client)))
                 .value("status"_L1)
                 .toString(),
        u"Completed"_s);
}

void SimulatorStagingTest::keysAreRestoredWhereTheyMay() {
    const auto rehearsal = [](const QJsonObject &store) {
        return over(u"key-purged"_s, {{u"keyStores"_s, QJsonObject{{u"contoso-kv-rehearsal"_s, store}}}});
    };
    const auto status = [](const QJsonObject &scenario) {
        SimulatorClient client(scenario);
        return recovery::keyBack(client, recovery::rehearsalVault).status;
    };
    QCOMPARE(status(rehearsal({})), 200);
    QCOMPARE(status(rehearsal({{u"location"_s, u"uaecentral"_s}})), 200); // the same geography
    QCOMPARE(status(rehearsal({{u"location"_s, u"qatarcentral"_s}})), 400);
    QCOMPARE(status(rehearsal({{u"subscription"_s, u"Contoso Production"_s}})), 400);
    QCOMPARE(status(rehearsal({{u"keys"_s, QJsonObject{{u"cvm-erp-os"_s, QJsonObject()}}}})), 409);
    QCOMPARE(status(rehearsal(
                 {{u"keys"_s, QJsonObject{{u"cvm-erp-os"_s, QJsonObject{{u"state"_s, u"deleted"_s}}}}}})),
        409);
    SimulatorClient hsm(u"key-purged-hsm"_s);
    QCOMPARE(recovery::keyBack(hsm, recovery::rehearsalHsm).status, 200); // the same security domain
    SimulatorClient mixed(u"key-purged-hsm"_s);
    QCOMPARE(recovery::keyBack(mixed, recovery::rehearsalVault).status, 400);
}

void SimulatorStagingTest::regionsTellTheirGeography() {
    SimulatorClient client(u"key-purged"_s);
    const Answer answer = client.arm("GET", contoso::production + u"/locations?api-version=2022-12-01"_s);
    QHash<QString, QJsonObject> all;
    for (const QJsonValue &region : answer.value()) {
        all.insert(region["name"_L1].toString(), region["metadata"_L1].toObject());
    }
    const QJsonObject here = all.value(u"uaenorth"_s);
    QCOMPARE(here.value("geography"_L1).toString(), u"UAE"_s);
    QCOMPARE(here.value("regionType"_L1).toString(), u"Physical"_s);
    const QString paired = here.value("pairedRegion"_L1).toArray().first()["name"_L1].toString();
    QCOMPARE(all.value(paired).value("geography"_L1).toString(), u"UAE"_s);
    QVERIFY(all.value(u"koreacentral"_s).value("geography"_L1) != here.value("geography"_L1));
}

void SimulatorStagingTest::networksAndGroups() {
    SimulatorClient client(u"key-purged"_s);
    const QString version = u"?api-version=2023-09-01"_s;
    const QJsonArray all
        = client.arm("GET", contoso::production + u"/providers/Microsoft.Network/virtualNetworks"_s + version)
              .value();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first()["location"_L1].toString(), u"uaenorth"_s);
    const QJsonValue subnet = all.first()["properties"_L1]["subnets"_L1].toArray().first();
    QCOMPARE(subnet["id"_L1].toString(), recovery::network + u"/subnets/snet-servers"_s);
    QCOMPARE(client.arm("GET", recovery::network + version).json, all.first().toObject());
    const Answer groups
        = client.arm("GET", contoso::production + u"/resourcegroups?api-version=2022-12-01"_s);
    QVERIFY(namesIn(groups).contains(u"rg-restore"_s));
}

void SimulatorStagingTest::setsAreMade() {
    SimulatorClient client(u"vm-deleted"_s);
    const QString version = u"?api-version=2024-03-02"_s;
    const Answer key = client.send("GET", contoso::hsm, u"/keys/cvm-erp-os?api-version=7.4"_s);
    const QString keyUrl = key.json["key"_L1]["kid"_L1].toString();
    const Answer made = recovery::makeSet(client, keyUrl);
    QCOMPARE(made.status, 202);
    QCOMPARE(made.properties().value("provisioningState"_L1).toString(), u"Updating"_s);
    QCOMPARE(client.follow(made.headers.value("azure-asyncoperation")).json.value("status"_L1).toString(),
        u"InProgress"_s);
    client.advance(5);
    QCOMPARE(client.follow(made.headers.value("azure-asyncoperation")).json.value("status"_L1).toString(),
        u"Succeeded"_s);
    const Answer set = client.arm("GET", recovery::newSet + version);
    QCOMPARE(client.follow(made.headers.value("location")).json, set.json);
    QCOMPARE(set.properties().value("provisioningState"_L1).toString(), u"Succeeded"_s);
    const QString identity = set.json["identity"_L1]["principalId"_L1].toString();
    const auto principal = [&] {
        return client.send("GET", u"graph.microsoft.com"_s, u"/v1.0/servicePrincipals/"_s + identity);
    };
    QCOMPARE(principal().json.value("servicePrincipalType"_L1).toString(), u"ManagedIdentity"_s);
    // the same again is the same set
    QCOMPARE(recovery::makeSet(client, keyUrl).json["identity"_L1]["principalId"_L1].toString(), identity);
    QJsonObject other = recovery::setRequest(keyUrl);
    QJsonObject properties = other.value("properties"_L1).toObject();
    properties.insert(u"encryptionType"_s, u"EncryptionAtRestWithCustomerKey"_s);
    other.insert(u"properties"_s, properties);
    QCOMPARE(client.arm("PUT", recovery::newSet + version, other).errorCode(), u"PropertyChangeNotAllowed"_s);
    QCOMPARE(
        client.arm("PUT", recovery::newSet + version, recovery::setRequest(keyUrl), {{"If-None-Match", "*"}})
            .status,
        412);
    QCOMPARE(client.arm("DELETE", recovery::newSet + version).status, 202);
    QCOMPARE(principal().status, 404);
    QCOMPARE(client.arm("DELETE", recovery::newSet + version).status, 204);
}

void SimulatorStagingTest::setsAreRefused_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such key") << contoso::hsm + u"/keys/x/0123"_s << u"KeyVaultKeyNotFound"_s;
    QTest::newRow("no such store") << u"nothing.vault.azure.net/keys/x/0123"_s << u"KeyVaultKeyNotFound"_s;
    QTest::newRow("no such version") << contoso::hsm + u"/keys/cvm-erp-os/0123"_s << u"InvalidParameter"_s;
    QTest::newRow("no version") << contoso::hsm + u"/keys/cvm-erp-os"_s << u"KeyVaultKeyNotFound"_s;
    QTest::newRow("not exportable") << u"sql-tde"_s << u"InvalidParameter"_s;
}

void SimulatorStagingTest::setsAreRefused() {
    QFETCH(QString, key);
    QFETCH(QString, code);
    SimulatorClient client(u"vm-deleted"_s);
    QString url = u"https://"_s + key;
    if (!key.contains(u'/')) {
        const Answer found = client.send("GET", contoso::hsm, u"/keys/%1?api-version=7.4"_s.arg(key));
        url = found.json["key"_L1]["kid"_L1].toString();
    }
    const Answer answer = recovery::makeSet(client, url);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorCode(), code);
}

void SimulatorStagingTest::theOrchestratorCanBeMade() {
    SimulatorClient client(over(u"vm-deleted"_s,
        {{u"principals"_s,
            QJsonObject{{u"Confidential VM Orchestrator"_s, QJsonObject{{u"exists"_s, false}}}}}}));
    const QJsonObject request = recovery::machineRequest(recovery::newestPoint(client));
    QVERIFY(recovery::orchestratorId(client).isEmpty());
    QCOMPARE(recovery::errorOf(recovery::restored(client, request)), u"UserErrorCrpReportedUserError"_s);
    QCOMPARE(client
                 .send("POST", u"graph.microsoft.com"_s, u"/v1.0/servicePrincipals"_s,
                     {{u"appId"_s, u"bf7b6499-ff71-4aa2-97a4-f372087be7f0"_s}})
                 .status,
        201);
    QCOMPARE(recovery::restored(client, request).value("status"_L1).toString(), u"Completed"_s);
}

void SimulatorStagingTest::theStateCanBeMoved() {
    // what is told of a blob and of a point is enough to have both again
    SimulatorClient client(u"key-purged"_s);
    const QString path = failedBlob(client);
    const auto own = [](SimulatorClient &at, const QByteArray &method, const QByteArray &body) {
        return at.sendRaw(method, {}, u"/simulator/tenant"_s, body,
            {{"Authorization", "Bearer " + at.simulator->controlToken().toLatin1()}});
    };
    const QByteArray told = own(client, "GET", {}).body;
    SimulatorClient other(u"managed-hsm"_s);
    other.advance(300);
    QCOMPARE(own(other, "PUT", told).body, told);
    const Answer blob = recovery::blob(other, "GET", path);
    QCOMPARE(blob.body, recovery::blob(client, "GET", path).body);
    const auto restored = [&](SimulatorClient &at) {
        return at.send("POST", recovery::keyVault, u"/keys/restore?api-version=7.4"_s,
            {{u"value"_s, recovery::backupIn(blob)}});
    };
    QCOMPARE(restored(other).status, 200);
    QCOMPARE(restored(other).status, 409); // it is there
}

CVM_TEST(SimulatorStagingTest)

} // namespace tst_simulatorstaging

#include "tst_simulatorstaging.moc"
