#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "tests/contract/clientfixture.h"
#include "tests/support/program.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_rolerequests {

using namespace contract;

namespace {

const QUrl hsm(QStringLiteral("https://hsm1.managedhsm.azure.net"));
const QString guid1 = QStringLiteral("11111111-aaaa-bbbb-cccc-000000000001");
const QString guid2 = QStringLiteral("11111111-aaaa-bbbb-cccc-000000000002");

QString query(const http::Request &request) {
    return QUrl::fromPercentEncoding(request.url.query(QUrl::FullyEncoded).toUtf8());
}

} // namespace

/// Grants: their paths and bodies, and grants that were there already.
class RoleRequestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hsmScopesHaveSingleSlashes_data();
    void hsmScopesHaveSingleSlashes();
    void existingAssignmentsAreSuccess();
    void existingHsmAssignmentsAreSuccess();
    void customRoleLivesAtItsSubscription();
    void assignmentsThroughGroupsAreMarked();
};

void RoleRequestsTest::hsmScopesHaveSingleSlashes_data() {
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("path");
    QTest::newRow("root") << "/"
                          << "/providers/Microsoft.Authorization/roleAssignments/";
    QTest::newRow("all keys") << "/keys"
                              << "/keys/providers/Microsoft.Authorization/roleAssignments/";
    QTest::newRow("one key") << "/keys/k-1"
                             << "/keys/k-1/providers/Microsoft.Authorization/roleAssignments/";
}

void RoleRequestsTest::hsmScopesHaveSingleSlashes() {
    QFETCH(QString, scope);
    QFETCH(QString, path);
    const http::Request request = azure::HsmRbacClient::putRoleAssignmentRequest(
        azure::Cloud::publicCloud(), hsm, scope, guid1, guid2, QStringLiteral("p1"));
    QCOMPARE(request.url.path(QUrl::FullyEncoded), path + guid1);
    const QJsonObject properties
        = QJsonDocument::fromJson(request.body).object().value(QStringLiteral("properties")).toObject();
    QCOMPARE(properties.value(QStringLiteral("roleDefinitionId")).toString(),
        QStringLiteral("Microsoft.KeyVault/providers/Microsoft.Authorization/roleDefinitions/") + guid2);
    QCOMPARE(
        properties.keys(), QStringList({QStringLiteral("principalId"), QStringLiteral("roleDefinitionId")}));
}

void RoleRequestsTest::existingAssignmentsAreSuccess() {
    ClientFixture fixture;
    const azure::AuthorizationClient client(fixture.connection());
    const QString scope
        = QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v");
    fixture.transport->answer(409,
        R"({"error":{"code":"RoleAssignmentExists","message":"The role assignment already exists. The ID of the existing role assignment is 0123456789abcdef0123456789abcdef."}})");
    const auto told = support::await(
        client.putRoleAssignment(scope, guid1, guid2, QStringLiteral("p1"), fixture.cancellation));
    QVERIFY(told);
    QCOMPARE(told->guid, QStringLiteral("01234567-89ab-cdef-0123-456789abcdef"));
    QCOMPARE(told->roleGuid, guid2);
    QCOMPARE(told->scope, scope);

    fixture.transport->answer(
        409, R"({"error":{"code":"RoleAssignmentExists","message":"The role assignment already exists."}})");
    const auto untold = support::await(
        client.putRoleAssignment(scope, guid1, guid2, QStringLiteral("p1"), fixture.cancellation));
    QVERIFY(untold);
    QCOMPARE(untold->guid, QString());

    fixture.transport->answer(409, R"({"error":{"code":"ScopeLocked","message":"Locked."}})");
    const auto locked = support::await(
        client.putRoleAssignment(scope, guid1, guid2, QStringLiteral("p1"), fixture.cancellation));
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, base::ErrorKind::Conflict);
}

void RoleRequestsTest::existingHsmAssignmentsAreSuccess() {
    ClientFixture fixture;
    fixture.transport->answer(400,
        R"J({"error":{"code":"MatchingRoleAssignmentExists","message":"Role assignment '11111111-AAAA-bbbb-cccc-000000000009' already adds role 'x' to principal 'p1' in scope '/keys/k1'. (Activity ID: fcf95f2e-40cf-11f1-af8a-6045bdc24371)"}})J");
    const azure::HsmRbacClient client(fixture.connection());
    const auto assignment = support::await(client.putRoleAssignment(
        hsm, QStringLiteral("/keys/k1"), guid1, guid2, QStringLiteral("p1"), fixture.cancellation));
    QVERIFY(assignment);
    QCOMPARE(assignment->guid, QStringLiteral("11111111-aaaa-bbbb-cccc-000000000009"));
    QCOMPARE(assignment->scope, QStringLiteral("/keys/k1"));
}

void RoleRequestsTest::customRoleLivesAtItsSubscription() {
    const auto scopeOf = [](const QString &scope) {
        const http::Request request = azure::AuthorizationClient::putRoleDefinitionRequest(
            azure::Cloud::publicCloud(), scope, guid1, QStringLiteral("Role"), {QStringLiteral("a/read")});
        const QJsonObject properties
            = QJsonDocument::fromJson(request.body).object().value(QStringLiteral("properties")).toObject();
        const QString home = properties.value(QStringLiteral("assignableScopes")).toArray().at(0).toString();
        const bool isSame
            = request.url.path().startsWith(home + QStringLiteral("/providers/Microsoft.Authorization/"));
        return isSame ? home : QStringLiteral("path and assignable scope differ");
    };
    QCOMPARE(scopeOf(QStringLiteral("/subscriptions/s1")), QStringLiteral("/subscriptions/s1"));
    QCOMPARE(scopeOf(QStringLiteral("/subscriptions/s1/resourceGroups/g")),
        QStringLiteral("/subscriptions/s1/resourceGroups/g"));
    QCOMPARE(scopeOf(QStringLiteral(
                 "/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v/keys/k")),
        QStringLiteral("/subscriptions/s1"));
}

void RoleRequestsTest::assignmentsThroughGroupsAreMarked() {
    ClientFixture fixture;
    fixture.transport->answer(200,
        R"({"value":[
            {"id":"/x/a1","name":"a1","properties":{"scope":"/s","principalId":"P1","roleDefinitionId":"/r/1"}},
            {"id":"/x/a2","name":"a2","properties":{"scope":"/s","principalId":"g1","roleDefinitionId":"/r/1","condition":"@x"}}]})");
    const azure::AuthorizationClient client(fixture.connection());
    const auto assignments = support::await(client.assignmentsOf(
        QStringLiteral("/subscriptions/s1"), QStringLiteral("p1"), fixture.cancellation));
    QVERIFY(assignments);
    QCOMPARE(assignments->size(), 2U);
    QVERIFY(!assignments->at(0).throughGroup);
    QVERIFY(assignments->at(1).throughGroup);
    QCOMPARE(assignments->at(1).condition, QStringLiteral("@x"));
    QCOMPARE(query(fixture.transport->requests().first()),
        QStringLiteral("$filter=atScope() and assignedTo('p1')&api-version=2022-04-01"));
}

CVM_TEST(RoleRequestsTest)

} // namespace tst_rolerequests

#include "tst_rolerequests.moc"
