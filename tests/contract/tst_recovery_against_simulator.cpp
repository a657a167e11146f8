#include "cloud/azure/authorizationclient.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/computeclient.h"
#include "cloud/azure/graphclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/keybackup.h"
#include "cloud/azure/keysclient.h"
#include "cloud/azure/placesclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "cloud/azure/restoreclient.h"
#include "cloud/azure/storageclient.h"
#include "domain/builtinroles.h"
#include "tests/contract/simulatedestate.h"
#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace tst_recovery_against_simulator {

using namespace contract;
using domain::KeyStoreKind;

namespace {

/// What is restored, from where and over what.
struct Case {
    domain::ProtectedItem item;
    domain::ResourceId vaultId;
    QString region;
    std::vector<domain::RecoveryPoint> points; ///< newest first
    domain::StorageAccount staging;
};

Case caseOf(SimulatedAzure &azureCloud) {
    const azure::ConnectionPtr connection = azureCloud.connection();
    const base::Cancellation end = azureCloud.cancellation();
    Case found;
    for (const QString &subscription : subscriptionIds(azureCloud)) {
        for (const domain::RecoveryServicesVault &vault :
            azureCloud.value(azure::RecoveryServicesClient(connection).vaults(subscription, end))) {
            for (const domain::ProtectedItem &item :
                azureCloud.value(azure::RestoreClient(connection).protectedItems(vault.id, end))) {
                if (item.sourceResourceId.name() == erpVm && found.item.id.isEmpty()) {
                    found.item = item;
                    found.vaultId = vault.id;
                    found.region = vault.location;
                }
            }
        }
        for (const domain::StorageAccount &account :
            azureCloud.value(azure::StorageClient(connection).accounts(subscription, end))) {
            if (account.name == QLatin1String("contosostaging")) {
                found.staging = account;
            }
        }
    }
    if (found.item.id.isEmpty() || found.staging.id.isEmpty()) {
        qFatal("nothing to restore");
    }
    found.points = azureCloud.value(
        azure::BackupClient(connection).recoveryPoints(found.vaultId, found.item.sourceResourceId, end));
    domain::sortNewestFirst(found.points);
    return found;
}

domain::RestoreOrder orderOf(const Case &what, domain::RestoreKind kind) {
    domain::RestoreOrder order;
    order.kind = kind;
    order.vaultId = what.vaultId;
    order.virtualMachineId = what.item.sourceResourceId;
    order.pointId = what.points.front().id;
    order.region = what.region;
    order.stagingAccountId = what.staging.id;
    order.targetGroupId = domain::ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/rg-restore")
                                                 .arg(what.item.sourceResourceId.subscriptionId()));
    return order;
}

domain::BackupJob restored(SimulatedAzure &azureCloud, const domain::RestoreOrder &order) {
    const base::Cancellation end = azureCloud.cancellation();
    const azure::BackupClient backup(azureCloud.connection());
    const azure::StartedOperation started
        = azureCloud.value(azure::RestoreClient(azureCloud.connection()).restore(order, end));
    azure::OperationStatus status;
    for (int i = 0; i < 100 && !status.isFinal(); ++i) {
        azureCloud.wait(std::chrono::seconds(10));
        status = azureCloud.value(backup.operationStatus(order.vaultId, started, end));
    }
    domain::BackupJob job;
    for (int i = 0; i < 100 && !job.isFinal(); ++i) {
        azureCloud.wait(std::chrono::seconds(10));
        job = azureCloud.value(backup.job(order.vaultId, status.jobId, end));
    }
    return job;
}

QString propertyOf(const domain::BackupJob &job, const char *name) {
    for (const auto &[key, value] : job.properties) {
        if (key == QLatin1String(name)) {
            return value;
        }
    }
    return {};
}

domain::BlobPlace blobOf(const Case &what, const domain::BackupJob &job) {
    return {.endpoint = what.staging.blobEndpoint,
        .container = propertyOf(job, "Config Blob Container Name"),
        .name = propertyOf(job, "Secured Encryption Info Blob Name")};
}

QString errorOf(const domain::BackupJob &job) {
    return job.errors.empty() ? QString() : job.errors.front().code;
}

domain::DiskEncryptionSet erpSet(SimulatedAzure &azureCloud, const Case &what) {
    const azure::ComputeClient compute(azureCloud.connection());
    for (const domain::DiskEncryptionSet &set : azureCloud.value(compute.encryptionSets(
             what.item.sourceResourceId.subscriptionId(), azureCloud.cancellation()))) {
        if (set.name == QLatin1String("des-erp")) {
            return set;
        }
    }
    qFatal("no disk encryption set");
}

domain::VirtualNetwork networkNamed(SimulatedAzure &azureCloud, const QString &subscription) {
    const azure::PlacesClient places(azureCloud.connection());
    for (const domain::VirtualNetwork &network :
        azureCloud.value(places.virtualNetworks(subscription, azureCloud.cancellation()))) {
        if (network.id.name() == QLatin1String("vnet-production")) {
            return network;
        }
    }
    qFatal("no virtual network");
}

} // namespace

/// The recovery of a key, step by step, against a server that shares no code with the clients
/// (contract 15.5).
class RecoveryAgainstSimulatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void softDeletedKeyComesBack();
    void theWholeRitual_data();
    void theWholeRitual();
    void blobsOfAClosedAccount();
    void keysAreMadeAndDeleted();
    void placesToRestoreTo();
    void setsInUseStay();
};

void RecoveryAgainstSimulatorTest::softDeletedKeyComesBack() {
    SimulatedAzure azureCloud(QStringLiteral("key-soft-deleted"));
    const base::Cancellation end = azureCloud.cancellation();
    const azure::KeysClient keys(azureCloud.connection());
    const domain::KeyIdentifier id = erpSet(azureCloud, caseOf(azureCloud)).activeKey;
    const auto deleted = azureCloud.value(keys.deletedKey(KeyStoreKind::KeyVault, id, end));
    QCOMPARE(deleted.key.id.name, id.name);
    QVERIFY(deleted.deleted.isValid());
    QVERIFY(deleted.purge > azureCloud.clock().now());
    const auto key = azureCloud.value(keys.recover(KeyStoreKind::KeyVault, id, end));
    QCOMPARE(key.id, id);
    QCOMPARE(key.publicFingerprint.size(), 64);
    QCOMPARE(key.publicFingerprint, deleted.key.publicFingerprint);
    QCOMPARE(
        azureCloud.error(keys.deletedKey(KeyStoreKind::KeyVault, id, end)).kind, base::ErrorKind::NotFound);
    QVERIFY(!azureCloud.value(keys.versions(KeyStoreKind::KeyVault, id, end)).empty());
    QVERIFY(!azureCloud.value(keys.releasePolicy(KeyStoreKind::KeyVault, id, end)).isEmpty());
}

void RecoveryAgainstSimulatorTest::theWholeRitual_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<KeyStoreKind>("kind");
    QTest::newRow("Key Vault") << QStringLiteral("key-purged") << KeyStoreKind::KeyVault;
    QTest::newRow("Managed HSM") << QStringLiteral("key-purged-hsm") << KeyStoreKind::ManagedHsm;
}

void RecoveryAgainstSimulatorTest::theWholeRitual() {
    QFETCH(QString, scenario);
    QFETCH(KeyStoreKind, kind);
    SimulatedAzure azureCloud(scenario);
    const base::Cancellation end = azureCloud.cancellation();
    const azure::ConnectionPtr connection = azureCloud.connection();
    const azure::KeysClient keys(connection);
    const azure::StorageClient storage(connection);
    const azure::ComputeClient compute(connection);
    const Case what = caseOf(azureCloud);
    const domain::DiskEncryptionSet original = erpSet(azureCloud, what);
    const QUrl store(QStringLiteral("https://") + original.activeKey.host);
    QCOMPARE(azureCloud.error(keys.key(kind, original.activeKey, end)).kind, base::ErrorKind::NotFound);
    QCOMPARE(
        azureCloud.error(keys.deletedKey(kind, original.activeKey, end)).kind, base::ErrorKind::NotFound);

    // The first restore fails and leaves the copy of the key.
    const domain::BackupJob failed = restored(azureCloud, orderOf(what, domain::RestoreKind::Disks));
    QCOMPARE(errorOf(failed), QStringLiteral("UserErrorDiskEncryptionSetKeyDoesNotExist"));
    const domain::BlobPlace place = blobOf(what, failed);
    QVERIFY(azureCloud.value(storage.exists(place, end)));
    const auto blob = azureCloud.value(storage.fetch(place, end));
    const auto copy = azure::readSecuredBlob(*blob);
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
    QCOMPARE(copy->kind, kind);
    QVERIFY(copy->backup->view().startsWith("&AzureKeyVaultKeyBackupV1.microsoft.com"));
    const auto key = azureCloud.value(keys.restore(kind, store, copy->backup, end));
    QCOMPARE(key.id, original.activeKey);
    QCOMPARE(azureCloud.error(keys.restore(kind, store, copy->backup, end)).kind, base::ErrorKind::Conflict);
    QVERIFY(azureCloud.value(keys.releasePolicy(kind, key.id, end)).contains(QStringLiteral("version")));

    // A set of its own for the key.
    domain::NewEncryptionSet wanted;
    wanted.id = domain::ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/rg-encryption/providers/"
                                                  "Microsoft.Compute/diskEncryptionSets/des-restored")
                                       .arg(original.id.subscriptionId()));
    wanted.location = original.location;
    wanted.key = key.id;
    const auto set = azureCloud.value(compute.createSet(wanted, end));
    QVERIFY(!set.identityPrincipalId.isEmpty());
    QCOMPARE(set.activeKey, key.id);
    const auto again = azureCloud.value(compute.createSet(wanted, end));
    QCOMPARE(again.identityPrincipalId, set.identityPrincipalId);
    domain::NewEncryptionSet taken = wanted;
    taken.id = original.id;
    taken.location = QStringLiteral("westeurope");
    QCOMPARE(azureCloud.error(compute.createSet(taken, end)).code, QStringLiteral("SetNameTaken"));

    // Grants for the set and the Orchestrator.
    const azure::GraphClient graph(connection);
    const auto orchestrator
        = azureCloud.value(graph.createServicePrincipal(connection->cloud.orchestratorAppId, end));
    QCOMPARE(orchestrator.appId, domain::confidentialVmOrchestratorAppId);
    const auto found
        = azureCloud.value(graph.servicePrincipalByAppId(connection->cloud.orchestratorAppId, end));
    QCOMPARE(found->objectId, orchestrator.objectId);
    if (kind == KeyStoreKind::ManagedHsm) {
        const azure::HsmRbacClient roles(connection);
        const QString scope = QStringLiteral("/keys/") + key.id.name;
        (void)azureCloud.value(
            roles.putRoleAssignment(store, scope, QStringLiteral("33333333-2222-4333-8444-555555555551"),
                domain::roles::managedHsmCryptoServiceEncryptionUser, set.identityPrincipalId, end));
    } else {
        const azure::AuthorizationClient roles(connection);
        const QString scope = original.sourceVaultId.text() + QStringLiteral("/keys/") + key.id.name;
        (void)azureCloud.value(
            roles.putRoleAssignment(scope, QStringLiteral("22222222-2222-4333-8444-555555555551"),
                domain::roles::keyVaultCryptoServiceEncryptionUser, set.identityPrincipalId, end));
        (void)azureCloud.value(
            roles.putRoleAssignment(scope, QStringLiteral("22222222-2222-4333-8444-555555555552"),
                domain::roles::keyVaultCryptoServiceReleaseUser, orchestrator.objectId, end));
    }
    azureCloud.wait(std::chrono::minutes(30));

    // The second restore makes the VM.
    domain::RestoreOrder order = orderOf(what, domain::RestoreKind::NewVirtualMachine);
    const domain::VirtualNetwork network
        = networkNamed(azureCloud, what.item.sourceResourceId.subscriptionId());
    order.targetVirtualMachineId = order.targetGroupId.child(
        QStringLiteral("providers/Microsoft.Compute/virtualMachines/cvm-erp-01-restored"));
    order.virtualNetworkId = network.id;
    order.subnetId = network.subnets.front().id;
    order.encryptionSetId = set.id;
    const auto advice = azureCloud.value(azure::RestoreClient(connection).validate(order, end));
    QVERIFY2(advice.empty(), advice.empty() ? "" : qPrintable(advice.front().message));
    const domain::BackupJob done = restored(azureCloud, order);
    QVERIFY2(done.succeeded(), qPrintable(errorOf(done)));
    const auto vm = azureCloud.value(compute.virtualMachine(order.targetVirtualMachineId, end));
    QCOMPARE(vm.diskEncryptionSetId, set.id);
    const QStringList users = azureCloud.value(compute.associatedResources(set.id, end));
    QVERIFY(users.contains(vm.osDiskId.text(), Qt::CaseInsensitive));

    // What is left is cleaned up.
    QVERIFY(support::await(storage.deleteBlob(place, end)));
    QVERIFY(!azureCloud.value(storage.exists(place, end)));
    QCOMPARE(azureCloud.error(storage.fetch(place, end)).kind, base::ErrorKind::NotFound);
    QVERIFY(support::await(storage.deleteBlob(place, end)));
}

void RecoveryAgainstSimulatorTest::blobsOfAClosedAccount() {
    SimulatedAzure azureCloud(QStringLiteral("staging-account-closed"));
    const base::Cancellation end = azureCloud.cancellation();
    const azure::StorageClient storage(azureCloud.connection());
    const Case what = caseOf(azureCloud);
    QVERIFY(what.staging.allowByDefault == std::optional(false)
        || what.staging.publicNetworkAccess == std::optional(false));
    const domain::BlobPlace place{.endpoint = what.staging.blobEndpoint,
        .container = QStringLiteral("some"),
        .name = QStringLiteral("blob.json")};
    const base::Error refused = azureCloud.error(storage.fetch(place, end));
    QCOMPARE(refused.code, QStringLiteral("AuthorizationFailure"));
    QVERIFY(refused.isNetworkRule);
    const base::Error head = azureCloud.error(storage.exists(place, end));
    QCOMPARE(head.code, refused.code);
    QVERIFY(head.isNetworkRule);
    const base::Error signedOne = azureCloud.error(storage.fetchSigned(
        QUrl(what.staging.blobEndpoint.toString() + QStringLiteral("/some/blob.json?sig=abcdefgh")), end));
    QCOMPARE(signedOne.kind, base::ErrorKind::Forbidden);
}

void RecoveryAgainstSimulatorTest::keysAreMadeAndDeleted() {
    SimulatedAzure azureCloud(QStringLiteral("key-purged-hsm"));
    const base::Cancellation end = azureCloud.cancellation();
    const azure::KeysClient keys(azureCloud.connection());
    const QString host = erpSet(azureCloud, caseOf(azureCloud)).activeKey.host;
    const QUrl store(QStringLiteral("https://") + host);
    domain::NewKey wanted;
    wanted.name = QStringLiteral("cvm-erp-rehearsal");
    wanted.type = QStringLiteral("RSA-HSM");
    wanted.size = 3072;
    wanted.exportable = true;
    wanted.releasePolicy
        = {{QStringLiteral("version"), QStringLiteral("1.0.0")}, {QStringLiteral("anyOf"), QJsonArray()}};
    const auto key = azureCloud.value(keys.create(KeyStoreKind::ManagedHsm, store, wanted, end));
    QCOMPARE(key.id.name, wanted.name);
    QCOMPARE(key.exportable, std::optional(true));
    QCOMPARE(
        azureCloud.value(keys.releasePolicy(KeyStoreKind::ManagedHsm, key.id, end)), wanted.releasePolicy);
    QCOMPARE(azureCloud.error(keys.create(KeyStoreKind::ManagedHsm, store, wanted, end)).code,
        QStringLiteral("KeyNameTaken"));
    const auto deleted = azureCloud.value(keys.remove(KeyStoreKind::ManagedHsm, key.id, end));
    QVERIFY(deleted.purge.isValid());
    QCOMPARE(azureCloud.error(keys.create(KeyStoreKind::ManagedHsm, store, wanted, end)).code,
        QStringLiteral("ObjectIsDeletedButRecoverable"));
}

void RecoveryAgainstSimulatorTest::placesToRestoreTo() {
    SimulatedAzure azureCloud(QStringLiteral("key-purged"));
    const base::Cancellation end = azureCloud.cancellation();
    const azure::PlacesClient places(azureCloud.connection());
    const Case what = caseOf(azureCloud);
    const QString subscription = what.item.sourceResourceId.subscriptionId();
    bool isRegionKnown = false;
    for (const domain::Region &region : azureCloud.value(places.regions(subscription, end))) {
        isRegionKnown = isRegionKnown || region.name == what.region;
        QVERIFY(!region.geography.isEmpty());
    }
    QVERIFY(isRegionKnown);
    const auto groups = azureCloud.value(places.resourceGroups(subscription, end));
    const auto target = std::find_if(groups.begin(), groups.end(), [](const domain::ResourceGroup &group) {
        return group.id.resourceGroup() == QLatin1String("rg-restore");
    });
    QVERIFY(target != groups.end());
    QVERIFY(azureCloud.value(places.resourcesIn(target->id, end)).empty());
    QVERIFY(azureCloud.value(azure::ComputeClient(azureCloud.connection()).disksIn(target->id, end)).empty());
    const auto sizes = azureCloud.value(
        azure::ComputeClient(azureCloud.connection()).sizes(subscription, what.region, end));
    QVERIFY(std::any_of(sizes.begin(), sizes.end(), [](const domain::VirtualMachineSize &size) {
        return size.name == QLatin1String("Standard_DC4as_v6");
    }));
    QVERIFY(!networkNamed(azureCloud, subscription).subnets.empty());
}

void RecoveryAgainstSimulatorTest::setsInUseStay() {
    SimulatedAzure azureCloud(QStringLiteral("key-purged"));
    const base::Cancellation end = azureCloud.cancellation();
    const azure::ComputeClient compute(azureCloud.connection());
    const domain::DiskEncryptionSet used = erpSet(azureCloud, caseOf(azureCloud));
    QVERIFY(!azureCloud.value(compute.associatedResources(used.id, end)).isEmpty());
    const base::Result<void> refused = support::await(compute.deleteSet(used.id, end));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::ErrorKind::Conflict);
    const domain::ResourceId spare(QStringLiteral("/subscriptions/%1/resourceGroups/rg-encryption/providers/"
                                                  "Microsoft.Compute/diskEncryptionSets/des-spare")
                                       .arg(used.id.subscriptionId()));
    QVERIFY(azureCloud.value(compute.associatedResources(spare, end)).isEmpty());
    QVERIFY(support::await(compute.deleteSet(spare, end)));
    QCOMPARE(azureCloud.error(compute.diskEncryptionSet(spare, end)).kind, base::ErrorKind::NotFound);
    QVERIFY(support::await(compute.deleteSet(spare, end))); // gone counts as deleted
}

CVM_TEST(RecoveryAgainstSimulatorTest)

} // namespace tst_recovery_against_simulator

#include "tst_recovery_against_simulator.moc"
