#include "protect/runreport/ticket.h"

#include "base/enumname.h"
#include "base/redaction.h"
#include "protect/estate.h"
#include "protect/protection.h"
#include "protect/recovery/recovery.h"
#include "protect/runreport/pastreport.h"
#include "protect/runreport/recoveryreport.h"
#include "protect/runreport/reportof.h"
#include "wording/tickettext.h"

#include <algorithm>

namespace runreport {

namespace {

void note(QStringList &ids, const QString &id) {
    if (!id.isEmpty() && !ids.contains(id)) {
        ids << id;
    }
}

void note(wording::TicketDetails &details, const base::Error &error) {
    note(details.activityIds, error.requestId);
    note(details.correlationIds, error.correlationId);
    if (std::find(details.errors.begin(), details.errors.end(), error) == details.errors.end()) {
        details.errors.push_back(error);
    }
}

void note(wording::TicketDetails &details, const std::optional<domain::RunFailure> &failure) {
    if (failure) {
        note(details, failure->error);
        note(details.activityIds, failure->job ? failure->job->activityId : QString());
    }
}

/// What reports of all kinds tell alike.
template <typename AnyReport>
wording::TicketDetails ticketHead(const AnyReport &report, const domain::ResourceId &virtualMachineId,
    const domain::Environment &environment, const TicketParts &parts) {
    wording::TicketDetails details;
    // A failure is looked for in the logs of the moment in which it happened.
    details.when = report.run.ended.isValid() ? report.run.ended.toLocalTime() : parts.when;
    details.source = report.source;
    details.isSimulated = report.isSimulated;
    details.tenantId = report.tenantId;
    details.userName = report.userName;
    details.versions = parts.versions;
    details.virtualMachineId = virtualMachineId.text();
    const QString subscription = virtualMachineId.subscriptionId();
    const QString name = environment.subscriptionName(subscription);
    details.subscription
        = name == subscription ? subscription : QStringLiteral("%1 (%2)").arg(name, subscription);
    return details;
}

wording::TicketDetails detailsOf(
    const protect::Protection &protection, const Report &report, const TicketParts &parts) {
    const domain::ResourceId &vmId = report.choices.virtualMachineId;
    wording::TicketDetails details = ticketHead(report, vmId, report.environment, parts);
    if (const domain::VirtualMachine *vm = report.environment.virtualMachine(vmId)) {
        details.region = vm->location;
    }
    for (const protect::Step step : base::enumValues<protect::Step>()) {
        if (const std::optional<base::Error> error = protection.state(step).error) {
            note(details, *error);
        }
    }
    for (const domain::Attempt &attempt : report.run.attempts) {
        note(details, attempt.failure);
    }
    note(details, report.run.failure);
    note(details.activityIds, report.run.job ? report.run.job->activityId : QString());
    return details;
}

wording::TicketDetails detailsOf(
    const protect::Recovery &recovery, const RecoveryReport &report, const TicketParts &parts) {
    wording::TicketDetails details
        = ticketHead(report, recovery.chosenMachine(), report.findings.environment, parts);
    details.region = report.findings.region;
    for (const base::Error &obstacle : report.findings.obstacles) {
        note(details, obstacle);
    }
    for (const domain::RecoveryStage &stage : report.run.stages) {
        if (stage.error) {
            note(details, *stage.error);
        }
    }
    note(details, report.run.failure);
    for (const std::optional<domain::BackupJob> &job : {report.run.fetchJob, report.run.machineJob}) {
        note(details.activityIds, job ? job->activityId : QString());
    }
    return details;
}

/// `between`: what stands between the report and the list of requests.
template <typename AnyReport>
std::vector<base::ArchivedFile> filesOf(const AnyReport &report, const wording::TicketDetails &details,
    const protect::Estate &estate, const TicketParts &parts,
    const std::vector<base::ArchivedFile> &between = {}) {
    std::vector<base::ArchivedFile> files;
    files.push_back({QStringLiteral("details.txt"), wording::ticketDetails(details).toUtf8()});
    files.push_back({QStringLiteral("report.txt"), base::redacted(toText(report)).toUtf8()});
    files.push_back({QStringLiteral("report.json"), toJson(report)});
    files.insert(files.end(), between.begin(), between.end());
    const QString log = estate.requestLog().join(QLatin1Char('\n'));
    if (!log.isEmpty()) {
        files.push_back({QStringLiteral("requests.log"), (base::redacted(log) + QLatin1Char('\n')).toUtf8()});
    }
    if (!parts.snapshot.isEmpty()) {
        files.push_back({QStringLiteral("snapshot.json"), parts.snapshot});
    }
    return files;
}

} // namespace

std::vector<base::ArchivedFile> ticketFiles(const protect::Protection &protection, const TicketParts &parts) {
    const Report report = reportOf(protection);
    return filesOf(report, detailsOf(protection, report, parts), protection.estate(), parts);
}

std::vector<base::ArchivedFile> ticketFiles(const protect::Recovery &recovery, const TicketParts &parts) {
    const RecoveryReport report = recoveryReportOf(recovery);
    std::vector<base::ArchivedFile> journal;
    for (const domain::PastRun &run : recovery.estate().pastRuns()) {
        if (run.id == report.runId) {
            journal.push_back({QStringLiteral("run.json"), pastJson(run)});
        }
    }
    return filesOf(report, detailsOf(recovery, report, parts), recovery.estate(), parts, journal);
}

} // namespace runreport
