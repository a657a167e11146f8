#include "protect/runreport/ticket.h"

#include "base/enumname.h"
#include "base/redaction.h"
#include "protect/estate.h"
#include "protect/protection.h"
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

wording::TicketDetails detailsOf(
    const protect::Protection &protection, const Report &report, const TicketParts &parts) {
    wording::TicketDetails details;
    // A failure is looked for in the logs of the moment in which it happened.
    details.when = report.run.ended.isValid() ? report.run.ended.toLocalTime() : parts.when;
    details.source = report.source;
    details.isSimulated = report.isSimulated;
    details.tenantId = report.tenantId;
    details.userName = report.userName;
    details.versions = parts.versions;
    const domain::ResourceId &vmId = report.choices.virtualMachineId;
    details.virtualMachineId = vmId.text();
    const QString subscription = vmId.subscriptionId();
    const QString name = report.environment.subscriptionName(subscription);
    details.subscription
        = name == subscription ? subscription : QStringLiteral("%1 (%2)").arg(name, subscription);
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

} // namespace

std::vector<base::ArchivedFile> ticketFiles(const protect::Protection &protection, const TicketParts &parts) {
    const Report report = reportOf(protection);
    std::vector<base::ArchivedFile> files;
    files.push_back({QStringLiteral("details.txt"),
        wording::ticketDetails(detailsOf(protection, report, parts)).toUtf8()});
    files.push_back({QStringLiteral("report.txt"), base::redacted(toText(report)).toUtf8()});
    files.push_back({QStringLiteral("report.json"), toJson(report)});
    const QString log = protection.estate().requestLog().join(QLatin1Char('\n'));
    if (!log.isEmpty()) {
        files.push_back({QStringLiteral("requests.log"), (base::redacted(log) + QLatin1Char('\n')).toUtf8()});
    }
    if (!parts.snapshot.isEmpty()) {
        files.push_back({QStringLiteral("snapshot.json"), parts.snapshot});
    }
    return files;
}

} // namespace runreport
