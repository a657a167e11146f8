#include "cloud/azure/restoreclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_restores {

using namespace contract;

namespace {

const QString pointPath = vaultPath
    + QStringLiteral("/backupFabrics/Azure/protectionContainers/IaasVMContainer;iaasvmcontainerv2;rg-vms;vm1"
                     "/protectedItems/VM;iaasvmcontainerv2;rg-vms;vm1/recoveryPoints/348916168024334");
const QString account = QStringLiteral(
    "/subscriptions/s1/resourceGroups/rg-new/providers/Microsoft.Storage/storageAccounts/st1");

domain::RestoreOrder orderOf(domain::RestoreKind kind) {
    domain::RestoreOrder order;
    order.kind = kind;
    order.vaultId = domain::ResourceId(vaultPath);
    order.virtualMachineId = domain::ResourceId(vmPath);
    order.pointId = domain::ResourceId(pointPath);
    order.region = QStringLiteral("eastus2euap");
    order.stagingAccountId = domain::ResourceId(account);
    order.targetGroupId = domain::ResourceId(QStringLiteral("/subscriptions/s1/resourceGroups/rg-new"));
    order.targetVirtualMachineId = domain::ResourceId(QStringLiteral(
        "/subscriptions/s1/resourceGroups/rg-new/providers/Microsoft.Compute/virtualMachines/vm2"));
    order.virtualNetworkId = domain::ResourceId(QStringLiteral(
        "/subscriptions/s1/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vn1"));
    order.subnetId = order.virtualNetworkId.child(QStringLiteral("subnets/default"));
    return order;
}

QJsonObject restoreBody(const domain::RestoreOrder &order) {
    const QByteArray body = azure::RestoreClient::restoreRequest(azure::Cloud::publicCloud(), order).body;
    return QJsonDocument::fromJson(body).object().value(QStringLiteral("properties")).toObject();
}

} // namespace

/// Restores and what is asked before them (contract 15.4).
class RestoresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newVmAsRecorded();
    void disksNeedOnlyAGroup();
    void replacedDisksTakeNoTarget();
    void osDiskOnly();
    void startsAnOperation();
    void validateFollowsToTheFindings();
    void validateWithoutFindings_data();
    void validateWithoutFindings();
    void validateThatFails();
    void validateThatNeverEnds();
    void protectedItemsOfAVault();
};

void RestoresTest::newVmAsRecorded() {
    domain::RestoreOrder order = orderOf(domain::RestoreKind::NewVirtualMachine);
    order.encryptionSetId = domain::ResourceId(QStringLiteral(
        "/subscriptions/s1/resourceGroups/rg-keys/providers/Microsoft.Compute/diskEncryptionSets/des2"));
    const http::Request request = azure::RestoreClient::restoreRequest(azure::Cloud::publicCloud(), order);
    QCOMPARE(request.method, http::Method::Post);
    QVERIFY(!request.safeToRepeat);
    QString path = pointPath;
    path.replace(QLatin1Char(';'), QLatin1String("%3B"));
    QCOMPARE(QString::fromUtf8(request.url.toEncoded()),
        QStringLiteral("https://management.azure.com") + path
            + QStringLiteral("/restore?api-version=2024-10-01"));
    // The body of the recorded restore, with these names.
    const QByteArray recorded = R"({"properties": {
        "objectType": "IaasVMRestoreRequest",
        "recoveryPointId": "348916168024334",
        "recoveryType": "AlternateLocation",
        "sourceResourceId": ")"
        + vmPath.toUtf8() + R"(",
        "targetVirtualMachineId": "/subscriptions/s1/resourceGroups/rg-new/providers/Microsoft.Compute/virtualMachines/vm2",
        "targetResourceGroupId": "/subscriptions/s1/resourceGroups/rg-new",
        "storageAccountId": ")"
        + account.toUtf8() + R"(",
        "virtualNetworkId": "/subscriptions/s1/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vn1",
        "subnetId": "/subscriptions/s1/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vn1/subnets/default",
        "region": "eastus2euap",
        "createNewCloudService": false,
        "originalStorageAccountOption": false,
        "restoreWithManagedDisks": false,
        "securedVMDetails": {"securedVMOsDiskEncryptionSetId":
            "/subscriptions/s1/resourceGroups/rg-keys/providers/Microsoft.Compute/diskEncryptionSets/des2"}}})";
    QCOMPARE(request.body, QJsonDocument::fromJson(recorded).toJson(QJsonDocument::Compact));
    order.encryptionSetId = {};
    QVERIFY(!restoreBody(order).contains(QStringLiteral("securedVMDetails"))); // recorded too
}

void RestoresTest::disksNeedOnlyAGroup() {
    const QJsonObject body = restoreBody(orderOf(domain::RestoreKind::Disks));
    QCOMPARE(body.value(QStringLiteral("recoveryType")).toString(), QStringLiteral("RestoreDisks"));
    QCOMPARE(body.value(QStringLiteral("targetResourceGroupId")).toString(),
        QStringLiteral("/subscriptions/s1/resourceGroups/rg-new"));
    for (const char *absent : {"targetVirtualMachineId", "virtualNetworkId", "subnetId", "securedVMDetails",
             "diskEncryptionSetId", "restoreDiskLunList"}) {
        QVERIFY2(!body.contains(QLatin1String(absent)), absent);
    }
}

void RestoresTest::replacedDisksTakeNoTarget() {
    const QJsonObject body = restoreBody(orderOf(domain::RestoreKind::ReplaceDisks));
    QCOMPARE(body.value(QStringLiteral("recoveryType")).toString(), QStringLiteral("OriginalLocation"));
    for (const char *none : {"targetResourceGroupId", "targetVirtualMachineId", "virtualNetworkId",
             "subnetId", "targetDomainNameId", "diskEncryptionSetId"}) {
        QVERIFY2(body.value(QLatin1String(none)).isNull(), none);
    }
    QCOMPARE(body.value(QStringLiteral("affinityGroup")), QJsonValue(QString()));
    QCOMPARE(body.value(QStringLiteral("storageAccountId")).toString(), account);
}

void RestoresTest::osDiskOnly() {
    domain::RestoreOrder order = orderOf(domain::RestoreKind::Disks);
    order.osDiskOnly = true;
    QCOMPARE(restoreBody(order).value(QStringLiteral("restoreDiskLunList")), QJsonValue(QJsonArray()));
}

void RestoresTest::startsAnOperation() {
    ClientFixture fixture;
    fixture.transport->answer(202, {},
        support::headers({{"Azure-AsyncOperation",
                              "https://management.azure.com/a/operationsStatus/op-7?api-version=2024-10-01"},
            {"Retry-After", "60"}}));
    const domain::RestoreOrder order = orderOf(domain::RestoreKind::Disks);
    const auto started
        = support::await(azure::RestoreClient(fixture.connection()).restore(order, fixture.cancellation));
    QVERIFY(started);
    QCOMPARE(started->operationId, QStringLiteral("op-7"));
    QCOMPARE(fixture.transport->requests().first().body,
        azure::RestoreClient::restoreRequest(fixture.connection()->cloud, order).body);

    fixture.transport->fail(base::ErrorKind::Network, QStringLiteral("ConnectionReset"));
    const auto lost
        = support::await(azure::RestoreClient(fixture.connection()).restore(order, fixture.cancellation));
    QVERIFY(!lost); // what finds the job, should there be one
    QCOMPARE(lost.error().correlationId, fixture.transport->requests().last().clientRequestId);
}

void RestoresTest::validateFollowsToTheFindings() {
    ClientFixture fixture;
    fixture.transport->answer(202, {},
        support::headers(
            {{"Location", "https://management.azure.com/a/backupValidateOperationResults/op-9?api-version=1"},
                {"Retry-After", "10"}}));
    fixture.transport->answer(200, R"({"status":"InProgress"})", support::headers({{"Retry-After", "3"}}));
    fixture.transport->answer(200,
        R"({"status":"Succeeded","properties":{"objectType":"OperationStatusValidateOperationExtendedInfo",)"
        R"("validateOperationResponse":{"validationResults":[{"code":"UserErrorCoreCountSubscriptionQuotaReached",)"
        R"("message":"Core Count subscription quota has been reached.","recommendations":["Contact Azure support."]}]}}})");
    const domain::RestoreOrder order = orderOf(domain::RestoreKind::NewVirtualMachine);
    const auto advice
        = support::await(azure::RestoreClient(fixture.connection()).validate(order, fixture.cancellation));
    QVERIFY(advice);
    QCOMPARE(advice->size(), 1U);
    QCOMPARE(advice->front().code, QStringLiteral("UserErrorCoreCountSubscriptionQuotaReached"));
    QCOMPARE(advice->front().recommendations, QStringList({QStringLiteral("Contact Azure support.")}));
    QCOMPARE(fixture.transport->requestLines(),
        QStringList({QStringLiteral("POST management.azure.com") + vaultPath
                + QStringLiteral("/backupTriggerValidateOperation"),
            QStringLiteral("GET management.azure.com") + vaultPath
                + QStringLiteral("/backupValidateOperationsStatuses/op-9"),
            QStringLiteral("GET management.azure.com") + vaultPath
                + QStringLiteral("/backupValidateOperationsStatuses/op-9")}));
    QCOMPARE(fixture.clock->waits(), QList<qint64>({10'000, 3000}));
    const QJsonObject body = QJsonDocument::fromJson(fixture.transport->requests().first().body).object();
    QCOMPARE(body.value(QStringLiteral("id")).toString(), pointPath);
    const QJsonObject properties = body.value(QStringLiteral("properties")).toObject();
    QCOMPARE(properties.value(QStringLiteral("objectType")).toString(),
        QStringLiteral("ValidateIaasVMRestoreOperationRequest"));
    QCOMPARE(properties.value(QStringLiteral("restoreRequest")).toObject(), restoreBody(order));
}

void RestoresTest::validateWithoutFindings_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray(R"({"status":"Succeeded"})");
    QTest::newRow("null") << QByteArray(R"({"status":"Succeeded","properties":null})");
    QTest::newRow("an empty list") << QByteArray(
        R"({"status":"Succeeded","properties":{"validateOperationResponse":{"validationResults":[]}}})");
}

void RestoresTest::validateWithoutFindings() {
    QFETCH(QByteArray, body);
    ClientFixture fixture;
    fixture.transport->answer(
        202, {}, support::headers({{"Location", "https://management.azure.com/a/op-9?api-version=1"}}));
    fixture.transport->answer(200, body);
    const auto advice
        = support::await(azure::RestoreClient(fixture.connection())
                             .validate(orderOf(domain::RestoreKind::Disks), fixture.cancellation));
    QVERIFY(advice);
    QVERIFY(advice->empty());
}

void RestoresTest::validateThatFails() {
    ClientFixture fixture;
    const azure::RestoreClient client(fixture.connection());
    const domain::RestoreOrder order = orderOf(domain::RestoreKind::Disks);
    const http::Headers accepted
        = support::headers({{"Location", "https://management.azure.com/a/op-9?api-version=1"}});
    fixture.transport->answer(202, {}, accepted);
    fixture.transport->answer(200, R"({"status":"Failed","error":{"code":"UserErrorX","message":"No."}})");
    const auto failed = support::await(client.validate(order, fixture.cancellation));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, QStringLiteral("UserErrorX"));
    fixture.transport->answer(202, {}, accepted); // a failure that says what it found is an answer
    fixture.transport->answer(200,
        R"({"status":"Failed","properties":{"validateOperationResponse":{"validationResults":[{"code":"A"}]}}})");
    const auto found = support::await(client.validate(order, fixture.cancellation));
    QVERIFY(found);
    QCOMPARE(found->front().code, QStringLiteral("A"));
    fixture.transport->answer(
        400, R"({"error":{"code":"UserErrorRestoreTypeNotSupported","message":"No."}})");
    QVERIFY(!support::await(client.validate(order, fixture.cancellation)));
}

void RestoresTest::validateThatNeverEnds() {
    ClientFixture fixture;
    fixture.transport->when(http::Method::Post, QStringLiteral("/backupTriggerValidateOperation"), 202, {},
        support::headers({{"Location", "https://management.azure.com/a/op-9?api-version=1"}}));
    fixture.transport->when(http::Method::Get, QStringLiteral("/op-9"), 200, R"({"status":"InProgress"})");
    const auto advice
        = support::await(azure::RestoreClient(fixture.connection())
                             .validate(orderOf(domain::RestoreKind::Disks), fixture.cancellation));
    QVERIFY(!advice);
    QCOMPARE(advice.error().kind, base::ErrorKind::Timeout);
    QCOMPARE(advice.error().code, QStringLiteral("OperationTimeout"));
}

void RestoresTest::protectedItemsOfAVault() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":[{"id":"/subscriptions/s1/item1","properties":{"protectionState":"ProtectionStopped",)"
        R"("sourceResourceId":")"
            + vmPath.toUtf8() + R"("}}]})");
    const auto items
        = support::await(azure::RestoreClient(fixture.connection())
                             .protectedItems(domain::ResourceId(vaultPath), fixture.cancellation));
    QVERIFY(items);
    QCOMPARE(items->size(), 1U);
    QCOMPARE(items->front().sourceResourceId.text(), vmPath);
    QCOMPARE(QUrl::fromPercentEncoding(
                 fixture.transport->requests().first().url.query(QUrl::FullyEncoded).toUtf8()),
        QStringLiteral("$filter=backupManagementType eq 'AzureIaasVM' and itemType eq 'VM'"
                       "&api-version=2024-10-01"));
}

CVM_TEST(RestoresTest)

} // namespace tst_restores

#include "tst_restores.moc"
