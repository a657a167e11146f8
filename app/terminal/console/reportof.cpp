#include "terminal/console/reportof.h"

#include "protect/session.h"

namespace console {

runreport::Report reportOf(const protect::Session &session) {
    runreport::Report report;
    report.source = session.connectionLabel();
    report.isSimulated = session.isSimulated();
    report.tenantId = session.tenantId();
    report.userName = session.userName();
    report.when = session.now();
    report.environment = session.environment();
    if (const domain::KeyFindings *findings = session.keyFindings()) {
        report.findings = *findings;
    }
    report.run = session.run();
    report.preparations = session.preparations();
    const bool begun = report.run.outcome != domain::RunOutcome::NotStarted;
    report.plan = begun ? report.run.plan : session.plan();
    report.choices = begun ? report.run.choices : session.choices(); // what was done, not what is chosen now
    return report;
}

} // namespace console
