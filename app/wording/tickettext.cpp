#include "wording/tickettext.h"

#include "base/redaction.h"
#include "wording/errortext.h"
#include "wording/labels.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

QString ticketDetails(const TicketDetails &details) {
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            lines << Text::tr("%1: %2").arg(name, shown(base::redacted(value)));
        }
    };
    if (details.isSimulated) {
        lines << simulatedNote();
    }
    add(Text::tr("Time (UTC)"), details.when.toUTC().toString(Qt::ISODate));
    add(Text::tr("Time (local)"),
        details.when.toOffsetFromUtc(details.when.offsetFromUtc()).toString(Qt::ISODate));
    add(label(Label::Source), details.source);
    add(label(Label::Tenant), details.tenantId);
    add(label(Label::User), details.userName);
    add(label(Label::Subscription), details.subscription);
    add(label(Label::Region), details.region);
    add(label(Label::VirtualMachine), details.virtualMachineId);
    for (const QString &id : details.activityIds) {
        add(Text::tr("Activity ID"), id);
    }
    for (const QString &id : details.correlationIds) {
        add(Text::tr("Correlation ID"), id);
    }
    for (const base::Error &error : details.errors) {
        lines << QString() << base::redacted(errorDetails(error));
    }
    lines << QString();
    for (const QString &version : details.versions) {
        lines << shown(version);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString ticketFileWords(const QString &name) {
    if (name == QLatin1String("details.txt")) {
        return Text::tr("times, subscription, region, Activity IDs, errors and versions");
    }
    if (name == QLatin1String("report.txt")) {
        return Text::tr("the report, for people");
    }
    if (name == QLatin1String("report.json")) {
        return Text::tr("the report, for programs");
    }
    if (name == QLatin1String("run.json")) {
        return Text::tr("what this computer has recorded of the job");
    }
    if (name == QLatin1String("requests.log")) {
        return Text::tr("the last requests: method, address, answer and duration, without contents");
    }
    if (name == QLatin1String("snapshot.json")) {
        return Text::tr("what was read so far, to be opened as a snapshot");
    }
    return {};
}

QString ticketNote(bool withPseudonyms) {
    const QString names = withPseudonyms ? Text::tr("The report and the list of requests contain names and "
                                                    "IDs of your tenant; in the snapshot they are "
                                                    "replaced.")
                                         : Text::tr("The files contain names and IDs of your tenant.");
    return names + QLatin1Char(' ')
        + Text::tr(
            "There are no passwords, tokens or key material in them. Nothing is sent: you decide who gets "
            "the archive.");
}

} // namespace wording
