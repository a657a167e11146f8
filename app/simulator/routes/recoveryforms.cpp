#include "simulator/routes/recoveryforms.h"

#include "simulator/routes/common.h"
#include "simulator/rules/recoverypoint.h"

namespace simulator {

namespace {

/// ISO 8601 with 7 digits: "PT1M31.7640000S".
QString durationText(qint64 milliseconds) {
    const qint64 minutes = milliseconds / 60000;
    const QString seconds = QString::number(double(milliseconds % 60000) / 1000, 'f', 7);
    return minutes > 0 ? u"PT%1M%2S"_s.arg(QString::number(minutes), seconds) : u"PT%1S"_s.arg(seconds);
}

/// US-formatted, as in property bags.
QString bagTime(const QDateTime &time) {
    return QLocale::c().toString(time.toUTC(), u"M/d/yyyy h:mm:ss AP"_s);
}

QString operationName(WorkKind kind) {
    switch (kind) {
    case WorkKind::ConfigureBackup:
        return u"ConfigureBackup"_s;
    case WorkKind::DisableBackup:
        return u"DisableBackup"_s;
    case WorkKind::DeleteItem:
        return u"DeleteBackupData"_s;
    case WorkKind::UndeleteItem:
        return u"Undelete"_s;
    case WorkKind::Backup:
        return u"Backup"_s;
    case WorkKind::Restore:
        return u"Restore"_s;
    case WorkKind::Refresh:
    case WorkKind::Cancel:
    case WorkKind::Provision:
    case WorkKind::Validate:
        break; // operations without a job
    }
    return {};
}

QString jobStatus(WorkStatus status) {
    switch (status) {
    case WorkStatus::Running:
        return u"InProgress"_s;
    case WorkStatus::Succeeded:
        return u"Completed"_s;
    case WorkStatus::Failed:
        return u"Failed"_s;
    case WorkStatus::Cancelling:
        return u"Cancelling"_s;
    case WorkStatus::Cancelled:
        return u"Cancelled"_s;
    }
    return {};
}

QJsonObject taskJson(const QString &name, const QString &status, const QDateTime &start, const QDateTime &end,
    const QDateTime &now) {
    const QString never = u"0001-01-01T00:00:00"_s;
    const bool started = start <= now;
    const qint64 spent = started ? start.msecsTo(std::min(end, now)) : 0;
    return {{u"taskId"_s, name}, {u"startTime"_s, started ? timeText(start) : never},
        {u"endTime"_s, end <= now ? timeText(end) : never}, {u"duration"_s, durationText(spent)},
        {u"status"_s, status}, {u"taskType"_s, u"Normal"_s}};
}

/// The first task takes most of the time; disks alone have no second one (a recorded restore of disks is
/// lacking).
QJsonArray restoreTasksJson(const Work &work, const QDateTime &now) {
    const QString status = jobStatus(work.status);
    if (work.restore.kind == RestoreKind::RestoreDisks) {
        return {taskJson(u"Transfer data from vault"_s, status, work.started, work.ends, now)};
    }
    const QDateTime half = work.started.addMSecs(work.started.msecsTo(work.ends) * 3 / 4);
    const bool open = work.status == WorkStatus::Running;
    const QString second = work.restore.kind == RestoreKind::OriginalLocation
        ? u"Replace the disks of the virtual machine"_s
        : u"Create the restored virtual machine"_s;
    return {taskJson(u"Transfer data from vault"_s, open && half <= now ? u"Completed"_s : status,
                work.started, half, now),
        taskJson(second, open && half > now ? u"NotStarted"_s : status, half, work.ends, now)};
}

QJsonArray tasksJson(const Work &work, const QDateTime &now) {
    if (work.kind == WorkKind::Restore) {
        return restoreTasksJson(work, now);
    }
    if (work.kind != WorkKind::Backup) {
        return {};
    }
    const QString status = jobStatus(work.status);
    const bool snapshotDone = work.snapshotEnds <= now;
    const bool open = work.status == WorkStatus::Running;
    return {taskJson(u"Take Snapshot"_s, open && snapshotDone ? u"Completed"_s : status, work.started,
                work.snapshotEnds, now),
        taskJson(u"Transfer data to vault"_s, open && !snapshotDone ? u"NotStarted"_s : status,
            work.snapshotEnds, work.ends, now)};
}

QString nameIn(const QString &id) {
    return id.section(u'/', -1);
}

/// The rows of the portal's page (contract 15.1). What "Job Type" is called is not recorded.
QJsonObject restoreBag(const RecoveryVault &vault, const Work &work) {
    const RestoreOrder &order = work.restore;
    const ProtectedItem *item = vault.item(work.vmId);
    const RecoveryPoint *point = item ? item->point(order.pointId) : nullptr;
    const bool isMachine = order.kind == RestoreKind::AlternateLocation;
    QJsonObject bag{{u"Job Type"_s,
                        isMachine                                     ? u"Create new virtual machine"_s
                            : order.kind == RestoreKind::RestoreDisks ? u"Recover disks"_s
                                                                      : u"Replace existing"_s},
        {u"Original VM Name"_s, work.vmName},
        {u"Target Storage Account Name"_s, nameIn(order.storageAccountId)},
        {u"Recovery point time "_s, point ? bagTime(point->time) : QString()}}; // with the blank
    if (isMachine) {
        bag.insert(u"Target VM Name"_s, nameIn(order.targetVmId));
        bag.insert(u"Target VNet Name"_s, nameIn(order.networkId));
    }
    if (order.kind != RestoreKind::OriginalLocation) {
        bag.insert(u"Target resource group"_s, nameIn(order.targetGroupId));
    }
    if (!work.blobName.isEmpty()) {
        bag.insert(u"Config Blob Container Name"_s, work.blobContainer);
        bag.insert(u"Secured Encryption Info Blob Name"_s, work.blobName);
    }
    return bag;
}

QJsonObject restoreInfo(const Call &call, const RecoveryVault &vault, const Work &work) {
    const bool open = work.status == WorkStatus::Running || work.status == WorkStatus::Cancelling;
    const qint64 whole = std::max<qint64>(1, work.started.msecsTo(work.ends));
    const qint64 left = open ? std::max<qint64>(0, call.now.msecsTo(work.ends)) : 0;
    QJsonObject info{{u"tasksList"_s, tasksJson(work, call.now)}, {u"propertyBag"_s, restoreBag(vault, work)},
        {u"progressPercentage"_s, open ? std::max(1.0, double(100 * (whole - left) / whole)) : 100.0},
        {u"estimatedRemainingDuration"_s, left == 0 ? u"PT0S"_s : durationText(left)},
        {u"dynamicErrorMessage"_s, QString()}};
    if (work.restore.kind == RestoreKind::AlternateLocation) {
        info.insert(
            u"internalPropertyBag"_s, QJsonObject{{u"restoreLocationType"_s, u"AlternateLocation"_s}});
    }
    return info;
}

} // namespace

QString vaultPath() {
    return u"subscriptions/{s}/resourceGroups/{rg}/providers/Microsoft.RecoveryServices/vaults/{v}"_s;
}

QString itemPath() {
    return vaultPath() + u"/backupFabrics/{fabric}/protectionContainers/{container}/protectedItems/{item}"_s;
}

std::optional<Reply> vaultRefusal(Call &call, const QString &action) {
    if (const auto missing = missingScope(call)) {
        return missing;
    }
    const QString type = u"Microsoft.RecoveryServices/vaults"_s;
    const QString id = u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(
        call.subscription(), call.group(), type, call[u"v"]);
    if (auto refused = refusal(call, u"Microsoft.RecoveryServices/"_s + action, id)) {
        return refused;
    }
    return call.tenant.recoveryVault(id)
        ? std::nullopt
        : std::optional<Reply>(resourceNotFound(type, call[u"v"], call.group()));
}

RecoveryVault &vaultOf(Call &call) {
    return *call.tenant.recoveryVault(
        u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.RecoveryServices/vaults/%3"_s.arg(
            call.subscription(), call.group(), call[u"v"]));
}

std::optional<ItemName> itemName(const QString &container, const QString &item) {
    const QStringList outer = container.split(u';');
    const QStringList inner = item.split(u';');
    const bool fits = outer.size() == 4 && inner.size() == 4 && same(outer.at(0), u"IaasVMContainer")
        && same(inner.at(0), u"VM") && same(outer.at(1), u"iaasvmcontainerv2")
        && same(outer.at(1), inner.at(1)) && same(outer.at(2), inner.at(2)) && same(outer.at(3), inner.at(3));
    return fits ? std::optional<ItemName>({inner.at(2), inner.at(3)}) : std::nullopt;
}

ProtectedItem *itemOf(RecoveryVault &vault, const ItemName &name) {
    for (ProtectedItem &item : vault.items) {
        if (same(item.vmGroup, name.group) && same(item.vmName, name.vm)) {
            return &item;
        }
    }
    return nullptr;
}

QString itemId(const RecoveryVault &vault, const QString &group, const QString &vm) {
    return u"%1/backupFabrics/Azure/protectionContainers/IaasVMContainer;iaasvmcontainerv2;%2;%3/"
           u"protectedItems/"
           u"VM;iaasvmcontainerv2;%2;%3"_s.arg(vault.id(), group, vm);
}

QJsonObject itemJson(const Call &call, const RecoveryVault &vault, const ProtectedItem &item, bool extended) {
    const auto policy = std::find_if(vault.policies.begin(), vault.policies.end(),
        [&](const BackupPolicy &candidate) { return same(candidate.name, item.policyName); });
    const bool enhanced = policy != vault.policies.end() && policy->isEnhanced();
    QJsonObject properties{{u"friendlyName"_s, item.vmName}, {u"virtualMachineId"_s, item.vmId},
        {u"protectionStatus"_s, u"Healthy"_s}, {u"protectionState"_s, item.state},
        {u"healthStatus"_s, u"Passed"_s}, {u"lastBackupStatus"_s, item.lastBackupStatus},
        {u"lastBackupTime"_s,
            item.lastBackup.isValid() ? timeText(item.lastBackup) : u"2001-01-01T00:00:00Z"_s},
        {u"protectedItemDataId"_s, item.dataId}, {u"extendedProperties"_s, item.extendedProperties},
        {u"policyType"_s, enhanced ? u"V2"_s : QString()},
        {u"protectedItemType"_s, u"Microsoft.Compute/virtualMachines"_s},
        {u"backupManagementType"_s, u"AzureIaasVM"_s}, {u"workloadType"_s, u"VM"_s},
        {u"containerName"_s, u"iaasvmcontainerv2;%1;%2"_s.arg(item.vmGroup, item.vmName)},
        {u"sourceResourceId"_s, item.vmId},
        {u"policyId"_s,
            item.policyName.isEmpty() ? QString() : vault.id() + u"/backupPolicies/"_s + item.policyName},
        {u"policyName"_s, item.policyName}, {u"vaultId"_s, u"https://management.azure.com"_s + vault.id()},
        {u"isArchiveEnabled"_s, false}, {u"softDeleteRetentionPeriod"_s, 0},
        {u"sourceLocation"_s, vault.location}};
    if (item.lastBackup.isValid()) {
        properties.insert(u"healthDetails"_s,
            QJsonArray{QJsonObject{{u"code"_s, 400239}, {u"title"_s, u"IaasVmHealthGreenDefault"_s},
                {u"message"_s, u"Backup pre-check status of this virtual machine is OK."_s},
                {u"recommendations"_s, QJsonArray()}}});
    }
    if (!item.points.empty()) {
        properties.insert(u"lastRecoveryPoint"_s, timeText(item.points.back().time));
    }
    if (item.deleted.isValid()) {
        const qint64 left = std::max<qint64>(0, call.now.secsTo(item.deleted.addDays(14)));
        const QTime rest = QTime(0, 0).addSecs(int(left % 86400));
        properties.insert(u"softDeleteRetentionPeriod"_s, 14);
        properties.insert(u"isScheduledForDeferredDelete"_s, true);
        properties.insert(u"deferredDeleteTimeInUTC"_s, timeText(item.deleted));
        properties.insert(u"deferredDeleteTimeRemaining"_s,
            u"%1.%2"_s.arg(QString::number(left / 86400), rest.toString(u"hh:mm:ss"_s)));
        properties.insert(u"isDeferredDeleteScheduleUpcoming"_s, false);
    }
    if (extended) {
        QJsonObject info{
            {u"recoveryPointCount"_s, qint64(item.points.size())}, {u"policyInconsistent"_s, false}};
        if (!item.points.empty()) {
            info.insert(u"oldestRecoveryPoint"_s, timeText(item.points.front().time));
        }
        properties.insert(u"extendedInfo"_s, info);
    }
    return {{u"id"_s, itemId(vault, item.vmGroup, item.vmName)},
        {u"name"_s, u"VM;iaasvmcontainerv2;%1;%2"_s.arg(item.vmGroup, item.vmName)},
        {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"_s},
        {u"properties"_s, properties}};
}

QJsonObject jobJson(const Call &call, const RecoveryVault &vault, const Work &work, bool extended) {
    const bool open = work.status == WorkStatus::Running || work.status == WorkStatus::Cancelling;
    const QDateTime until = open ? call.now : work.ends;
    QJsonObject properties{{u"jobType"_s, u"AzureIaaSVMJob"_s},
        {u"containerName"_s, u"iaasvmcontainerv2;%1;%2"_s.arg(work.vmGroup, work.vmName)},
        {u"duration"_s, durationText(work.started.msecsTo(until))},
        {u"virtualMachineVersion"_s, u"Compute"_s}, {u"entityFriendlyName"_s, work.vmName},
        {u"backupManagementType"_s, u"AzureIaasVM"_s}, {u"operation"_s, operationName(work.kind)},
        {u"status"_s, jobStatus(work.status)}, {u"startTime"_s, timeText(work.started)},
        {u"activityId"_s, work.activityId}};
    if (!open) {
        properties.insert(u"endTime"_s, timeText(work.ends));
    }
    if (work.kind == WorkKind::Backup || work.kind == WorkKind::Restore) { // even at the end, as recorded
        properties.insert(u"actionsInfo"_s, QJsonArray{u"Cancellable"_s});
    }
    if (work.status == WorkStatus::Failed) {
        properties.insert(u"errorDetails"_s,
            QJsonArray{QJsonObject{{u"errorCode"_s, work.errorNumber}, {u"errorTitle"_s, work.errorCode},
                {u"errorString"_s, work.errorMessage},
                {u"recommendations"_s, stringArray(work.recommendations)}}});
    }
    if (extended && work.kind == WorkKind::Restore) {
        properties.insert(u"extendedInfo"_s, restoreInfo(call, vault, work));
    } else if (extended) {
        QJsonObject bag{{u"VM Name"_s, work.vmName}};
        if (work.kind == WorkKind::Backup) {
            bag.insert(u"Recovery Point Expiry Time in UTC"_s, bagTime(work.pointExpires));
        } else {
            bag.insert(u"Policy Name"_s, work.policyName);
        }
        QJsonObject info{{u"tasksList"_s, tasksJson(work, call.now)}, {u"propertyBag"_s, bag}};
        if (work.kind == WorkKind::Backup) {
            info.insert(u"internalPropertyBag"_s, QJsonObject{{u"IsInstantRpJob"_s, u"True"_s}});
        }
        properties.insert(u"extendedInfo"_s, info);
    }
    return {{u"id"_s, vault.id() + u"/backupJobs/"_s + work.jobId}, {u"name"_s, work.jobId},
        {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupJobs"_s}, {u"properties"_s, properties}};
}

QJsonObject operationJson(const Work &work, const QDateTime &now) {
    const bool running = work.operationEnds > now;
    const bool startsJob = work.kind == WorkKind::Backup || work.kind == WorkKind::Restore;
    const bool failed = !running && work.status == WorkStatus::Failed && !startsJob;
    QJsonObject body{{u"id"_s, work.operationId}, {u"name"_s, work.operationId},
        {u"status"_s,
            running      ? u"InProgress"_s
                : failed ? u"Failed"_s
                         : u"Succeeded"_s},
        {u"startTime"_s, timeText(work.started)},
        {u"endTime"_s,
            running ? u"0001-01-01T00:00:00"_s : timeText(work.started)}}; // the end repeats the start
    if (failed) {
        body.insert(u"error"_s, QJsonObject{{u"code"_s, work.errorCode}, {u"message"_s, work.errorMessage}});
    } else if (!running && work.kind == WorkKind::Validate) {
        QJsonArray results;
        for (const RestoreFinding &finding : work.findings) {
            results.append(QJsonObject{{u"code"_s, finding.code}, {u"message"_s, finding.message},
                {u"recommendations"_s, stringArray(finding.recommendations)}});
        }
        body.insert(u"properties"_s,
            QJsonObject{{u"objectType"_s, u"OperationStatusValidateOperationExtendedInfo"_s},
                {u"validateOperationResponse"_s, QJsonObject{{u"validationResults"_s, results}}}});
    } else if (!running && !work.jobId.isEmpty()) {
        body.insert(u"properties"_s,
            QJsonObject{{u"objectType"_s, u"OperationStatusJobExtendedInfo"_s}, {u"jobId"_s, work.jobId}});
    }
    return body;
}

QJsonObject policyJson(const RecoveryVault &vault, const BackupPolicy &policy) {
    const auto uses = std::count_if(vault.items.begin(), vault.items.end(),
        [&](const ProtectedItem &item) { return same(item.policyName, policy.name); });
    QJsonObject properties = policy.properties;
    properties.insert(u"protectedItemsCount"_s, qint64(uses));
    return {{u"id"_s, vault.id() + u"/backupPolicies/"_s + policy.name}, {u"name"_s, policy.name},
        {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupPolicies"_s}, {u"properties"_s, properties}};
}

QJsonObject pointJson(
    const Call &call, const RecoveryVault &vault, const ProtectedItem &item, const RecoveryPoint &point) {
    QJsonArray tiers;
    const auto tier = [&tiers](const QString &type, const QString &status) {
        tiers.append(QJsonObject{{u"type"_s, type}, {u"status"_s, status}});
    };
    if (point.hasSnapshot) {
        tier(u"InstantRP"_s, point.hasSnapshotAt(call.now) ? u"Valid"_s : u"Deleted"_s);
    }
    if (point.inVault) {
        tier(u"HardenedRP"_s, u"Valid"_s);
    }
    if (!point.archive.isEmpty()) {
        tier(u"ArchivedRP"_s, point.archive);
    }
    return {{u"id"_s, itemId(vault, item.vmGroup, item.vmName) + u"/recoveryPoints/"_s + point.id},
        {u"name"_s, point.id},
        {u"type"_s,
            u"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints"_s},
        {u"properties"_s,
            QJsonObject{{u"objectType"_s, u"IaasVMRecoveryPoint"_s},
                {u"recoveryPointType"_s, u"AppConsistent"_s}, {u"recoveryPointTime"_s, timeText(point.time)},
                {u"recoveryPointAdditionalInfo"_s, QString()},
                {u"sourceVMStorageType"_s, u"PremiumVMOnPartialPremiumStorage"_s},
                {u"isSourceVMEncrypted"_s, false}, {u"isInstantIlrSessionActive"_s, false},
                {u"recoveryPointTierDetails"_s, tiers}, {u"isManagedVirtualMachine"_s, true},
                {u"virtualMachineSize"_s, point.size}, {u"originalStorageAccountOption"_s, false},
                {u"osType"_s, point.osType}, {u"securityType"_s, point.securityType},
                {u"recoveryPointProperties"_s, QJsonObject{{u"isSoftDeleted"_s, false}}},
                {u"isPrivateAccessEnabledOnAnyDisk"_s, false}, {u"createdWithPolicyType"_s, u"V2"_s},
                {u"threatStatus"_s, u"NotAvailable"_s}}}};
}

Reply acceptedReply(const Call &call, const QString &statusPath, const QString &resultPath,
    const QString &statusVersion, int wait) {
    Reply reply = emptyReply(202);
    reply.header("Location", call.request.link(resultPath + u'?' + signedQuery(call.apiVersion(), call.now)));
    reply.header("Retry-After", QByteArray::number(call.clientTime.wait(wait)));
    reply.header("Azure-AsyncOperation",
        call.request.link(statusPath + u'?'
            + signedQuery(statusVersion.isEmpty() ? call.apiVersion() : statusVersion, call.now)));
    return reply;
}

Work newWork(const Call &call, WorkKind kind, int seconds) {
    Work work;
    work.operationId = newGuid();
    work.kind = kind;
    work.started = call.now;
    work.ends = call.now.addSecs(seconds);
    work.operationEnds = work.ends;
    work.activityId = QString::fromLatin1(call.request.header("x-ms-client-request-id"));
    if (work.activityId.isEmpty()) {
        work.activityId = newGuid();
    }
    return work;
}

} // namespace simulator
