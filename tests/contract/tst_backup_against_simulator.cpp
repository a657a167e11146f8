#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "cloud/azure/hsmrbacclient.h"
#include "cloud/azure/recoveryservicesclient.h"
#include "domain/builtinroles.h"
#include "tests/contract/simulatedestate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_backup_against_simulator {

using namespace contract;

namespace {

/// A VM with the vault and the policy that can protect it.
struct Setup {
    domain::VirtualMachine vm;
    domain::RecoveryServicesVault vault;
    domain::BackupPolicy policy;
};

Setup setupOf(SimulatedAzure &azureCloud, const QString &vmName) {
    Setup setup;
    const base::Cancellation cancellation = azureCloud.cancellation();
    const azure::RecoveryServicesClient recovery(azureCloud.connection());
    setup.vm = vmNamed(azureCloud, vmName);
    for (const domain::RecoveryServicesVault &vault :
        azureCloud.value(recovery.vaults(setup.vm.subscriptionId, cancellation))) {
        if (base::normalisedRegion(vault.location) == base::normalisedRegion(setup.vm.location)
            && setup.vault.id.isEmpty()) {
            const auto policies = azureCloud.value(recovery.policies(vault.id, cancellation));
            const auto enhanced = std::find_if(policies.begin(), policies.end(),
                [](const domain::BackupPolicy &policy) { return policy.isEnhanced; });
            if (enhanced != policies.end()) {
                setup.vault = vault;
                setup.policy = *enhanced;
            }
        }
    }
    return setup;
}

azure::OperationStatus follow(
    SimulatedAzure &azureCloud, const Setup &setup, const azure::StartedOperation &operation) {
    const azure::BackupClient client(azureCloud.connection());
    for (int i = 0; i < 200; ++i) {
        const azure::OperationStatus status
            = azureCloud.value(client.operationStatus(setup.vault.id, operation, azureCloud.cancellation()));
        if (status.isFinal()) {
            return status;
        }
        azureCloud.wait(std::chrono::seconds(10));
    }
    return {};
}

/// Protects the VM and follows operation and job to their end.
domain::BackupJob protect(SimulatedAzure &azureCloud, const Setup &setup) {
    const azure::BackupClient client(azureCloud.connection());
    const QDateTime before = azureCloud.clock().now();
    const azure::StartedOperation operation = azureCloud.value(
        client.protect(setup.vault.id, setup.vm.id, setup.policy.id, azureCloud.cancellation()));
    if (operation.operationId.isEmpty() || operation.clientRequestId.isEmpty()) {
        qFatal("the operation has no id");
    }
    const azure::OperationStatus status = follow(azureCloud, setup, operation);
    if (!status.jobId.isEmpty()) {
        return azureCloud.value(client.job(setup.vault.id, status.jobId, azureCloud.cancellation()));
    }
    // A failed operation names no job: it is found by its activity id.
    const auto jobs = azureCloud.value(client.jobs(setup.vault.id, QStringLiteral("ConfigureBackup"),
        before.addSecs(-60), azureCloud.clock().now().addSecs(60), azureCloud.cancellation()));
    for (const domain::BackupJob &job : jobs) {
        if (base::sameText(job.activityId, operation.clientRequestId)) {
            return azureCloud.value(client.job(setup.vault.id, job.name, azureCloud.cancellation()));
        }
    }
    qFatal("no job");
}

void grant(SimulatedAzure &azureCloud, const QString &vmName) {
    const domain::DiskEncryptionSet set = setOf(azureCloud, vmName);
    const azure::HsmRbacClient roles(azureCloud.connection());
    const QString scope = QStringLiteral("/keys/") + set.activeKey.name;
    (void)azureCloud.value(roles.putRoleAssignment(storeUrl(set), scope, base::nameBasedGuid({scope}),
        domain::roles::managedHsmCryptoUser, backupPrincipal(azureCloud), azureCloud.cancellation()));
    azureCloud.wait(std::chrono::minutes(30));
}

} // namespace

/// Azure Backup's client against a server that shares no code with it.
class BackupAgainstSimulatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statusAndPreValidation();
    void vaultsAndPolicies();
    void policyIsCreatedOnce();
    void protectionNeedsTheKey();
    void wrongPolicyIsRefused();
    void backupNowMakesARecoveryPoint();
    void containersAreRefreshed();
    void protectedElsewhere();
};

void BackupAgainstSimulatorTest::statusAndPreValidation() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const Setup setup = setupOf(azureCloud, erpVm);
    const azure::BackupClient client(azureCloud.connection());
    const auto status
        = azureCloud.value(client.backupStatus(setup.vm.id, setup.vm.location, azureCloud.cancellation()));
    QCOMPARE(status.status, domain::ProtectionStatus::NotProtected);
    QVERIFY(status.vaultId.isEmpty());
    const auto check = azureCloud.value(
        client.preValidate(setup.vm.id, setup.vm.location, setup.vault.id, azureCloud.cancellation()));
    QVERIFY2(check.succeeded, qPrintable(check.errorMessage));
    QVERIFY(!azureCloud.value(client.protectedItem(setup.vault.id, setup.vm.id, azureCloud.cancellation())));
}

void BackupAgainstSimulatorTest::vaultsAndPolicies() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const Setup setup = setupOf(azureCloud, erpVm);
    QVERIFY(!setup.vault.id.isEmpty());
    const azure::RecoveryServicesClient client(azureCloud.connection());
    const auto vault = azureCloud.value(client.vault(setup.vault.id, azureCloud.cancellation()));
    QCOMPARE(vault.provisioningState, QStringLiteral("Succeeded"));
    const auto policy = azureCloud.value(client.policy(setup.policy.id, azureCloud.cancellation()));
    QVERIFY(policy.isEnhanced);
    QCOMPARE(policy.name, setup.policy.name);
    QVERIFY(!policy.startTime.isEmpty());
    QVERIFY(policy.daily);
    QStringList names;
    for (const domain::BackupPolicy &each :
        azureCloud.value(client.policies(setup.vault.id, azureCloud.cancellation()))) {
        names.append(each.name);
    }
    QVERIFY(names.contains(QStringLiteral("DefaultPolicy")));
    QVERIFY(!names.contains(QStringLiteral("HourlyLogBackup"))); // not for VMs
}

void BackupAgainstSimulatorTest::policyIsCreatedOnce() {
    SimulatedAzure azureCloud(QStringLiteral("standard-policies-only"));
    Setup setup = setupOf(azureCloud, erpVm);
    QVERIFY(setup.vault.id.isEmpty()); // none has an Enhanced policy
    const azure::RecoveryServicesClient client(azureCloud.connection());
    for (const domain::RecoveryServicesVault &vault :
        azureCloud.value(client.vaults(setup.vm.subscriptionId, azureCloud.cancellation()))) {
        if (base::normalisedRegion(vault.location) == base::normalisedRegion(setup.vm.location)) {
            setup.vault = vault;
        }
    }
    domain::NewPolicy policy;
    policy.name = QStringLiteral("ConfidentialDaily");
    policy.time = QStringLiteral("21:30");
    policy.retentionDays = 45;
    policy.instantRestoreDays = 5;
    const auto created
        = azureCloud.value(client.createPolicy(setup.vault.id, policy, azureCloud.cancellation()));
    QVERIFY(created.isEnhanced);
    QCOMPARE(created.frequency, domain::ScheduleFrequency::Daily);
    QCOMPARE(created.startTime, QStringLiteral("21:30"));
    QCOMPARE(created.daily ? created.daily->count : 0, 45);
    QCOMPARE(created.instantRestoreDays, std::optional(5));
    const base::Error taken
        = azureCloud.error(client.createPolicy(setup.vault.id, policy, azureCloud.cancellation()));
    QCOMPARE(taken.code, QStringLiteral("PolicyNameTaken"));
}

void BackupAgainstSimulatorTest::protectionNeedsTheKey() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const Setup setup = setupOf(azureCloud, erpVm);
    const domain::BackupJob refused = protect(azureCloud, setup);
    QCOMPARE(refused.status, QStringLiteral("Failed"));
    QCOMPARE(refused.operation, QStringLiteral("ConfigureBackup"));
    QCOMPARE(refused.errors.size(), 1U);
    QCOMPARE(refused.errors.front().code,
        QStringLiteral("UserErrorKeyVaultPermissionsNotConfiguredForCVMWithCMK"));
    QVERIFY(!refused.errors.front().recommendations.isEmpty());

    grant(azureCloud, erpVm);
    const domain::BackupJob done = protect(azureCloud, setup);
    QVERIFY2(done.succeeded(), qPrintable(done.status));
    QCOMPARE(done.entityName.toLower(), erpVm);
    QVERIFY(done.endTime.isValid());
    const azure::BackupClient client(azureCloud.connection());
    const auto item
        = azureCloud.value(client.protectedItem(setup.vault.id, setup.vm.id, azureCloud.cancellation()));
    QVERIFY(item);
    QCOMPARE(item->protectionState, QStringLiteral("IRPending"));
    QVERIFY(item->policyId == setup.policy.id);
    QVERIFY(item->sourceResourceId == setup.vm.id);
    QVERIFY(!item->lastBackupTime.isValid());
    const auto status
        = azureCloud.value(client.backupStatus(setup.vm.id, setup.vm.location, azureCloud.cancellation()));
    QCOMPARE(status.status, domain::ProtectionStatus::Protected);
    QVERIFY(status.vaultId == setup.vault.id);
}

void BackupAgainstSimulatorTest::wrongPolicyIsRefused() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm-all-keys"));
    Setup setup = setupOf(azureCloud, erpVm);
    const azure::BackupClient client(azureCloud.connection());
    const domain::ResourceId standard = setup.vault.id.child(QStringLiteral("backupPolicies/DefaultPolicy"));
    const auto answer
        = support::await(client.protect(setup.vault.id, setup.vm.id, standard, azureCloud.cancellation()));
    if (answer) { // refused at once, or by the operation
        const azure::OperationStatus status = follow(azureCloud, setup, *answer);
        QVERIFY(status.isFinal());
        QVERIFY(!status.succeeded());
        QVERIFY(!status.errorCode.isEmpty());
    } else {
        QVERIFY(!answer.error().code.isEmpty());
        QVERIFY(answer.error().httpStatus >= 400);
    }
}

void BackupAgainstSimulatorTest::backupNowMakesARecoveryPoint() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm-all-keys"));
    const Setup setup = setupOf(azureCloud, erpVm);
    QVERIFY(protect(azureCloud, setup).succeeded());
    const azure::BackupClient client(azureCloud.connection());
    QVERIFY(azureCloud.value(client.recoveryPoints(setup.vault.id, setup.vm.id, azureCloud.cancellation()))
                .empty());
    const auto operation
        = azureCloud.value(client.backupNow(setup.vault.id, setup.vm.id, azureCloud.cancellation()));
    const azure::OperationStatus status = follow(azureCloud, setup, operation);
    QVERIFY(status.succeeded());
    domain::BackupJob job;
    bool hadTasks = false;
    for (int i = 0; i < 2000 && !job.isFinal(); ++i) {
        job = azureCloud.value(client.job(setup.vault.id, status.jobId, azureCloud.cancellation()));
        hadTasks = hadTasks || !job.tasks.empty();
        azureCloud.wait(std::chrono::seconds(30));
    }
    QVERIFY2(job.succeeded(), qPrintable(job.status));
    QCOMPARE(job.operation, QStringLiteral("Backup"));
    QVERIFY(hadTasks);
    const auto points
        = azureCloud.value(client.recoveryPoints(setup.vault.id, setup.vm.id, azureCloud.cancellation()));
    QCOMPARE(points.size(), 1U);
    QVERIFY(points.front().time.isValid());
    QCOMPARE(points.front().isIn(domain::RecoveryTier::Vault), domain::Truth::Yes);
}

void BackupAgainstSimulatorTest::containersAreRefreshed() {
    SimulatedAzure azureCloud(QStringLiteral("managed-hsm"));
    const Setup setup = setupOf(azureCloud, erpVm);
    const azure::BackupClient client(azureCloud.connection());
    azureCloud.simulator().clearSeenRequests();
    const auto refreshed
        = support::await(client.refreshContainers(setup.vault.id, azureCloud.cancellation()));
    QVERIFY2(refreshed.has_value(), refreshed ? "" : qPrintable(refreshed.error().message));
    QVERIFY(azureCloud.simulator().seenRequests().size() >= 2U);
    QCOMPARE(azureCloud.simulator().seenRequests().back().status, 204); // followed to its end
}

void BackupAgainstSimulatorTest::protectedElsewhere() {
    SimulatedAzure azureCloud(QStringLiteral("already-protected"));
    const Setup setup = setupOf(azureCloud, QStringLiteral("cvm-payroll-01"));
    const azure::BackupClient client(azureCloud.connection());
    const auto status
        = azureCloud.value(client.backupStatus(setup.vm.id, setup.vm.location, azureCloud.cancellation()));
    QCOMPARE(status.status, domain::ProtectionStatus::Protected);
    QCOMPARE(status.vaultId.name(), QStringLiteral("rsv-archive-uaenorth"));
    const auto check = azureCloud.value(
        client.preValidate(setup.vm.id, setup.vm.location, setup.vault.id, azureCloud.cancellation()));
    QVERIFY(!check.succeeded);
    QCOMPARE(check.errorCode, QStringLiteral("VirtualMachineAlreadyProtected"));
}

CVM_TEST(BackupAgainstSimulatorTest)

} // namespace tst_backup_against_simulator

#include "tst_backup_against_simulator.moc"
