#include "base/text.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/keystoreclient.h"
#include "cloud/azure/subscriptionsclient.h"
#include "tests/contract/simulatedestate.h"
#include "tests/support/program.h"

#include <QSet>
#include <QTest>

namespace tst_clients_against_simulator {

using namespace contract;

/// Every client that reads, against a server that shares no code with it.
class ClientsAgainstSimulatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenantAndSubscriptions();
    void virtualMachinesPageByPage();
    void largeTenant();
    void fromVmToKey();
    void keysOfAStore();
    void providersAndFeatures();
    void hsmBehindAFirewall();
    void kindsOfPrincipals();
    void noGraphAccess();
};

void ClientsAgainstSimulatorTest::tenantAndSubscriptions() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const azure::SubscriptionsClient client(azureCloud.connection());
    const auto tenants = azureCloud.value(client.tenants(azureCloud.cancellation()));
    QCOMPARE(tenants.size(), 1U);
    QCOMPARE(tenants.front().id, azureCloud.tenantId());
    QVERIFY(!tenants.front().displayName.isEmpty());
    const auto subscriptions = azureCloud.value(client.subscriptions(azureCloud.cancellation()));
    QCOMPARE(subscriptions.size(), 3U);
    for (const domain::Subscription &subscription : subscriptions) {
        QCOMPARE(subscription.state, QStringLiteral("Enabled"));
        QCOMPARE(subscription.tenantId, azureCloud.tenantId());
        QVERIFY(!subscription.name.isEmpty());
    }
}

void ClientsAgainstSimulatorTest::virtualMachinesPageByPage() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const auto atOnce = allVms(azureCloud, 1000);
    const auto byThree = allVms(azureCloud, 3);
    QCOMPARE(byThree.size(), atOnce.size());
    QCOMPARE(atOnce.size(), 10U);
    int customerManaged = 0;
    for (size_t i = 0; i < atOnce.size(); ++i) {
        QVERIFY(byThree[i].id == atOnce[i].id);
        customerManaged += atOnce[i].diskEncryption() == domain::DiskEncryption::CustomerManagedKey;
    }
    QCOMPARE(customerManaged, 4);

    // The fallback without Resource Graph tells the same.
    const azure::ComputeClient compute(azureCloud.connection());
    size_t listed = 0;
    for (const QString &id : subscriptionIds(azureCloud)) {
        for (const domain::VirtualMachine &vm :
            azureCloud.value(compute.virtualMachines(id, azureCloud.cancellation()))) {
            const auto same = std::find_if(atOnce.begin(), atOnce.end(),
                [&vm](const domain::VirtualMachine &other) { return other.id == vm.id; });
            QVERIFY(same != atOnce.end());
            QCOMPARE(vm.diskEncryption(), same->diskEncryption());
            QVERIFY(vm.diskEncryptionSetId == same->diskEncryptionSetId);
            ++listed;
        }
    }
    QCOMPARE(listed, atOnce.size());
}

void ClientsAgainstSimulatorTest::largeTenant() {
    SimulatedAzure azureCloud(QStringLiteral("large-tenant"));
    QCOMPARE(subscriptionIds(azureCloud).size(), 20);
    const auto vms = allVms(azureCloud, 300);
    QCOMPARE(vms.size(), 2000U);
    QSet<QString> ids;
    int confidential = 0;
    for (const domain::VirtualMachine &vm : vms) {
        ids.insert(vm.id.text().toLower());
        confidential += vm.securityType == domain::SecurityType::ConfidentialVm;
    }
    QCOMPARE(ids.size(), 2000); // no row twice, none lost
    QCOMPARE(confidential, 300);
}

void ClientsAgainstSimulatorTest::fromVmToKey() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const azure::ComputeClient compute(azureCloud.connection());
    const domain::VirtualMachine vm
        = azureCloud.value(compute.virtualMachine(vmNamed(azureCloud, erpVm).id, azureCloud.cancellation()));
    QCOMPARE(vm.powerState, QStringLiteral("running"));
    QCOMPARE(vm.diskEncryption(), domain::DiskEncryption::CustomerManagedKey);
    const domain::Disk disk = azureCloud.value(compute.disk(vm.osDiskId, azureCloud.cancellation()));
    QVERIFY(disk.secureVmDiskEncryptionSetId == vm.diskEncryptionSetId);
    const domain::DiskEncryptionSet set
        = azureCloud.value(compute.diskEncryptionSet(vm.diskEncryptionSetId, azureCloud.cancellation()));
    QVERIFY(set.isConfidential());
    QCOMPARE(set.activeKey.name, QStringLiteral("cvm-erp-os"));
    QCOMPARE(azure::KeyStoreClient::kindOfHost(azureCloud.connection()->cloud, set.activeKey.host),
        std::optional(domain::KeyStoreKind::ManagedHsm));

    const azure::KeyStoreClient stores(azureCloud.connection());
    std::optional<domain::KeyStore> store;
    for (const QString &id : subscriptionIds(azureCloud)) {
        for (const domain::KeyStore &hsm :
            azureCloud.value(stores.managedHsms(id, azureCloud.cancellation()))) {
            if (hsm.uri.host() == set.activeKey.host) {
                store = azureCloud.value(stores.managedHsm(hsm.id, azureCloud.cancellation()));
            }
        }
    }
    QVERIFY(store);
    QCOMPARE(store->activationStatus, QStringLiteral("Active"));
    QCOMPARE(store->permissionModel, domain::PermissionModel::LocalRbac);
    QVERIFY(store->network.isOpen());
    QCOMPARE(store->purgeProtection, std::optional(true));

    const azure::KeysClient keys(azureCloud.connection());
    const domain::Key key = azureCloud.value(
        keys.key(domain::KeyStoreKind::ManagedHsm, set.activeKey, azureCloud.cancellation()));
    QVERIFY(key.id == set.activeKey);
    QCOMPARE(key.type, QStringLiteral("RSA-HSM"));
    QCOMPARE(key.enabled, std::optional(true));
    QCOMPARE(key.exportable, std::optional(true));
    QCOMPARE(key.hasReleasePolicy, std::optional(true));
    domain::KeyIdentifier other = set.activeKey;
    other.name = QStringLiteral("no-such-key");
    const base::Error missing
        = azureCloud.error(keys.key(domain::KeyStoreKind::ManagedHsm, other, azureCloud.cancellation()));
    QCOMPARE(missing.kind, base::ErrorKind::NotFound);
}

void ClientsAgainstSimulatorTest::keysOfAStore() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const azure::KeysClient client(azureCloud.connection());
    const auto keys = azureCloud.value(client.keys(
        domain::KeyStoreKind::ManagedHsm, storeUrl(setOf(azureCloud, erpVm)), azureCloud.cancellation()));
    QStringList names;
    for (const domain::Key &key : keys) {
        names.append(key.id.name);
        QVERIFY(key.id.version.isEmpty());
    }
    names.sort();
    QCOMPARE(
        names.join(QLatin1Char(' ')), QStringLiteral("cvm-archive-os cvm-erp-os cvm-payroll-os sql-tde"));
}

void ClientsAgainstSimulatorTest::providersAndFeatures() {
    SimulatedAzure azureCloud(QStringLiteral("unregistered-preview-feature"));
    const azure::SubscriptionsClient client(azureCloud.connection());
    const QString subscription = vmNamed(azureCloud, erpVm).subscriptionId;
    const QString feature = QStringLiteral("RestorePointSupportForConfidentialVMV2");
    const QString before
        = azureCloud.value(client.computeFeatureState(subscription, feature, azureCloud.cancellation()));
    QVERIFY(!base::sameText(before, u"Registered"));
    const QString answered
        = azureCloud.value(client.registerComputeFeature(subscription, feature, azureCloud.cancellation()));
    QVERIFY(answered.startsWith(QLatin1String("Register")));
    QString after;
    for (int i = 0; i < 60 && !base::sameText(after, u"Registered"); ++i) {
        azureCloud.wait(std::chrono::seconds(30));
        after
            = azureCloud.value(client.computeFeatureState(subscription, feature, azureCloud.cancellation()));
    }
    QCOMPARE(after, QStringLiteral("Registered"));
    QCOMPARE(azureCloud.value(client.providerState(
                 subscription, QStringLiteral("Microsoft.RecoveryServices"), azureCloud.cancellation())),
        QStringLiteral("Registered"));
}

void ClientsAgainstSimulatorTest::hsmBehindAFirewall() {
    SimulatedAzure azureCloud(QStringLiteral("key-store-firewall"));
    const domain::DiskEncryptionSet set = setOf(azureCloud, erpVm);
    const azure::KeysClient keys(azureCloud.connection());
    const base::Error key = azureCloud.error(
        keys.key(domain::KeyStoreKind::ManagedHsm, set.activeKey, azureCloud.cancellation()));
    QCOMPARE(key.kind, base::ErrorKind::Forbidden);
    QVERIFY(key.isNetworkRule);
    const azure::HsmRbacClient roles(azureCloud.connection());
    const base::Error list = azureCloud.error(
        roles.roleAssignments(storeUrl(set), QStringLiteral("/"), azureCloud.cancellation()));
    QVERIFY(list.isNetworkRule);
}

void ClientsAgainstSimulatorTest::kindsOfPrincipals() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const auto cancellation = azureCloud.cancellation();
    const azure::GraphClient client(azureCloud.connection());
    const auto found
        = azureCloud.value(client.searchServicePrincipals(QStringLiteral("Backup Management"), cancellation));
    QCOMPARE(found.size(), 1U);
    QVERIFY(base::sameText(found.front().appId, azureCloud.connection()->cloud.backupAppId));
    QVERIFY(!found.front().appOwnerTenantId.isEmpty());
    const auto kindOf = [&](const QString &id) {
        const auto principal = azureCloud.value(client.directoryObject(id, cancellation));
        return principal ? principal->type : domain::PrincipalType::Unknown;
    };
    QCOMPARE(kindOf(found.front().objectId), domain::PrincipalType::ServicePrincipal);
    QCOMPARE(kindOf(azureCloud.simulator().signIn().userObjectId), domain::PrincipalType::User);
    QVERIFY(!azureCloud.value(
        client.directoryObject(base::nameBasedGuid({QStringLiteral("nobody")}), cancellation)));
    // An application id is nobody's object id.
    QVERIFY(!azureCloud.value(client.directoryObject(found.front().appId, cancellation)));
    const auto together = azureCloud.value(client.directoryObjects(
        {found.front().objectId, azureCloud.simulator().signIn().userObjectId, found.front().appId},
        cancellation));
    QCOMPARE(together.size(), 2U);
    for (const domain::Principal &principal : together) {
        QCOMPARE(principal.type, kindOf(principal.objectId));
        QVERIFY(!principal.displayName.isEmpty());
    }
}

void ClientsAgainstSimulatorTest::noGraphAccess() {
    SimulatedAzure azureCloud(QStringLiteral("no-graph-access"));
    const azure::GraphClient client(azureCloud.connection());
    const base::Error refused = azureCloud.error(client.servicePrincipalByAppId(
        azureCloud.connection()->cloud.backupAppId, azureCloud.cancellation()));
    QCOMPARE(refused.kind, base::ErrorKind::Forbidden);
    QCOMPARE(refused.code, QStringLiteral("Authorization_RequestDenied"));
}

CVM_TEST(ClientsAgainstSimulatorTest)

} // namespace tst_clients_against_simulator

#include "tst_clients_against_simulator.moc"
