#include "cloud/azure/computeclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_encryptionsets {

using namespace contract;

namespace {

const QString group = QStringLiteral("/subscriptions/s1/resourceGroups/rg-keys");
const QString setPath = group + QStringLiteral("/providers/Microsoft.Compute/diskEncryptionSets/des1");
const QString keyUrl
    = QStringLiteral("https://hsm1.managedhsm.azure.net/keys/k1/0123456789abcdef0123456789abcdef");

QByteArray missing() {
    return QByteArrayLiteral(R"({"error":{"code":"ResourceNotFound","message":"Not found."}})");
}

domain::NewEncryptionSet wantedSet() {
    domain::NewEncryptionSet set;
    set.id = domain::ResourceId(setPath);
    set.location = QStringLiteral("West Europe");
    set.key = *domain::KeyIdentifier::parse(keyUrl);
    return set;
}

/// What an answer tells of the set; everything as wanted.
struct SetParts {
    QString location = QStringLiteral("westeurope");
    QString type = QStringLiteral("ConfidentialVmEncryptedWithCustomerKey");
    QString key = keyUrl;
    bool isUserAssigned = false;
    QString state = QStringLiteral("Succeeded");
};

QByteArray setBody(const SetParts &parts = {}) {
    const QJsonObject one{{QStringLiteral("principalId"), QStringLiteral("p1")}};
    QJsonObject identity{{QStringLiteral("type"), QStringLiteral("SystemAssigned")},
        {QStringLiteral("principalId"), QStringLiteral("p1")}};
    if (parts.isUserAssigned) {
        identity = {{QStringLiteral("type"), QStringLiteral("UserAssigned")},
            {QStringLiteral("userAssignedIdentities"),
                QJsonObject{{QStringLiteral("/subscriptions/s1/identity1"), one}}}};
    }
    const QJsonObject properties{{QStringLiteral("encryptionType"), parts.type},
        {QStringLiteral("activeKey"), QJsonObject{{QStringLiteral("keyUrl"), parts.key}}},
        {QStringLiteral("provisioningState"), parts.state}};
    return QJsonDocument(
        QJsonObject{{QStringLiteral("id"), setPath}, {QStringLiteral("name"), QStringLiteral("des1")},
            {QStringLiteral("location"), parts.location}, {QStringLiteral("identity"), identity},
            {QStringLiteral("properties"), properties}})
        .toJson(QJsonDocument::Compact);
}

base::Result<domain::DiskEncryptionSet> create(ClientFixture &fixture) {
    return support::await(
        azure::ComputeClient(fixture.connection()).createSet(wantedSet(), fixture.cancellation));
}

} // namespace

/// Disk encryption sets, disks and sizes (contract 6.3).
class EncryptionSetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodyAsRecorded();
    void createFollowsTheOperation();
    void operationThatFails();
    void theWantedOneIsKept();
    void anotherOneIsNeverChanged_data();
    void anotherOneIsNeverChanged();
    void failedOneIsMadeAgain();
    void unreadableOneIsTaken();
    void refusedReadStops();
    void deleteFollowsTheOperation();
    void usedSetIsNotDeleted();
    void goneCountsAsDeleted();
    void associatedResourcesPageByPage();
    void listsOfSetsAndDisks();
    void sizesOfARegion();
};

void EncryptionSetsTest::bodyAsRecorded() {
    domain::NewEncryptionSet set = wantedSet();
    const azure::Cloud cloud = azure::Cloud::publicCloud();
    const http::Request request = azure::ComputeClient::createSetRequest(cloud, set);
    QCOMPARE(request.method, http::Method::Put);
    QCOMPARE(QString::fromUtf8(request.url.toEncoded()),
        QStringLiteral("https://management.azure.com") + setPath + QStringLiteral("?api-version=2024-03-02"));
    QCOMPARE(request.body,
        R"({"identity":{"type":"SystemAssigned"},"location":"West Europe","properties":{"activeKey":{"keyUrl":")"
            + keyUrl.toUtf8() + R"("},"encryptionType":"ConfidentialVmEncryptedWithCustomerKey"}})");
    set.sourceVaultId = domain::ResourceId(QStringLiteral("/subscriptions/s1/x/kv"));
    const QByteArray body = azure::ComputeClient::createSetRequest(cloud, set).body;
    QVERIFY(body.contains(R"("sourceVault":{"id":"/subscriptions/s1/x/kv"})"));
}

void EncryptionSetsTest::createFollowsTheOperation() {
    ClientFixture fixture;
    const QByteArray operation = "https://management.azure.com/subscriptions/s1/providers/Microsoft.Compute/"
                                 "locations/westeurope/DiskOperations/op-1?api-version=2024-03-02";
    fixture.transport->answer(404, missing());
    fixture.transport->answer(202, R"({"properties":{"provisioningState":"Updating"}})",
        support::headers({{"Azure-AsyncOperation", operation}, {"Location", operation + "&monitor=true"},
            {"Retry-After", "2"}}));
    fixture.transport->answer(200, R"({"status":"InProgress"})");
    fixture.transport->answer(200, R"({"status":"Succeeded"})");
    fixture.transport->answer(200, setBody());
    const auto set = create(fixture);
    QVERIFY(set);
    QCOMPARE(set->identityPrincipalId, QStringLiteral("p1"));
    QCOMPARE(fixture.transport->requests().size(), 5);
    QCOMPARE(fixture.transport->requests().at(1).body,
        azure::ComputeClient::createSetRequest(fixture.connection()->cloud, wantedSet()).body);
    QCOMPARE(fixture.clock->waits().first(), 2000);
}

void EncryptionSetsTest::operationThatFails() {
    ClientFixture fixture;
    fixture.transport->answer(404, missing());
    fixture.transport->answer(202, {},
        support::headers({{"Azure-AsyncOperation",
            "https://management.azure.com/subscriptions/s1/operations/op-1?api-version=2024-03-02"}}));
    fixture.transport->answer(
        200, R"({"status":"Failed","error":{"code":"KeyVaultNotFound","message":"No such vault."}})");
    const auto set = create(fixture);
    QVERIFY(!set);
    QCOMPARE(set.error().code, QStringLiteral("KeyVaultNotFound"));
    QCOMPARE(set.error().kind, base::ErrorKind::Rejected);
}

void EncryptionSetsTest::theWantedOneIsKept() {
    ClientFixture fixture;
    fixture.transport->answer(200, setBody());
    const auto set = create(fixture);
    QVERIFY(set);
    QCOMPARE(set->id.text(), setPath);
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void EncryptionSetsTest::anotherOneIsNeverChanged_data() {
    QTest::addColumn<QByteArray>("body");
    SetParts key;
    key.key = QStringLiteral("https://hsm1.managedhsm.azure.net/keys/k2/0123456789abcdef0123456789abcdef");
    QTest::newRow("another key") << setBody(key);
    SetParts version;
    version.key
        = QStringLiteral("https://hsm1.managedhsm.azure.net/keys/k1/ffffffffffffffffffffffffffffffff");
    QTest::newRow("another version") << setBody(version);
    SetParts type;
    type.type = QStringLiteral("EncryptionAtRestWithCustomerKey");
    QTest::newRow("another kind") << setBody(type);
    SetParts region;
    region.location = QStringLiteral("northeurope");
    QTest::newRow("another region") << setBody(region);
    SetParts identity;
    identity.isUserAssigned = true;
    QTest::newRow("another identity") << setBody(identity);
    key.state = QStringLiteral("Failed");
    QTest::newRow("another key, failed") << setBody(key);
}

void EncryptionSetsTest::anotherOneIsNeverChanged() {
    QFETCH(QByteArray, body);
    ClientFixture fixture;
    fixture.transport->answer(200, body);
    const auto set = create(fixture);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(set.error().code, QStringLiteral("SetNameTaken"));
    QCOMPARE(set.error().target, setPath);
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void EncryptionSetsTest::failedOneIsMadeAgain() {
    ClientFixture fixture;
    SetParts parts;
    parts.state = QStringLiteral("Failed");
    fixture.transport->answer(200, setBody(parts));
    fixture.transport->answer(200, setBody());
    fixture.transport->answer(200, setBody());
    const auto set = create(fixture);
    QVERIFY(set);
    QCOMPARE(fixture.transport->requests().at(1).method, http::Method::Put);
}

void EncryptionSetsTest::unreadableOneIsTaken() {
    ClientFixture fixture;
    fixture.transport->answer(200, R"({"id":7})");
    const auto set = create(fixture);
    QVERIFY(!set);
    QCOMPARE(set.error().code, QStringLiteral("SetNameTaken"));
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void EncryptionSetsTest::refusedReadStops() {
    ClientFixture fixture;
    fixture.transport->answer(403, R"({"error":{"code":"AuthorizationFailed","message":"No."}})");
    const auto set = create(fixture);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, base::ErrorKind::Forbidden);
    QCOMPARE(fixture.transport->requests().size(), 1);
}

void EncryptionSetsTest::deleteFollowsTheOperation() {
    ClientFixture fixture;
    fixture.transport->answer(202, {},
        support::headers({{"Location",
            "https://management.azure.com/subscriptions/s1/operations/op-1?api-version=2024-03-02"}}));
    fixture.transport->answer(202);
    fixture.transport->answer(204);
    const auto deleted = support::await(azure::ComputeClient(fixture.connection())
                                            .deleteSet(domain::ResourceId(setPath), fixture.cancellation));
    QVERIFY(deleted);
    QCOMPARE(fixture.transport->requests().size(), 3);
    QCOMPARE(fixture.transport->requests().first().url,
        azure::ComputeClient::deleteSetRequest(fixture.connection()->cloud, domain::ResourceId(setPath)).url);
    QCOMPARE(fixture.transport->requests().first().method, http::Method::Delete);
}

void EncryptionSetsTest::usedSetIsNotDeleted() {
    ClientFixture fixture;
    fixture.transport->answer(409, R"({"error":{"code":"OperationNotAllowed","message":"It is in use."}})");
    const auto deleted = support::await(azure::ComputeClient(fixture.connection())
                                            .deleteSet(domain::ResourceId(setPath), fixture.cancellation));
    QVERIFY(!deleted);
    QCOMPARE(deleted.error().kind, base::ErrorKind::Conflict);
}

void EncryptionSetsTest::goneCountsAsDeleted() {
    for (const int status : {200, 204, 404}) {
        ClientFixture fixture;
        fixture.transport->answer(status);
        const domain::ResourceId disk(group + QStringLiteral("/providers/Microsoft.Compute/disks/d1"));
        QVERIFY(support::await(
            azure::ComputeClient(fixture.connection()).deleteDisk(disk, fixture.cancellation)));
        QCOMPARE(fixture.transport->requestLines(),
            QStringList({QStringLiteral("DELETE management.azure.com") + disk.text()}));
    }
}

void EncryptionSetsTest::associatedResourcesPageByPage() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":["/subscriptions/s1/a/disks/d1"],"nextLink":"https://management.azure.com/next?api-version=1"})");
    fixture.transport->answer(200, R"({"value":["/subscriptions/s1/a/snapshots/s1"]})");
    const azure::ComputeClient client(fixture.connection());
    const auto ids
        = support::await(client.associatedResources(domain::ResourceId(setPath), fixture.cancellation));
    QVERIFY(ids);
    QCOMPARE(*ids,
        QStringList({QStringLiteral("/subscriptions/s1/a/disks/d1"),
            QStringLiteral("/subscriptions/s1/a/snapshots/s1")}));
    fixture.transport->answer(200, R"({"value":[{"id":"/x"}]})");
    const auto bad
        = support::await(client.associatedResources(domain::ResourceId(setPath), fixture.cancellation));
    QVERIFY(!bad);
    QCOMPARE(bad.error().kind, base::ErrorKind::BadResponse);
    QVERIFY(bad.error().message.startsWith(QStringLiteral("$.value[0]: ")));
}

void EncryptionSetsTest::listsOfSetsAndDisks() {
    ClientFixture fixture;
    const azure::ComputeClient client(fixture.connection());
    fixture.transport->answer(200, R"({"value":[)" + setBody() + R"(]})");
    const auto sets = support::await(client.encryptionSets(QStringLiteral("s1"), fixture.cancellation));
    QVERIFY(sets);
    QCOMPARE(sets->size(), 1U);
    QVERIFY(sets->front().isConfidential());
    fixture.transport->answer(200,
        R"({"value":[{"id":"/subscriptions/s1/d1","properties":{"securityProfile":{"secureVMDiskEncryptionSetId":")"
            + setPath.toUtf8() + R"("}}},{"id":"/subscriptions/s1/d2","properties":{}}]})");
    const auto disks = support::await(client.disksIn(domain::ResourceId(group), fixture.cancellation));
    QVERIFY(disks);
    QCOMPARE(disks->size(), 2U);
    QCOMPARE(disks->front().secureVmDiskEncryptionSetId.text(), setPath);
    QCOMPARE(fixture.transport->requestLines(),
        QStringList({QStringLiteral("GET management.azure.com/subscriptions/s1/providers/Microsoft.Compute/"
                                    "diskEncryptionSets"),
            QStringLiteral("GET management.azure.com") + group
                + QStringLiteral("/providers/Microsoft.Compute/disks")}));
}

void EncryptionSetsTest::sizesOfARegion() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":[{"resourceType":"disks","name":"Premium_LRS"},)"
        R"({"resourceType":"virtualMachines","name":"Standard_DC4as_v5","restrictions":[]},)"
        R"({"resourceType":"virtualMachines","name":"Standard_DC4as_v6","restrictions":[)"
        R"({"type":"Location","values":["westeurope"],"reasonCode":"NotAvailableForSubscription"}]},)"
        R"({"resourceType":"virtualMachines","name":"Standard_DC8as_v5","restrictions":[)"
        R"({"type":"Zone","values":["westeurope"],"reasonCode":"NotAvailableForSubscription"}]}]})");
    const auto sizes = support::await(
        azure::ComputeClient(fixture.connection())
            .sizes(QStringLiteral("s1"), QStringLiteral("West Europe"), fixture.cancellation));
    QVERIFY(sizes);
    QCOMPARE(sizes->size(), 3U);
    QVERIFY(!sizes->at(0).isRestricted);
    QVERIFY(sizes->at(1).isRestricted);
    QCOMPARE(sizes->at(1).reason, QStringLiteral("NotAvailableForSubscription"));
    QVERIFY(!sizes->at(2).isRestricted);
    QCOMPARE(sizes->at(2).reason, QString());
    QCOMPARE(fixture.transport->requests().first().url.toEncoded(),
        QByteArray("https://management.azure.com/subscriptions/s1/providers/Microsoft.Compute/skus?"
                   "%24filter=location%20eq%20%27westeurope%27&api-version=2021-07-01"));
}

CVM_TEST(EncryptionSetsTest)

} // namespace tst_encryptionsets

#include "tst_encryptionsets.moc"
