#include "base/text.h"
#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/resourcegraphclient.h"
#include "domain/builtinroles.h"
#include "tests/contract/simulatedestate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_grants_against_simulator {

using namespace contract;

/// Every client that grants, against a server that shares no code with it.
class GrantsAgainstSimulatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hsmRoles();
    void hsmGrantByTheWrongCaller();
    void azureRoles();
    void accessPolicies();
    void principalIsCreatedOnce();
};

void GrantsAgainstSimulatorTest::hsmRoles() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const azure::HsmRbacClient client(azureCloud.connection());
    const domain::DiskEncryptionSet set = setOf(azureCloud, erpVm);
    const QUrl hsm = storeUrl(set);
    const QString scope = QStringLiteral("/keys/") + set.activeKey.name;
    const QString backup = backupPrincipal(azureCloud);
    const auto cancellation = azureCloud.cancellation();

    const auto definitions = azureCloud.value(client.roleDefinitions(hsm, cancellation));
    const auto cryptoUser = std::find_if(definitions.begin(), definitions.end(),
        [](const domain::RoleDefinition &role) { return role.guid == domain::roles::managedHsmCryptoUser; });
    QVERIFY(cryptoUser != definitions.end());
    QVERIFY(cryptoUser->isBuiltIn);
    QVERIFY(cryptoUser->permissions.front().dataActions.contains(
        QStringLiteral("Microsoft.KeyVault/managedHsm/keys/backup/action")));
    const auto byGuid
        = azureCloud.value(client.roleDefinition(hsm, domain::roles::managedHsmCryptoUser, cancellation));
    QCOMPARE(byGuid.name, cryptoUser->name);

    QVERIFY(azureCloud.value(client.roleAssignments(hsm, QStringLiteral("/"), cancellation)).size() >= 3U);
    const auto atKey = azureCloud.value(client.roleAssignments(hsm, scope, cancellation));
    QVERIFY(std::none_of(atKey.begin(), atKey.end(), // the disk encryption set's only
        [&backup](const domain::RoleAssignment &found) { return found.principalId == backup; }));

    const QString roleGuid = base::nameBasedGuid({QStringLiteral("role")});
    const QStringList actions = domain::neededDataActions(true);
    const auto role = azureCloud.value(client.putRoleDefinition(
        hsm, roleGuid, QStringLiteral("Azure Backup key access"), actions, cancellation));
    QCOMPARE(role.guid, roleGuid);
    QVERIFY(!role.isBuiltIn);
    QCOMPARE(role.permissions.front().dataActions, actions);

    const QString guid = base::nameBasedGuid({scope, backup});
    domain::RoleAssignment assignment;
    for (int i = 0; i < 20 && assignment.guid.isEmpty(); ++i) { // a new role is not known at once
        const auto written
            = support::await(client.putRoleAssignment(hsm, scope, guid, roleGuid, backup, cancellation));
        if (written) {
            assignment = *written;
        } else {
            azureCloud.wait(std::chrono::seconds(10));
        }
    }
    QCOMPARE(assignment.guid, guid);
    QCOMPARE(assignment.scope, scope);
    QCOMPARE(assignment.roleGuid, roleGuid);
    QCOMPARE(assignment.principalId, backup);
    const auto readBack = azureCloud.value(client.roleAssignment(hsm, scope, guid, cancellation));
    QCOMPARE(readBack.roleGuid, roleGuid);

    // The same grant under another GUID is there already, and that is success.
    const auto again = azureCloud.value(client.putRoleAssignment(
        hsm, scope, base::nameBasedGuid({QStringLiteral("other")}), roleGuid, backup, cancellation));
    QCOMPARE(again.guid, guid);
    const base::Error unknown = azureCloud.error(
        client.roleAssignment(hsm, scope, base::nameBasedGuid({QStringLiteral("x")}), cancellation));
    QCOMPARE(unknown.kind, base::ErrorKind::NotFound);
    QCOMPARE(unknown.code, QStringLiteral("RoleAssignmentNotFound"));
}

void GrantsAgainstSimulatorTest::hsmGrantByTheWrongCaller() {
    SimulatedAzure azureCloud(QStringLiteral("caller-cannot-assign"));
    const azure::HsmRbacClient client(azureCloud.connection());
    const domain::DiskEncryptionSet set = setOf(azureCloud, erpVm);
    const QString scope = QStringLiteral("/keys/") + set.activeKey.name;
    const base::Error refused
        = azureCloud.error(client.putRoleAssignment(storeUrl(set), scope, base::nameBasedGuid({scope}),
            domain::roles::managedHsmCryptoUser, backupPrincipal(azureCloud), azureCloud.cancellation()));
    QCOMPARE(refused.kind, base::ErrorKind::Forbidden);
    QVERIFY(!refused.isNetworkRule);
    QVERIFY2(refused.message.contains(QLatin1String("roleAssignments/write")), qPrintable(refused.message));
}

void GrantsAgainstSimulatorTest::azureRoles() {
    SimulatedAzure azureCloud(QStringLiteral("key-vault-rbac"));
    const auto cancellation = azureCloud.cancellation();
    const domain::DiskEncryptionSet set = setOf(azureCloud, erpVm);
    const azure::ResourceGraphClient graph(azureCloud.connection());
    const domain::ResourceId vaultId = azureCloud.value(
        graph.keyVaultByHost(subscriptionIds(azureCloud), set.activeKey.host, cancellation));
    QVERIFY(!vaultId.isEmpty());
    QVERIFY(azureCloud
                .value(graph.keyVaultByHost(
                    subscriptionIds(azureCloud), QStringLiteral("nobody.vault.azure.net"), cancellation))
                .isEmpty());
    const azure::KeyStoreClient stores(azureCloud.connection());
    const domain::KeyStore vault = azureCloud.value(stores.keyVault(vaultId, cancellation));
    QCOMPARE(vault.permissionModel, domain::PermissionModel::AzureRbac);
    QCOMPARE(vault.uri.host(), set.activeKey.host);

    const azure::AuthorizationClient client(azureCloud.connection());
    const QString scope = vaultId.text() + QStringLiteral("/keys/") + set.activeKey.name;
    const QString backup = backupPrincipal(azureCloud);
    const auto cryptoUser
        = azureCloud.value(client.roleDefinition(scope, domain::roles::keyVaultCryptoUser, cancellation));
    QVERIFY(cryptoUser.isBuiltIn);
    QCOMPARE(cryptoUser.guid, domain::roles::keyVaultCryptoUser);
    QVERIFY(azureCloud.value(client.assignmentsOf(scope, backup, cancellation)).empty());
    QVERIFY(!azureCloud.value(client.assignmentsAt(scope, cancellation)).empty());
    QVERIFY(azureCloud.value(client.denyAssignmentsAt(scope, cancellation)).empty());
    QVERIFY(!azureCloud.value(client.ownPermissions(vaultId, cancellation)).empty());

    const QString roleGuid = base::nameBasedGuid({QStringLiteral("azure role")});
    const auto role = azureCloud.value(client.putRoleDefinition(
        scope, roleGuid, QStringLiteral("Key reader"), domain::neededDataActions(false), cancellation));
    QCOMPARE(role.guid, roleGuid);
    QVERIFY(!role.isBuiltIn);
    bool isListed = false;
    for (int i = 0; i < 20 && !isListed; ++i) {
        for (const domain::RoleDefinition &custom :
            azureCloud.value(client.customRoleDefinitions(scope, cancellation))) {
            isListed = isListed || custom.guid == roleGuid;
        }
        azureCloud.wait(std::chrono::seconds(10));
    }
    QVERIFY(isListed);

    const QString guid = base::nameBasedGuid({scope, backup});
    const auto assignment = azureCloud.value(
        client.putRoleAssignment(scope, guid, domain::roles::keyVaultCryptoUser, backup, cancellation));
    QCOMPARE(assignment.guid, guid);
    const auto again
        = azureCloud.value(client.putRoleAssignment(scope, base::nameBasedGuid({QStringLiteral("other")}),
            domain::roles::keyVaultCryptoUser, backup, cancellation));
    QVERIFY(again.guid == guid || again.guid.isEmpty()); // where Azure tells it
    const auto listed = azureCloud.value(client.assignmentsOf(scope, backup, cancellation));
    QCOMPARE(listed.size(), 1U);
    QCOMPARE(listed.front().roleGuid, domain::roles::keyVaultCryptoUser);
    QVERIFY(!listed.front().throughGroup);
}

void GrantsAgainstSimulatorTest::accessPolicies() {
    SimulatedAzure azureCloud(QStringLiteral("key-vault-access-policy"));
    const auto cancellation = azureCloud.cancellation();
    const domain::DiskEncryptionSet set = setOf(azureCloud, erpVm);
    const azure::KeyStoreClient client(azureCloud.connection());
    const domain::ResourceId vaultId = set.sourceVaultId;
    QVERIFY(!vaultId.isEmpty());
    const domain::KeyStore before = azureCloud.value(client.keyVault(vaultId, cancellation));
    QCOMPARE(before.permissionModel, domain::PermissionModel::AccessPolicies);
    const QString backup = backupPrincipal(azureCloud);
    const QStringList wanted{QStringLiteral("get"), QStringLiteral("list"), QStringLiteral("backup")};
    const QStringList merged
        = azureCloud.value(client.addAccessPolicy(vaultId, before.tenantId, backup, wanted, cancellation));
    for (const QString &permission : wanted) {
        QVERIFY(merged.contains(permission, Qt::CaseInsensitive));
    }
    const domain::KeyStore after = azureCloud.value(client.keyVault(vaultId, cancellation));
    QCOMPARE(after.accessPolicies.size(), before.accessPolicies.size() + 1); // the others are untouched
}

void GrantsAgainstSimulatorTest::principalIsCreatedOnce() {
    SimulatedAzure azureCloud(QStringLiteral("principal-missing"));
    const auto cancellation = azureCloud.cancellation();
    const azure::GraphClient client(azureCloud.connection());
    const QString appId = azureCloud.connection()->cloud.backupAppId;
    QVERIFY(!azureCloud.value(client.servicePrincipalByAppId(appId, cancellation)));
    const auto namesakes = azureCloud.value(
        client.searchServicePrincipals(QStringLiteral("Backup Management Service"), cancellation));
    QCOMPARE(namesakes.size(), 1U);
    QVERIFY(!base::sameText(namesakes.front().appId, appId));
    const domain::Principal created = azureCloud.value(client.createServicePrincipal(appId, cancellation));
    const domain::Principal again = azureCloud.value(client.createServicePrincipal(appId, cancellation));
    QCOMPARE(again.objectId, created.objectId);
    QVERIFY(azureCloud.value(client.servicePrincipalByAppId(appId, cancellation)));
}

CVM_TEST(GrantsAgainstSimulatorTest)

} // namespace tst_grants_against_simulator

#include "tst_grants_against_simulator.moc"
