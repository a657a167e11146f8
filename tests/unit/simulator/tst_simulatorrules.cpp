#include "simulator/exchange.h"
#include "simulator/rules/azurerbac.h"
#include "simulator/rules/keyaccess.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_simulatorrules {

using namespace simulator;

/// The rules of rights, without a server.
class SimulatorRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wildcards_data();
    void wildcards();
    void scopes_data();
    void scopes();
    void notDataActionsTakeAway();
    void rightsComeFromAbove();
    void groupsGiveRightsToTheirMembers();
    void conditionsDoNotCount();
    void denyAssignmentsWin();
    void assignmentsWorkAfterPropagation();
    void accessPoliciesOfCompoundIdentitiesDoNotCount();
    void builtInHsmRolesAreAsRecorded();
};

namespace {

Tenant tenantWithAssignment(const QString &scope, const RoleDefinition &role, const QString &principalId) {
    Tenant tenant;
    tenant.roles.push_back(role);
    RoleAssignment assignment;
    assignment.roleGuid = role.guid;
    assignment.principalId = principalId;
    assignment.scope = scope;
    tenant.assignments.push_back(assignment);
    return tenant;
}

RoleDefinition keyReader() {
    RoleDefinition role;
    role.guid = u"r"_s;
    role.dataActions = QStringList{u"Microsoft.KeyVault/vaults/keys/*"_s};
    return role;
}

const QString readKey = u"Microsoft.KeyVault/vaults/keys/read"_s;

} // namespace

void SimulatorRulesTest::wildcards_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("matches");
    QTest::newRow("all") << u"*"_s << u"Microsoft.Compute/virtualMachines/read"_s << true;
    QTest::newRow("reads") << u"*/read"_s << u"Microsoft.Compute/virtualMachines/read"_s << true;
    QTest::newRow("reads only") << u"*/read"_s << u"Microsoft.Compute/virtualMachines/write"_s << false;
    QTest::newRow("case") << u"microsoft.keyvault/vaults/KEYS/read"_s << readKey << true;
    QTest::newRow("middle") << u"Microsoft.KeyVault/vaults/*/read"_s << readKey << true;
    QTest::newRow("two stars") << u"Microsoft.*/vaults/*/backup/action"_s
                               << u"Microsoft.KeyVault/vaults/keys/backup/action"_s << true;
    QTest::newRow("prefix is not enough") << u"Microsoft.KeyVault/vaults/keys"_s << readKey << false;
    QTest::newRow("longer pattern") << readKey + u"/action"_s << readKey << false;
}

void SimulatorRulesTest::wildcards() {
    QFETCH(QString, pattern);
    QFETCH(QString, action);
    QFETCH(bool, matches);
    QCOMPARE(matchesAction(pattern, action), matches);
}

void SimulatorRulesTest::scopes_data() {
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("ancestor");
    QTest::addColumn<bool>("below");
    QTest::newRow("same") << u"/keys/a"_s << u"/keys/A"_s << true;
    QTest::newRow("root") << u"/keys/a"_s << u"/"_s << true;
    QTest::newRow("all keys") << u"/keys/a"_s << u"/keys"_s << true;
    QTest::newRow("name that begins alike") << u"/keys/ab"_s << u"/keys/a"_s << false;
    QTest::newRow("not upwards") << u"/keys"_s << u"/keys/a"_s << false;
    QTest::newRow("root is not below all keys") << u"/"_s << u"/keys"_s << false;
}

void SimulatorRulesTest::scopes() {
    QFETCH(QString, scope);
    QFETCH(QString, ancestor);
    QFETCH(bool, below);
    QCOMPARE(isAtOrBelow(scope, ancestor), below);
}

void SimulatorRulesTest::notDataActionsTakeAway() {
    RoleDefinition role = keyReader();
    role.notDataActions = QStringList{u"Microsoft.KeyVault/vaults/keys/backup/*"_s};
    const Tenant tenant = tenantWithAssignment(u"/subscriptions/s"_s, role, u"p"_s);
    QVERIFY(azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s/x"_s).isAllowed);
    QVERIFY(!azureDataDecision(
        tenant, u"p"_s, u"Microsoft.KeyVault/vaults/keys/backup/action"_s, u"/subscriptions/s/x"_s)
                 .isAllowed);
    QVERIFY(!azureDecision(tenant, u"p"_s, readKey, u"/subscriptions/s/x"_s)
                 .isAllowed); // a data action is no action
}

void SimulatorRulesTest::rightsComeFromAbove() {
    const Tenant tenant = tenantWithAssignment(u"/subscriptions/s/vaults/v/keys/a"_s, keyReader(), u"p"_s);
    QVERIFY(azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/S/vaults/v/keys/A"_s).isAllowed);
    QVERIFY(!azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s/vaults/v/keys/ab"_s).isAllowed);
    QVERIFY(!azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s/vaults/v"_s).isAllowed);
    QVERIFY(!azureDataDecision(tenant, u"q"_s, readKey, u"/subscriptions/s/vaults/v/keys/a"_s).isAllowed);
}

void SimulatorRulesTest::groupsGiveRightsToTheirMembers() {
    Tenant tenant = tenantWithAssignment(u"/subscriptions/s"_s, keyReader(), u"outer"_s);
    Principal inner;
    inner.id = u"inner"_s;
    inner.kind = PrincipalKind::Group;
    inner.members = QStringList{u"p"_s};
    Principal outer = inner;
    outer.id = u"outer"_s;
    outer.members = QStringList{u"inner"_s};
    tenant.principals = {inner, outer};
    QVERIFY(azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s"_s).isAllowed);
    QVERIFY(!azureDataDecision(tenant, u"q"_s, readKey, u"/subscriptions/s"_s).isAllowed);
}

void SimulatorRulesTest::conditionsDoNotCount() {
    Tenant tenant = tenantWithAssignment(u"/subscriptions/s"_s, keyReader(), u"p"_s);
    tenant.assignments.front().condition = u"@Resource[a] StringEquals 'b'"_s;
    QVERIFY(!azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s"_s).isAllowed);
}

void SimulatorRulesTest::denyAssignmentsWin() {
    Tenant tenant = tenantWithAssignment(u"/subscriptions/s"_s, keyReader(), u"p"_s);
    DenyAssignment deny;
    deny.scope = u"/subscriptions/s/vaults/v"_s;
    deny.dataActions = QStringList{u"*/read"_s};
    deny.principalIds = QStringList{u"00000000-0000-0000-0000-000000000000"_s};
    tenant.denyAssignments.push_back(deny);
    QVERIFY(!azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s/vaults/v/keys/a"_s).isAllowed);
    QVERIFY(azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s/vaults/w/keys/a"_s).isAllowed);
}

void SimulatorRulesTest::assignmentsWorkAfterPropagation() {
    Tenant tenant = tenantWithAssignment(u"/subscriptions/s"_s, keyReader(), u"p"_s);
    const QDateTime at(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
    tenant.assignments.front().effectiveFrom = at;
    QVERIFY(!azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s"_s, at.addSecs(-1)).isAllowed);
    QVERIFY(azureDataDecision(tenant, u"p"_s, readKey, u"/subscriptions/s"_s, at).isAllowed);
}

void SimulatorRulesTest::accessPoliciesOfCompoundIdentitiesDoNotCount() {
    Tenant tenant;
    KeyStore store;
    AccessPolicy policy;
    policy.objectId = u"p"_s;
    policy.keys = QStringList{u"Get"_s};
    store.accessPolicies.push_back(policy);
    QVERIFY(keyDecision(tenant, store, u"P"_s, KeyRight::Read, u"k"_s).isAllowed);
    QVERIFY(!keyDecision(tenant, store, u"p"_s, KeyRight::Backup, u"k"_s).isAllowed);
    store.accessPolicies.front().applicationId = u"app"_s;
    QVERIFY(!keyDecision(tenant, store, u"p"_s, KeyRight::Read, u"k"_s).isAllowed);
    store.accessPolicies.front() = policy;
    store.accessPolicies.front().keys = QStringList{u"all"_s};
    QVERIFY(keyDecision(tenant, store, u"p"_s, KeyRight::Backup, u"k"_s).isAllowed);
}

void SimulatorRulesTest::builtInHsmRolesAreAsRecorded() {
    const KeyStore store;
    QCOMPARE(hsmBuiltInRoles().size(), std::size_t(10));
    const RoleDefinition *cryptoUser = hsmRole(store, u"21dbd100-6940-42c2-9190-5d6cb909625b"_s);
    const RoleDefinition *releaseUser = hsmRole(store, u"21dbd100-6940-42c2-9190-5d6cb909625c"_s);
    QCOMPARE(cryptoUser->name, u"Managed HSM Crypto User"_s);
    QCOMPARE(cryptoUser->dataActions.size(), 19);
    QCOMPARE(releaseUser->dataActions, QStringList{u"Microsoft.KeyVault/managedHsm/keys/release/action"_s});
}

CVM_TEST(SimulatorRulesTest)

} // namespace tst_simulatorrules

#include "tst_simulatorrules.moc"
