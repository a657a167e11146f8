// Operations and jobs of Azure Backup (contract 14.6, 15.1).
#include "simulator/routes/common.h"
#include "simulator/routes/recoveryforms.h"
#include "simulator/routes/routes.h"

#include <QLocale>

namespace simulator {

namespace {

constexpr int cancelSeconds = 10;

Work *findWork(RecoveryVault &vault, const QString &id, QString Work::*member) {
    for (Work &work : vault.work) {
        if (!id.isEmpty() && same(work.*member, id)) {
            return &work;
        }
    }
    return nullptr;
}

Reply operationNotFound(const QString &id) {
    return errorReply(
        404, u"BMSUserErrorOperationNotFound"_s, u"The operation '%1' was not found."_s.arg(id));
}

Reply status(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupOperations/read"_s)) {
        return *refused;
    }
    const Work *work = findWork(vaultOf(call), call[u"op"], &Work::operationId);
    return work ? jsonReply(200, operationJson(*work, call.now)) : operationNotFound(call[u"op"]);
}

/// 202 while it runs, then 200 with the item after enabling, otherwise 204.
Reply result(Call &call) {
    if (const auto refused = vaultRefusal(call, u"Vaults/backupOperationResults/read"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const Work *work = findWork(vault, call[u"op"], &Work::operationId);
    if (!work) {
        return operationNotFound(call[u"op"]);
    }
    if (work->operationEnds > call.now) {
        return emptyReply(202).header("Location", call.request.link(call.request.pathAndQuery()));
    }
    const ProtectedItem *item = vault.item(work->vmId);
    if (work->kind == WorkKind::ConfigureBackup && work->status == WorkStatus::Succeeded && item) {
        return jsonReply(200, itemJson(call, vault, *item, false));
    }
    return emptyReply(204);
}

/// "2024-04-21 05:26:46 PM": 12-hour clock, UTC. Nothing if the text is anything else.
std::optional<QDateTime> parseFilterTime(const QString &text) {
    const QDateTime time = QLocale::c().toDateTime(text, u"yyyy-MM-dd hh:mm:ss AP"_s);
    if (!time.isValid()) {
        return std::nullopt;
    }
    return QDateTime(time.date(), time.time(), Qt::UTC);
}

Reply invalidFilter(const QString &filter) {
    return errorReply(400, u"BMSUserErrorInvalidInput"_s,
        u"Input provided for the call is invalid: filter '%1'."_s.arg(filter));
}

Reply listJobs(Call &call) {
    if (const auto refused = vaultRefusal(call, u"vaults/backupJobs/read"_s)) {
        return *refused;
    }
    const QString filter = call.request.queryValue(u"$filter"_s);
    const auto wantedStatus = filterTerm(filter, u"status"_s);
    const auto operation = filterTerm(filter, u"operation"_s);
    const auto jobId = filterTerm(filter, u"jobId"_s);
    const auto fromText = filterTerm(filter, u"startTime"_s);
    const auto toText = filterTerm(filter, u"endTime"_s);
    auto from = fromText ? parseFilterTime(*fromText) : std::nullopt;
    auto to = toText ? parseFilterTime(*toText) : std::nullopt;
    if ((fromText && !from) || (toText && !to)) {
        return invalidFilter(filter);
    }
    from = from ? std::optional(call.clientTime.simulated(*from)) : from;
    to = to ? std::optional(call.clientTime.simulated(to->addSecs(1))) : to; // without fractions
    const RecoveryVault &vault = vaultOf(call);
    QJsonArray value;
    for (auto work = vault.work.rbegin(); work != vault.work.rend(); ++work) { // newest first
        if (work->jobId.isEmpty() || (from && work->started < *from) || (to && work->started > *to)) {
            continue;
        }
        const QJsonObject job = jobJson(call, vault, *work, false);
        const QJsonObject properties = job.value("properties"_L1).toObject();
        if ((!wantedStatus || wantedStatus->isEmpty()
                || same(properties.value("status"_L1).toString(), *wantedStatus))
            && (!operation || operation->isEmpty()
                || same(properties.value("operation"_L1).toString(), *operation))
            && (!jobId || same(work->jobId, *jobId))) {
            value.append(job);
        }
    }
    return pageReply(call, value, 200);
}

Reply getJob(Call &call) {
    if (const auto refused = vaultRefusal(call, u"vaults/backupJobs/read"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    const Work *work = findWork(vault, call[u"job"], &Work::jobId);
    return work
        ? jsonReply(200, jobJson(call, vault, *work, true))
        : errorReply(404, u"BMSUserErrorJobNotFound"_s, u"The job '%1' was not found."_s.arg(call[u"job"]));
}

Reply cancel(Call &call) {
    if (const auto refused = vaultRefusal(call, u"vaults/backupJobs/cancel/action"_s)) {
        return *refused;
    }
    RecoveryVault &vault = vaultOf(call);
    Work *work = findWork(vault, call[u"job"], &Work::jobId);
    if (!work) {
        return errorReply(
            404, u"BMSUserErrorJobNotFound"_s, u"The job '%1' was not found."_s.arg(call[u"job"]));
    }
    // a backup only while the snapshot is taken
    const bool isCancellable = work->kind == WorkKind::Restore
        || (work->kind == WorkKind::Backup && work->snapshotEnds > call.now);
    if (!isCancellable || work->status != WorkStatus::Running) {
        return errorReply(
            400, u"BMSUserErrorJobNotCancellable"_s, u"The job cannot be cancelled in its current state."_s);
    }
    work->status = WorkStatus::Cancelling;
    work->ends = call.now.addSecs(cancelSeconds);
    const QString job = vault.id() + u"/backupJobs/"_s + work->jobId;
    const Work cancelling = newWork(call, WorkKind::Cancel, cancelSeconds);
    vault.work.push_back(cancelling);
    return acceptedReply(call, job + u"/operationsStatus/"_s + cancelling.operationId,
        job + u"/operationResults/"_s + cancelling.operationId, u"2019-05-13-preview"_s);
}

} // namespace

void addJobRoutes(Router &router) {
    const QString &versions = since::backup;
    router.add("GET", vaultPath() + u"/backupOperations/{op}"_s, versions, status);
    router.add("GET", vaultPath() + u"/backupOperationResults/{op}"_s, versions, result);
    const QStringList places{
        vaultPath() + u"/backupFabrics/{fabric}"_s, itemPath(), vaultPath() + u"/backupJobs/{job}"_s};
    for (const QString &place : places) {
        router.add("GET", place + u"/operationsStatus/{op}"_s, versions, status);
        router.add("GET", place + u"/operationResults/{op}"_s, versions, result);
    }
    router.add("GET", vaultPath() + u"/backupJobs"_s, versions, listJobs);
    router.add("GET", vaultPath() + u"/backupJobs/{job}"_s, versions, getJob);
    router.add("POST", vaultPath() + u"/backupJobs/{job}/cancel"_s, versions, cancel);
}

} // namespace simulator
