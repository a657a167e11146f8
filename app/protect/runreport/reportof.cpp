#include "protect/runreport/reportof.h"

#include "protect/estate.h"
#include "protect/protection.h"

namespace runreport {

Report reportOf(const protect::Protection &protection) {
    Report report;
    const std::optional<protect::Source> source = protection.estate().source();
    report.source = protection.estate().connection().label;
    report.isSimulated
        = source && source->kind != protect::SourceKind::Azure; // also where it could not be opened
    report.files = source ? source->files : QStringList();
    if (report.source.isEmpty() && source) {
        report.source = source->scenario;
    }
    report.tenantId = protection.estate().connection().tenantId;
    report.userName = protection.estate().connection().userName;
    report.when = protection.estate().now();
    report.environment = protection.estate().environment();
    if (const domain::KeyAssessment *assessed = protection.keyAssessment()) {
        report.assessed = *assessed;
    }
    report.run = protection.run();
    report.preparations = protection.estate().preparations();
    const bool begun = report.run.outcome != domain::RunOutcome::NotStarted;
    report.plan = begun ? report.run.plan : protection.plan();
    report.choices
        = begun ? report.run.choices : protection.choices(); // what was done, not what is chosen now
    return report;
}

} // namespace runreport
