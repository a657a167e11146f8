#include "cloud/azure/backupclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/subscriptionsclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_protection {

using namespace contract;

namespace {

QString query(const http::Request &request) {
    return QUrl::fromPercentEncoding(request.url.query(QUrl::FullyEncoded).toUtf8());
}

} // namespace

/// Enabling backup: items, operations, jobs, recovery points.
class ProtectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void previewShowsWhatIsSent();
    void noItem_data();
    void noItem();
    void protectNamesItsOperation();
    void failedProtectKeepsItsActivityId();
    void operationIsAskedByIdThenByLink();
    void operationStatusForms_data();
    void operationStatusForms();
    void jobsAreFilteredOnATwelveHourClock();
    void recoveryPointTiers();
    void postsThatStartSomethingAreNotRepeated();
};

void ProtectionTest::previewShowsWhatIsSent() {
    ClientFixture fixture;
    const domain::ResourceId vault(vaultPath);
    const domain::ResourceId policy = vault.child(QStringLiteral("backupPolicies/p1"));
    const http::Request shown = azure::BackupClient::protectRequest(
        fixture.connection()->cloud, vault, domain::ResourceId(vmPath), policy);
    const azure::RequestPreview preview = azure::preview(shown);
    QCOMPARE(preview.method, QStringLiteral("PUT"));
    QCOMPARE(preview.url,
        QStringLiteral("https://management.azure.com") + vaultPath
            + QStringLiteral("/backupFabrics/Azure/protectionContainers/"
                             "IaasVMContainer%3Biaasvmcontainerv2%3Brg-vms%3Bvm1/protectedItems/"
                             "VM%3Biaasvmcontainerv2%3Brg-vms%3Bvm1?api-version=2024-10-01"));
    QCOMPARE(preview.body.count(QLatin1Char('\n')), 6);
    QVERIFY(preview.body.contains(QStringLiteral("\"sourceResourceId\": \"%1\"").arg(vmPath)));

    fixture.transport->answer(202);
    (void)support::await(azure::BackupClient(fixture.connection())
                             .protect(vault, domain::ResourceId(vmPath), policy, fixture.cancellation));
    const http::Request sent = fixture.transport->requests().first();
    QCOMPARE(sent.url, shown.url);
    QCOMPARE(sent.body, shown.body);
    QCOMPARE(sent.method, shown.method);
}

void ProtectionTest::noItem_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isNothing");
    QTest::newRow("no such item")
        << 404 << QByteArray(R"({"error":{"code":"BMSUserErrorDataSourceObjectNotFound","message":"x"}})")
        << true;
    QTest::newRow("the 400 that means it")
        << 400
        << QByteArray(
               R"({"error":{"code":"BMSUserErrorCrossRegionRestoreNotEnabledInThisVault","message":"x"}})")
        << true;
    QTest::newRow("no such group") << 404
                                   << QByteArray(
                                          R"({"error":{"code":"ResourceGroupNotFound","message":"x"}})")
                                   << false;
    QTest::newRow("another 400") << 400
                                 << QByteArray(R"({"error":{"code":"CloudInvalidInputError","message":"x"}})")
                                 << false;
    QTest::newRow("refused") << 403 << QByteArray(R"({"error":{"code":"AuthorizationFailed","message":"x"}})")
                             << false;
}

void ProtectionTest::noItem() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isNothing);
    ClientFixture fixture;
    fixture.transport->answer(status, body);
    const auto item = support::await(
        azure::BackupClient(fixture.connection())
            .protectedItem(domain::ResourceId(vaultPath), domain::ResourceId(vmPath), fixture.cancellation));
    QCOMPARE(item.has_value(), isNothing);
    if (isNothing) {
        QVERIFY(!item->has_value());
    }
}

void ProtectionTest::protectNamesItsOperation() {
    ClientFixture fixture;
    const QByteArray base = "https://management.azure.com" + vaultPath.toUtf8()
        + "/backupFabrics/Azure/protectionContainers/IaasVMContainer;a/protectedItems/vm;a/";
    fixture.transport->answer(202, {},
        support::headers(
            {{"Azure-AsyncOperation", base + "operationsStatus/op-1?api-version=2024-10-01&t=1&c=REDACTED"},
                {"Location", base + "operationResults/op-1?api-version=2024-10-01"}, {"Retry-After", "60"}}));
    const domain::ResourceId vault(vaultPath);
    const azure::BackupClient client(fixture.connection());
    const auto started = support::await(client.protect(vault, domain::ResourceId(vmPath),
        vault.child(QStringLiteral("backupPolicies/p1")), fixture.cancellation));
    QVERIFY(started);
    QCOMPARE(started->operationId, QStringLiteral("op-1"));
    QCOMPARE(started->retryAfter, std::optional(std::chrono::seconds(60)));
    QCOMPARE(started->asyncOperation.toEncoded(),
        base + "operationsStatus/op-1?api-version=2024-10-01&t=1&c=REDACTED");
    QVERIFY(!started->clientRequestId.isEmpty());
    QCOMPARE(started->clientRequestId, fixture.transport->requests().first().clientRequestId);

    fixture.transport->answer(202);
    const auto again = support::await(client.protect(vault, domain::ResourceId(vmPath),
        vault.child(QStringLiteral("backupPolicies/p1")), fixture.cancellation));
    QVERIFY(again);
    QVERIFY(again->clientRequestId != started->clientRequestId); // fresh each time
}

void ProtectionTest::failedProtectKeepsItsActivityId() {
    ClientFixture fixture;
    fixture.transport->fail(base::ErrorKind::Network, QStringLiteral("ConnectionReset"));
    const domain::ResourceId vault(vaultPath);
    const auto started
        = support::await(azure::BackupClient(fixture.connection())
                             .backupNow(vault, domain::ResourceId(vmPath), fixture.cancellation));
    QVERIFY(!started);
    QCOMPARE(started.error().correlationId, fixture.transport->requests().first().clientRequestId);
    QVERIFY(!started.error().correlationId.isEmpty());
}

void ProtectionTest::operationIsAskedByIdThenByLink() {
    ClientFixture fixture;
    const azure::BackupClient client(fixture.connection());
    azure::StartedOperation operation;
    operation.operationId = QStringLiteral("op-1");
    operation.location
        = QUrl(QStringLiteral("https://management.azure.com/operationResults/op-1?api-version=1"));
    fixture.transport->answer(404);
    fixture.transport->answer(202, {}, support::headers({{"Retry-After", "7"}}));
    const auto running = support::await(
        client.operationStatus(domain::ResourceId(vaultPath), operation, fixture.cancellation));
    QVERIFY(running);
    QCOMPARE(running->status, QStringLiteral("InProgress"));
    QCOMPARE(running->retryAfter, std::optional(std::chrono::seconds(7)));
    QVERIFY(!running->isFinal());
    QVERIFY(fixture.transport->requestLines().first().endsWith(
        vaultPath + QStringLiteral("/backupOperations/op-1")));

    fixture.transport->answer(404);
    fixture.transport->answer(204, {}, support::headers({{"Retry-After", "60"}}));
    const auto ended = support::await(
        client.operationStatus(domain::ResourceId(vaultPath), operation, fixture.cancellation));
    QVERIFY(ended);
    QVERIFY(ended->succeeded());
    QVERIFY(!ended->retryAfter);

    const auto immediate
        = support::await(client.operationStatus(domain::ResourceId(vaultPath), {}, fixture.cancellation));
    QVERIFY(immediate);
    QVERIFY(immediate->succeeded());
}

void ProtectionTest::operationStatusForms_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isFinal");
    QTest::addColumn<QString>("jobId");
    QTest::addColumn<QString>("errorCode");
    QTest::addColumn<QString>("errorMessage");
    QTest::newRow("failed without job") << QByteArray(
        R"({"status":"Failed","properties":null,"error":{"code":"UserErrorX","message":"No."}})")
                                        << true << ""
                                        << "UserErrorX"
                                        << "No.";
    QTest::newRow("several jobs") << QByteArray(
        R"({"status":"Succeeded","properties":{"objectType":"OperationStatusJobsExtendedInfo","jobIds":["j1","j2"]}})")
                                  << true << "j1"
                                  << ""
                                  << "";
    QTest::newRow("a failed job") << QByteArray(
        R"({"status":"Failed","properties":{"jobIds":["j1","j2"],"failedJobsError":{"j2":"Why."}}})")
                                  << true << "j2"
                                  << ""
                                  << "Why.";
    QTest::newRow("canceled") << QByteArray(R"({"status":"Canceled"})") << true << ""
                              << ""
                              << "";
    QTest::newRow("invalid") << QByteArray(R"({"status":"Invalid"})") << true << ""
                             << ""
                             << "";
    QTest::newRow("unknown word") << QByteArray(R"({"status":"Resting"})") << false << ""
                                  << ""
                                  << "";
}

void ProtectionTest::operationStatusForms() {
    QFETCH(QByteArray, body);
    QFETCH(bool, isFinal);
    QFETCH(QString, jobId);
    QFETCH(QString, errorCode);
    QFETCH(QString, errorMessage);
    ClientFixture fixture;
    fixture.transport->answer(200, body);
    azure::StartedOperation operation;
    operation.operationId = QStringLiteral("op-1");
    const auto status = support::await(
        azure::BackupClient(fixture.connection())
            .operationStatus(domain::ResourceId(vaultPath), operation, fixture.cancellation));
    QVERIFY(status);
    QCOMPARE(status->isFinal(), isFinal);
    QCOMPARE(status->jobId, jobId);
    QCOMPARE(status->errorCode, errorCode);
    QCOMPARE(status->errorMessage, errorMessage);
}

void ProtectionTest::jobsAreFilteredOnATwelveHourClock() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":[{"id":"/j/1","name":"1","properties":{"jobType":"MabJob","operation":"Backup","status":"Completed"}},
                     {"id":"/j/2","name":"2","properties":{"jobType":"AzureIaaSVMJobV2","operation":"Backup","status":"InProgress","actionsInfo":["Cancellable"]}}]})");
    const QDateTime from(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate(2026, 11, 1), QTime(23, 5, 9), Qt::OffsetFromUTC, 3600);
    const auto jobs = support::await(
        azure::BackupClient(fixture.connection())
            .jobs(domain::ResourceId(vaultPath), QStringLiteral("Backup"), from, to, fixture.cancellation));
    QVERIFY(jobs);
    QCOMPARE(jobs->size(), 1U);
    QCOMPARE(jobs->front().name, QStringLiteral("2"));
    QVERIFY(jobs->front().isCancellable);
    QCOMPARE(query(fixture.transport->requests().first()),
        QStringLiteral(
            "$filter=operation eq 'Backup' and startTime eq '2026-11-01 12:00:00 AM' and endTime eq "
            "'2026-11-01 10:05:09 PM'&api-version=2024-10-01"));
}

void ProtectionTest::recoveryPointTiers() {
    ClientFixture fixture;
    fixture.transport->answer(200, R"({"value":[
        {"id":"/r/1","properties":{"recoveryPointTierDetails":[{"type":1,"status":1},{"type":2,"status":3}]}},
        {"id":"/r/2","properties":{"recoveryPointTierDetails":[{"type":"InstantRP","status":"Deleted"},{"type":"HardenedRP","status":"Valid"}]}}],
        "nextLink":null})");
    const auto points = support::await(
        azure::BackupClient(fixture.connection())
            .recoveryPoints(domain::ResourceId(vaultPath), domain::ResourceId(vmPath), fixture.cancellation));
    QVERIFY(points);
    QCOMPARE(points->size(), 2U);
    using domain::RecoveryTier;
    using domain::Truth;
    QCOMPARE(points->at(0).isIn(RecoveryTier::Snapshot), Truth::Yes);
    QCOMPARE(points->at(0).isIn(RecoveryTier::Vault), Truth::No);
    QCOMPARE(points->at(1).isIn(RecoveryTier::Snapshot), Truth::No);
    QCOMPARE(points->at(1).isIn(RecoveryTier::Vault), Truth::Yes);
}

void ProtectionTest::postsThatStartSomethingAreNotRepeated() {
    ClientFixture fixture;
    const azure::ConnectionPtr connection = fixture.connection();
    for (int i = 0; i < 8; ++i) {
        fixture.transport->answer(404);
    }
    const domain::ResourceId vault(vaultPath);
    const domain::ResourceId vm(vmPath);
    (void)support::await(azure::BackupClient(connection).backupNow(vault, vm, fixture.cancellation));
    (void)support::await(azure::BackupClient(connection).refreshContainers(vault, fixture.cancellation));
    (void)support::await(
        azure::SubscriptionsClient(connection)
            .registerComputeFeature(QStringLiteral("s1"), QStringLiteral("F"), fixture.cancellation));
    (void)support::await(
        azure::GraphClient(connection).createServicePrincipal(QStringLiteral("a1"), fixture.cancellation));
    for (const http::Request &request : fixture.transport->requests()) {
        QVERIFY2(!request.safeToRepeat, qPrintable(request.operation));
    }
    const qsizetype starting = fixture.transport->requests().size();
    QCOMPARE(starting, 4);
    (void)support::await(
        azure::BackupClient(connection).backupStatus(vm, QStringLiteral("West US"), fixture.cancellation));
    (void)support::await(azure::BackupClient(connection)
                             .preValidate(vm, QStringLiteral("West US"), vault, fixture.cancellation));
    for (const http::Request &request : fixture.transport->requests().mid(starting)) {
        QVERIFY2(request.safeToRepeat, qPrintable(request.operation));
        QVERIFY(request.url.path().contains(QLatin1String("/locations/westus/")));
    }
}

CVM_TEST(ProtectionTest)

} // namespace tst_protection

#include "tst_protection.moc"
