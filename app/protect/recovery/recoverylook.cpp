#include "protect/recovery/recoverylook.h"

#include "base/text.h"
#include "cloud/azure/backupclient.h"
#include "protect/recovery/recoveryreading.h"

#include <algorithm>

namespace protect {

namespace {

using domain::RecoveryFindings;

constexpr int restoreJobDays = 30;
constexpr int failedJobsRead = 5;

/// Those that run, and those that failed and may tell where the key's copy lies (contract 15.5 step 3).
QCoro::Task<void> readRestoreJobs(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    const QDateTime now = connection->clock->now();
    base::Result<std::vector<domain::BackupJob>> jobs = co_await backup.jobs(findings->vaultId,
        QStringLiteral("Restore"), now.addDays(-restoreJobDays), now.addSecs(300), cancellation);
    if (!jobs) {
        findings->jobsError = jobs.error();
        co_return;
    }
    std::sort(jobs->begin(), jobs->end(),
        [](const domain::BackupJob &a, const domain::BackupJob &b) { return a.startTime > b.startTime; });
    int asked = 0;
    for (const domain::BackupJob &listed : *jobs) {
        const domain::Truth isOfMachine = listed.isOf(findings->virtualMachineId);
        if (isOfMachine == domain::Truth::No) {
            continue;
        }
        if (!listed.isFinal()) { // also one of which only the name is told
            findings->runningRestores.push_back(listed);
            continue;
        }
        if (listed.succeeded() || isOfMachine != domain::Truth::Yes || asked >= failedJobsRead) {
            continue;
        }
        ++asked;
        base::Result<domain::BackupJob> whole
            = co_await backup.job(findings->vaultId, listed.name, cancellation);
        if (whole && domain::keyCopyPlaceOf(*whole)) {
            findings->keyCopyJobs.push_back(*whole);
        }
    }
}

QCoro::Task<void> readPoints(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    base::Result<std::vector<domain::RecoveryPoint>> points
        = co_await backup.recoveryPoints(findings->vaultId, findings->virtualMachineId, cancellation);
    if (!points) {
        findings->pointsError = points.error();
        co_return;
    }
    findings->points = std::move(*points);
    domain::sortNewestFirst(findings->points);
}

QCoro::Task<void> readItem(
    azure::ConnectionPtr connection, FindingsPtr findings, base::Cancellation cancellation) {
    const azure::BackupClient backup(connection);
    base::Result<std::optional<domain::ProtectedItem>> item
        = co_await backup.protectedItem(findings->vaultId, findings->virtualMachineId, cancellation);
    take(findings, std::move(item), findings->item);
}

} // namespace

QCoro::Task<RecoveryFindings> lookAtRecovery(
    azure::ConnectionPtr connection, RecoveryQuestion question, base::Cancellation cancellation) {
    const auto findings = std::make_shared<RecoveryFindings>();
    findings->when = connection->clock->now();
    findings->virtualMachineId = question.virtualMachineId;
    findings->vaultId = question.vaultId;
    findings->callerId = question.callerId;
    findings->support = question.support;
    base::Result<std::vector<domain::Subscription>> visible
        = co_await visibleSubscriptions(connection, question.subscriptions, cancellation);
    take(findings, std::move(visible), question.subscriptions);
    findings->environment.subscriptions = question.subscriptions;
    const QStringList subscriptions = idsOf(question.subscriptions);
    QCoro::Task<bool> chainTask = readChain(connection, question, findings, cancellation);
    QCoro::Task<void> pointTask = readPoints(connection, findings, cancellation);
    QCoro::Task<void> itemTask = readItem(connection, findings, cancellation);
    QCoro::Task<void> jobTask = readRestoreJobs(connection, findings, cancellation);
    QCoro::Task<void> regionTask = readRegion(connection, findings, cancellation);
    QCoro::Task<void> placeTask = readPlaces(connection, findings, cancellation);
    const bool knowsBackup = co_await chainTask;
    co_await readStores(connection, findings, subscriptions, cancellation);
    co_await findStoreOfKey(connection, findings, cancellation);
    judgeUsers(connection->cloud, findings, knowsBackup);
    QCoro::Task<void> nameTask = readNames(connection, findings, cancellation);
    co_await regionTask;
    co_await placeTask;
    QCoro::Task<void> idleTask = readIdleSets(connection, findings, cancellation);
    co_await readGroups(connection, findings, cancellation);
    co_await idleTask;
    co_await nameTask;
    co_await pointTask;
    co_await itemTask;
    co_await jobTask;
    co_return std::move(*findings);
}

QCoro::Task<RecoveryFindings> lookForRun(azure::ConnectionPtr connection, RecoveryQuestion question,
    domain::RecoveryChoices choices, base::Cancellation cancellation) {
    RecoveryFindings found = co_await lookAtRecovery(connection, question, cancellation);
    RecoveryFindings whole = co_await completeFindings(connection, std::move(found), choices, cancellation);
    co_return whole;
}

} // namespace protect
