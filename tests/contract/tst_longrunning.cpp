#include "cloud/azure/backupclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_longrunning {

using namespace contract;

namespace {

QByteArray policyBody(const QString &name) {
    return "{\"id\":\"" + vaultPath.toUtf8() + "/backupPolicies/" + name.toUtf8() + "\",\"name\":\""
        + name.toUtf8()
        + "\",\"properties\":{\"backupManagementType\":\"AzureIaasVM\",\"policyType\":\"V2\"}}";
}

} // namespace

/// Operations that go on after the answer, and policies that must not be overwritten.
class LongRunningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void policyIsNeverOverwritten();
    void policyIsReadAfterALongOperation();
    void failedOperationIsAnError();
    void operationThatNeverEndsIsLeft();
    void refreshEndsWith204();
    void cancellingEndsAPoll();
};

void LongRunningTest::policyIsNeverOverwritten() {
    domain::NewPolicy policy;
    policy.name = QStringLiteral("daily");
    policy.time = QStringLiteral("22:30");
    ClientFixture fixture;
    const azure::RecoveryServicesClient client(fixture.connection());
    fixture.transport->answer(200, policyBody(QStringLiteral("Daily")));
    const auto taken
        = support::await(client.createPolicy(domain::ResourceId(vaultPath), policy, fixture.cancellation));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(taken.error().code, QStringLiteral("PolicyNameTaken"));
    QCOMPARE(fixture.transport->requests().size(), 1);

    // Of another kind, or not to be understood: there is something under this name.
    fixture.transport->answer(
        200, R"({"id":"/p","name":"daily","properties":{"backupManagementType":"AzureStorage"}})");
    const auto other
        = support::await(client.createPolicy(domain::ResourceId(vaultPath), policy, fixture.cancellation));
    QVERIFY(!other);
    QCOMPARE(other.error().code, QStringLiteral("PolicyNameTaken"));

    // Not allowed to look: then not allowed to write.
    fixture.transport->answer(403, R"({"error":{"code":"AuthorizationFailed","message":"x"}})");
    const auto refused
        = support::await(client.createPolicy(domain::ResourceId(vaultPath), policy, fixture.cancellation));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::Forbidden);
    QCOMPARE(fixture.transport->requests().size(), 3);

    fixture.transport->answer(404, R"({"error":{"code":"BMSUserErrorObjectNotFound","message":"x"}})");
    fixture.transport->answer(200, policyBody(QStringLiteral("daily")));
    const auto created
        = support::await(client.createPolicy(domain::ResourceId(vaultPath), policy, fixture.cancellation));
    QVERIFY(created);
    QVERIFY(created->isEnhanced);
    const http::Request put = fixture.transport->requests().last();
    QCOMPARE(put.method, http::Method::Put);
    QVERIFY(put.body.contains("\"2026-01-01T22:30:00Z\""));
}

void LongRunningTest::policyIsReadAfterALongOperation() {
    domain::NewPolicy policy;
    policy.name = QStringLiteral("daily");
    policy.time = QStringLiteral("22:00");
    ClientFixture fixture;
    const azure::RecoveryServicesClient client(fixture.connection());
    const QByteArray link = "https://management.azure.com" + vaultPath.toUtf8()
        + "/backupPolicies/daily/operations/op1?api-version=2019-05-13-preview&t=1&c=A%2fb&s=x%3D";
    fixture.transport->answer(404);
    fixture.transport->answer(
        202, {}, support::headers({{"azure-asyncoperation", link}, {"Retry-After", "60"}}));
    fixture.transport->answer(200, R"({"status":"InProgress","endTime":"0001-01-01T00:00:00"})");
    fixture.transport->answer(200, R"({"status":"Succeeded"})");
    fixture.transport->answer(404); // not there yet
    fixture.transport->answer(200, policyBody(QStringLiteral("daily")));
    const auto created
        = support::await(client.createPolicy(domain::ResourceId(vaultPath), policy, fixture.cancellation));
    QVERIFY(created);
    QCOMPARE(fixture.transport->requests().size(), 6);
    QCOMPARE(QString::fromUtf8(fixture.transport->requests().at(2).url.toEncoded()).toLower(),
        QString::fromUtf8(link).toLower());
    QCOMPARE(fixture.clock->waits(), QList<qint64>({60'000, 7'000, 1'000}));
}

void LongRunningTest::failedOperationIsAnError() {
    domain::NewPolicy policy;
    policy.name = QStringLiteral("daily");
    policy.time = QStringLiteral("22:00");
    ClientFixture fixture;
    const azure::RecoveryServicesClient client(fixture.connection());
    fixture.transport->answer(404);
    fixture.transport->answer(202, {},
        support::headers({{"Azure-AsyncOperation", "https://management.azure.com/op?api-version=1"}}));
    fixture.transport->answer(
        200, R"({"status":"Failed","error":{"code":"BMSUserErrorInvalidPolicyInput","message":"Wrong."}})");
    const auto created
        = support::await(client.createPolicy(domain::ResourceId(vaultPath), policy, fixture.cancellation));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, base::ErrorKind::Rejected);
    QCOMPARE(created.error().code, QStringLiteral("BMSUserErrorInvalidPolicyInput"));
    QCOMPARE(created.error().message, QStringLiteral("Wrong."));
}

void LongRunningTest::operationThatNeverEndsIsLeft() {
    ClientFixture fixture;
    fixture.transport->when(http::Method::Post, QStringLiteral("refreshContainers"), 202, {},
        support::headers({{"Location", "https://management.azure.com/operationResults/1?api-version=1"}}));
    fixture.transport->when(http::Method::Get, QStringLiteral("operationResults"), 202);
    const auto refreshed
        = support::await(azure::BackupClient(fixture.connection())
                             .refreshContainers(domain::ResourceId(vaultPath), fixture.cancellation));
    QVERIFY(!refreshed);
    QCOMPARE(refreshed.error().kind, base::ErrorKind::Timeout);
    QCOMPARE(refreshed.error().code, QStringLiteral("OperationTimeout"));
    QVERIFY(fixture.transport->requests().size() > 10);
    QCOMPARE(fixture.clock->waits().last(), 30'000);
}

void LongRunningTest::refreshEndsWith204() {
    ClientFixture fixture;
    const http::Headers links
        = support::headers({{"Location", "https://management.azure.com/operationResults/1?api-version=1"},
            {"Azure-AsyncOperation",
                "https://management.azure.com/operationsStatus/1?api-version=2019-05-13-preview"}});
    fixture.transport->answer(202, {}, links);
    fixture.transport->answer(202, {}, links);
    fixture.transport->answer(204);
    const auto refreshed
        = support::await(azure::BackupClient(fixture.connection())
                             .refreshContainers(domain::ResourceId(vaultPath), fixture.cancellation));
    QVERIFY(refreshed);
    const QStringList lines = fixture.transport->requestLines();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(QLatin1String("POST ")));
    QCOMPARE(lines.at(1), QStringLiteral("GET management.azure.com/operationResults/1"));
}

void LongRunningTest::cancellingEndsAPoll() {
    ClientFixture fixture;
    fixture.clock->hold();
    fixture.transport->answer(202, {},
        support::headers({{"Location", "https://management.azure.com/operationResults/1?api-version=1"}}));
    const support::Outcome outcome(
        azure::BackupClient(fixture.connection())
            .refreshContainers(domain::ResourceId(vaultPath), fixture.cancellation));
    QVERIFY(!outcome.isThere());
    fixture.cancellation.cancel();
    QVERIFY(outcome.isThere()); // before cancel() returns
    QVERIFY(!*outcome);
    QCOMPARE((*outcome).error().kind, base::ErrorKind::Cancelled);

    const auto after = support::await(
        azure::BackupClient(fixture.connection())
            .backupStatus(domain::ResourceId(vmPath), QStringLiteral("x"), fixture.cancellation));
    QVERIFY(!after);
    QCOMPARE(after.error().kind, base::ErrorKind::Cancelled);
    QCOMPARE(fixture.transport->requests().size(), 1);
}

CVM_TEST(LongRunningTest)

} // namespace tst_longrunning

#include "tst_longrunning.moc"
